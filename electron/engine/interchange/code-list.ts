import type { Code } from '../../../shared/contract/codebook.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import type { CodeListPreview, CodeListProblem, CodeListRow } from '../../../shared/contract/interchange.ts';
import { readCodeOutline, readCodeTable } from '../../../shared/text/code-list.ts';
import type { CodeList, ListedCode } from '../../../shared/text/code-list.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import { insertCode, updateCode } from '../codebook/commands.ts';
import { withHistory } from '../codebook/history.ts';
import { listCodes } from '../codebook/queries.ts';
import { requireCode, sameName } from '../codebook/tree.ts';
import type { Reader, Study } from '../study/study.ts';

type Field = CodeListRow['fields'][number];
type Told = Partial<
  Pick<Code, 'definition' | 'useWhen' | 'notWhen' | 'kind' | 'origin' | 'hue' | 'questionId'>
>;

/** A code of the list with its place in the study. */
interface Placed {
  /** The names as the study has them, or will have them. */
  readonly path: readonly string[];
  readonly name: string;
  /** The study's code of this path; null when it is new. */
  readonly existing: Code | null;
  told: Told;
}

interface Plan {
  /** Parents before children; a parent that the list only mentions is there too. */
  readonly codes: readonly Placed[];
  readonly problems: readonly CodeListProblem[];
}

/** What the study keeps at most, in UTF-16 code units; as the contract's. */
const longestName = 300;
const longestText = 200_000;

const keyOf = (path: readonly string[]): string => path.map(sameName).join('\n');

/** Reads a text as a table when it has headings, or must be one, else as an outline. */
function read(text: string, table: boolean): { list: CodeList; table: boolean } {
  const asTable = readCodeTable(text);
  if (table && !asTable) throw new StudyError('Unreadable', { reason: 'no-code-names' });
  const list = asTable ?? readCodeOutline(text);
  if (list.codes.length === 0) throw new StudyError('Unreadable', { reason: 'no-code-names' });
  return { list, table: asTable !== null };
}

/** A question by its number ("2", "RQ2", "QR 2") or its words. */
function questionFinder(reader: Reader): (said: string) => string | undefined {
  const questions = reader.all<{ id: string; text: string }>(
    'SELECT id, text FROM questions ORDER BY position, id',
  );
  return (said) => {
    const byText = questions.find(({ text }) => sameName(text) === sameName(said));
    if (byText) return byText.id;
    const number = /^\p{L}{0,3}\s?(?<number>\d{1,3})$/u.exec(said)?.groups?.['number'];
    return number === undefined ? undefined : questions[Number(number) - 1]?.id;
  };
}

/** Finds each code of the list in the study, by its path without regard to case. */
function planOf(reader: Reader, list: CodeList): Plan {
  const existing = new Map(listCodes(reader).map((code) => [keyOf([...code.path, code.name]), code]));
  const findQuestion = questionFinder(reader);
  const problems: CodeListProblem[] = [...list.problems];
  const codes = new Map<string, Placed>();
  const place = (path: readonly string[]): Placed => {
    const key = keyOf(path);
    const found = codes.get(key);
    if (found) return found;
    const parent = path.length > 1 ? place(path.slice(0, -1)) : null;
    const code = existing.get(key) ?? null;
    const placed: Placed = {
      path: parent ? [...parent.path, parent.name] : [],
      name: code?.name ?? path.at(-1) ?? '',
      existing: code,
      told: {},
    };
    codes.set(key, placed);
    return placed;
  };
  const listed = new Set<string>();
  for (const code of list.codes) {
    const path = code.path.map((name) => normaliseText(name).replaceAll('\n', ' ').trim());
    const problem = (reason: CodeListProblem['reason'], text: string): void => {
      problems.push({ line: code.line, reason, text });
    };
    if (path.some((name) => name.length > longestName)) {
      problem('too-long', path.find((name) => name.length > longestName) ?? '');
      continue;
    }
    if (listed.has(keyOf(path))) problem('twice', code.path.join(' › '));
    listed.add(keyOf(path));
    const placed = place(path);
    // What is told twice is as it was told first.
    placed.told = { ...toldOf(code, findQuestion, problem), ...placed.told };
  }
  problems.sort((a, b) => a.line - b.line);
  return { codes: [...codes.values()], problems };
}

function toldOf(
  code: ListedCode,
  findQuestion: (said: string) => string | undefined,
  problem: (reason: CodeListProblem['reason'], text: string) => void,
): Told {
  const told: Told = {};
  for (const field of ['definition', 'useWhen', 'notWhen'] as const) {
    const text = code[field];
    if (text === undefined) continue;
    if (text.length > longestText) problem('too-long', `${text.slice(0, 80)}…`);
    else told[field] = normaliseText(text);
  }
  if (code.kind) told.kind = code.kind;
  if (code.origin) told.origin = code.origin;
  if (code.hue !== undefined) told.hue = code.hue;
  if (code.question !== undefined) {
    const questionId = findQuestion(code.question);
    if (questionId === undefined) problem('question', code.question);
    else told.questionId = questionId;
  }
  return told;
}

const sameText = (one: string, other: string): boolean =>
  one.replace(/\s+/gu, ' ').trim() === other.replace(/\s+/gu, ' ').trim();

/** What the list tells otherwise than the study; a text that differs in white space alone is the same. */
function differences({ existing, told }: Placed): Field[] {
  if (!existing) return [];
  const fields: Field[] = [];
  for (const field of ['definition', 'useWhen', 'notWhen'] as const)
    if (told[field] !== undefined && !sameText(told[field], existing[field])) fields.push(field);
  for (const field of ['kind', 'origin', 'hue'] as const)
    if (told[field] !== undefined && told[field] !== existing[field]) fields.push(field);
  if (told.questionId !== undefined && told.questionId !== existing.questionId) fields.push('question');
  return fields;
}

/**
 * What importing a list would do. `table` says that it must have headings.
 * @throws StudyError `Unreadable` (no-code-names)
 */
export function previewCodes(reader: Reader, text: string, mustBeTable: boolean): CodeListPreview {
  const { list, table } = read(text, mustBeTable);
  const { codes, problems } = planOf(reader, list);
  return {
    text,
    table,
    rows: codes.map((placed) => {
      const fields = differences(placed);
      const state = placed.existing === null ? 'new' : fields.length > 0 ? 'differs' : 'same';
      return { name: placed.name, path: [...placed.path], state, fields };
    }),
    problems: [...problems],
  };
}

/**
 * Adds what is new in a list, each code as the last under its parent, and updates what differs when asked to, in one
 * step. Only what the list tells is changed.
 * @throws StudyError `Unreadable` (no-code-names)
 */
export function importCodes(
  study: Study,
  { text, table, existing }: { text: string; table: boolean; existing: 'update' | 'leave' },
): { added: number; updated: number } {
  const plan = planOf(study, read(text, table).list);
  const added = plan.codes.filter((code) => code.existing === null).length;
  const updates = existing === 'leave' ? [] : plan.codes.filter((code) => differences(code).length > 0);
  const details = { count: added, updated: updates.length };
  return study.transact({ name: 'importCodes', details }, (writer) =>
    withHistory(writer, () => {
      const ids = new Map<string, string>();
      for (const { path, name, existing: code, told } of plan.codes) {
        const parentId = path.length === 0 ? null : (ids.get(keyOf(path)) ?? null);
        const id = code?.id ?? insertCode(writer, { name, parentId, ...told });
        ids.set(keyOf([...path, name]), id);
      }
      for (const placed of updates)
        if (placed.existing) {
          const { id } = placed.existing;
          const before = requireCode(writer, id);
          const fields = differences(placed).map((field) => (field === 'question' ? 'questionId' : field));
          const changed = Object.fromEntries(fields.map((field) => [field, placed.told[field]]));
          updateCode(writer, id, { ...before, ...changed });
        }
      return { added, updated: updates.length };
    }),
  );
}
