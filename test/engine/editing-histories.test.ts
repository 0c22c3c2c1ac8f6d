import fc from 'fast-check';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { editText } from '../../electron/engine/sources/edit.ts';
import { sourceText } from '../../electron/engine/sources/queries.ts';
import { replaceInTexts } from '../../electron/engine/sources/replace.ts';
import { addSource } from '../../electron/engine/sources/commands.ts';
import { applyCodes } from '../../electron/engine/coding/commands.ts';
import { newId, now as present } from '../../electron/engine/study/ids.ts';
import { createStudyFile } from '../../electron/engine/study/file.ts';
import { Study } from '../../electron/engine/study/study.ts';
import { findText } from '../../shared/text/find-text.ts';
import type { Range } from '../../shared/text/places.ts';
import { applySplices, type Splice } from '../../shared/text/splices.ts';
import { countWords } from '../../shared/text/words.ts';
import { edited, modelOf, modelText, placeIn, settled, withCoding, type Model } from './editing-model.ts';
import { editBy } from './editing-support.ts';
import { dump, sourceOf, temporaryFolder } from './support.ts';

/** How many random histories are lived through; `ANNEXE_HISTORIES=10000` for a long run. */
const histories = Number(process.env.ANNEXE_HISTORIES ?? 300);

const unit = fc.constantFrom('a', 'b', 'c', 'é', ' ', ' ', '\u00a0', '😀', '👩‍🚀', '\n', '.', '&', 'ç');
const words = fc.string({ unit, maxLength: 6 });

type Act =
  | {
      readonly act: 'type' | 'replace' | 'split' | 'join';
      readonly at: number;
      readonly length: number;
      readonly inserted: string;
    }
  | { readonly act: 'pause'; readonly edits: readonly { at: number; length: number; inserted: string }[] }
  | { readonly act: 'replaceAll'; readonly inserted: string; readonly at: number }
  | { readonly act: 'code'; readonly at: number; readonly length: number; readonly who: number }
  | { readonly act: 'undo' | 'redo' };

const change = fc.record({ at: fc.nat(), length: fc.nat({ max: 7 }), inserted: words });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    act: fc.constantFrom('type' as const, 'replace' as const, 'split' as const, 'join' as const),
    at: fc.nat(),
    length: fc.nat({ max: 7 }),
    inserted: words,
  }),
  fc.record({ act: fc.constant('pause' as const), edits: fc.array(change, { minLength: 1, maxLength: 4 }) }),
  fc.record({
    act: fc.constant('replaceAll' as const),
    inserted: fc.constantFrom('', 'x', '🙂b'),
    at: fc.nat(),
  }),
  fc.record({
    act: fc.constant('code' as const),
    at: fc.nat(),
    length: fc.integer({ min: 1, max: 12 }),
    who: fc.nat({ max: 3 }),
  }),
  fc.record({ act: fc.constantFrom('undo' as const, 'redo' as const) }),
);

const history = fc.record({
  lines: fc
    .array(fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', '😀', '.'), maxLength: 14 }), {
      minLength: 1,
      maxLength: 5,
    })
    .filter((lines) => lines.some((line) => line.trim() !== '')),
  codings: fc.array(
    fc.record({ at: fc.nat(), length: fc.integer({ min: 1, max: 20 }), who: fc.nat({ max: 3 }) }),
    { maxLength: 8 },
  ),
  acts: fc.array(act, { minLength: 1, maxLength: 10 }),
});

interface Coded {
  readonly at: number;
  readonly length: number;
  readonly who: number;
}

/** A place of the text that cuts no character in two. */
function placeOf(text: string, number: number): number {
  const place = number % (text.length + 1);
  return (text.charCodeAt(place) & 0xfc00) === 0xdc00 ? place - 1 : place;
}

/** A study with one source, two coders and two codes, and what the model knows of it. */
interface Desk {
  readonly study: Study;
  readonly sourceId: string;
  readonly codeIds: readonly string[];
  readonly coderIds: readonly string[];
  model: Model;
  /** What the model was before each step that can be undone, and after each that can be redone. */
  readonly past: Model[];
  readonly future: Model[];
}

function spliceOf(
  text: string,
  { at, length, inserted }: { at: number; length: number; inserted: string },
): Splice {
  const from = placeOf(text, at);
  return {
    at: from,
    removed: Math.max(0, placeOf(text, Math.min(text.length, from + length)) - from),
    inserted,
  };
}

function splicesOf(text: string, step: Act): Splice[] {
  switch (step.act) {
    case 'type':
      return [{ ...spliceOf(text, step), removed: 0 }];
    case 'replace':
      return [spliceOf(text, step)];
    case 'split':
      return [{ at: placeOf(text, step.at), removed: 0, inserted: '\n' }];
    case 'join': {
      const at = text.indexOf('\n', placeOf(text, step.at));
      return at === -1 ? [] : [{ at, removed: 1, inserted: '' }];
    }
    case 'pause': {
      let now = text;
      return step.edits.flatMap((each) => {
        const splice = spliceOf(now, each);
        now = applySplices(now, [splice]) ?? now;
        return [splice];
      });
    }
    default:
      return [];
  }
}

function remember(desk: Desk, next: Model, done: boolean): void {
  if (!done) return;
  desk.past.push(desk.model);
  desk.future.length = 0;
  desk.model = next;
}

function work(desk: Desk, step: Act): void {
  const { study, sourceId } = desk;
  const before = sourceText(study, sourceId);
  const text = modelText(desk.model);
  if (step.act === 'undo' || step.act === 'redo') {
    const [from, to] = step.act === 'undo' ? [desk.past, desk.future] : [desk.future, desk.past];
    const model = from.pop();
    if (!model) return;
    expect(step.act === 'undo' ? study.undo() : study.redo()).not.toBeNull();
    to.push(desk.model);
    desk.model = model;
  } else if (step.act === 'code') code(desk, step);
  else if (step.act === 'replaceAll') {
    const search = {
      words: text[placeOf(text, step.at)] ?? 'a',
      wholeWords: false,
      matchCase: true,
      matchAccents: true,
    };
    if (!/^[a-cé.&]$/.test(search.words)) return;
    const hits = findText(text, search);
    const changing = step.inserted === search.words ? [] : hits;
    const model = changing.reduceRight(
      (now, { start, end }) => edited(now, start, end - start, step.inserted),
      desk.model,
    );
    replaceInTexts(study, {
      search,
      replacement: step.inserted,
      sources: [{ sourceId, revision: before.revision, starts: hits.map(({ start }) => start) }],
    });
    remember(desk, settled(model), changing.length > 0);
  } else {
    const splices = splicesOf(text, step).filter(({ removed, inserted }) => removed > 0 || inserted !== '');
    const after = applySplices(text, splices);
    if (after === null || after !== after.normalize('NFC')) return;
    const edit = editBy(before, splices);
    const model = splices.reduce(
      (now, { at, removed, inserted }) => edited(now, at, removed, inserted),
      desk.model,
    );
    editText(study, edit);
    remember(desk, settled(model), edit.changes.length > 0);
  }
}

/** A coder at work gives a code; codes and coders are chosen by a number from 0 to 3. */
function code(desk: Desk, { at, length, who }: Coded): void {
  const { study, sourceId } = desk;
  const text = modelText(desk.model);
  const start = placeOf(text, at);
  const end = Math.min(text.length, start + length);
  const codeId = desk.codeIds[who % 2] ?? '';
  study.setCoder(desk.coderIds[who >> 1] ?? '');
  if (text.slice(start, end).trim() === '') return;
  const { revision } = sourceText(study, sourceId);
  const [made] = applyCodes(study, { sourceId, revision, start, end, codeIds: [codeId] });
  if (!made) return;
  const named = { id: made.id, of: `${codeId} ${made.coderId}` };
  remember(desk, withCoding(desk.model, named, made.start, made.end), true);
}

function expectAgreement({ study, sourceId, model }: Desk): void {
  const text = sourceText(study, sourceId)
    .paragraphs.map((paragraph) => paragraph.text)
    .join('\n');
  expect(text).toBe(modelText(model));
  const rows = study.all<{ id: string; start: number; end: number; verbatim: string; detached: number }>(
    'SELECT id, start, "end", verbatim, detached FROM codings ORDER BY id',
  );
  expect(rows.map(({ id, verbatim, detached }) => ({ id, verbatim, detached: detached === 1 }))).toEqual(
    model.codings.map(({ id, verbatim, detached }) => ({ id, verbatim, detached })),
  );
  for (const { id, start, end, verbatim, detached } of rows) {
    if (detached === 1) {
      expect(start).toBe(end);
      expect(start).toBeLessThanOrEqual(text.length);
    } else {
      expect({ start, end }).toEqual(placeIn(model, id));
      expect(text.slice(start, end)).toBe(verbatim);
      expect(verbatim.trim()).toBe(verbatim);
      expect(verbatim.isWellFormed()).toBe(true);
    }
  }
  const source = study.get<{ length: number; words: number }>('SELECT length, words FROM sources');
  expect(source?.length).toBe(text.length);
  expect(source?.words).toBe(countWords(text));
}

/** Codings that lay in one order, or one within another, still do. */
function expectOrder(before: ReadonlyMap<string, Range>, after: ReadonlyMap<string, Range>): void {
  for (const [id, one] of after)
    for (const [other, two] of after) {
      const [first, second] = [before.get(id), before.get(other)];
      if (!first || !second) continue;
      if (first.start <= second.start) expect(one.start).toBeLessThanOrEqual(two.start);
      if (first.end <= second.end) expect(one.end).toBeLessThanOrEqual(two.end);
    }
}

const placesOf = (study: Study): Map<string, Range> =>
  new Map(
    study
      .all<Range & { id: string }>('SELECT id, start, "end" FROM codings WHERE detached = 0')
      .map(({ id, start, end }) => [id, { start, end }]),
  );

/** A study with two coders and two codes, whose changes need not outlast the machine. */
function studyOfTwo(): Omit<Desk, 'sourceId' | 'model' | 'past' | 'future'> {
  const db = createStudyFile(join(temporaryFolder(), 'study.annexe'));
  db.pragma('synchronous = OFF');
  const [coderIds, codeIds] = [
    [newId(), newId()],
    [newId(), newId()],
  ];
  db.prepare('INSERT INTO project VALUES (?, ?, ?, 0, ?)').run(newId(), 'Étude', 'fr', present());
  for (const id of coderIds) db.prepare('INSERT INTO coders VALUES (?, ?, 0, ?)').run(id, id, present());
  for (const id of codeIds)
    db.prepare(
      `INSERT INTO codes (id, name, position, hue, kind, origin, created_at)
       VALUES (?, ?, 0, 1, 'thematic', 'emergent', ?)`,
    ).run(id, id, present());
  const study = new Study(db, 'study.annexe');
  onTestFinished(() => study.close());
  return { study, coderIds, codeIds };
}

/** Lives through a history from a new source on, back to its beginning and to its end again. */
function live(desk: Desk, codings: readonly Coded[], acts: readonly Act[]): void {
  const { study } = desk;
  const first = dump(study);
  for (const coding of codings) code(desk, coding);
  for (const each of acts) {
    const before = placesOf(study);
    work(desk, each);
    expectAgreement(desk);
    if (each.act !== 'undo' && each.act !== 'redo') expectOrder(before, placesOf(study));
  }
  const last = dump(study);
  const done = desk.past.length;
  for (let i = 0; i < done; i += 1) work(desk, { act: 'undo' });
  expect(dump(study)).toBe(first);
  for (let i = 0; i < done; i += 1) work(desk, { act: 'redo' });
  expect(dump(study)).toBe(last);
  expectAgreement(desk);
}

test(`in ${histories} random histories codings follow the text, and undo and redo lead back and forth to the letter`, () => {
  const { study, ...who } = studyOfTwo();
  let lived = 0;
  fc.assert(
    fc.property(history, ({ lines, codings, acts }) => {
      const sourceId = addSource(study, sourceOf('S', lines));
      try {
        const model = modelOf(lines.join('\n'));
        live({ study, ...who, sourceId, model, past: [], future: [] }, codings, acts);
        lived += 1;
        if (lived % 50 === 0)
          expect(study.inspect()).toEqual({ integrity: [], foreignKeys: 0, searchInStep: true });
      } finally {
        while (study.undo()) continue;
      }
    }),
    { numRuns: histories },
  );
  expect(lived).toBe(histories);
}, 3_600_000);
