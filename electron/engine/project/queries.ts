import type { CheckReport, ProjectState } from '../../../shared/contract/project.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import type { Study } from '../study/study.ts';

/** The open study as the shell shows it. */
export function projectState(study: Study): ProjectState {
  const project = study.get<{
    id: string;
    title: string;
    language: ProjectState['language'];
    fictional: number;
  }>('SELECT id, title, language, fictional FROM project');
  const counts = study.get<ProjectState['counts']>(
    `SELECT (SELECT count(*) FROM sources) AS sources,
            (SELECT count(*) FROM codes WHERE archived_at IS NULL) AS codes,
            (SELECT count(*) FROM cases) AS cases,
            (SELECT count(*) FROM matrices WHERE kind = 'cross-case') AS matrices,
            (SELECT count(*) FROM exhibits) AS exhibits`,
  );
  if (!project || !counts) throw new StudyError('Corrupt', { reason: 'schema' });
  return {
    ...project,
    fictional: project.fictional === 1,
    fileName: study.fileName,
    readOnly: study.readOnly,
    coderId: study.coderId,
    coders: study.all('SELECT id, name FROM coders ORDER BY position, id'),
    history: study.history,
    counts,
  };
}

interface CheckedCoding {
  id: string;
  sourceId: string;
  start: number;
  end: number;
  verbatim: string;
}

/**
 * Whether the study can be trusted: SQLite's integrity and foreign keys, the search indexes in step with the text, every
 * verbatim equal to its slice of the source, every source's length and place in order. Problems are plain English lines
 * for the command line and support; counts say how much was looked at.
 */
export function checkStudy(study: Study): CheckReport {
  const problems: string[] = [];
  const { integrity, foreignKeys, searchInStep } = study.inspect();
  problems.push(...integrity.map((line) => `SQLite: ${line}`));
  if (foreignKeys > 0) problems.push(`${foreignKeys} rows refer to something that is not there`);
  if (!searchInStep) problems.push('A search index is not in step with the text');
  const paragraphs = new Map<string, string[]>();
  for (const { sourceId, text } of study.all<{ sourceId: string; text: string }>(
    'SELECT source_id AS sourceId, text FROM paragraphs ORDER BY source_id, position',
  )) {
    const before = paragraphs.get(sourceId);
    if (before) before.push(text);
    else paragraphs.set(sourceId, [text]);
  }
  const texts = new Map([...paragraphs].map(([sourceId, parts]) => [sourceId, parts.join('\n')]));
  for (const source of study.all<{ id: string; title: string; length: number }>(
    'SELECT id, title, length FROM sources',
  )) {
    if ((texts.get(source.id)?.length ?? 0) !== source.length)
      problems.push(`The length of “${source.title}” is not that of its text`);
  }
  const astray = study.value<number>(
    'SELECT count(*) FROM theme_marks m JOIN sources s ON s.id = m.source_id WHERE m.start > s.length',
  );
  if (astray) problems.push(`${astray} marks of themes stand beyond the text of their source`);
  const codings = study.all<CheckedCoding>(
    'SELECT id, source_id AS sourceId, start, "end", verbatim FROM codings WHERE detached = 0',
  );
  for (const coding of codings) {
    if (texts.get(coding.sourceId)?.slice(coding.start, coding.end) !== coding.verbatim)
      problems.push(`The verbatim of coding ${coding.id} is not what stands at its place`);
  }
  const count = (table: string): number => study.value<number>(`SELECT count(*) FROM ${table}`) ?? 0;
  return {
    ok: problems.length === 0,
    problems,
    counts: {
      cases: count('cases'),
      participants: count('participants'),
      sources: count('sources'),
      paragraphs: count('paragraphs'),
      codes: count('codes'),
      codings: count('codings'),
      findings: count('findings'),
      memos: count('memos'),
      exhibits: count('exhibits'),
      journal: count('journal'),
    },
  };
}
