import type { ExhibitFormat } from '../../../shared/contract/exhibits.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import { Replacement } from '../interchange/replacement.ts';
import type { Reader } from '../study/study.ts';
import { storedExhibit } from './definition.ts';
import { exhibitDocument } from './document.ts';
import { printExhibit } from './formats/index.ts';

type Step =
  | { type: 'progress'; done: number; total: number; name: string }
  | { type: 'done'; result: { bytes: number } };

/**
 * Prints an exhibit to a file. What stood at `path` is replaced when all is written, and left alone otherwise.
 * @throws StudyError `NotFound`, `Cancelled`, or what writing the file met.
 */
export async function* exportExhibit(
  reader: Reader,
  {
    id,
    format,
    path,
    signal,
  }: { id: string; format: ExhibitFormat; path: string; signal?: AbortSignal | undefined },
): AsyncGenerator<Step> {
  const exhibit = storedExhibit(reader, id);
  const name = exhibit.label || exhibit.title;
  yield { type: 'progress', done: 0, total: 2, name };
  const printed = await printExhibit(exhibitDocument(reader, exhibit), format);
  yield { type: 'progress', done: 1, total: 2, name };
  const file = await Replacement.of(path);
  try {
    await file.write(printed);
    if (signal?.aborted) throw new StudyError('Cancelled');
    await file.commit();
  } finally {
    await file.discard();
  }
  yield { type: 'progress', done: 2, total: 2, name };
  yield { type: 'done', result: { bytes: printed.byteLength } };
}
