import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CodingsFormat } from '../../shared/contract/interchange.ts';
import { exportCodings } from '../../electron/engine/interchange/codings.ts';
import { interchangeProcedures } from '../../electron/engine/interchange/procedures.ts';
import { journalProcedures } from '../../electron/engine/journal/procedures.ts';
import type { MemoSubject } from '../../shared/contract/memos.ts';
import { plantLarge } from './large-study.ts';
import { addCode, addCoding, addSource, type SmallStudy, smallStudy } from './small-study.ts';

let s: SmallStudy;
beforeEach(() => {
  s = smallStudy('fr');
});
afterEach(() => s.close());

/** Runs an export to its end and returns the file's text and the last event. */
async function exported(format: CodingsFormat = 'csv') {
  const path = join(s.folder, `codages.${format}`);
  const client = createRouterClient(
    { interchange: interchangeProcedures },
    { context: { engine: s.engine } },
  );
  let last: unknown;
  for await (const step of await client.interchange.exportCodings({
    place: s.engine.places.grant(path, 'write'),
    format,
  }))
    last = step;
  return { text: readFileSync(path, 'utf8'), last };
}

it('every coding is a line with its place and public labels; no name and no formula leaves', async () => {
  s.write((w) => {
    w.run(`INSERT INTO cases VALUES ('a', 'Optivallée', 'cas A', 0)`);
    w.run(`INSERT INTO participants VALUES ('p', 'Marie Dupond', '=D1', NULL, 0)`);
    const top = addCode(w, 'Action');
    const code = addCode(w, 'Veille; tôt', { parent: top });
    const source = addSource(
      w,
      'E1',
      ['a'],
      [
        [null, 'Alors 👍 ?'],
        ['p', '=SOMME, dit-on. "Bien" !'],
      ],
    );
    addCoding(w, source, code, '=SOMME, dit-on. "Bien"');
    addCoding(w, source, code, 'Alors', { detached: true });
  });
  const client = createRouterClient({ journal: journalProcedures }, { context: { engine: s.engine } });
  const subject = {
    about: 'coding',
    codingId: s.study.value<string>('SELECT id FROM codings WHERE detached = 0') ?? '',
  } as const;
  await client.journal.addMemo({ subject, kind: 'theory', text: '=À revoir ; oui.' });
  await client.journal.addMemo({ subject, kind: 'other', title: 'Deux', text: 'Ligne' });
  const { text, last } = await exported();
  expect(last).toEqual({ type: 'done', result: { codings: 2 } });
  const [heading, first, second, end] = text.split('\r\n');
  expect(heading).toBe('\ufeffVerbatim;Code;Cas;Participant;Source;Paragraphe;Début;Fin;Codeur;Date;Mémo');
  expect(first).toMatch(
    /^"'=SOMME, dit-on\. ""Bien""";"Action \/ Veille; tôt";cas A;'=D1;E1;2;11;33;H\. Ravier;20[^;]+;"'=À revoir ; oui\.\n\nDeux\nLigne"$/,
  );
  expect(second).toMatch(/^Alors;"Action \/ Veille; tôt";cas A;;E1;;;;H\. Ravier;/);
  expect(end).toBe('');
  expect(text).not.toMatch(/Marie|Optivallée/);
});

it('12,000 codings are written, and nothing stays behind when it is cancelled', async () => {
  s.write((w) => plantLarge(w, { cases: 12, codes: 300, sources: 60, turns: 160, codings: 12_000 }));
  const { last } = await exported();
  const written = s.study.value<number>('SELECT count(*) FROM codings');
  expect(last).toEqual({ type: 'done', result: { codings: written } });

  const cancel = new AbortController();
  const steps = exportCodings(s.study, {
    path: join(s.folder, 'autre.docx'),
    format: 'docx',
    confidential: 'ask',
    signal: cancel.signal,
  });
  await steps.next();
  cancel.abort();
  await expect(steps.next().then(() => steps.next())).rejects.toMatchObject({ code: 'Cancelled' });
  expect(readdirSync(s.folder).filter((name) => /autre|part/.test(name))).toEqual([]);
}, 60_000);

it('every memo is under what it is about, as Markdown and as CSV, with public labels and the words as written', async () => {
  s.write((w) => {
    w.run(`INSERT INTO cases VALUES ('a', 'Optivallée', 'cas A', 0)`);
    w.run(`INSERT INTO participants VALUES ('p', 'Marie Dupond', 'D1', NULL, 0)`);
    const code = addCode(w, 'Veille', { parent: addCode(w, 'Action') });
    const source = addSource(w, 'E1', ['a'], [['p', 'On savait *avant*.']]);
    addCoding(w, source, code, 'On savait *avant*.');
  });
  const client = createRouterClient(
    { journal: journalProcedures, interchange: interchangeProcedures },
    { context: { engine: s.engine } },
  );
  const id = (sql: string) => s.study.value<string>(sql) ?? '';
  const codeId = id(`SELECT id FROM codes WHERE name = 'Veille'`);
  const write = (subject: MemoSubject, text: string, title = '') =>
    client.journal.addMemo({ subject, kind: 'theory', title, text });
  await write({ about: 'coding', codingId: id('SELECT id FROM codings') }, '+1 ?\nLigne # deux\n\nFin');
  await write({ about: 'cell', codeId, caseId: 'a', participantId: null }, 'Cellule');
  await write({ about: 'participant', participantId: 'p' }, 'Prudent', 'Ton');
  await write({ about: 'participant', participantId: 'p' }, 'Deuxième');
  await write({ about: 'project' }, 'Plan');
  const written = async (format: 'md' | 'csv') => {
    const path = join(s.folder, `memos.${format}`);
    const place = s.engine.places.grant(path, 'write');
    expect(await client.interchange.exportMemos({ place, format })).toEqual({ memos: 5 });
    return readFileSync(path, 'utf8');
  };
  const day = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date());
  const signed = `théorie, H. Ravier, ${day}`;
  expect(await written('md')).toBe(
    [
      '# Mémos',
      '## Étude',
      `*${signed}*`,
      'Plan',
      '## Participant — D1',
      `**Ton** (*${signed}*)`,
      'Prudent',
      `*${signed}*`,
      'Deuxième',
      '## Codage — Action / Veille · E1',
      '> «\u00a0On savait \\*avant\\*.\u00a0»',
      `*${signed}*`,
      '+1 ?  \nLigne \\# deux',
      'Fin',
      '## Cellule — Action / Veille · cas A',
      `*${signed}*`,
      'Cellule\n',
    ].join('\n\n'),
  );
  const lines = (await written('csv')).split('\r\n');
  expect(lines[0]).toBe(
    '\ufeffObjet;Code;Cas;Participant;Source;Verbatim;Nature;Titre;Mémo;Codeur;Écrit;Modifié',
  );
  expect(lines[2]).toMatch(/^Participant;;;D1;;;théorie;Ton;Prudent;H\. Ravier;20/);
  expect(lines[4]).toMatch(
    /^Codage;Action \/ Veille;;;E1;On savait \*avant\*\.;théorie;;"'\+1 \?\nLigne # deux\n\nFin";/,
  );
  expect(lines).toHaveLength(7);
});
