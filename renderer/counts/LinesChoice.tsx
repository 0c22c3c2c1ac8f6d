import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CountsDefinition, LineKeys } from '../../shared/contract/counts.ts';
import { api } from '../data/index.ts';
import { OrderedChoice } from '../exhibits/OrderedChoice.tsx';
import { Button } from '../ui/button.tsx';
import { useT } from '../ui/t.tsx';

interface LinesChoiceProps {
  definition: CountsDefinition;
  side: 'rows' | 'columns';
  /** What is chosen is changed as it is when the change is made, edits under way included. */
  onChange: (change: (definition: CountsDefinition) => CountsDefinition) => void;
}

/** Stands for the line of what has none; no key is empty. */
const without = '';
const idOf = (key: string | null): string => key ?? without;
const keyOf = (id: string): string | null => (id === without ? null : id);

const keysIn = (definition: CountsDefinition, side: LinesChoiceProps['side']): LineKeys =>
  side === 'rows' ? definition.rowKeys : definition.columnKeys;

const withKeys = (
  definition: CountsDefinition,
  side: LinesChoiceProps['side'],
  keys: LineKeys,
): CountsDefinition =>
  side === 'rows' ? { ...definition, rowKeys: keys } : { ...definition, columnKeys: keys };

/** Which rows or columns a table has, in which order: all in the study's, until one chooses. */
export function LinesChoice({ definition, side, onChange }: LinesChoiceProps) {
  const t = useT();
  const lines =
    useQuery({
      ...api.counts.lines.queryOptions({ input: { definition, side } }),
      placeholderData: keepPreviousData,
    }).data ?? [];
  const all = lines.map(({ key }) => idOf(key));
  const isTwice = (name: string): boolean => lines.filter((line) => line.name === name).length > 1;
  const keys = keysIn(definition, side);
  return (
    <div className="lines-choice">
      <Button look="tool" onPress={() => onChange((now) => withKeys(now, side, null))}>
        {t('counts.lines.all')}
      </Button>
      <OrderedChoice
        label={t(`counts.${side}`)}
        items={lines.map(({ key, name, path, hue }) => ({
          id: idOf(key),
          name: key === null ? t('counts.without') : name,
          ...(hue !== null && { hue }),
          ...(path.length > 0 && isTwice(name) && { detail: path.join(' / ') }),
        }))}
        chosen={keys ? keys.map(idOf) : all}
        onChange={(change) =>
          onChange((now) => withKeys(now, side, change(keysIn(now, side)?.map(idOf) ?? all).map(keyOf)))
        }
      />
    </div>
  );
}
