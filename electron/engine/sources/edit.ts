import { StudyError } from '../../../shared/contract/errors.ts';
import type { EditedParagraph, ParagraphChange, TextEdit } from '../../../shared/contract/text-edit.ts';
import { paragraphStarts } from '../../../shared/text/places.ts';
import { applySplices, rangeThrough, splicesToNormal, type Splice } from '../../../shared/text/splices.ts';
import type { Reader, Study } from '../study/study.ts';
import { storedMarks } from './commands.ts';
import { storedText, storeEdit, type Paragraph, type StoredText } from './stored-text.ts';

/**
 * Edits the text of a source: one operation, in which every coder's codings follow. The text is brought to the form in
 * which texts are kept.
 * @throws StudyError `NotFound` (source), `Conflict` (revision), `Invalid` (paragraphs, splices, speaker, empty,
 * too-large)
 */
export function editText(
  study: Study,
  { sourceId, revision, splices, changes }: TextEdit,
): { revision: number } {
  const before = storedText(study, sourceId);
  if (before.revision !== revision) throw new StudyError('Conflict', { reason: 'revision' });
  requireSpeakers(study, sourceId, changes);
  const given = changedParagraphs(before, changes);
  if (applySplices(before.text, splices) !== given.map(({ text }) => text).join('\n'))
    throw new StudyError('Invalid', { reason: 'splices' });
  const { paragraphs, normalising } = inNormalForm(given);
  study.transact({ name: 'editText', details: { source: before.title } }, (writer) =>
    storeEdit(writer, before, paragraphs.map(stored), [...splices, ...normalising]),
  );
  return { revision: study.value<number>('SELECT revision FROM sources WHERE id = ?', sourceId) ?? revision };
}

/** A paragraph that stays as it is, or one that an edit leaves, with the row that it goes to. */
type Edited = EditedParagraph & { readonly row: number | null };
type Given = Paragraph | Edited;

function requireSpeakers(reader: Reader, sourceId: string, changes: readonly ParagraphChange[]): void {
  const known = new Set(reader.column<string>('SELECT id FROM speakers WHERE source_id = ?', sourceId));
  for (const { paragraphs } of changes)
    for (const { speakerId } of paragraphs)
      if (speakerId !== null && !known.has(speakerId)) throw new StudyError('Invalid', { reason: 'speaker' });
}

/** All paragraphs after the changes; those of a change go to the rows of the ones that they replace, as far as they reach. */
function changedParagraphs({ paragraphs }: StoredText, changes: readonly ParagraphChange[]): Given[] {
  const result: Given[] = [];
  let next = 0;
  for (const { from, to, paragraphs: changed } of changes) {
    if (from < next || to < from || to > paragraphs.length)
      throw new StudyError('Invalid', { reason: 'paragraphs' });
    result.push(...paragraphs.slice(next, from));
    changed.forEach((paragraph, index) => {
      const replaced = from + index < to ? paragraphs[from + index] : undefined;
      result.push({ ...paragraph, row: replaced?.row ?? null });
    });
    next = to;
  }
  return [...result, ...paragraphs.slice(next)];
}

const isEdited = (paragraph: Given): paragraph is Edited => typeof paragraph.startsTurn === 'boolean';

function stored(paragraph: Given): Paragraph {
  return isEdited(paragraph) ? storedForm(paragraph) : paragraph;
}

function storedForm(paragraph: Edited): Paragraph {
  return { ...paragraph, startsTurn: paragraph.startsTurn ? 1 : 0, marks: storedMarks(paragraph) };
}

/** The paragraphs in the form in which texts are kept, and the splices that bring them to it, the last place first. */
function inNormalForm(given: readonly Given[]): { paragraphs: Given[]; normalising: Splice[] } {
  const starts = paragraphStarts(given.map(({ text }) => text.length));
  const normalising: Splice[] = [];
  const paragraphs = given
    .toReversed()
    .map((paragraph, index): Given => {
      if (!isEdited(paragraph)) return paragraph;
      const splices = splicesToNormal(paragraph.text);
      if (splices.length === 0) return paragraph;
      const start = starts[given.length - 1 - index] ?? 0;
      normalising.push(...splices.map((splice) => ({ ...splice, at: start + splice.at })));
      return {
        ...paragraph,
        text: applySplices(paragraph.text, splices) ?? paragraph.text,
        marks: paragraph.marks.flatMap((mark) => {
          const moved = rangeThrough(mark, splices);
          return moved ? [{ ...mark, ...moved }] : [];
        }),
      };
    })
    .toReversed();
  return { paragraphs, normalising };
}
