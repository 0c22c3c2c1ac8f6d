import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Code } from '../../shared/contract/codebook.ts';
import { codeClass, toHue } from '../ui/code.tsx';
import { Icon } from '../ui/icons.tsx';
import { useStudy } from '../project/use-study.ts';
import { placeLabels, type MarginLayout } from './margin.ts';

interface MarginBracketsProps {
  layout: MarginLayout;
  codes: readonly Code[];
  selected: string | null;
  onCoding: (id: string) => void;
}

const laneWidth = 8;

/** Brackets in lanes, the first by the labels, and a label for each. */
export const MarginBrackets = memo(function MarginBrackets({
  layout,
  codes,
  selected,
  onCoding,
}: MarginBracketsProps) {
  const { language } = useStudy();
  const byId = useMemo(() => new Map(codes.map((code) => [code.id, code])), [codes]);
  const labels = useRef<HTMLDivElement>(null);
  const [tops, setTops] = useState<readonly number[]>([]);
  const { brackets, lanes } = layout;
  useLayoutEffect(() => {
    const heights = [...(labels.current?.children ?? [])].map((label) =>
      label instanceof HTMLElement ? label.offsetHeight : 0,
    );
    setTops(placeLabels(brackets, heights));
  }, [brackets, byId]);
  return (
    <div className="margin" ref={(element) => element?.style.setProperty('--lanes', String(lanes))}>
      {brackets.map(({ coding, top, bottom, lane }) => (
        <i
          key={coding.id}
          className={`br ${codeClass(toHue(byId.get(coding.codeId)?.hue))}${coding.id === selected ? ' on' : ''}`}
          style={{ top, height: bottom - top, insetInlineStart: (lanes - 1 - lane) * laneWidth }}
        />
      ))}
      <div ref={labels} className="labels">
        {brackets.map(({ coding, top }, index) => {
          const code = byId.get(coding.codeId);
          return (
            <button
              key={coding.id}
              type="button"
              lang={language}
              tabIndex={-1}
              data-coding={coding.id}
              className={`lb ${codeClass(toHue(code?.hue))}${coding.id === selected ? ' on' : ''}`}
              style={{ top: tops[index] ?? top }}
              onClick={() => onCoding(coding.id)}
            >
              {code?.name}
              {coding.exemplary && <Icon name="exemplary" small />}
            </button>
          );
        })}
      </div>
    </div>
  );
});
