import { useLayoutEffect, useRef } from 'react';
import { IconButton } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { CodeChip, toHue } from '../ui/code.tsx';
import { look } from '../ui/look.ts';
import { useStudy } from '../project/use-study.ts';
import { useT } from '../ui/t.tsx';
import { moved } from './order.ts';

interface OrderedChoiceProps {
  label: string;
  items: readonly { id: string; name: string; hue?: number; emergent?: boolean; detail?: string }[];
  /** In order. */
  chosen: readonly string[];
  onChange: (change: (chosen: readonly string[]) => string[]) => void;
}

/** Things to choose and to put in order: the chosen ones first, as they will print. */
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
  const move = (id: string, by: -1 | 1) => {
    follow.current = id;
    onChange((now) => moved(now, id, by));
  };
  return (
    <ul className="ordered" aria-label={label} ref={list}>
      {ordered.map(({ id, name, hue, emergent, detail }) => {
        const at = chosen.indexOf(id);
        const on = at >= 0;
        return (
          <li
            key={id}
            data-id={id}
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
