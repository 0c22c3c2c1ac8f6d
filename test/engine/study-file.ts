import { generateStudy } from '../../electron/cli/generate/study.ts';
import { createStudyFrom, openStudy } from '../../electron/engine/project/lifecycle.ts';
import { checkStudy } from '../../electron/engine/project/queries.ts';
import type { Engine } from '../../electron/engine/engine.ts';
import { StudyError } from '../../shared/contract/errors.ts';
import { dump } from './support.ts';

/** Makes a study of two interviews, six codes and forty codings, and closes it. */
export function makeStudy(path: string): void {
  createStudyFrom(
    path,
    generateStudy({ interviews: 2, words: 3000, cases: 2, codes: 6, codings: 40, coders: 1, seed: 3 }),
  ).close();
}

interface Refusal {
  readonly code: string;
  readonly details: unknown;
}

/** What `work` was refused with; the code `none` when it was not. */
export function refusalOf(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof StudyError) return { code: error.code, details: error.details };
    throw error;
  }
  return { code: 'none', details: {} };
}

export function opening(engine: Engine, path: string): Refusal {
  return refusalOf(() => openStudy(engine, path).close());
}

/** Opens a closed study, checks it, and closes it again. */
export function reopened(
  engine: Engine,
  path: string,
): { report: ReturnType<typeof checkStudy>; content: string } {
  const study = openStudy(engine, path);
  const result = { report: checkStudy(study), content: dump(study) };
  study.close();
  return result;
}
