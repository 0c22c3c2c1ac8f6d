import type { CountAxis, CountsDefinition } from '../../../shared/contract/counts.ts';
import { corpusColumns, type ExhibitDefinition } from '../../../shared/contract/exhibits.ts';
import type { MatrixDefinition } from '../../../shared/contract/matrices.ts';
import type { WithinCaseDefinition } from '../../../shared/contract/within-case.ts';
import { exhibitDefaults } from '../exhibits/defaults.ts';
import { newId, now } from '../study/ids.ts';
import type { Writer } from '../study/study.ts';
import { type Ids, maybe, of } from './plant-ids.ts';
import type { StudyData } from './study-data.ts';

/** Writes the matrices and exhibits of a study whose codes, cases and codings are there. */
export function plantMatricesAndExhibits(
  writer: Writer,
  data: StudyData,
  ids: { cases: Ids; attributes: Ids; questions: Ids; codes: Ids; codings: Ids },
): void {
  data.matrices.forEach((matrix, i) => {
    const definition = {
      codeIds: matrix.codes.map((key) => of(ids.codes, key)),
      caseIds: matrix.cases.map((key) => of(ids.cases, key)),
      groupBy: maybe(ids.attributes, matrix.groupBy),
    } satisfies MatrixDefinition;
    writer.run(
      'INSERT INTO matrices VALUES (?, ?, ?, ?, ?, ?)',
      newId(),
      matrix.title,
      'cross-case',
      JSON.stringify(definition),
      i,
      now(),
    );
  });
  if (data.clusters) {
    const clusters = data.clusters.map(({ name, codes }) => ({
      id: newId(),
      name,
      codeIds: codes.map((key) => of(ids.codes, key)),
    }));
    writer.run(
      'INSERT INTO matrices VALUES (?, ?, ?, ?, ?, ?)',
      newId(),
      '',
      'within-case',
      JSON.stringify({ clusters } satisfies WithinCaseDefinition),
      data.matrices.length,
      now(),
    );
  }
  data.exhibits.forEach((exhibit, i) => {
    const common = { ...exhibitDefaults(data.language), note: exhibit.note };
    const shared = { ...common, codeIds: exhibit.codes.map((key) => of(ids.codes, key)) };
    const caseIds = exhibit.cases.map((key) => of(ids.cases, key));
    const quotes: Record<string, { codingId: string; shown: string }[]> = {};
    for (const quote of exhibit.quotes) {
      const quoted = (quotes[of(ids.codes, quote.code)] ??= []);
      quoted.push({ codingId: of(ids.codings, `${quote.source} ${quote.coding}`), shown: quote.shown });
    }
    const define = (): ExhibitDefinition => {
      switch (exhibit.kind) {
        case 'cross-case':
          return {
            kind: 'cross-case',
            ...shared,
            caseIds,
            groupBy: maybe(ids.attributes, exhibit.groupBy),
            conclusion: false,
            wordings: {},
          };
        case 'within-case':
          return {
            kind: 'within-case',
            ...shared,
            caseIds,
            rows: 'participants',
            shown: 'findings',
            quoted: 'evidence',
            closing: true,
            wordings: {},
          };
        case 'verbatims':
          return { kind: 'verbatims', ...shared, questionId: maybe(ids.questions, exhibit.question), quotes };
        case 'corpus':
          return { kind: 'corpus', ...common, caseIds, columns: [...corpusColumns] };
      }
    };
    writer.run(
      'INSERT INTO exhibits VALUES (?, ?, ?, ?, ?, ?)',
      newId(),
      exhibit.title,
      exhibit.kind,
      JSON.stringify(define()),
      i,
      now(),
    );
  });
  plantTables(writer, data, ids);
}

/** The tables of counts, and after the other exhibits those that are printed. */
function plantTables(writer: Writer, data: StudyData, ids: { attributes: Ids; codes: Ids }): void {
  const keyed = (axis: CountAxis): CountAxis =>
    axis.of === 'attribute' ? { ...axis, attributeId: of(ids.attributes, axis.attributeId) } : axis;
  data.tables.forEach(({ title, definition, exhibit }, i) => {
    const table: CountsDefinition = {
      ...definition,
      rows: keyed(definition.rows),
      columns: keyed(definition.columns),
      codeIds: definition.codeIds && definition.codeIds.map((key) => of(ids.codes, key)),
    };
    writer.run(
      'INSERT INTO count_tables VALUES (?, ?, ?, ?, ?)',
      newId(),
      title,
      JSON.stringify(table),
      i,
      now(),
    );
    if (!exhibit) return;
    const printed: ExhibitDefinition = { kind: 'frequencies', ...exhibitDefaults(data.language), table };
    writer.run(
      'INSERT INTO exhibits VALUES (?, ?, ?, ?, ?, ?)',
      newId(),
      title,
      'frequencies',
      JSON.stringify(printed),
      data.exhibits.length + i,
      now(),
    );
  });
}
