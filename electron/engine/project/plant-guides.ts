import { newId, now } from '../study/ids.ts';
import type { Writer } from '../study/study.ts';
import { idsOf, of, type Ids } from './plant-ids.ts';
import type { StudyData } from './study-data.ts';

/** The interview guides, and the themes marked on turns. */
export function plantGuides(writer: Writer, data: StudyData, ids: { groups: Ids; sources: Ids }): void {
  const themes = idsOf(data.themes);
  data.themes.forEach((theme, i) =>
    writer.run(
      'INSERT INTO guide_themes VALUES (?, ?, ?, ?, ?)',
      of(themes, theme.key),
      of(ids.groups, theme.group),
      theme.name,
      theme.questions,
      i,
    ),
  );
  for (const { theme, source, start } of data.themeMarks)
    writer.run(
      'INSERT INTO theme_marks VALUES (?, ?, ?, ?, ?, ?)',
      newId(),
      of(themes, theme),
      of(ids.sources, source),
      start,
      writer.coderId,
      now(),
    );
}
