import type { VerbatimQuery } from '../../../shared/contract/search.ts';
import { newId, now } from '../study/ids.ts';
import type { Writer } from '../study/study.ts';
import { type Ids, of } from './plant-ids.ts';
import type { StudyData } from './study-data.ts';

/** Writes the saved queries of a study whose codes are there. */
export function plantQueries(writer: Writer, data: StudyData, codes: Ids): void {
  data.queries?.forEach(({ title, definition }, i) => {
    const conditions = definition.conditions.map((condition) =>
      'codeIds' in condition
        ? { ...condition, codeIds: condition.codeIds.map((key) => of(codes, key)) }
        : condition,
    );
    writer.run(
      'INSERT INTO queries (id, title, definition, position, created_at) VALUES (?, ?, ?, ?, ?)',
      newId(),
      title,
      JSON.stringify({ ...definition, conditions } satisfies VerbatimQuery),
      i,
      now(),
    );
  });
}
