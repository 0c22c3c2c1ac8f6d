import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateStudy } from '../../electron/cli/generate/study.ts';
import { keepCompiled } from '../../electron/cli/compiled.ts';
import { buildRenderer, hasBrowser, measureWorkbench } from './browser.ts';
import { size, writeWordFiles } from './corpus.ts';
import { measureLongSource } from './long-source.ts';
import { measureEngine } from './engine.ts';
import { type Goal, type Report, tableOf } from './figures.ts';

/*
 * npm run bench: what a researcher waits for, measured on a study of 60 interviews, 700,000 words, 12 cases, 300 codes
 * and 12,000 codings, beside what was aimed at and what QualCoder 4 and Taguette 1.5 need for the same. Prints a table
 * and writes out/bench.json.
 */
const goal = (below: number, qualCoder: string, taguette: string): Goal => ({ below, qualCoder, taguette });
const goals: Readonly<Record<string, Goal>> = {
  'start to project open (new process)': goal(1500, '2.5 s', '0.7 s'),
  'open project': goal(150, '150 ms', '160 ms'),
  'longest source painted': goal(300, '1,860 ms', '31 s'),
  'apply a code: key to bracket painted': goal(20, '30 ms', '86 ms'),
  'import of 60 Word files': goal(600, '314 ms, without line breaks', '56 s'),
  'take back the import of 60 Word files, engine': goal(600, 'none', 'none'),
  'cross-case matrix 300 × 12 painted': goal(100, '138 ms for 40 codes', 'none'),
  'matrix of a case, 60 codes, engine': goal(20, 'none', 'none'),
  'cross-case matrix 300 × 12, engine': goal(60, 'none', 'none'),
  'overview, engine': goal(60, 'none', 'none'),
  'freshness of all findings, engine': goal(100, 'none', 'none'),
  'merge two codes with 500 codings each, engine': goal(300, 'none', 'none'),
  'search of all text: one word, engine': goal(100, 'none', 'none'),
  'search of all text: est* NEAR, OR, NOT, engine': goal(100, 'none', 'none'),
  'query of two codes and an attribute, engine': goal(100, 'none', 'none'),
  'verbatims of one code, engine': goal(25, '54 ms', '62 ms'),
  'verbatims of ten codes, engine': goal(100, '529 ms', 'none'),
  'verbatims of all codes, engine': goal(300, '15 s', 'none'),
  'all 12,000 codings to CSV': goal(1000, '2.6 s, after a report of 15 s', '3 s'),
};

/** What else ran on the machine just before: figures taken beside other work say little. */
const [load = 0] = loadavg();

const folder = mkdtempSync(join(tmpdir(), 'annexe-bench-'));
try {
  await keepCompiled(join(folder, 'data'));
  buildRenderer();
  const path = join(folder, 'study.annexe');
  const wordFiles = await writeWordFiles(join(folder, 'word'), generateStudy(size).sources);
  const figures = await measureEngine(path, folder, wordFiles);
  if (hasBrowser)
    figures.push(...(await measureWorkbench(path, folder)), ...(await measureLongSource(folder)));
  else
    console.error('No Chromium on this machine (CHROMIUM_PATH names one): what is painted is not measured.');
  const report: Report = figures.map((figure) => ({ figure, goal: goals[figure.name] ?? null }));
  console.log(tableOf(report));
  console.log(
    `${cpus().length} processors, load ${load.toFixed(2)} before, ${(loadavg()[0] ?? 0).toFixed(2)} after`,
  );
  const out = fileURLToPath(new URL('../../out', import.meta.url));
  mkdirSync(out, { recursive: true });
  const machine = { processors: cpus().length, model: cpus()[0]?.model ?? '', node: process.version, load };
  writeFileSync(
    join(out, 'bench.json'),
    `${JSON.stringify({ at: new Date().toISOString(), machine, size, report }, null, 2)}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
