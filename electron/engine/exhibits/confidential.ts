import type { Block, ExhibitCell, ExhibitDocument, Run } from '../../../shared/contract/exhibit-document.ts';
import type { ExhibitRemark, NameDecision } from '../../../shared/contract/exhibits.ts';
import { typeset } from '../../../shared/text/typography.ts';
import { withReplaced, type FindNames } from '../confidentiality/names.ts';

type Decisions = Readonly<Record<string, NameDecision>>;

/**
 * The document with the names replaced for which that was decided; in somebody's own words the replacement stands in
 * [brackets], as every clarification does.
 */
export function withNamesReplaced(
  document: ExhibitDocument,
  names: Decisions,
  find: FindNames,
): ExhibitDocument {
  if (!Object.values(names).some((decision) => 'by' in decision)) return document;
  const replaced = (text: string, said = false): string =>
    withReplaced(text, find(text), ({ name }) => {
      const decision = names[name];
      if (!decision || !('by' in decision)) return null;
      const by = typeset(decision.by, document.language);
      return said ? `[${by}]` : by;
    });
  const runs = (list: readonly Run[]): Run[] =>
    list.map((run) => ({ ...run, text: replaced(run.text, run.said) }));
  const block = (one: Block): Block =>
    one.type === 'paragraph' ? { ...one, runs: runs(one.runs) } : { ...one, items: one.items.map(runs) };
  const cell = <Cell extends ExhibitCell>(one: Cell): Cell => ({
    ...one,
    blocks: one.blocks.map(block),
    ...(one.evidence && { evidence: one.evidence.map(runs) }),
  });
  return {
    ...document,
    label: replaced(document.label),
    title: replaced(document.title),
    head: document.head.map((row) => row.map(cell)),
    rows: document.rows.map((row) =>
      row.type === 'band'
        ? { ...row, runs: runs(row.runs) }
        : { ...row, head: cell(row.head), cells: row.cells.map(cell) },
    ),
    note: document.note && runs(document.note),
    source: document.source && runs(document.source),
  };
}

const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

function textOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.type === 'paragraph' ? textOf(block.runs) : block.items.map(textOf).join('\n')))
    .join('\n');
}

/** Every text of a document with where it stands, in the words of the document itself. */
function* textsOf(document: ExhibitDocument): Generator<{ where: string; text: string }> {
  yield { where: document.label, text: `${document.label}\n${document.title}` };
  const columns = (document.head.at(-1) ?? []).map((cell) => textOfBlocks(cell.blocks.slice(0, 1)));
  for (const cell of document.head.flat()) {
    const text = textOfBlocks(cell.blocks);
    yield { where: text, text };
  }
  for (const row of document.rows) {
    if (row.type === 'band') {
      yield { where: textOf(row.runs), text: textOf(row.runs) };
      continue;
    }
    const head = textOfBlocks(row.head.blocks);
    yield { where: head, text: head };
    for (const [index, cell] of row.cells.entries())
      yield {
        where: [head, columns[index + 1]].filter(Boolean).join(', '),
        text: [textOfBlocks(cell.blocks), ...(cell.evidence ?? []).map(textOf)].join('\n'),
      };
  }
  for (const line of [document.note, document.source])
    if (line) yield { where: textOf(line.slice(0, 1)), text: textOf(line) };
}

/** Confidential names in a document of which nothing was decided; each as it is written, once per place. */
export function confidentialIn(
  document: ExhibitDocument,
  names: Decisions,
  find: FindNames,
): Extract<ExhibitRemark, { type: 'confidential' }>[] {
  return [...textsOf(document)].flatMap(({ where, text }) => {
    const seen = new Set<string>();
    return find(text).flatMap(({ start: _start, end: _end, ...hit }) => {
      if (names[hit.name] !== undefined || seen.has(hit.found)) return [];
      seen.add(hit.found);
      return [{ type: 'confidential' as const, ...hit, where }];
    });
  });
}
