import type { z } from 'zod';
import type {
  Block,
  ExhibitCell,
  ExhibitDocument,
  ExhibitRow,
  Run,
} from '../../../shared/contract/exhibit-document.ts';
import type { CellPlace } from '../../../shared/contract/matrices.ts';
import { wordingKey, type WithinCaseExhibit } from '../../../shared/contract/exhibits.ts';
import type {
  WithinCaseCell,
  WithinCaseLine,
  WithinCaseMatrix,
} from '../../../shared/contract/within-case.ts';
import { quote, typeset } from '../../../shared/text/typography.ts';
import { verbatimsOfCodings } from '../coding/verbatims.ts';
import { clustersOf } from '../matrices/clusters.ts';
import { withinCaseMatrix } from '../matrices/within-case.ts';
import type { Reader } from '../study/study.ts';
import { capitalised, codeNames, paragraphs, readsBetterAcross } from './cross-case.ts';
import { publicSourceNames } from './source-names.ts';
import { attributions } from './verbatims.ts';
import { nothing, printedWithinWords } from './words.ts';

type Definition = z.infer<typeof WithinCaseExhibit>;
type Table = Pick<ExhibitDocument, 'orientation' | 'widths' | 'head' | 'rows'>;
type Said = WithinCaseCell['said'][number];

const bold = (text: string): Block[] =>
  text === '' ? [] : [{ type: 'paragraph', runs: [{ text, bold: true }] }];

/** The codes' heads, under a head for each run of neighbours of one cluster when there is a cluster at all. */
function headOf(
  reader: Reader,
  definition: Definition,
  codes: readonly { id: string; name: string }[],
  set: (text: string) => string,
): Table['head'] {
  const words = printedWithinWords[definition.language];
  const heading = definition.rowHeading || words[definition.rows];
  const names = codes.map(({ name }) => ({ blocks: bold(set(name)), span: 1 }));
  const row = [{ blocks: bold(set(heading)), span: 1 }, ...names];
  const clusterOf = new Map(
    clustersOf(reader).clusters.flatMap(({ name, codeIds }) => codeIds.map((id) => [id, name])),
  );
  const heads: { cluster: string; span: number }[] = [];
  for (const { id } of codes) {
    const cluster = clusterOf.get(id) ?? '';
    const last = heads.at(-1);
    if (last && last.cluster === cluster) last.span += 1;
    else heads.push({ cluster, span: 1 });
  }
  if (!heads.some(({ cluster }) => cluster !== '')) return [row];
  return [
    [
      { blocks: [], span: 1 },
      ...heads.map(({ cluster, span }) => ({ blocks: paragraphs(set(cluster)), span })),
    ],
    row,
  ];
}

/** Names rows without naming anyone: public labels, numbered where two are alike; sources by their kind and number. */
function rowNames(
  reader: Reader,
  definition: Definition,
): (lines: readonly WithinCaseLine[]) => Map<string, string> {
  const words = printedWithinWords[definition.language];
  const labels = new Map(
    reader
      .all<{ id: string; label: string }>('SELECT id, public_label AS label FROM participants')
      .map(({ id, label }) => [id, label.trim()]),
  );
  const numbers = publicSourceNames(reader, definition.language);
  return (lines) => {
    const named = lines.map((line) =>
      line.kind === 'participant'
        ? labels.get(line.id) || words.participant
        : line.kind === 'source'
          ? (numbers.get(line.id) ?? '')
          : words.others,
    );
    const seen = new Map<string, number>();
    return new Map(
      lines.map(({ id }, at) => {
        const name = named[at] ?? '';
        if (named.filter((other) => other === name).length === 1) return [id, capitalised(name)];
        const number = (seen.get(name) ?? 0) + 1;
        seen.set(name, number);
        return [id, `${capitalised(name)} ${number}`];
      }),
    );
  };
}

/** Says which verbatims are quoted: those that the row's finding rests on, exemplary ones, or all. */
function quotedIn(
  reader: Reader,
  { quoted }: Definition,
): (codeId: string, ownerId: string) => (said: Said) => boolean {
  if (quoted === 'all') return () => () => true;
  if (quoted === 'exemplary')
    return () =>
      ({ exemplary }) =>
        exemplary;
  const evidence = new Set(
    reader.column<string>(
      `SELECT f.code_id || ' ' || coalesce(f.case_id, f.participant_id) || ' ' || e.coding_id
         FROM finding_evidence e JOIN findings f ON f.id = e.finding_id`,
    ),
  );
  return (codeId, ownerId) =>
    ({ id }) =>
      evidence.has(`${codeId} ${ownerId} ${id}`);
}

/**
 * A row per participant or source of each case, a column per code, in the cells what was found, what was said, or both;
 * the case's own finding closes its rows. Several cases stand one after the other, each under a line with its public
 * label.
 */
export function withinCaseTable(reader: Reader, definition: Definition): Table {
  const { language } = definition;
  const set = (text: string): string => typeset(text, language);
  const words = printedWithinWords[language];
  const codes = codeNames(reader, definition.codeIds);
  const clusters = [{ id: 'all', name: 'all', codeIds: codes.map(({ id }) => id) }];
  const labels = new Map(
    reader
      .all<{ id: string; label: string }>('SELECT id, public_label AS label FROM cases')
      .map(({ id, label }) => [id, label]),
  );
  const matrices = definition.caseIds
    .filter((caseId) => labels.has(caseId))
    .map((caseId) =>
      withinCaseMatrix(
        reader,
        { caseId, rows: definition.rows, verbatims: definition.shown !== 'findings' },
        clusters,
      ),
    );
  const who = attributed(reader, definition, matrices);
  const isQuoted = quotedIn(reader, definition);
  const namesOf = rowNames(reader, definition);
  const quotes = (said: readonly Said[], named: boolean): Run[][] =>
    said.map(({ id, text }) => {
      const run = { text: quote(text.replace(/\s+/gu, ' ').trim(), language), said: true };
      const by = named ? '' : set(who(id));
      return by === '' ? [run] : [run, { text: ` ${by}` }];
    });
  const printsFindings = ({ kind }: WithinCaseLine): boolean =>
    kind === 'participant' && definition.shown !== 'verbatims';
  const worded = (about: CellPlace, finding: string): string =>
    definition.wordings[wordingKey(about)]?.text.trim() || finding;
  const cellBlocks = (
    line: WithinCaseLine,
    about: CellPlace,
    ownerId: string,
    cell: WithinCaseCell | undefined,
  ): Block[] => {
    const found = printsFindings(line) ? worded(about, cell?.finding?.text ?? '') : '';
    const said = cell?.said.filter(isQuoted(about.codeId, ownerId)) ?? [];
    const items = quotes(said, line.kind === 'participant');
    return [...paragraphs(set(found)), ...(items.length > 0 ? [{ type: 'list' as const, items }] : [])];
  };
  const filled = (blocks: Block[], about: CellPlace, finding: boolean): ExhibitCell => ({
    blocks: blocks.length > 0 ? blocks : paragraphs(nothing),
    about,
    ...(finding && { finding }),
  });
  const rows = matrices.flatMap((matrix): ExhibitRow[] => {
    const names = namesOf(matrix.lines);
    const label = capitalised(labels.get(matrix.caseId) ?? '');
    const closing = new Map(matrix.closing.map((cell) => [cell.codeId, cell.text]));
    const lines = matrix.lines
      .map((line) => {
        const said = new Map(line.cells.map((cell) => [cell.codeId, cell]));
        const owner = line.kind === 'participant' ? { participantId: line.id } : { caseId: matrix.caseId };
        const ownerId = line.kind === 'participant' ? line.id : matrix.caseId;
        const cells = codes.map(({ id: codeId }) => {
          const about = { codeId, ...owner };
          return { about, blocks: cellBlocks(line, about, ownerId, said.get(codeId)) };
        });
        return { line, cells };
      })
      // A participant of the case has a row whatever is said; other rows are there for what stands in them.
      .filter(
        ({ line, cells }) => line.kind === 'participant' || cells.some(({ blocks }) => blocks.length > 0),
      );
    return [
      ...(matrices.length > 1 ? [{ type: 'band' as const, runs: [{ text: set(label), bold: true }] }] : []),
      ...lines.map(({ line, cells }) => ({
        type: 'row' as const,
        head: { blocks: paragraphs(set(names.get(line.id) ?? '')) },
        cells: cells.map(({ blocks, about }) => filled(blocks, about, printsFindings(line))),
      })),
      ...(definition.closing
        ? [
            {
              type: 'row' as const,
              head: { blocks: [...bold(set(label)), ...paragraphs(set(words.closing))] },
              cells: codes.map(({ id: codeId }) => {
                const about = { codeId, caseId: matrix.caseId };
                return filled(paragraphs(set(worded(about, closing.get(codeId) ?? ''))), about, true);
              }),
            },
          ]
        : []),
    ];
  });
  const texts = rows.flatMap((row) =>
    row.type === 'band' ? [] : row.cells.map(({ blocks }) => textOf(blocks)),
  );
  const across = readsBetterAcross(codes.length, texts);
  return {
    orientation:
      definition.orientation === 'auto' ? (across ? 'landscape' : 'portrait') : definition.orientation,
    widths: [1, ...codes.map(() => 1.5)],
    head: headOf(reader, definition, codes, set),
    rows,
  };
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => (block.type === 'paragraph' ? [block.runs] : block.items))
    .map((runs) => runs.map(({ text }) => text).join(''))
    .join('\n');
}

/** Who says each verbatim that stands in a row that is no participant's own. */
function attributed(
  reader: Reader,
  definition: Definition,
  matrices: readonly WithinCaseMatrix[],
): (codingId: string) => string {
  const ids = matrices.flatMap(({ lines }) =>
    lines.flatMap((line) =>
      line.kind === 'participant' ? [] : line.cells.flatMap(({ said }) => said.map(({ id }) => id)),
    ),
  );
  const say = attributions(reader, definition);
  const verbatims = new Map(
    verbatimsOfCodings(reader, [...new Set(ids)]).map((verbatim) => [verbatim.id, say(verbatim)]),
  );
  return (id) => verbatims.get(id) ?? '';
}
