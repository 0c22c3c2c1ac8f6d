import { useQuery } from '@tanstack/react-query';
import {
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import type { Code } from '../../shared/contract/codebook.ts';
import { countWords } from '../../shared/text/words.ts';
import { fuzzy } from '../app/fuzzy.ts';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { CodeChip, codeClass, toHue } from '../ui/code.tsx';
import { Kbd } from '../ui/button.tsx';
import { useT } from '../ui/t.tsx';
import { pinCode } from './pins.ts';

interface PickerProps {
  /** Where the passage stands in the window, line by line. */
  boxes: () => readonly DOMRect[];
  /** The words of the passage. */
  text: string;
  onApply: (codeIds: readonly string[]) => void;
  onCreate: (name: string, parentId: string | null) => void;
  onClose: () => void;
}

const noCodes: readonly Code[] = [];

/** How many codes are listed at a time. */
const most = 8;

interface Choice {
  readonly code: Code;
  readonly ranges: readonly (readonly [number, number])[];
}

function choicesFor(query: string, codes: readonly Code[], recent: readonly string[]): Choice[] {
  const active = codes.filter(({ archived }) => !archived);
  if (query.trim() === '') {
    const rank = new Map(recent.map((id, index) => [id, index]));
    return active
      .toSorted((a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity) || 0)
      .slice(0, most)
      .map((code) => ({ code, ranges: [] }));
  }
  return active
    .flatMap((code) => {
      const own = fuzzy(query, code.name);
      if (own) return [{ code, ranges: own.ranges, score: own.score + 50 }];
      const whole = fuzzy(query, [...code.path, code.name].join(' '));
      return whole ? [{ code, ranges: [], score: whole.score }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
}

/** Type-ahead at the selection: Enter gives the code, Shift Enter gives it and stays, Ctrl Enter makes a new one. */
export function Picker({ boxes, text, onApply, onCreate, onClose }: PickerProps) {
  const t = useT();
  const { language } = useStudy();
  const codes = useQuery(api.codebook.list.queryOptions()).data ?? noCodes;
  const recent = useQuery(api.coding.recentCodes.queryOptions()).data;
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const box = useRef<HTMLDivElement>(null);
  const choices = useMemo(() => choicesFor(query, codes, recent ?? []), [query, codes, recent]);
  const chosen = choices[Math.min(at, choices.length - 1)] ?? null;
  const parent = chosen?.code ? (codes.find(({ id }) => id === chosen.code.parentId) ?? null) : null;
  useBeside(box, boxes);

  const keys = (event: KeyboardEvent) => {
    const { key } = event;
    const mod = event.ctrlKey || event.metaKey;
    if (key === 'ArrowDown') setAt(Math.min(choices.length - 1, at + 1));
    else if (key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (key === 'Escape') onClose();
    else if (key === 'Enter' && mod && query.trim() !== '') {
      onCreate(query.trim(), parent?.id ?? null);
      onClose();
    } else if (key === 'Enter' && chosen) {
      onApply([chosen.code.id]);
      if (event.shiftKey) setQuery('');
      else onClose();
    } else if (key === 'Enter' && query.trim() !== '') {
      onCreate(query.trim(), null);
      onClose();
    } else if (mod && /^[1-9]$/.test(key) && chosen) pinCode(Number(key), chosen.code.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="pick" role="dialog" aria-label={t('coding.pick')} ref={box}>
      <div className="in">
        <input
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-label={t('coding.pick.search')}
          aria-activedescendant={chosen ? `${list}-${chosen.code.id}` : undefined}
          placeholder={t('coding.pick.search')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={keys}
          onBlur={(event) => {
            if (!box.current?.contains(event.relatedTarget)) onClose();
          }}
        />
        <span className="k">{t('coding.pick.words', { count: countWords(text) })}</span>
      </div>
      <ul id={list} role="listbox" aria-label={t('coding.pick')} lang={language}>
        {choices.map(({ code, ranges }, index) => (
          <li
            key={code.id}
            id={`${list}-${code.id}`}
            role="option"
            aria-selected={code === chosen?.code}
            className={codeClass(toHue(code.hue))}
            onPointerMove={() => setAt(index)}
            onPointerDown={(event) => {
              event.preventDefault();
              onApply([code.id]);
              onClose();
            }}
          >
            <CodeChip hue={toHue(code.hue)} emergent={code.origin === 'emergent'} />
            <span className="t">
              <Marked words={code.name} ranges={ranges} />
              <span className="path">{code.path.join(' › ')}</span>
            </span>
            <span className="n">{t('app.count.verbatims', { count: code.verbatims })}</span>
          </li>
        ))}
      </ul>
      {query.trim() !== '' && (
        <div className="new">
          <span>
            {parent
              ? t('coding.pick.createIn', { name: query.trim(), parent: parent.name })
              : t('coding.pick.create', { name: query.trim() })}
          </span>
          <Kbd>Ctrl ↵</Kbd>
        </div>
      )}
      <div className="hints">
        <span>
          <Kbd>↵</Kbd>
          {t('coding.pick.apply')}
        </span>
        <span>
          <Kbd>Shift ↵</Kbd>
          {t('coding.pick.keep')}
        </span>
        <span>
          <Kbd>Ctrl 1–9</Kbd>
          {t('coding.pick.pin')}
        </span>
        <span className="end">
          <Kbd>Esc</Kbd>
        </span>
      </div>
    </div>
  );
}

function Marked({ words, ranges }: { words: string; ranges: Choice['ranges'] }) {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const [start, end] of ranges) {
    parts.push(words.slice(from, start), <mark key={start}>{words.slice(start, end)}</mark>);
    from = end;
  }
  parts.push(words.slice(from));
  return <>{parts}</>;
}

/** Puts the picker under the passage's last line, or above its first where there is no room below; then takes the keyboard. */
function useBeside(box: RefObject<HTMLDivElement | null>, boxes: () => readonly DOMRect[]) {
  useLayoutEffect(() => {
    const picker = box.current;
    const frame = picker?.parentElement;
    if (!picker || !frame) return;
    const lines = boxes();
    const [first] = lines;
    const last = lines.at(-1);
    const view = frame.getBoundingClientRect();
    if (first && last) {
      const below = view.bottom - last.bottom > picker.offsetHeight + 12;
      const top = below ? last.bottom + 7 : first.top - picker.offsetHeight - 7;
      picker.style.top = `${Math.max(8, top - view.top) + frame.scrollTop}px`;
      picker.style.left = `${Math.max(12, Math.min(last.left - view.left, view.width - picker.offsetWidth - 24))}px`;
    }
    picker.querySelector('input')?.focus({ preventScroll: true });
    // oxlint-disable-next-line react/exhaustive-deps -- placed once, where the passage stood when it was asked for
  }, []);
}
