import { newId, now } from '../../electron/engine/study/ids.ts';
import type { Writer } from '../../electron/engine/study/study.ts';
import { addCode, addSource } from './small-study.ts';

/** Numbers that look random and are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface LargeSize {
  cases: number;
  codes: number;
  sources: number;
  turns: number;
  codings: number;
}

/** Plants a study as large as asked: each source of one case and one participant; most used cells are written. */
export function plantLarge(writer: Writer, size: LargeSize, seed = 1): void {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const words =
    'le cluster nous rencontrons souvent les donneurs d’ordre et cela compte beaucoup pour nous'.split(' ');
  const caseIds = Array.from({ length: size.cases }, (_, i) => {
    const id = newId();
    writer.run('INSERT INTO cases VALUES (?, ?, ?, ?)', id, `Cluster ${i}`, `cas ${i}`, i);
    return id;
  });
  const codeIds = Array.from({ length: size.codes }, (_, i) => addCode(writer, `Code ${i}`));
  const sources = Array.from({ length: size.sources }, (_source, i) => {
    const participantId = newId();
    writer.run(
      'INSERT INTO participants VALUES (?, ?, ?, NULL, ?)',
      participantId,
      `Personne ${i}`,
      `p${i}`,
      i,
    );
    const turns = Array.from({ length: size.turns }, (_, t): [string | null, string] => [
      t % 2 === 0 ? null : participantId,
      Array.from({ length: 20 + Math.floor(random() * 80) }, () => pick(words)).join(' '),
    ]);
    const text = turns.map(([, said]) => said).join('\n');
    return { id: addSource(writer, `Entretien ${i}`, [pick(caseIds)], turns, { date: '2024-01-01' }), text };
  });
  for (let i = 0; i < size.codings; i += 1) {
    const source = pick(sources);
    const start = Math.floor(random() * (source.text.length - 400));
    const end = start + 60 + Math.floor(random() * 300);
    writer.run(
      `INSERT OR IGNORE INTO codings (id, source_id, code_id, coder_id, start, "end", verbatim, exemplary, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)`,
      newId(),
      source.id,
      pick(codeIds),
      writer.coderId,
      start,
      end,
      source.text.slice(start, end),
      now(),
    );
  }
  writer.run(
    `INSERT INTO findings (id, code_id, case_id, text, coder_id, written_at)
       SELECT DISTINCT 'f ' || k.code_id || sc.case_id, k.code_id, sc.case_id, 'Ce que dit le cas de ce code.', ?, ?
         FROM codings k JOIN source_cases sc ON sc.source_id = k.source_id`,
    writer.coderId,
    now(),
  );
  const cell = `codings k JOIN source_cases sc ON sc.source_id = k.source_id
                  JOIN findings f ON f.code_id = k.code_id AND f.case_id = sc.case_id`;
  writer.run(`INSERT INTO finding_basis SELECT f.id, k.id, k.verbatim FROM ${cell}`);
  writer.run(`INSERT INTO finding_evidence SELECT f.id, k.id FROM ${cell} WHERE k.start % 3 = 0`);
}
