import { memo } from 'react';
import type { Coding } from '../../shared/contract/coding.ts';
import type { SourceText } from '../../shared/contract/sources.ts';
import { InspectorSlot } from '../app/slots.tsx';
import { CodesHere } from './CodesHere.tsx';
import { CodingInspector } from './CodingInspector.tsx';
import { SeveralCodings } from './SeveralCodings.tsx';
import { ThemesHere } from './ThemesHere.tsx';
import './inspector.css';

interface DeskInspectorProps {
  /** The codings that are selected. */
  chosen: readonly Coding[];
  codings: readonly Coding[];
  source: SourceText;
  onReveal: (place: number) => void;
  revision: number;
  canonical: string;
  onShow: (id: string) => void;
  onLeave: () => void;
  /** The coding whose memo is to be written. */
  memoOf: string | null;
  /** That memo is there: answers with what was typed for it. */
  onMemoReached: () => string;
}

/** It follows a moment after the text: whoever codes looks at the text. */
export const DeskInspector = memo(function DeskInspector(props: DeskInspectorProps) {
  const { chosen, codings, source, onReveal, revision, canonical, onShow, onLeave, memoOf, onMemoReached } =
    props;
  const [coding, other] = chosen;
  return (
    <InspectorSlot>
      {coding === undefined ? (
        <>
          <CodesHere codings={codings} onShow={onShow} />
          <ThemesHere source={source} onReveal={onReveal} />
        </>
      ) : other === undefined ? (
        <CodingInspector
          coding={coding}
          codings={codings}
          revision={revision}
          canonical={canonical}
          onShow={onShow}
          onLeave={onLeave}
          isMemoAsked={memoOf === coding.id}
          onMemoReached={onMemoReached}
        />
      ) : (
        <SeveralCodings codings={chosen} canonical={canonical} onShow={onShow} />
      )}
    </InspectorSlot>
  );
});
