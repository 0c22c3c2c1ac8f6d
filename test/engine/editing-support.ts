import type { EditedParagraph, TextEdit } from '../../shared/contract/text-edit.ts';
import type { SourceText } from '../../shared/contract/sources.ts';
import { applySplices, type Splice } from '../../shared/text/splices.ts';
import { sourceOf, type StudyAtHand } from './support.ts';

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

/** A short interview. */
export const texts = ['On a formé les 😀 jeunes.', 'Puis on a vendu. Cela a marché.', '', 'Et après ?'];
export const canonical = texts.join('\n');

/** Plants a source and a coding of the named words. */
export async function coded(at: StudyAtHand, words: string, lines: readonly string[] = texts) {
  const sourceId = await at.client.sources.add(sourceOf('S', lines, { voices: ['Ana', 'Bob'] }));
  const codeId = await at.client.codebook.add({ name: 'A' });
  const start = lines.join('\n').indexOf(words);
  const [coding] = await at.client.coding.apply({
    sourceId,
    revision: 1,
    start,
    end: start + words.length,
    codeIds: [codeId],
  });
  return { sourceId, codeId, id: coding?.id ?? '', start };
}

/** A coding as it is stored. */
export const verbatimOf = ({ study }: StudyAtHand, id: string) =>
  study.get<{ verbatim: string; detached: number; start: number; end: number }>(
    'SELECT verbatim, detached, start, "end" FROM codings WHERE id = ?',
    id,
  );
