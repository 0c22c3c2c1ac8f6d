import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, type ReactNode } from 'react';
import type { AutocodePreview } from '../../shared/contract/coding.ts';
import { useStudy } from '../project/use-study.ts';
import { Checkbox } from '../ui/choice.tsx';
import { clock } from '../ui/format.ts';
import { useT } from '../ui/t.tsx';

export type Proposed = AutocodePreview['passages'][number];

export const keyOf = ({ sourceId, start, end }: Proposed): string => `${sourceId} ${start} ${end}`;

interface Group {
  readonly title: string;
  /** Those that can be ticked: not coded already. */
  readonly open: readonly Proposed[];
  readonly count: number;
}
type Line = Group | Proposed;

function linesOf(passages: readonly Proposed[]): Line[] {
  return [...Map.groupBy(passages, ({ sourceId }) => sourceId).values()].flatMap((own): Line[] => [
    { title: own[0]?.sourceTitle ?? '', open: own.filter(({ coded }) => !coded), count: own.length },
    ...own,
  ]);
}

interface AutocodePassagesProps {
  passages: readonly Proposed[];
  /** Keys of those that are not to be coded. */
  left: ReadonlySet<string>;
  onLeave: (passages: readonly Proposed[], isLeft: boolean) => void;
  /** What was looked for is all of a passage. */
  isMarked: boolean;
}

/** The passages that would be coded, source by source; each, or all of a source, can be left out. */
export function AutocodePassages({ passages, left, onLeave, isMarked }: AutocodePassagesProps) {
  const t = useT();
  const lines = useMemo(() => linesOf(passages), [passages]);
  const list = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => list.current,
    estimateSize: () => 54,
    overscan: 6,
  });
  return (
    <div className="auto-list" ref={list} tabIndex={0} role="list" aria-label={t('coding.auto.passages')}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="presentation">
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const line = lines[index];
          return (
            line && (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                role="listitem"
                className="auto-line"
                style={{ transform: `translateY(${start}px)` }}
              >
                {'title' in line ? (
                  <SourceHead group={line} left={left} onLeave={onLeave} />
                ) : (
                  <Passage passage={line} isMarked={isMarked} left={left} onLeave={onLeave} />
                )}
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

type Leaving = Pick<AutocodePassagesProps, 'left' | 'onLeave'>;

function SourceHead({ group, left, onLeave }: Leaving & { group: Group }) {
  const t = useT();
  const { language } = useStudy();
  const ticked = group.open.filter((one) => !left.has(keyOf(one))).length;
  return (
    <Checkbox
      className="auto-head"
      isSelected={ticked > 0 && ticked === group.open.length}
      isIndeterminate={ticked > 0 && ticked < group.open.length}
      isDisabled={group.open.length === 0}
      onChange={(on) => onLeave(group.open, !on)}
    >
      <b lang={language}>{group.title}</b>{' '}
      <span className="ref">{t('coding.auto.count', { count: group.count })}</span>
    </Checkbox>
  );
}

function Passage({ passage, isMarked, left, onLeave }: Leaving & { passage: Proposed; isMarked: boolean }) {
  const t = useT();
  const { language } = useStudy();
  const { before, text, after, question, coded, time, speaker, paragraph } = passage;
  return (
    <Checkbox
      className="auto-passage"
      isSelected={!coded && !left.has(keyOf(passage))}
      isDisabled={coded}
      onChange={(on) => onLeave([passage], !on)}
    >
      <span className="auto-what">
        <span className="auto-where">
          {[speaker, time === null ? t('coding.paragraph', { number: paragraph }) : clock(time)]
            .filter(Boolean)
            .join(' · ')}
          {coded && <span className="auto-coded">{t('coding.auto.coded')}</span>}
        </span>
        {question !== null && (
          <span className="auto-question" lang={language}>
            {question}
          </span>
        )}
        <span className="auto-said" lang={language}>
          <span className="auto-around">{before}</span>
          {isMarked ? <mark>{text}</mark> : <Marked passage={passage} />}
          <span className="auto-around">{after}</span>
        </span>
      </span>
    </Checkbox>
  );
}

/** The words of a passage, those that were looked for marked. */
function Marked({ passage: { text, matches } }: { passage: Proposed }) {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of matches) {
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}
