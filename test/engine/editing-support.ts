import type { EditedParagraph, TextEdit } from '../../shared/contract/text-edit.ts';
import type { SourceText } from '../../shared/contract/sources.ts';
import { applySplices, type Splice } from '../../shared/text/splices.ts';
import type { StudyAtHand } from './support.ts';

/** A paragraph as an edit would send it, in the voice of another. */
export const said = (text: string, like?: Partial<EditedParagraph>): EditedParagraph => ({
  speakerId: null,
  startsTurn: false,
  time: null,
  endTime: null,
  marks: [],
  ...like,
  text,
});

/** The edit that splices make of a text: only the paragraphs that changed are named; new ones speak as the one before. */
export function editBy(before: SourceText, splices: readonly Splice[]): TextEdit {
  const old = before.paragraphs.map(({ text }) => text);
  const after = (applySplices(old.join('\n'), splices) ?? '').split('\n');
  let first = 0;
  while (first < old.length && first < after.length && old[first] === after[first]) first += 1;
  let same = 0;
  while (
    same < Math.min(old.length, after.length) - first &&
    old[old.length - 1 - same] === after[after.length - 1 - same]
  )
    same += 1;
  const paragraphs = after.slice(first, after.length - same).map((text, index) => {
    const { start: _, ...like } = before.paragraphs[Math.min(first + index, old.length - 1)]!;
    const own = first + index < old.length - same;
    return said(text, own ? { ...like, marks: [] } : { speakerId: like.speakerId });
  });
  const changes =
    paragraphs.length === 0 && first === old.length - same
      ? []
      : [{ from: first, to: old.length - same, paragraphs }];
  return { sourceId: before.id, revision: before.revision, splices: [...splices], changes };
}

/** Edits a source as it is now. */
export async function edit({ client }: StudyAtHand, sourceId: string, ...splices: Splice[]): Promise<void> {
  const text = await client.sources.text({ sourceId });
  await client.sources.editText(editBy(text, splices));
}

/** The canonical text of a source. */
export async function textOf({ client }: StudyAtHand, sourceId: string): Promise<string> {
  const { paragraphs } = await client.sources.text({ sourceId });
  return paragraphs.map(({ text }) => text).join('\n');
}
