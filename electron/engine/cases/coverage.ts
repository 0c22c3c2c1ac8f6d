import type { ConfidentialChoice } from '../../../shared/contract/confidentiality.ts';
import type { CoverageRow } from '../../../shared/contract/guides.ts';
import { paragraphAt } from '../../../shared/text/places.ts';
import { byteOrderMark, csv } from '../interchange/csv.ts';
import { writeLeaving } from '../confidentiality/leaving.ts';
import { layoutsOf } from '../sources/layout.ts';
import type { Reader } from '../study/study.ts';
import { gridWords } from './grid-words.ts';
import { listThemes } from './guides.ts';
import { studyLanguage } from './queries.ts';
import { casesBySource } from './voices.ts';

/** The groups that have a participant speaking in each source, in the groups' order. */
export function groupsBySource(reader: Reader): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { sourceId, groupId } of reader.all<{ sourceId: string; groupId: string }>(
    `SELECT DISTINCT s.source_id AS sourceId, p.group_id AS groupId
       FROM speakers s JOIN participants p ON p.id = s.participant_id JOIN groups g ON g.id = p.group_id
      ORDER BY g.position, g.id`,
  ))
    groups.set(sourceId, [...(groups.get(sourceId) ?? []), groupId]);
  return groups;
}

/** Which interview covered which theme: the interviews in their order. Two marks on one turn are one. */
export function coverage(reader: Reader): CoverageRow[] {
  const cases = casesBySource(reader);
  const groups = groupsBySource(reader);
  const placed = reader.all<{ sourceId: string; themeId: string; start: number }>(
    'SELECT source_id AS sourceId, theme_id AS themeId, start FROM theme_marks ORDER BY source_id, start',
  );
  const layouts = layoutsOf(reader, new Set(placed.map(({ sourceId }) => sourceId)));
  const turns = new Map<string, Map<string, { seen: Set<number>; start: number }>>();
  for (const { sourceId, themeId, start } of placed) {
    const layout = layouts.get(sourceId);
    if (!layout) continue;
    const own = turns.get(sourceId) ?? new Map<string, { seen: Set<number>; start: number }>();
    const theme = own.get(themeId) ?? { seen: new Set(), start };
    theme.seen.add(layout.turns[paragraphAt(layout.starts, start)] ?? 0);
    own.set(themeId, theme);
    turns.set(sourceId, own);
  }
  return reader
    .all<{ id: string; title: string }>(
      `SELECT id, title FROM sources WHERE kind = 'interview' ORDER BY position, id`,
    )
    .map(({ id, title }) => ({
      sourceId: id,
      title,
      caseIds: cases.get(id) ?? [],
      groupIds: groups.get(id) ?? [],
      marks: Object.fromEntries(
        [...(turns.get(id) ?? [])].map(([themeId, { seen, start }]) => [
          themeId,
          { turns: seen.size, start },
        ]),
      ),
    }));
}

/**
 * Writes the table of interviews and themes to `path` as CSV: in each cell on how many turns the theme is marked; an
 * empty cell where the theme is in no guide of the interview's participants and not marked.
 */
export async function exportCoverage(
  reader: Reader,
  path: string,
  confidential: ConfidentialChoice,
): Promise<{ interviews: number }> {
  const language = studyLanguage(reader);
  const themes = listThemes(reader);
  const groups = new Map(
    reader.all<{ id: string; name: string }>('SELECT id, name FROM groups').map(({ id, name }) => [id, name]),
  );
  const rows = coverage(reader);
  const lines = rows.map(({ title, groupIds, marks }) => [
    title,
    groupIds.map((id) => groups.get(id) ?? '').join('; '),
    ...themes.map(({ id, groupId }) => marks[id]?.turns ?? (groupIds.includes(groupId) ? 0 : '')),
  ]);
  const { kinds, fields } = gridWords[language];
  const head = [
    kinds.interview,
    fields.group,
    ...themes.map(({ name, groupId }) => `${name} (${groups.get(groupId) ?? ''})`),
  ];
  await writeLeaving(
    reader,
    path,
    confidential,
    (leaving) => byteOrderMark + csv(leaving.rows([head, ...lines]), language),
  );
  return { interviews: rows.length };
}
