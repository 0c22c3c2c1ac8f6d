import { useQuery } from '@tanstack/react-query';
import { memo, useLayoutEffect, useRef, useState } from 'react';
import type { Code } from '../../shared/contract/codebook.ts';
import type { Coding } from '../../shared/contract/coding.ts';
import { api } from '../data/index.ts';
import { classNames } from '../ui/class-names.ts';
import { codeClass, toHue } from '../ui/code.tsx';
import { Icon } from '../ui/icons.tsx';
import { useT } from '../ui/t.tsx';
import { useStudy } from '../project/use-study.ts';
import { dragsCode } from './drag.ts';
import { joiningOf, type Joining } from './selection.ts';
import { placeLabels, type MarginLayout } from './margin.ts';

interface MarginBracketsProps {
  layout: MarginLayout;
  selected: ReadonlySet<string>;
  lit: string | null;
  onCoding: (id: string, joining: Joining) => void;
  onMemo: (id: string) => void;
  /** A bracket's label is pointed at, or no longer. */
  onPoint: (id: string | null) => void;
}

const laneWidth = 8;

type Labels = Readonly<Record<string, Pick<Code, 'name' | 'hue'>>>;
const unnamed: Labels = {};
const labelsOf = (codes: readonly Code[]): Labels =>
  Object.fromEntries(codes.map(({ id, name, hue }) => [id, { name, hue }]));

/** Brackets in lanes, the first by the labels, and a label for each. */
export const MarginBrackets = memo(function MarginBrackets({
  layout,
  selected,
  lit,
  onCoding,
  onMemo,
  onPoint,
}: MarginBracketsProps) {
  const t = useT();
  const { language } = useStudy();
  const codes = useQuery({ ...api.codebook.list.queryOptions(), select: labelsOf }).data ?? unnamed;
  const labels = useRef<HTMLDivElement>(null);
  const { brackets, lanes, width } = layout;
  // Labels are measured once for each look: measuring lays the page out, and codes are given often.
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const looks = brackets.map(({ coding: { id, codeId, exemplary, memos } }) =>
    JSON.stringify([codes[codeId]?.name, exemplary, memos > 0, selected.has(id), lanes, width]),
  );
  const tops = placeLabels(
    brackets,
    looks.map((one) => heights.get(one)),
  );
  useLayoutEffect(() => {
    const drawn = [...(labels.current?.children ?? [])];
    const measured = looks.flatMap((one, index): [string, number][] => {
      const label = drawn[index];
      return label instanceof HTMLElement && !heights.has(one) ? [[one, label.offsetHeight]] : [];
    });
    if (measured.length > 0) setHeights(new Map([...heights, ...measured]));
  }, [looks, heights]);
  const look = (kind: string, { id, codeId }: Coding) =>
    classNames(kind, codeClass(toHue(codes[codeId]?.hue)), selected.has(id) && 'on', id === lit && 'lit');
  return (
    <div
      className={classNames('margin', lit !== null && 'dim')}
      ref={(element) => element?.style.setProperty('--lanes', String(lanes))}
    >
      {brackets.map(({ coding, top, bottom, lane }) => (
        <i
          key={coding.id}
          className={look('br', coding)}
          style={{ top, height: bottom - top, insetInlineStart: (lanes - 1 - lane) * laneWidth }}
          aria-hidden
          onPointerDown={(event) => {
            event.preventDefault();
            onCoding(coding.id, joiningOf(event));
          }}
          onPointerEnter={() => onPoint(coding.id)}
          onPointerLeave={() => onPoint(null)}
        />
      ))}
      <div ref={labels} className="labels">
        {brackets.map(({ coding, top }, index) => {
          const code = codes[coding.codeId];
          return (
            <button
              key={coding.id}
              type="button"
              lang={language}
              tabIndex={-1}
              data-coding={coding.id}
              className={look('lb', coding)}
              style={{ top: tops[index] ?? top }}
              onClick={(event) => {
                if (event.target instanceof Element && event.target.closest('.memo-mark')) onMemo(coding.id);
                else onCoding(coding.id, joiningOf(event));
              }}
              {...dragsCode(coding.codeId)}
              onPointerEnter={() => onPoint(coding.id)}
              onPointerLeave={() => onPoint(null)}
            >
              {code?.name}
              {coding.exemplary && <Icon name="exemplary" small />}
              {coding.memos > 0 && (
                <span className="memo-mark" title={t('coding.memos', { count: coding.memos })}>
                  <Icon name="memo" small />
                  <span className="sr-only">{t('coding.memos', { count: coding.memos })}</span>
                </span>
              )}
            </button>
          );
        })}
      </div>
    </div>
  );
});
