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
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { CodeChip, codeClass, toHue } from '../ui/code.tsx';
import { Kbd } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { useT } from '../ui/t.tsx';
import { choicesFor, type Choice } from './picker-choices.ts';
import { pinCode } from './pins.ts';
import './picker.css';

interface PickerProps {
  /** What picking does. */
  title: string;
  /** Where the passage stands in the window, line by line. */
  boxes: () => readonly DOMRect[];
  /** Beside the field: how much is coded. */
  about: string;
  /** The only codes that can be picked; all in use when left out. */
  offered?: readonly string[];
  /** How codes stand at the passage already: picking one that is given here takes it away. */
  given?: ReadonlyMap<string, 'here' | 'around'>;
  /** Codes can be put together with Shift Enter and be given in one go. */
  several?: boolean;
  onPick: (codeIds: readonly string[]) => void;
  /** Makes a new code and gives it. */
  onCreate?: (name: string, parentId: string | null) => void;
  onClose: () => void;
}

const noCodes: readonly Code[] = [];
const nothingGiven: ReadonlyMap<string, 'here' | 'around'> = new Map();

/**
 * Type-ahead at the selection: Enter gives the code, or takes it away where it is given; Shift Enter puts it with others
 * until Enter gives them all; Ctrl Enter makes a new one.
 */
export function Picker(props: PickerProps) {
  const { title, boxes, about, offered, given = nothingGiven, several = false } = props;
  const { onPick, onCreate, onClose } = props;
  const t = useT();
  const { language } = useStudy();
  const codes = useQuery(api.codebook.list.queryOptions()).data ?? noCodes;
  const recent = useQuery(api.coding.recentCodes.queryOptions()).data;
  const [query, setQuery] = useState('');
  /** The choice that Enter takes; -1 while what is put together is enough. */
  const [at, setAt] = useState(0);
  const [together, setTogether] = useState<readonly string[]>([]);
  const list = useId();
  const box = useRef<HTMLDivElement>(null);
  const choices = useMemo(() => {
    const wanted = offered && new Set(offered);
    const usable = codes.filter(({ id, archived }) => (wanted ? wanted.has(id) : !archived || given.has(id)));
    return choicesFor(query, usable, recent ?? [], new Set([...given.keys(), ...together]));
  }, [query, codes, recent, offered, given, together]);
  const chosen = choices[Math.min(at, choices.length - 1)] ?? null;
  const parent = chosen ? (codes.find(({ id }) => id === chosen.code.parentId) ?? null) : null;
  const typed = onCreate ? query.trim() : '';
  useBeside(box, boxes);

  const finish = (ids: readonly string[]) => {
    if (ids.length > 0) onPick([...new Set(ids)]);
    onClose();
  };
  const create = (parentId: string | null) => {
    onCreate?.(typed, parentId);
    onClose();
  };
  const put = (id: string) => {
    setTogether(together.includes(id) ? together.filter((one) => one !== id) : [...together, id]);
    setQuery('');
    setAt(-1);
  };
  const take = (id: string, isOneOfSeveral: boolean) =>
    several && isOneOfSeveral ? put(id) : finish([...together, id]);
  const keys = (event: KeyboardEvent) => {
    const { key } = event;
    const mod = event.ctrlKey || event.metaKey;
    if (key === 'ArrowDown') setAt(Math.min(choices.length - 1, at + 1));
    else if (key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (key === 'Escape') onClose();
    else if (key === 'Enter' && mod && typed !== '') create(parent?.id ?? null);
    else if (key === 'Enter' && chosen) take(chosen.code.id, event.shiftKey);
    else if (key === 'Enter' && together.length > 0) finish(together);
    else if (key === 'Enter' && typed !== '') create(null);
    else if (mod && /^[1-9]$/.test(key) && chosen) pinCode(Number(key), chosen.code.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="pick" role="dialog" aria-label={title} ref={box}>
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
        <span className="k">{about}</span>
      </div>
      <ul id={list} role="listbox" aria-label={title} lang={language}>
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
              take(code.id, event.shiftKey || event.ctrlKey || event.metaKey);
            }}
          >
            <CodeChip hue={toHue(code.hue)} emergent={code.origin === 'emergent'} />
            <span className="t">
              <Marked words={code.name} ranges={ranges} />
              <span className="path">{code.path.join(' › ')}</span>
            </span>
            <Standing given={given.get(code.id)} isPut={together.includes(code.id)} count={code.verbatims} />
          </li>
        ))}
      </ul>
      {typed !== '' && (
        <div className="new">
          <span>
            {parent
              ? t('coding.pick.createIn', { name: typed, parent: parent.name })
              : t('coding.pick.create', { name: typed })}
          </span>
          <Kbd>Ctrl ↵</Kbd>
        </div>
      )}
      <div className="hints">
        <span>
          <Kbd>↵</Kbd>
          {together.length + (chosen ? 1 : 0) > 1 && together.length > 0
            ? t('coding.pick.applyAll', { count: together.length + (chosen ? 1 : 0) })
            : t(
                chosen && given.get(chosen.code.id) === 'here' ? 'coding.pick.takeAway' : 'coding.pick.apply',
              )}
        </span>
        {several && (
          <span>
            <Kbd>Shift ↵</Kbd>
            {t('coding.pick.together')}
          </span>
        )}
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

/** How a code stands at the passage, and what picking it will do; else how often it is used. */
function Standing({
  given,
  isPut,
  count,
}: {
  given: 'here' | 'around' | undefined;
  isPut: boolean;
  count: number;
}) {
  const t = useT();
  if (!isPut && given === undefined) return <span className="n">{t('app.count.verbatims', { count })}</span>;
  const isRemoved = isPut && given === 'here';
  return (
    <span className={isPut ? 'n put' : 'n given'}>
      <Icon name={isRemoved ? 'minus' : isPut ? 'plus' : 'check'} small />
      {t(
        isRemoved
          ? 'coding.pick.goes'
          : isPut
            ? 'coding.pick.comes'
            : given === 'here'
              ? 'coding.pick.here'
              : 'coding.pick.around',
      )}
    </span>
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
