import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { ORPCError } from '@orpc/server';
import { StudyError } from '../../shared/contract/errors.ts';
import { ErrorCode, ErrorDetails } from '../../shared/contract/errors.ts';
import { errorMessageId } from '../../shared/messages/error-message.ts';
import { messages } from '../../shared/messages/index.ts';
import { toStudyError } from '../engine/study/sqlite-errors.ts';

/** Wrong use of the command: its one line says what would be right. */
export class UsageError extends Error {}

/** Refuses a path to write to whose folder is not there, in words about that folder. @throws UsageError */
export function requireFolder(path: string): void {
  if (!existsSync(dirname(path))) throw new UsageError(`there is no folder ${dirname(path)}.`);
}

/** Refuses a path for a new study when a file is there, or no folder to hold it. @throws UsageError */
export function requireNewPath(path: string): void {
  requireFolder(path);
  if (existsSync(path)) throw new UsageError(`${path} is there already; name another file.`);
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function complain(line: string): void {
  process.stderr.write(`annexe: ${line}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** Rows as aligned columns under their names. */
export function printTable(rows: readonly Readonly<Record<string, unknown>>[]): void {
  const [first] = rows;
  if (!first) return;
  const names = Object.keys(first);
  const cells = rows.map((row) => names.map((name) => plain(row[name])));
  const widths = names.map((name, i) => Math.max(name.length, ...cells.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  print(line(names));
  for (const row of cells) print(line(row));
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join('; ');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(plain).join(' ');
  return value === null || value === undefined ? '' : String(value).replaceAll(/\s+/g, ' ').slice(0, 80);
}

function asStudyError(error: unknown): StudyError {
  if (error instanceof ORPCError) {
    const code = ErrorCode.safeParse(error.code);
    const details = ErrorDetails.safeParse(error.data);
    if (code.success) return new StudyError(code.data, details.success ? details.data : {});
  }
  return toStudyError(error);
}

/** Says in one line what went wrong and returns the exit code: 1 the study has a problem, 2 wrong use or unreadable input. */
export function explain(error: unknown, about = ''): number {
  if (error instanceof UsageError) {
    complain(error.message);
    return 2;
  }
  const refused = asStudyError(error);
  if (refused.code === 'Unexpected' && process.env['ANNEXE_DEBUG']) console.error(refused.cause);
  complain((about ? `${about}: ` : '') + messages.en[errorMessageId(refused.code, refused.details)]);
  return refused.code === 'Corrupt' ? 1 : 2;
}
