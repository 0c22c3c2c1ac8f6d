import type Database from 'better-sqlite3';
import { recordAdded } from '../codebook/history.ts';
import { MemoSubject } from '../../../shared/contract/memos.ts';
import { storeMemo } from '../journal/memo-commands.ts';
import { standingVerbatims } from '../matrices/findings.ts';
import { newId, now } from '../study/ids.ts';
import type { Writer } from '../study/study.ts';
import { storeSource } from '../sources/commands.ts';
import { type Ids, idsOf, maybe, of } from './plant-ids.ts';
import { plantQueries } from './plant-queries.ts';
import { plantMatricesAndExhibits } from './plant-views.ts';
import { plantGuides } from './plant-guides.ts';
import type { StudyData } from './study-data.ts';

/** Sets up the project's own row and its first coder in a file that has neither. */
export function plantProject(
  db: Database.Database,
  project: { title: string; language: string; fictional: boolean; coder: string },
): void {
  db.transaction(() => {
    db.prepare('INSERT INTO project VALUES (?, ?, ?, ?, ?)').run(
      newId(),
      project.title,
      project.language,
      project.fictional ? 1 : 0,
      now(),
    );
    db.prepare('INSERT INTO coders VALUES (?, ?, 0, ?)').run(newId(), project.coder, now());
  })();
}

/** Writes a whole study into a project that holds its first coder alone. */
export function plantStudy(writer: Writer, data: StudyData): void {
  const coders = plantCoders(writer, data);
  const questions = idsOf(data.questions);
  data.questions.forEach((q, i) =>
    writer.run('INSERT INTO questions VALUES (?, ?, ?)', of(questions, q.key), q.text, i),
  );
  const groups = idsOf(data.groups);
  data.groups.forEach((g, i) =>
    writer.run('INSERT INTO groups VALUES (?, ?, ?, ?)', of(groups, g.key), g.name, g.publicLabel, i),
  );
  const attributes = idsOf(data.attributes);
  data.attributes.forEach((a, i) =>
    writer.run(
      'INSERT INTO attributes VALUES (?, ?, ?, ?, ?, ?)',
      of(attributes, a.key),
      a.owner,
      a.name,
      a.type,
      JSON.stringify(a.choices),
      i,
    ),
  );
  const cases = idsOf(data.cases);
  data.cases.forEach((c, i) => {
    writer.run('INSERT INTO cases VALUES (?, ?, ?, ?)', of(cases, c.key), c.name, c.publicLabel, i);
    for (const [key, value] of Object.entries(c.values))
      writer.run(
        'INSERT INTO attribute_values (id, attribute_id, case_id, value) VALUES (?, ?, ?, ?)',
        newId(),
        of(attributes, key),
        of(cases, c.key),
        value,
      );
  });
  const participants = idsOf(data.participants);
  data.participants.forEach((p, i) => {
    const id = of(participants, p.key);
    writer.run(
      'INSERT INTO participants VALUES (?, ?, ?, ?, ?)',
      id,
      p.confidentialName,
      p.publicLabel,
      of(groups, p.group),
      i,
    );
    for (const key of p.cases) writer.run('INSERT INTO participant_cases VALUES (?, ?)', id, of(cases, key));
  });
  const codes = plantCodes(writer, data, questions);
  const { sources, codings } = plantSources(writer, data, { cases, participants, codes, coders });
  plantFindings(writer, data, { cases, participants, codes, coders, codings });
  plantGuides(writer, data, { groups, sources });
  plantMemos(writer, data, { cases, participants, sources, codes, coders, codings });
  plantMatricesAndExhibits(writer, data, { cases, attributes, questions, codes, codings });
  plantQueries(writer, data, codes);
}

function plantCoders(writer: Writer, data: StudyData): Ids {
  const ids = new Map<string, string>();
  data.coders.forEach((coder, i) => {
    const id = i === 0 ? writer.coderId : newId();
    ids.set(coder.key, id);
    if (i === 0) writer.run('UPDATE coders SET name = ? WHERE id = ?', coder.name, id);
    else writer.run('INSERT INTO coders VALUES (?, ?, ?, ?)', id, coder.name, i, now());
  });
  return ids;
}

function plantCodes(writer: Writer, data: StudyData, questions: Ids): Ids {
  const codes = idsOf(data.codes);
  const children = new Map<string | null, number>();
  for (const c of data.codes) {
    const position = children.get(c.parent) ?? 0;
    children.set(c.parent, position + 1);
    writer.run(
      `INSERT INTO codes (id, parent_id, name, position, hue, definition, use_when, not_when, kind, origin, question_id, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      of(codes, c.key),
      maybe(codes, c.parent),
      c.name,
      position,
      c.hue,
      c.definition,
      c.useWhen,
      c.notWhen,
      c.kind,
      c.origin,
      maybe(questions, c.question),
      c.at,
    );
    recordAdded(writer, of(codes, c.key));
  }
  return codes;
}

/** Sources are known by their key; codings by their source's key and their place in its list. */
function plantSources(
  writer: Writer,
  data: StudyData,
  ids: { cases: Ids; participants: Ids; codes: Ids; coders: Ids },
): { sources: Ids; codings: Ids } {
  const sources = new Map<string, string>();
  const codings = new Map<string, string>();
  for (const source of data.sources) {
    const sourceId = storeSource(writer, {
      title: source.title,
      kind: source.kind,
      caseIds: source.cases.map((key) => of(ids.cases, key)),
      date: source.date,
      durationMinutes: source.durationMinutes,
      place: source.place,
      speakers: source.speakers.map(({ participant, ...speaker }) => ({
        ...speaker,
        participantId: maybe(ids.participants, participant),
      })),
      paragraphs: source.paragraphs.map((paragraph) => ({ ...paragraph, marks: [...paragraph.marks] })),
    });
    sources.set(source.key, sourceId);
    if (source.done) writer.run('UPDATE sources SET done = 1 WHERE id = ?', sourceId);
    const text = source.paragraphs.map((paragraph) => paragraph.text).join('\n');
    source.codings.forEach((coding, index) => {
      const id = newId();
      codings.set(`${source.key} ${index}`, id);
      writer.run(
        `INSERT INTO codings (id, source_id, code_id, coder_id, start, "end", verbatim, exemplary, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        id,
        sourceId,
        of(ids.codes, coding.code),
        of(ids.coders, coding.coder),
        coding.start,
        coding.end,
        text.slice(coding.start, coding.end),
        coding.exemplary ? 1 : 0,
        coding.at,
      );
    });
  }
  return { sources, codings };
}

function plantFindings(
  writer: Writer,
  data: StudyData,
  ids: { cases: Ids; participants: Ids; codes: Ids; coders: Ids; codings: Ids },
): void {
  const coder = data.coders[0];
  const coderId = coder ? of(ids.coders, coder.key) : null;
  for (const finding of data.findings) {
    const id = newId();
    const codeId = of(ids.codes, finding.code);
    const caseId = maybe(ids.cases, finding.case);
    const participantId = maybe(ids.participants, finding.participant);
    writer.run(
      'INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      id,
      codeId,
      caseId,
      participantId,
      finding.text,
      finding.rating,
      coderId,
      finding.at,
    );
    const evidence = finding.evidence.map(({ source, coding }) => of(ids.codings, `${source} ${coding}`));
    for (const codingId of evidence) writer.run('INSERT INTO finding_evidence VALUES (?, ?)', id, codingId);
    // It was written on all that stood in its cell.
    const place = caseId === null ? { codeId, participantId: participantId ?? '' } : { codeId, caseId };
    for (const { id: codingId, text } of standingVerbatims(writer, place))
      writer.run('INSERT INTO finding_basis VALUES (?, ?, ?)', id, codingId, text);
  }
  for (const conclusion of data.conclusions)
    writer.run(
      'INSERT INTO conclusions VALUES (?, ?, ?, ?, ?)',
      newId(),
      of(ids.codes, conclusion.code),
      conclusion.text,
      coderId,
      conclusion.at,
    );
}

function plantMemos(
  writer: Writer,
  data: StudyData,
  ids: { cases: Ids; participants: Ids; sources: Ids; codes: Ids; coders: Ids; codings: Ids },
): void {
  for (const { kind, title, text, coder, at, ...memo } of data.memos) {
    const idOf = (known: Ids, key: string | undefined): string | null => maybe(known, key ?? null);
    const subject = MemoSubject.parse({
      about: memo.about,
      caseId: idOf(ids.cases, memo.case),
      participantId: idOf(ids.participants, memo.participant),
      sourceId: idOf(ids.sources, memo.source),
      codeId: idOf(ids.codes, memo.code),
      codingId: idOf(ids.codings, memo.coding && `${memo.coding.source} ${memo.coding.coding}`),
    });
    storeMemo(writer, { subject, kind, title, text }, of(ids.coders, coder), at);
  }
}
