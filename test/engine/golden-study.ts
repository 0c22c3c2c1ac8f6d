import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateStudy } from '../../electron/cli/generate/study.ts';
import { createStudyFrom } from '../../electron/engine/project/lifecycle.ts';
import { writeCopy } from '../../electron/engine/project/backups.ts';
import { migrations } from '../../electron/engine/study/migrations.ts';

/** What every golden file holds: the same study, in the schema of its version. */
export const goldenSize = { interviews: 2, words: 1500, cases: 2, codes: 8, codings: 30, coders: 2, seed: 1 };

/** The golden file of a schema's version. */
export function goldenFile(version: number): string {
  return fileURLToPath(
    new URL(`../fixtures/golden/${String(version).padStart(4, '0')}.annexe`, import.meta.url),
  );
}

/*
 * Run as a program, it makes the golden file of the newest schema: once, when the schema is released. Schema 1 is not
 * released yet: make its file again whenever 0001-study.sql changes.
 *   node test/engine/golden-study.ts
 */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = goldenFile(migrations().length);
  const draft = `${path}.draft`;
  rmSync(draft, { force: true });
  rmSync(path, { force: true });
  const study = createStudyFrom(draft, generateStudy(goldenSize));
  writeCopy(study, path);
  study.close();
  rmSync(draft);
  console.log(path);
}
