import type { Theme, ThemeMark } from '../../../shared/contract/guides.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import { placeThrough, type Splice } from '../../../shared/text/splices.ts';
import { paragraphAt } from '../../../shared/text/places.ts';
import { layoutsOf } from '../sources/layout.ts';
import { newId, now } from '../study/ids.ts';
import { lastPosition, moveBefore } from '../study/order.ts';
import type { Reader, Study, Writer } from '../study/study.ts';

/** The themes of every guide, in order. */
export function listThemes(reader: Reader): Theme[] {
  return reader.all(
    `SELECT t.id, t.group_id AS groupId, t.name, t.questions
       FROM guide_themes t JOIN groups g ON g.id = t.group_id ORDER BY g.position, g.id, t.position, t.id`,
  );
}

export function getTheme(reader: Reader, id: string): Theme {
  const theme = reader.get<Theme>(
    'SELECT id, group_id AS groupId, name, questions FROM guide_themes WHERE id = ?',
    id,
  );
  if (!theme) throw new StudyError('NotFound', { name: 'theme' });
  return theme;
}

/** Adds a theme to a group's guide, last in order. @throws StudyError `NotFound` (group) */
export function addTheme(study: Study, theme: Omit<Theme, 'id'>): string {
  return study.transact({ name: 'addTheme', details: { name: theme.name } }, (writer) => {
    if (writer.value('SELECT 1 FROM groups WHERE id = ?', theme.groupId) === undefined)
      throw new StudyError('NotFound', { name: 'group' });
    const id = newId();
    writer.run(
      'INSERT INTO guide_themes (id, group_id, name, questions, position) VALUES (?, ?, ?, ?, ?)',
      id,
      theme.groupId,
      theme.name,
      theme.questions,
      lastPosition(writer, 'guide_themes'),
    );
    return id;
  });
}

/** @throws StudyError `NotFound` */
export function editTheme(
  study: Study,
  id: string,
  changes: { name?: string | undefined; questions?: string | undefined },
): void {
  const before = getTheme(study, id);
  const name = changes.name ?? before.name;
  const questions = changes.questions ?? before.questions;
  if (name === before.name && questions === before.questions) return;
  study.transact({ name: 'editTheme', details: { name } }, (writer) => {
    writer.run('UPDATE guide_themes SET name = ?, questions = ? WHERE id = ?', name, questions, id);
  });
}

/** Takes a theme away with its marks. @throws StudyError `NotFound` */
export function removeTheme(study: Study, id: string): void {
  const { name } = getTheme(study, id);
  study.transact({ name: 'removeTheme', details: { name } }, (writer) => {
    writer.run('DELETE FROM guide_themes WHERE id = ?', id);
  });
}

/** @throws StudyError `NotFound` */
export function moveTheme(study: Study, id: string, before: string | null): void {
  const { name } = getTheme(study, id);
  study.transact({ name: 'moveTheme', details: { name } }, (writer) =>
    moveBefore(writer, 'guide_themes', id, before),
  );
}

/** The marks in a source, by place. */
function themeMarks(reader: Reader, sourceId: string): ThemeMark[] {
  return reader.all(
    `SELECT m.id, m.theme_id AS themeId, m.start
       FROM theme_marks m JOIN guide_themes t ON t.id = m.theme_id
      WHERE m.source_id = ? ORDER BY m.start, t.position, m.id`,
    sourceId,
  );
}

/** The themes that are to be talked of in a source, and those that are marked there. */
export function guideOf(reader: Reader, sourceId: string): { themes: Theme[]; marks: ThemeMark[] } {
  const all = listThemes(reader);
  const marks = themeMarks(reader, sourceId);
  const marked = new Set(marks.map(({ themeId }) => themeId));
  const groups = new Set(
    reader.column<string>(
      `SELECT DISTINCT p.group_id FROM speakers s JOIN participants p ON p.id = s.participant_id
        WHERE s.source_id = ? AND p.group_id IS NOT NULL`,
      sourceId,
    ),
  );
  const own = all.filter(({ id, groupId }) => groups.has(groupId) || marked.has(id));
  return { themes: own.length > 0 ? own : all, marks };
}

/** Where the turn begins in which a place lies, and the one after it; UTF-16 code units. */
function turnAround(reader: Reader, sourceId: string, place: number): { start: number; end: number } {
  const layout = layoutsOf(reader, [sourceId]).get(sourceId);
  if (!layout) throw new StudyError('NotFound', { name: 'source' });
  const { starts, turns } = layout;
  const turn = turns[paragraphAt(starts, place)];
  const first = turns.indexOf(turn ?? 0);
  const next = turns.lastIndexOf(turn ?? 0) + 1;
  return { start: starts[first] ?? 0, end: starts[next] ?? Number.POSITIVE_INFINITY };
}

/**
 * Marks a theme on the turn in which a place lies, once, or takes its marks there away.
 * @throws StudyError `NotFound` (theme, source), `Conflict` (revision)
 */
export function markTheme(
  study: Study,
  {
    sourceId,
    revision,
    themeId,
    place,
    marked,
  }: { sourceId: string; revision: number; themeId: string; place: number; marked: boolean },
): void {
  const { name } = getTheme(study, themeId);
  const current = study.value<number>('SELECT revision FROM sources WHERE id = ?', sourceId);
  if (current === undefined) throw new StudyError('NotFound', { name: 'source' });
  if (current !== revision) throw new StudyError('Conflict', { reason: 'revision' });
  const { start, end } = turnAround(study, sourceId, place);
  const there = themeMarks(study, sourceId).filter(
    (mark) => mark.themeId === themeId && mark.start >= start && mark.start < end,
  );
  if (marked === there.length > 0) return;
  study.transact({ name: marked ? 'markTheme' : 'unmarkTheme', details: { name } }, (writer) => {
    if (marked)
      writer.run(
        'INSERT INTO theme_marks (id, theme_id, source_id, start, coder_id, created_at) VALUES (?, ?, ?, ?, ?, ?)',
        newId(),
        themeId,
        sourceId,
        start,
        writer.coderId || null,
        now(),
      );
    else for (const { id } of there) writer.run('DELETE FROM theme_marks WHERE id = ?', id);
  });
}

/** Lets the marks of a source follow an edit of its text; one whose turn is taken out stays where the turn was. */
export function marksThrough(writer: Writer, sourceId: string, splices: readonly Splice[]): void {
  const moved = themeMarks(writer, sourceId).flatMap(({ id, start }) => {
    const to = placeThrough(start, splices);
    return to === start ? [] : [[id, to]];
  });
  if (moved.length > 0)
    writer.run(
      'UPDATE theme_marks SET start = value ->> 1 FROM json_each(?) WHERE theme_marks.id = value ->> 0',
      JSON.stringify(moved),
    );
}
