import type { ConfidentialChoice } from '../../../shared/contract/confidentiality.ts';
import { extname } from 'node:path';
import type { GridPreview, GridProblem, GridTable } from '../../../shared/contract/grids.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import { readSeparated } from '../../../shared/text/separated.ts';
import { byteOrderMark, csv } from '../interchange/csv.ts';
import { readListFile } from '../interchange/code-list-file.ts';
import { writeLeaving } from '../confidentiality/leaving.ts';
import type { Reader, Study, Writer } from '../study/study.ts';
import { insertAttribute } from './attributes.ts';
import { insertCase, insertGroup } from './commands.ts';
import { fieldsOf } from './grid-fields.ts';
import { hasHeadings, planTable, type GridPlan } from './grid-plan.ts';
import { gridRows } from './grid-rows.ts';
import { insertParticipant } from './participants.ts';
import { studyLanguage } from './queries.ts';

/**
 * What writing a table would do. A block that brings the names of its columns along goes where they say.
 * @throws StudyError `Unreadable` (no-row-names)
 */
export function previewTable(reader: Reader, given: GridTable): GridPreview {
  const table = hasHeadings(reader, given) ? { ...given, at: null } : given;
  const { rows, ...plan } = planTable(reader, table);
  return {
    table,
    rows: rows.map(({ id, name, changes }) => ({
      id,
      name,
      changes: changes.map(({ field, before, after }) => ({ field, before, after })),
    })),
    ...plan,
  };
}

/** The table that a file of separated values holds. @throws StudyError `Unreadable` */
export async function readTableFile(path: string, owner: GridTable['owner']): Promise<GridTable> {
  if (['.docx', '.xlsx', '.xls', '.ods'].includes(extname(path).toLowerCase()))
    throw new StudyError('Unreadable', { reason: 'not-csv' });
  const { text } = await readListFile(path);
  const cells = readSeparated(text).map((record) => [...record.cells]);
  if (cells.length > 5000) throw new StudyError('Unreadable', { reason: 'too-large' });
  return { owner, cells, at: null };
}

function addMissing(writer: Writer, owner: GridTable['owner'], missing: GridPlan['missing']): void {
  for (const thing of missing)
    if (thing.type === 'attribute')
      insertAttribute(writer, { owner, name: thing.name, type: thing.of, choices: [] });
    else if (thing.type === 'group') insertGroup(writer, { name: thing.name, publicLabel: '' });
    else insertCase(writer, { name: thing.name, publicLabel: '' });
}

function addRow(writer: Writer, owner: GridTable['owner'], name: string): string {
  return owner === 'case'
    ? insertCase(writer, { name, publicLabel: '' })
    : insertParticipant(writer, { confidentialName: name, publicLabel: '', groupId: null, caseIds: [] });
}

/**
 * Writes a table into a grid, in one step. What is not understood is left out and told of; without `adds`, so are the
 * cells that need something the study lacks.
 * @throws StudyError `Unreadable` (no-row-names)
 */
export function writeTable(
  study: Study,
  table: GridTable & { readonly adds: boolean },
): { added: number; changed: number; problems: GridProblem[] } {
  const { owner, adds } = table;
  const plan = planTable(study, table);
  const rows = plan.rows
    .map((row) => ({ ...row, changes: row.changes.filter(({ needs }) => adds || !needs) }))
    .filter(({ id, changes }) => id === null || changes.length > 0);
  const added = rows.filter(({ id }) => id === null).length;
  const details = { count: rows.length };
  study.transact({ name: 'writeTable', details }, (writer) => {
    if (adds) addMissing(writer, owner, plan.missing);
    const fields = fieldsOf(writer, owner);
    const fieldOf = (id: string) =>
      fields.find((field) => (id.startsWith('new:') ? field.headings[0] === id.slice(4) : field.id === id));
    for (const { id, changes } of rows) {
      const rowId = id ?? addRow(writer, owner, changes.find(({ field }) => field === 'name')?.after ?? '');
      for (const { field, after } of changes) fieldOf(field)?.write(writer, rowId, after);
    }
  });
  return { added, changed: rows.length - added, problems: plan.problems };
}

/**
 * Writes a grid to `path` as CSV: UTF-8 with a byte order mark, the separator and the decimal sign of the study's
 * language, days as 2024-03-14. Without `names`, the confidential names of cases and participants are left out.
 * @throws StudyError what writing the file met; what stood at `path` is still there then.
 */
export async function exportTable(
  reader: Reader,
  path: string,
  {
    owner,
    names,
    confidential,
  }: { owner: GridTable['owner']; names: boolean; confidential: ConfidentialChoice },
): Promise<{ rows: number }> {
  const fields = fieldsOf(reader, owner).filter(
    ({ id }) => names || owner === 'source' || (id !== 'name' && id !== 'cases'),
  );
  const rows = gridRows(reader, owner);
  const lines = [
    fields.map(({ headings: [heading = ''] }) => heading),
    ...rows.map(({ texts }) => fields.map(({ id }) => texts[id] ?? '')),
  ];
  // Whoever wants the names has them in columns of their own: to ask would be to ask twice.
  await writeLeaving(
    reader,
    path,
    names ? 'keep' : confidential,
    (leaving) => byteOrderMark + csv(leaving.rows(lines), studyLanguage(reader)),
  );
  return { rows: rows.length };
}
