import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { generateStudy } from '../../electron/cli/generate/study.ts';
import type { Block, ExhibitCell, ExhibitDocument } from '../../shared/contract/exhibit-document.ts';
import { bookOf, printBook } from '../../electron/engine/exhibits/formats/index.ts';
import { writeFile } from '../../electron/engine/interchange/replacement.ts';
import { Engine } from '../../electron/engine/engine.ts';
import { createStudy, createStudyFrom, openStudy } from '../../electron/engine/project/lifecycle.ts';
import { router } from '../../electron/engine/router.ts';
import type { CountsDefinition } from '../../shared/contract/counts.ts';
import { size } from './corpus.ts';
import { type Figure, measure } from './figures.ts';
import { measureSearch } from './search.ts';
import { serveStudy } from './served.ts';

type Client = RouterClient<typeof router>;

async function drain(work: Promise<AsyncIterable<unknown>>): Promise<void> {
  for await (const _ of await work);
}

/**
 * From the start of a new process to a study that is open and served: until the program prints its address. How long
 * the process takes to end is not counted.
 */
async function measureStart(path: string, folder: string): Promise<Figure> {
  let ended: Promise<unknown> = Promise.resolve();
  const start = async (): Promise<void> => {
    ended = (await serveStudy(path, folder)).end();
  };
  const figure = await measure('start to project open (new process)', 7, start, () => ended);
  await ended;
  return figure;
}

const codesByParticipants: CountsDefinition = {
  rows: { of: 'code' },
  columns: { of: 'participant' },
  measure: 'verbatims',
  share: 'none',
  codeIds: null,
  caseIds: null,
  rowKeys: null,
  columnKeys: null,
};

/** Makes the study at `path` and measures what the engine does with it, without a window. */
export async function measureEngine(
  path: string,
  folder: string,
  wordFiles: readonly string[],
): Promise<Figure[]> {
  const figures: Figure[] = [];
  const make = (): void => createStudyFrom(path, generateStudy(size)).close();
  figures.push(await measure('generate and store the study', 3, make, () => rmSync(path, { force: true })));
  figures.push(await measureStart(path, folder));
  figures.push(
    await measure('open project', 15, () => openStudy(new Engine(join(folder, 'data')), path).close()),
  );
  figures.push(...(await measureImport(folder, wordFiles)));

  const engine = new Engine(join(folder, 'data'));
  const client = createRouterClient(router, { context: { engine } });
  engine.hold(openStudy(engine, path));
  const [source] = (await client.sources.list()).toSorted((a, b) => b.words - a.words);
  const [code] = await client.codebook.list();
  const [matrix] = await client.matrices.list();
  const [crossCase] = await client.exhibits.list();
  const [oneCase] = await client.cases.list();
  if (!source || !code || !matrix || !crossCase || !oneCase)
    throw new Error('The generated study is not what it should be.');
  const { revision, paragraphs } = await client.sources.text({ sourceId: source.id });
  const length = (paragraphs.at(-1)?.start ?? 0) - 100;
  const apply = (run: number): Promise<unknown> => {
    const start = Math.floor((length / 500) * run);
    return client.coding.apply({
      sourceId: source.id,
      revision,
      start,
      end: start + 80 + run,
      codeIds: [code.id],
    });
  };
  figures.push(
    await measure('longest source, engine (text and codings)', 15, () =>
      Promise.all([
        client.sources.text({ sourceId: source.id }),
        client.coding.ofSource({ sourceId: source.id }),
      ]),
    ),
    await measure('apply a code, engine', 200, apply),
    await measure('undo it, engine', 100, () => client.project.undo()),
    await measure(
      'cross-case matrix 300 × 12, engine',
      15,
      () =>
        Promise.all([
          client.matrices.lines({ id: matrix.id, page: 0 }),
          client.matrices.crossCase({ id: matrix.id }),
        ]),
      (run) => apply(200 + run),
    ),
    await measure(
      'matrix of a case, 60 codes, engine',
      15,
      () => client.matrices.withinCase({ caseId: oneCase.id, rows: 'participants', verbatims: false }),
      (run) => apply(270 + run),
    ),
    await measure(
      'freshness of all findings, engine',
      15,
      () => client.comparison.work(),
      (run) => apply(240 + run),
    ),
    await measure(
      'counts of 300 codes by 60 participants, engine',
      15,
      () => client.counts.table({ definition: codesByParticipants }),
      (run) => apply(260 + run),
    ),
    await measure(
      'overview, engine',
      7,
      () => client.project.overview(),
      (run) => apply(220 + run),
    ),
    await measure('print an exhibit to Word, engine', 9, () => {
      const place = engine.places.grant(join(folder, 'exhibit.docx'), 'write');
      return drain(client.exhibits.export({ ids: [crossCase.id], format: 'docx', place }));
    }),
  );
  for (const [format, name] of [
    ['csv', 'CSV'],
    ['xlsx', 'Excel'],
    ['docx', 'Word'],
  ] as const)
    figures.push(
      await measure(`all 12,000 codings to ${name}`, 5, () => {
        const place = engine.places.grant(join(folder, `codings.${format}`), 'write');
        return drain(client.interchange.exportCodings({ place, format, confidential: 'replace' }));
      }),
    );
  figures.push(await measureVerbatims(folder));
  figures.push(...(await measureSearch(client, (run) => apply(280 + run))));
  figures.push(await measureMerge(engine, client, { sourceId: source.id, revision, length }));
  engine.release();
  return figures;
}

/** A table of 60 rows and 12 columns whose cells hold three verbatims each, from the document to the file. */
async function measureVerbatims(folder: string): Promise<Figure> {
  const text = 'On en a parlé au comité, et rien n’a changé pour les petites entreprises. '.repeat(3);
  const items = [1, 2, 3].map((n) => [{ text: `«\u00a0${text}${n}\u00a0» (dirigeante, cluster A)` }]);
  const cell: ExhibitCell = { blocks: [{ type: 'list', items }] };
  const head = (name: string): Block[] => [{ type: 'paragraph', runs: [{ text: name, bold: true }] }];
  const table: ExhibitDocument = {
    language: 'fr',
    label: 'Annexe 1',
    title: 'Verbatims par code et par cas',
    orientation: 'landscape',
    widths: Array.from({ length: 13 }, () => 1),
    head: [Array.from({ length: 13 }, (_, at) => ({ blocks: head(`Cluster ${at}`), span: 1 }))],
    rows: Array.from({ length: 60 }, (_, at) => ({
      type: 'row',
      head: { blocks: head(`Code ${at}`) },
      cells: Array.from({ length: 12 }, () => cell),
    })),
    note: null,
    source: null,
  };
  return measure('12 × 60 cells of 3 verbatims to Word', 9, () =>
    drain(Promise.resolve(writeFile(join(folder, 'verbatims.docx'), printBook(bookOf(table), 'docx')))),
  );
}

/** Two codes with 500 codings each, a third of them overlapping, become one; taken back before the next run. */
async function measureMerge(
  engine: Engine,
  client: Client,
  { sourceId, revision, length }: { sourceId: string; revision: number; length: number },
): Promise<Figure> {
  const into = await client.codebook.add({ name: 'merged into' });
  const gone = await client.codebook.add({ name: 'merged away' });
  for (let i = 0; i < 500; i += 1)
    for (const codeId of [into, gone]) {
      const start = Math.floor((length / 500) * i) + (codeId === gone ? 40 * (i % 3) : 0);
      await client.coding.apply({ sourceId, revision, start, end: start + 60, codeIds: [codeId] });
    }
  return measure(
    'merge two codes with 500 codings each, engine',
    9,
    () => client.codebook.merge({ ids: [gone], into }),
    (run) => (run === 0 ? undefined : engine.study.undo()),
  );
}

async function measureImport(folder: string, wordFiles: readonly string[]): Promise<Figure[]> {
  const path = join(folder, 'import.annexe');
  const engine = new Engine(join(folder, 'data'));
  const client = createRouterClient(router, { context: { engine } });
  const figure = await measure(
    'import of 60 Word files',
    7,
    () => {
      const places = wordFiles.map((file) => engine.places.grant(file, 'read'));
      return drain(client.sources.import({ places, kind: 'interview', caseIds: [] }));
    },
    () => {
      engine.release();
      rmSync(path, { force: true });
      engine.hold(createStudy(path, { title: 'Import', language: 'fr' }));
    },
  );
  const sources = await client.sources.list();
  const words = sources.reduce((sum, source) => sum + source.words, 0);
  const { speakers } = await client.sources.text({ sourceId: sources[0]?.id ?? '' });
  if (sources.length !== size.interviews || words !== size.words || speakers.length !== 2)
    throw new Error(
      `The import holds ${sources.length} sources, ${words} words, ${speakers.length} speakers.`,
    );
  const undone = await measure(
    'take back the import of 60 Word files, engine',
    5,
    () => client.project.undo(),
    (run) => (run === 0 ? null : client.project.redo()),
  );
  engine.release();
  return [figure, undone];
}
