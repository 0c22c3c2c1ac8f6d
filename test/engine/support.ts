import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RouterClient } from '@orpc/server';
import { createRouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import { Engine } from '../../electron/engine/engine.ts';
import { router } from '../../electron/engine/router.ts';
import { createStudyFile } from '../../electron/engine/study/file.ts';
import { newId, now } from '../../electron/engine/study/ids.ts';
import { Study } from '../../electron/engine/study/study.ts';
import type { NewSource } from '../../shared/contract/sources.ts';

/** A study in a folder of its own, with one coder and nothing else, open in an engine. */
export interface StudyAtHand {
  readonly folder: string;
  readonly engine: Engine;
  readonly study: Study;
  readonly client: RouterClient<typeof router>;
}

/** A new folder that is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'annexe-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes a study file with one coder. */
export function emptyStudy(path: string): Study {
  const db = createStudyFile(path);
  db.prepare('INSERT INTO project VALUES (?, ?, ?, 0, ?)').run(newId(), 'Étude', 'fr', now());
  db.prepare('INSERT INTO coders VALUES (?, ?, 0, ?)').run(newId(), 'Moi', now());
  return new Study(db, path);
}

/** Opens an empty study and lets `use` work in it through the contract; closes it afterwards. */
export async function withStudy(use: (at: StudyAtHand) => Promise<void>): Promise<void> {
  const folder = temporaryFolder();
  const engine = new Engine(join(folder, 'data'));
  const study = emptyStudy(join(folder, 'study.annexe'));
  engine.hold(study);
  try {
    await use({ folder, engine, study, client: createRouterClient(router, { context: { engine } }) });
  } finally {
    engine.release();
  }
}

/** A document of these paragraphs, or an interview in which the named voices take turns. */
export function sourceOf(
  title: string,
  texts: readonly string[],
  {
    voices = [],
    caseIds = [],
    participantIds = [],
  }: Partial<{ voices: string[]; caseIds: string[]; participantIds: (string | null)[] }> = {},
): NewSource {
  return {
    title,
    kind: voices.length > 0 ? 'interview' : 'document',
    caseIds,
    date: null,
    durationMinutes: null,
    place: '',
    speakers: voices.map((name, index) => ({
      name,
      role: 'participant',
      participantId: participantIds[index] ?? null,
    })),
    paragraphs: texts.map((text, index) => ({
      text,
      marks: [],
      speaker: voices.length > 0 ? index % voices.length : null,
      time: voices.length > 0 ? index * 10 : null,
      endTime: null,
      startsTurn: voices.length > 0,
    })),
  };
}

/** A case made without its feature, so that tests of others do not depend on it. */
export function plantCase(study: Study, name: string): string {
  const id = newId();
  study.transact({ name: 'addCase', details: { name } }, (writer) =>
    writer.run(
      'INSERT INTO cases VALUES (?, ?, ?, (SELECT count(*) FROM cases))',
      id,
      name,
      name.toLowerCase(),
    ),
  );
  return id;
}

export function plantParticipant(study: Study, name: string): string {
  const id = newId();
  study.transact({ name: 'addParticipant', details: { name } }, (writer) =>
    writer.run(
      'INSERT INTO participants VALUES (?, ?, ?, NULL, (SELECT count(*) FROM participants))',
      id,
      name,
      `label ${name}`,
    ),
  );
  return id;
}

/** Every row of every study table, ordered by key; the journal and settings, which undo leaves alone, are left out. */
export function dump(study: Study): string {
  const tables = study.column<string>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
        AND name NOT LIKE 'paragraph_search%' AND name NOT LIKE 'memo_search%' AND name NOT IN ('journal', 'settings') ORDER BY name`,
  );
  return tables
    .map((table) => {
      const key = study.column<string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0', table);
      const rows = study.all(
        `SELECT * FROM "${table}" ORDER BY ${key.map((name) => `"${name}"`).join(', ')}`,
      );
      return [table, ...rows.map((row) => JSON.stringify(row))].join('\n');
    })
    .join('\n');
}
