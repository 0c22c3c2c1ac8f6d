import { skipToken, useQuery } from '@tanstack/react-query';
import { useImperativeHandle, useRef, useState, type Ref } from 'react';
import type { Memo, MemoSubject } from '../../shared/contract/memos.ts';
import { goTo } from '../app/location.ts';
import { api } from '../data/index.ts';
import { writeOn } from '../matrices/use-draft.ts';
import { useStudy } from '../project/use-study.ts';
import { IconButton } from '../ui/button.tsx';
import { useT } from '../ui/t.tsx';
import { MemoEditor } from './MemoEditor.tsx';
import { placeOfMemo, subjectName } from './memo-place.ts';
import './memos.css';

/** What can be asked of a part with memos. */
export interface MemoWriter {
  /** Puts the caret into the last memo, or into the one that is begun when there is none, after what was `typed` for it. */
  write(typed?: string): void;
}

interface MemoPartProps {
  subject: MemoSubject;
  /** What the memos are about, for screen readers. */
  name: string;
  /** What the part is called, when it stands beside the memos of something else. */
  title?: string;
  /** A part of the inspector, of a page, or of something that says itself what it is. */
  look?: 'inspector' | 'page' | 'plain';
  /** The key that puts the caret here. */
  k?: string;
  /** Null until the memos are there. */
  writer?: Ref<MemoWriter | null>;
  /** Escape, from a memo's words. */
  onLeave?: () => void;
}

/** A memo that is being begun; `id` once it is stored, `seen` once the list has held it. */
interface Begun {
  readonly key: string;
  readonly id: string | null;
  readonly seen: boolean;
}

/** The memos of one thing: read, written, begun and removed in place. Where there is none, one stands ready to be begun. */
export function MemoPart({ subject, ...props }: MemoPartProps) {
  return <Memos key={JSON.stringify(subject)} subject={subject} {...props} />;
}

function Memos({ subject, name, title, look = 'inspector', k, writer, onLeave }: MemoPartProps) {
  const t = useT();
  const { readOnly } = useStudy();
  const memos = useQuery(api.journal.memosOf.queryOptions({ input: subject })).data;
  const [begun, setBegun] = useState<readonly Begun[]>([]);
  const [generation, setGeneration] = useState(0);
  const [focused, setFocused] = useState<string | null>(null);
  const section = useRef<HTMLElement>(null);
  const isThere = memos !== undefined;
  useImperativeHandle<MemoWriter | null, MemoWriter | null>(
    writer,
    () =>
      isThere
        ? {
            write: (typed) =>
              writeOn([...(section.current?.querySelectorAll('textarea') ?? [])].at(-1) ?? null, typed),
          }
        : null,
    [isThere],
  );
  const followed = follow(begun, memos);
  if (followed !== begun) {
    setBegun(followed);
    // A memo that is begun in the place of one that was removed is another one.
    if (followed.length < begun.length) setGeneration(generation + 1);
  }

  const begin = () => {
    const key = `begun ${generation} ${begun.length}`;
    setBegun([...begun, { key, id: null, seen: false }]);
    setFocused(key);
  };
  const isEmpty = memos?.length === 0 && followed.length === 0;
  const rows = [
    ...(memos ?? []).map((memo) => ({
      key: followed.find(({ id }) => id === memo.id)?.key ?? memo.id,
      memo,
    })),
    ...followed.filter(({ seen }) => !seen).map(({ key }) => ({ key, memo: null })),
    ...(isEmpty && !readOnly ? [{ key: `first ${generation}`, memo: null }] : []),
  ];
  const made = (key: string) => (id: string) =>
    setBegun((all) =>
      all.some((one) => one.key === key)
        ? all.map((one) => (one.key === key ? { ...one, id } : one))
        : [...all, { key, id, seen: false }],
    );
  return (
    <section
      ref={section}
      className={look === 'inspector' ? 'memos insp-section' : look === 'page' ? 'memos part' : 'memos'}
    >
      {look !== 'plain' && <Heading {...{ look, title, k }} count={memos?.length ?? 0} />}
      {rows.map(({ key, memo }) => (
        <MemoEditor
          key={key}
          subject={subject}
          memo={memo}
          name={name}
          focus={key === focused}
          onMade={made(key)}
          onLeave={onLeave}
        />
      ))}
      {!readOnly && !isEmpty && memos && (
        <IconButton small icon="plus" className="memo-add" label={t('journal.memo.add')} onPress={begin} />
      )}
      <CellMemos subject={subject} />
    </section>
  );
}

interface HeadingProps {
  look: 'inspector' | 'page';
  title: string | undefined;
  count: number;
  k: string | undefined;
}

function Heading({ look, title, count, k }: HeadingProps) {
  const t = useT();
  const words = (
    <>
      {title ?? t(count > 1 ? 'journal.memos' : 'journal.memo')}
      {count > 1 && <span className="n">{count}</span>}
      {k !== undefined && (
        <span className="end">
          <kbd className="k">{k}</kbd>
        </span>
      )}
    </>
  );
  return look === 'inspector' ? <h3>{words}</h3> : <h2>{words}</h2>;
}

/** The memos that are being begun, after the list of those that are stored has come in; the same array when nothing changed. */
function follow(begun: readonly Begun[], memos: readonly Memo[] | undefined): readonly Begun[] {
  if (!memos) return begun;
  const stored = new Set(memos.map(({ id }) => id));
  const isStored = ({ id }: Begun): boolean => id !== null && stored.has(id);
  // What was in the list and is gone was removed, here or by an undo.
  const kept = begun.filter((one) => !one.seen || isStored(one));
  const changed = kept.length !== begun.length || kept.some((one) => !one.seen && isStored(one));
  return changed ? kept.map((one) => (isStored(one) ? { ...one, seen: true } : one)) : begun;
}

/** The memos of the cells of a case, a participant or a code, each under its cell's name. */
function CellMemos({ subject }: { subject: MemoSubject }) {
  const t = useT();
  const of =
    subject.about === 'case'
      ? ({ about: 'case', id: subject.caseId } as const)
      : subject.about === 'participant'
        ? ({ about: 'participant', id: subject.participantId } as const)
        : subject.about === 'code'
          ? ({ about: 'code', id: subject.codeId } as const)
          : null;
  const memos = useQuery(api.journal.memosInCells.queryOptions({ input: of ?? skipToken })).data;
  const matrices = useQuery(api.matrices.list.queryOptions()).data ?? [];
  if (of === null || !memos || memos.length === 0) return null;
  return (
    <div className="memos-in-cells">
      <h4>{t('journal.memos.inCells')}</h4>
      {memos.map((memo) => (
        <div key={memo.id}>
          <button type="button" className="place" onClick={() => goTo(placeOfMemo(memo, matrices))}>
            {subjectName(t, memo)}
          </button>
          <MemoEditor subject={memo.subject} memo={memo} name={subjectName(t, memo)} />
        </div>
      ))}
    </div>
  );
}
