import { useLayoutEffect, useRef, useState, type DragEvent } from 'react';
import { IconButton } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { classNames } from '../ui/class-names.ts';
import { CodeChip, toHue } from '../ui/code.tsx';
import { dragsByWords } from '../ui/drags-by-words.ts';
import { look } from '../ui/look.ts';
import { useStudy } from '../project/use-study.ts';
import { useT } from '../ui/t.tsx';
import { dropped, moved, type DropPlace } from './order.ts';

interface OrderedChoiceProps {
  label: string;
  items: readonly { id: string; name: string; hue?: number; emergent?: boolean; detail?: string }[];
  /** In order. */
  chosen: readonly string[];
  onChange: (change: (chosen: readonly string[]) => string[]) => void;
}

/** Whether what is dragged over an element is over its lower half. */
function isOverLowerHalf(event: DragEvent): boolean {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY > top + height / 2;
}

/**
 * Things to choose and to put in order: the chosen ones first, as they will print; dragged, or moved by their buttons or by
 * Alt and the arrows.
 */
export function OrderedChoice({ label, items, chosen, onChange }: OrderedChoiceProps) {
  const t = useT();
  const { language } = useStudy();
  const list = useRef<HTMLUListElement>(null);
  const follow = useRef<string | null>(null);
  const byId = new Map(items.map((item) => [item.id, item]));
  const ordered = [
    ...chosen.flatMap((id) => byId.get(id) ?? []),
    ...items.filter(({ id }) => !chosen.includes(id)),
  ];
  const order = ordered.map(({ id }) => id).join(' ');
  useLayoutEffect(() => {
    // A line that moves in the page loses the focus: it is given back where the line is now.
    const name = follow.current;
    follow.current = null;
    if (name === null || list.current?.contains(document.activeElement)) return;
    for (const line of list.current?.children ?? [])
      if (line instanceof HTMLElement && line.dataset['id'] === name) line.querySelector('input')?.focus();
  }, [order]);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<DropPlace>(null);
  const endDrag = () => {
    setDragged(null);
    setOver(null);
  };
  /** What is not chosen has no place: dropped on it, a line becomes the last of the chosen ones. */
  const placeAt = (event: DragEvent, id: string): DropPlace => {
    if (chosen.includes(id)) return { id, after: isOverLowerHalf(event) };
    const last = chosen.at(-1);
    return last === undefined ? null : { id: last, after: true };
  };
  const move = (id: string, by: -1 | 1) => {
    follow.current = id;
    onChange((now) => moved(now, id, by));
  };
  return (
    <ul className="ordered" aria-label={label} ref={list} onDragLeave={() => setOver(null)}>
      {ordered.map(({ id, name, hue, emergent, detail }) => {
        const at = chosen.indexOf(id);
        const on = at >= 0;
        return (
          <li
            key={id}
            data-id={id}
            draggable={on}
            {...dragsByWords}
            className={classNames(
              over?.id === id && dragged !== id && (over.after ? 'drop-after' : 'drop-before'),
            )}
            onDragStart={(event) => {
              event.dataTransfer.setData('text/plain', name);
              event.dataTransfer.effectAllowed = 'move';
              setDragged(id);
            }}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(placeAt(event, id));
            }}
            onDrop={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              const place = placeAt(event, id);
              onChange((now) => dropped(now, dragged, place));
              endDrag();
            }}
            onDragEnd={endDrag}
            onKeyDown={(event) => {
              if (!event.altKey || !on || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              event.preventDefault();
              event.stopPropagation();
              move(id, event.key === 'ArrowUp' ? -1 : 1);
            }}
          >
            <Checkbox
              isSelected={on}
              onChange={(next) =>
                onChange((now) =>
                  next ? [...now.filter((one) => one !== id), id] : now.filter((one) => one !== id),
                )
              }
            >
              {hue !== undefined && <CodeChip hue={toHue(hue)} {...look({ emergent })} />}
              <span className="words" lang={language}>
                {name}
              </span>
            </Checkbox>
            {detail !== undefined && <span className="ref">{detail}</span>}
            {on && (
              <span className="moves">
                <IconButton
                  icon="ascending"
                  small
                  isDisabled={at === 0}
                  label={t('exhibits.up', { name })}
                  onPress={() => move(id, -1)}
                />
                <IconButton
                  icon="descending"
                  small
                  isDisabled={at === chosen.length - 1}
                  label={t('exhibits.down', { name })}
                  onPress={() => move(id, 1)}
                />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
