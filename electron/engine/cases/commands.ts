import type { z } from 'zod';
import type { casesContract } from '../../../shared/contract/cases.ts';
import type { Language } from '../../../shared/contract/base.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import { newId } from '../study/ids.ts';
import { lastPosition, moveBefore } from '../study/order.ts';
import type { Reader, Study, Writer } from '../study/study.ts';
import { studyLanguage } from './queries.ts';

type Input<Name extends keyof typeof casesContract> = z.output<
  NonNullable<(typeof casesContract)[Name]['~orpc']['inputSchema']>
>;

const caseWord: Readonly<Record<Language, string>> = { en: 'case', fr: 'cas', es: 'caso' };

/** A, B, … Z, AA, AB, …: as the columns of a spreadsheet are named. `index` counts from 0. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

/** The first "case A", "case B", … that no case but `except` bears yet. */
export function freeLabel(reader: Reader, except: string | null): string {
  const taken = new Set(
    reader.column<string>('SELECT lower(public_label) FROM cases WHERE id IS NOT ?', except),
  );
  const word = caseWord[studyLanguage(reader)];
  for (let index = 0; ; index += 1) {
    const label = `${word} ${letters(index)}`;
    if (!taken.has(label.toLowerCase())) return label;
  }
}

interface Named {
  name: string;
  publicLabel: string;
}

function named(reader: Reader, table: 'cases' | 'groups', id: string): Named {
  const row = reader.get<Named>(`SELECT name, public_label AS publicLabel FROM ${table} WHERE id = ?`, id);
  if (!row) throw new StudyError('NotFound', { name: table === 'cases' ? 'case' : 'group' });
  return row;
}

export function addCase(study: Study, input: Input<'add'>): string {
  return study.transact({ name: 'addCase', details: { name: input.name } }, (writer) =>
    insertCase(writer, input),
  );
}

/** Adds a case, last in order, and returns its id. An empty public label becomes the first free one. */
export function insertCase(writer: Writer, { name, publicLabel }: Named): string {
  const id = newId();
  writer.run(
    'INSERT INTO cases (id, name, public_label, position) VALUES (?, ?, ?, ?)',
    id,
    name,
    publicLabel || freeLabel(writer, null),
    lastPosition(writer, 'cases'),
  );
  return id;
}

/** An emptied public label becomes the first free one, as for a new case. */
export function editCase(study: Study, { id, name, publicLabel }: Input<'edit'>): void {
  const before = named(study, 'cases', id);
  study.transact({ name: 'editCase', details: { name: name ?? before.name } }, (writer) => {
    const after = {
      name: name ?? before.name,
      publicLabel: (publicLabel ?? before.publicLabel) || freeLabel(writer, id),
    };
    if (after.name === before.name && after.publicLabel === before.publicLabel) return;
    writer.run('UPDATE cases SET name = ?, public_label = ? WHERE id = ?', after.name, after.publicLabel, id);
  });
}

/** Takes a case away with its values and findings; its sources and participants stay in the study. */
export function removeCase(study: Study, id: string): void {
  const { name } = named(study, 'cases', id);
  study.transact({ name: 'removeCase', details: { name } }, (writer) => {
    writer.run('DELETE FROM cases WHERE id = ?', id);
  });
}

export function moveCase(study: Study, { id, before }: Input<'move'>): void {
  const { name } = named(study, 'cases', id);
  study.transact({ name: 'moveCase', details: { name } }, (writer) =>
    moveBefore(writer, 'cases', id, before),
  );
}

export function addGroup(study: Study, input: Input<'addGroup'>): string {
  return study.transact({ name: 'addGroup', details: { name: input.name } }, (writer) =>
    insertGroup(writer, input),
  );
}

/** Adds a group, last in order. An empty public label becomes its name, which says a role and nobody's name. */
export function insertGroup(writer: Writer, { name, publicLabel }: Named): string {
  const id = newId();
  writer.run(
    'INSERT INTO groups (id, name, public_label, position) VALUES (?, ?, ?, ?)',
    id,
    name,
    publicLabel || name,
    lastPosition(writer, 'groups'),
  );
  return id;
}

export function editGroup(study: Study, input: Input<'editGroup'>): void {
  const before = named(study, 'groups', input.id);
  const name = input.name ?? before.name;
  const publicLabel = (input.publicLabel ?? before.publicLabel) || name;
  if (name === before.name && publicLabel === before.publicLabel) return;
  study.transact({ name: 'editGroup', details: { name } }, (writer) => {
    writer.run('UPDATE groups SET name = ?, public_label = ? WHERE id = ?', name, publicLabel, input.id);
  });
}

/** Its participants stay, in no group. */
export function removeGroup(study: Study, id: string): void {
  const { name } = named(study, 'groups', id);
  study.transact({ name: 'removeGroup', details: { name } }, (writer) => {
    writer.run('DELETE FROM groups WHERE id = ?', id);
  });
}
