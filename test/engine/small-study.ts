import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Engine } from '../../electron/engine/engine.ts';
import { createStudyFile } from '../../electron/engine/study/file.ts';
import { newId, now } from '../../electron/engine/study/ids.ts';
import { Study, type Writer } from '../../electron/engine/study/study.ts';

/** A new, empty study on disk, held by an engine. */
export function smallStudy(language: 'en' | 'fr' | 'es' = 'fr') {
  const folder = mkdtempSync(join(tmpdir(), 'annexe-'));
  const db = createStudyFile(join(folder, 'study.annexe'));
  db.prepare('INSERT INTO project VALUES (?, ?, ?, 0, ?)').run(newId(), 'Étude', language, now());
  db.prepare('INSERT INTO coders VALUES (?, ?, 0, ?)').run(newId(), 'H. Ravier', now());
  const study = new Study(db, join(folder, 'study.annexe'));
  const engine = new Engine(folder);
  engine.hold(study);
  return {
    study,
    engine,
    folder,
    /** Writes to the study as a step of its own, for what other features make. */
    write: <T>(fn: (writer: Writer) => T): T => study.transact({ name: 'addSources' }, fn),
    close: () => {
      engine.release();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type SmallStudy = ReturnType<typeof smallStudy>;

/** All the tables of the study, row by row, without the journal and what is outside undo. */
export function dump(study: Study): string {
  const tables = study.column<string>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'paragraph_search%' AND name NOT LIKE 'memo_search%'
        AND name NOT IN ('journal', 'settings') ORDER BY name`,
  );
  return tables
    .map(
      (table) =>
        `${table}\n${study
          .all(`SELECT * FROM ${table}`)
          .map((row) => JSON.stringify(row))
          .toSorted()
          .join('\n')}`,
    )
    .join('\n\n');
}

export function addCode(
  writer: Writer,
  name: string,
  more: { parent?: string; question?: string; archived?: boolean } = {},
): string {
  const id = newId();
  writer.run(
    `INSERT INTO codes (id, parent_id, name, position, hue, kind, origin, question_id, archived_at, created_at)
     VALUES (?, ?, ?, (SELECT count(*) FROM codes), 3, 'thematic', 'emergent', ?, ?, ?)`,
    id,
    more.parent ?? null,
    name,
    more.question ?? null,
    more.archived ? now() : null,
    now(),
  );
  return id;
}

export function addQuestion(writer: Writer, text: string): string {
  const id = newId();
  writer.run('INSERT INTO questions VALUES (?, ?, (SELECT count(*) FROM questions))', id, text);
  return id;
}

/** A source whose turns are `[participant id or null, text]`, one paragraph each. */
export function addSource(
  writer: Writer,
  title: string,
  caseIds: readonly string[],
  turns: readonly (readonly [string | null, string])[],
  more: { kind?: string; date?: string | null; minutes?: number | null; done?: boolean } = {},
): string {
  const id = newId();
  const text = turns.map(([, said]) => said).join('\n');
  writer.run(
    `INSERT INTO sources (id, title, kind, date, duration_minutes, done, words, length, turns, position, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT count(*) FROM sources), ?)`,
    id,
    title,
    more.kind ?? 'interview',
    more.date ?? null,
    more.minutes ?? null,
    more.done ? 1 : 0,
    text.split(/\s+/).length,
    text.length,
    turns.length,
    now(),
  );
  for (const caseId of caseIds) writer.run('INSERT INTO source_cases VALUES (?, ?)', id, caseId);
  const speakers = new Map<string | null, string>();
  turns.forEach(([participantId, said], position) => {
    let speakerId = speakers.get(participantId);
    if (speakerId === undefined) {
      speakerId = newId();
      speakers.set(participantId, speakerId);
      writer.run(
        'INSERT INTO speakers VALUES (?, ?, ?, ?, ?, ?)',
        speakerId,
        id,
        participantId === null ? 'Q' : 'Voix',
        participantId === null ? 'interviewer' : 'participant',
        participantId,
        speakers.size,
      );
    }
    writer.run(
      'INSERT INTO paragraphs (source_id, position, text, speaker_id, starts_turn) VALUES (?, ?, ?, ?, 1)',
      id,
      position,
      said,
      speakerId,
    );
  });
  return id;
}

/** Gives a code to the first place in a source where `passage` stands. */
export function addCoding(
  writer: Writer,
  sourceId: string,
  codeId: string,
  passage: string,
  more: { exemplary?: boolean; caseId?: string; detached?: boolean } = {},
): string {
  const text = writer
    .column<string>('SELECT text FROM paragraphs WHERE source_id = ? ORDER BY position', sourceId)
    .join('\n');
  const start = text.indexOf(passage);
  if (start < 0) throw new Error(`"${passage}" is not in the source.`);
  const id = newId();
  writer.run(
    `INSERT INTO codings (id, source_id, code_id, coder_id, start, "end", verbatim, exemplary, case_id, detached, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    sourceId,
    codeId,
    writer.coderId,
    start,
    more.detached ? start : start + passage.length,
    passage,
    more.exemplary ? 1 : 0,
    more.caseId ?? null,
    more.detached ? 1 : 0,
    now(),
  );
  return id;
}
