import { IconButton } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { CodeChip, toHue } from '../ui/code.tsx';
import { useStudy } from '../project/use-study.ts';
import { useT } from '../ui/t.tsx';

interface OrderedChoiceProps {
  label: string;
  items: readonly { id: string; name: string; hue?: number }[];
  /** In order. */
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

/** Things to choose and to put in order: the chosen ones first, as they will print. */
export function OrderedChoice({ label, items, chosen, onChange }: OrderedChoiceProps) {
  const t = useT();
  const { language } = useStudy();
  const byId = new Map(items.map((item) => [item.id, item]));
  const ordered = [
    ...chosen.flatMap((id) => byId.get(id) ?? []),
    ...items.filter(({ id }) => !chosen.includes(id)),
  ];
  const move = (id: string, by: -1 | 1) => {
    const at = chosen.indexOf(id);
    const other = chosen[at + by];
    if (other === undefined) return;
    onChange(chosen.map((one) => (one === id ? other : one === other ? id : one)));
  };
  return (
    <ul className="ordered" aria-label={label}>
      {ordered.map(({ id, name, hue }) => {
        const on = chosen.includes(id);
        return (
          <li
            key={id}
            onKeyDown={(event) => {
              if (!event.altKey || !on || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              event.preventDefault();
              event.stopPropagation();
              move(id, event.key === 'ArrowUp' ? -1 : 1);
            }}
          >
            <Checkbox
              isSelected={on}
              onChange={(next) => onChange(next ? [...chosen, id] : chosen.filter((one) => one !== id))}
            >
              {hue !== undefined && <CodeChip hue={toHue(hue)} />}
              <span lang={language}>{name}</span>
            </Checkbox>
            {on && (
              <span className="moves">
                <IconButton
                  icon="ascending"
                  small
                  label={t('exhibits.up', { name })}
                  onPress={() => move(id, -1)}
                />
                <IconButton
                  icon="descending"
                  small
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
