import { useQuery } from '@tanstack/react-query';
import {
  memo,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import type { Code } from '../../shared/contract/codebook.ts';
import { fuzzy } from '../app/fuzzy.ts';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { IconButton } from '../ui/button.tsx';
import { CodeChip, toHue } from '../ui/code.tsx';
import { useT } from '../ui/t.tsx';
import { dragsCode } from './drag.ts';
import { pinCode } from './pins.ts';
import './codes-panel.css';

/** What does not change while codes are given. */
const rowsOf = (codes: readonly Code[]) =>
  codes
    .filter(({ archived }) => !archived)
    .map(({ id, parentId, name, depth, hue, origin }) => ({ id, parentId, name, depth, hue, origin }));
type Row = ReturnType<typeof rowsOf>[number] & {
  /** It only leads to one that fits. */
  readonly isWay?: boolean;
};
const noRows: readonly Row[] = [];

/** The rows that fit what is typed, each under the codes that lead to it. */
function fitting(rows: readonly Row[], query: string): readonly Row[] {
  if (query.trim() === '') return rows;
  const fit = new Set(rows.filter(({ name }) => fuzzy(query, name)).map(({ id }) => id));
  const ways = new Set<string>();
  // From the leaves up: the list is in the order of the tree, so that a parent comes after its sub-codes here.
  for (const { id, parentId } of rows.toReversed())
    if (parentId !== null && (fit.has(id) || ways.has(id))) ways.add(parentId);
  return rows.flatMap((row) => (fit.has(row.id) ? [row] : ways.has(row.id) ? [{ ...row, isWay: true }] : []));
}

interface CodesPanelProps {
  /** How often the caret was asked into the field. */
  asked: number;
  onGive: (codeIds: readonly string[]) => unknown;
  /** Gives the focus back to the text. */
  onLeave: () => void;
  onClose: () => void;
}

/** All codes beside the text, as a tree: filtered by typing, given with Enter or a double click, dragged onto the selection. */
export const CodesPanel = memo(function CodesPanel({ asked, onGive, onLeave, onClose }: CodesPanelProps) {
  const t = useT();
  const { language } = useStudy();
  const rows: readonly Row[] =
    useQuery({ ...api.codebook.list.queryOptions(), select: rowsOf }).data ?? noRows;
  const [query, setQuery] = useState('');
  const [active, setActive] = useState<string | null>(null);
  const shown = useMemo(() => fitting(rows, query), [rows, query]);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked > 0) field.current?.select();
  }, [asked]);
  const pickable = shown.filter(({ isWay }) => !isWay);
  const chosen = pickable.find(({ id }) => id === active) ?? (query === '' ? undefined : pickable[0]);
  useLayoutEffect(() => {
    if (chosen) document.getElementById(`${list}-${chosen.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen, list]);

  const walk = (by: -1 | 1) => {
    const at = chosen ? pickable.indexOf(chosen) : by === 1 ? -1 : pickable.length;
    setActive(pickable[Math.max(0, Math.min(pickable.length - 1, at + by))]?.id ?? null);
  };
  const keys = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === 'ArrowDown') walk(1);
    else if (key === 'ArrowUp') walk(-1);
    else if (key === 'Enter' && chosen) onGive([chosen.id]);
    else if (key === 'Escape' && query !== '') setQuery('');
    else if (key === 'Escape') onLeave();
    else if ((event.ctrlKey || event.metaKey) && /^[1-9]$/.test(key) && chosen)
      pinCode(Number(key), chosen.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <aside className="codes-panel" aria-label={t('coding.codes')}>
      <header>
        <input
          ref={field}
          className="inp"
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-label={t('coding.codes.filter')}
          aria-activedescendant={chosen && `${list}-${chosen.id}`}
          placeholder={t('coding.codes.filter')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(null);
          }}
          onKeyDown={keys}
        />
        <IconButton icon="close" small label={t('coding.codes.close')} onPress={onClose} />
      </header>
      <ul id={list} role="listbox" aria-label={t('coding.codes')} lang={language}>
        {shown.map((row) => (
          <li
            key={row.id}
            id={`${list}-${row.id}`}
            role="option"
            aria-selected={row.id === chosen?.id}
            aria-disabled={row.isWay}
            className={row.isWay ? 'way' : ''}
            style={{ paddingInlineStart: 10 + 13 * row.depth }}
            {...dragsCode(row.id)}
            onClick={() => setActive(row.id)}
            onDoubleClick={() => onGive([row.id])}
          >
            <CodeChip hue={toHue(row.hue)} emergent={row.origin === 'emergent'} />
            <span>{row.name}</span>
          </li>
        ))}
      </ul>
      {shown.length === 0 && (
        <p className="ref">{t(rows.length === 0 ? 'coding.codes.none' : 'coding.codes.noneFits')}</p>
      )}
      <p className="hint">{t('coding.codes.hint')}</p>
    </aside>
  );
});
