import { basename } from 'node:path';
import type { z } from 'zod';
import { StudyError } from '../../../shared/contract/errors.ts';
import type {
  Draft as DraftSchema,
  ImportReport,
  NewSource,
  ReadFile,
} from '../../../shared/contract/sources.ts';
import type { Draft, RawParagraph, TurnHeading } from '../../../shared/text/draft.ts';
import { recognise } from '../../../shared/text/recognise.ts';
import { recordedMinutes } from '../../../shared/text/turn-time.ts';
import { countWords } from '../../../shared/text/words.ts';
import type { Engine } from '../engine.ts';
import { backUp } from '../project/backups.ts';
import { addSources } from './commands.ts';
import type { SourceToStore } from './commands.ts';
import { readSourceFiles } from './reading/index.ts';
import { limits } from './reading/limits.ts';

type ContractDraft = z.infer<typeof DraftSchema>;

/** Long work as the contract streams it: how far it is, and at last what came of it. */
type Progress<Result> =
  | { type: 'progress'; done: number; total: number; name: string }
  | { type: 'done'; result: Result };

/**
 * Recognises the turns of pasted paragraphs; `heading` is null for the document to decide.
 * @throws StudyError `Unreadable` (empty, too-large)
 */
export function recognisePaste(
  paragraphs: readonly RawParagraph[],
  heading: TurnHeading | null,
): ContractDraft {
  const length = paragraphs.reduce((sum, { text }) => sum + text.length + 1, 0);
  if (length > limits.characters) throw new StudyError('Unreadable', { reason: 'too-large' });
  const draft = recognise(paragraphs, { heading: heading ?? 'auto' });
  if (draft.paragraphs.length === 0) throw new StudyError('Unreadable', { reason: 'empty' });
  return mutable(draft);
}

interface Recognised {
  readonly name: string;
  readonly title: string;
  readonly raw: RawParagraph[];
  readonly draft: Draft;
}
type Refused = ImportReport['refused'][number];

/** Reads files one after the other and recognises their turns; a file that cannot be read is a result, not an end. */
async function* recognised(
  paths: readonly string[],
  signal: AbortSignal | undefined,
): AsyncGenerator<Recognised | Refused> {
  for await (const file of readSourceFiles(paths, { signal })) {
    const name = basename(file.path);
    if (!file.ok) {
      yield { name, reason: file.error.reason };
      continue;
    }
    const draft = recognise(file.raw);
    if (draft.paragraphs.length === 0) yield { name, reason: 'empty' };
    else yield { name, title: file.title || name, raw: file.raw, draft };
  }
}

/** The granted files as drafts to look at; stores nothing. Ends with the signal's reason once aborted. */
export async function* readFiles(
  engine: Engine,
  places: readonly string[],
  signal: AbortSignal | undefined,
): AsyncGenerator<Progress<ReadFile[]>> {
  const paths = places.map((place) => engine.places.path(place, 'read'));
  const files: ReadFile[] = [];
  for await (const file of recognised(paths, signal)) {
    files.push(
      'draft' in file
        ? {
            ok: true,
            ...file,
            raw: file.raw.map(({ text, marks }) => ({ text, marks: [...marks] })),
            draft: mutable(file.draft),
            words: wordsOf(file.draft),
          }
        : { ok: false, ...file },
    );
    yield { type: 'progress', done: files.length, total: paths.length, name: file.name };
  }
  yield { type: 'done', result: files };
}

function wordsOf({ paragraphs }: Draft): number {
  return paragraphs.reduce((sum, { text }) => sum + countWords(text), 0);
}

/** The same draft in the contract's type, whose lists are not read-only. */
function mutable({ heading, speakers, paragraphs }: Draft): ContractDraft {
  return {
    heading,
    speakers: [...speakers],
    paragraphs: paragraphs.map((paragraph) => ({ ...paragraph, marks: [...paragraph.marks] })),
  };
}

/**
 * Stores the granted files as sources of one kind and case, in one operation, after a backup. Nothing is stored before
 * all are read, so that an import that is cancelled leaves no trace.
 * @throws StudyError `ReadOnly`, `NotFound` (place, case), `Cancelled` when the study was closed meanwhile.
 */
export async function* importFiles(
  engine: Engine,
  { places, kind, caseIds }: { places: readonly string[]; kind: NewSource['kind']; caseIds: string[] },
  signal: AbortSignal | undefined,
): AsyncGenerator<Progress<ImportReport>> {
  const study = engine.study;
  if (study.readOnly) throw new StudyError('ReadOnly');
  const paths = places.map((place) => engine.places.path(place, 'read'));
  const sources: SourceToStore[] = [];
  const refused: Refused[] = [];
  for await (const file of recognised(paths, signal)) {
    if ('draft' in file) sources.push(sourceFrom(file, kind, caseIds));
    else refused.push(file);
    yield { type: 'progress', done: sources.length + refused.length, total: paths.length, name: file.name };
  }
  signal?.throwIfAborted();
  if (engine.openStudy !== study) throw new StudyError('Cancelled');
  if (sources.length > 0) backUp(engine, study, 'import');
  yield {
    type: 'done',
    result: { sourceIds: sources.length > 0 ? addSources(study, sources) : [], refused },
  };
}

function sourceFrom({ title, draft }: Recognised, kind: NewSource['kind'], caseIds: string[]): SourceToStore {
  return {
    title,
    kind,
    caseIds,
    date: null,
    durationMinutes: recordedMinutes(draft.paragraphs),
    place: '',
    speakers: draft.speakers.map((speaker) => ({ ...speaker, participantId: null })),
    paragraphs: draft.paragraphs,
  };
}
