import { ListBox, ListBoxItem } from 'react-aria-components';
import { useStudy } from '../project/use-study.ts';
import { Box } from '../ui/choice.tsx';
import { CodeChip, type Hue } from '../ui/code.tsx';

interface CheckItem {
  id: string;
  label: string;
  depth?: number;
  hue?: Hue;
  emergent?: boolean;
  end?: string;
}

interface CheckListProps {
  label: string;
  items: readonly CheckItem[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** Several of a list: arrow keys walk it, letters jump in it, Space ticks, Ctrl A takes all. */
export function CheckList({ label, items, chosen, onChange }: CheckListProps) {
  const { language } = useStudy();
  return (
    <ListBox
      aria-label={label}
      className="check-list"
      items={items}
      selectionMode="multiple"
      escapeKeyBehavior="none"
      selectedKeys={chosen}
      onSelectionChange={(keys) =>
        onChange(keys === 'all' ? new Set(items.map(({ id }) => id)) : new Set([...keys].map(String)))
      }
    >
      {({ id, label: name, depth = 0, hue, emergent = false, end }) => (
        <ListBoxItem id={id} textValue={name} className="check-item">
          {({ isSelected }) => (
            <>
              <Box on={isSelected} />
              <span className="words" style={{ paddingInlineStart: depth * 13 }}>
                {hue !== undefined && <CodeChip hue={hue} emergent={emergent} />}
                <span lang={language}>{name}</span>
              </span>
              {end !== undefined && <span className="ref">{end}</span>}
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
