import type { Block, ExhibitDocument, Run } from '../../../shared/contract/exhibit-document.ts';
import type { Reader } from '../study/study.ts';

/** A name that must not leave the study, word by word. */
export interface ConfidentialName {
  readonly name: string;
  readonly words: readonly string[];
  /** Of a person: a first name or a surname alone says as much. */
  readonly person: boolean;
}

interface Word {
  readonly written: string;
  readonly folded: string;
}

const marks = /\p{M}+/gu;

/** Words without case and accents; apostrophes and hyphens part words. */
function wordsOf(text: string): Word[] {
  return (text.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []).map((written) => ({
    written,
    folded: written.normalize('NFD').replace(marks, '').toLowerCase(),
  }));
}

/** Participants' confidential names, and the names of cases that have another public label. */
export function confidentialNames(reader: Reader): ConfidentialName[] {
  const people = reader.column<string>('SELECT confidential_name FROM participants ORDER BY position, id');
  const cases = reader.column<string>(
    'SELECT name FROM cases WHERE name <> public_label ORDER BY position, id',
  );
  const named = (name: string, person: boolean): ConfidentialName => ({
    name,
    words: wordsOf(name).map(({ folded }) => folded),
    person,
  });
  return [...people.map((name) => named(name, true)), ...cases.map((name) => named(name, false))].filter(
    ({ words }) => words.length > 0,
  );
}

const startsUpper = /^\p{Lu}/u;

/** Part of a person's name counts when it is long enough to be one, and written as a name. */
function partOfName(words: readonly Word[], name: ConfidentialName): string | null {
  if (!name.person || name.words.length < 2) return null;
  const part = words.find(
    ({ written, folded }) => folded.length > 2 && startsUpper.test(written) && name.words.includes(folded),
  );
  return part?.written ?? null;
}

/** The names found in a text as whole words, case- and accent-blind: whole, or a part of a person's name. */
export function namesIn(text: string, names: readonly ConfidentialName[]): string[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const present = new Set(words.map(({ folded }) => folded));
  const found = new Set<string>();
  for (const name of names) {
    if (!name.words.some((word) => present.has(word))) continue;
    const whole = words.some((_, at) => name.words.every((word, i) => words[at + i]?.folded === word));
    const hit = whole ? name.name : partOfName(words, name);
    if (hit !== null) found.add(hit);
  }
  return [...found];
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
      yield { where: [head, columns[index + 1]].filter(Boolean).join(', '), text: textOfBlocks(cell.blocks) };
  }
  if (document.note) yield { where: textOf(document.note.slice(0, 1)), text: textOf(document.note) };
}

/** Where confidential names stand in a document; each name once per place. */
export function confidentialIn(
  document: ExhibitDocument,
  names: readonly ConfidentialName[],
): { name: string; where: string }[] {
  return [...textsOf(document)].flatMap(({ where, text }) =>
    namesIn(text, names).map((name) => ({ name, where })),
  );
}
