import { useMemo } from 'react';
import type { Coding } from '../../shared/contract/coding.ts';
import { trimmedPassage } from '../../shared/text/places.ts';
import { countWords } from '../../shared/text/words.ts';
import { useT } from '../ui/t.tsx';
import { Picker } from './Picker.tsx';
import { codesGiven, codingsMeeting } from './selection.ts';
import type { Passage } from './transcript-editor.ts';
import { giveBeside, giveInstead, type Apply, type Named } from './use-giving.ts';

/** What a code is picked for: a passage, one that codes are to be taken from, or codings that are selected. */
export type Picking =
  | { readonly to: 'give' | 'take'; readonly passage: Passage }
  | { readonly to: 'add' | 'recode'; readonly passage: Passage; readonly codings: readonly Coding[] };

interface DeskPickerProps {
  picking: Picking;
  /** All codings of the source, also those that are not shown. */
  codings: readonly Coding[];
  coderId: string;
  canonical: string;
  boxes: () => readonly DOMRect[];
  apply: Apply;
  create: (named: Named, passage: Passage) => Promise<void>;
  onClose: () => void;
}

/** The picker, for whatever a code is picked. */
export function DeskPicker(props: DeskPickerProps) {
  const { picking, codings, coderId, canonical, boxes, apply, create, onClose } = props;
  const t = useT();
  const { passage } = picking;
  const exact = useMemo(() => trimmedPassage(canonical, passage) ?? passage, [canonical, passage]);
  const given = useMemo(() => {
    if (picking.to === 'give') return codesGiven(codings, coderId, exact);
    if (picking.to !== 'take') return undefined;
    return new Map(codingsMeeting(codings, coderId, passage).map(({ codeId }) => [codeId, 'here'] as const));
  }, [picking, codings, coderId, exact, passage]);
  const offered = useMemo(
    () => (picking.to === 'take' && given ? [...given.keys()] : undefined),
    [picking, given],
  );
  const shared = { boxes, onClose, ...(given && { given }) };
  if (!('codings' in picking)) {
    const held = picking.to === 'take' ? codingsMeeting(codings, coderId, passage) : codings;
    const pick = (codeIds: readonly string[]) => {
      const gone = held.filter(
        (one) =>
          codeIds.includes(one.codeId) &&
          (picking.to === 'take' ||
            (one.coderId === coderId && one.start === exact.start && one.end === exact.end)),
      );
      const codes = new Set(gone.map(({ codeId }) => codeId));
      void apply(
        codeIds.filter((id) => !codes.has(id)),
        picking.to === 'take' ? (gone[0] ?? passage) : passage,
        gone,
      );
    };
    return (
      <Picker
        {...shared}
        {...(offered ? { offered } : {})}
        title={t(picking.to === 'take' ? 'coding.pick.take' : 'coding.pick')}
        about={
          offered
            ? t('app.count.codes', { count: offered.length })
            : t('coding.pick.words', { count: countWords(canonical.slice(passage.start, passage.end)) })
        }
        several
        onPick={pick}
        {...(picking.to === 'give' && {
          onCreate: (name: string, parentId: string | null) => void create({ name, parentId }, passage),
        })}
      />
    );
  }
  const act = picking.to === 'add' ? giveBeside : giveInstead;
  return (
    <Picker
      {...shared}
      title={t(picking.to === 'add' ? 'coding.pick.add' : 'coding.pick.recode')}
      about={t('coding.several', { count: picking.codings.length })}
      onPick={([id]) => id !== undefined && void act(picking.codings, { id })}
      onCreate={(name, parentId) => void act(picking.codings, { name, parentId })}
    />
  );
}
