import { describe, expect, it } from 'vitest';
import { exampleStudy } from '../../electron/engine/project/example/index.ts';
import { placeOf, textOf } from '../../electron/engine/project/example/resolve.ts';
import { compareQuotation } from '../../shared/text/quotation.ts';

const study = exampleStudy();
const interviews = study.sources.filter(({ kind }) => kind === 'interview');
const words = (text: string) => text.split(/\s+/).filter((word) => word !== '').length;
const keys = (list: readonly { key: string }[]) => new Set(list.map(({ key }) => key));

function verbatim(source: string, coding: number): { code: string; text: string; coder: string } {
  const from = study.sources.find(({ key }) => key === source);
  const found = from?.codings[coding];
  if (!from || !found) throw new Error(`${source} ${coding}`);
  return { code: found.code, coder: found.coder, text: textOf(from).slice(found.start, found.end) };
}

describe('a passage', () => {
  const text = 'Non. Il y a la route\u202f; il y a le col.';
  it('is found by all its words, or by its first and last', () => {
    expect(placeOf(text, 'la route ;')).toEqual({ start: 12, end: 22 });
    expect(placeOf(text, 'Il y a … le col.')).toEqual({ start: 5, end: text.length });
  });
  it('is refused, by name, when it is missing or there twice', () => {
    expect(() => placeOf(text, 'la mer')).toThrow('la mer');
    expect(() => placeOf(text, 'y a l')).toThrow('more than once');
  });
});

describe('the example study', () => {
  it('says that it is fictional', () => {
    expect(study.fictional).toBe(true);
    expect(study.title).toContain('fictive');
  });

  it('compares four cases through thirteen interviews, a note each, and a document', () => {
    expect(study.cases).toHaveLength(4);
    expect(study.participants).toHaveLength(13);
    expect(interviews).toHaveLength(13);
    expect(study.sources.filter(({ kind }) => kind === 'field-note')).toHaveLength(13);
    expect(study.sources.filter(({ kind }) => kind === 'document')).toHaveLength(1);
    expect(study.codes).toHaveLength(23);
    expect(study.codes.filter(({ origin }) => origin === 'emergent')).toHaveLength(6);
  });

  it('has texts of the length announced', () => {
    for (const source of study.sources) {
      const [least, most] = { interview: [250, 600], 'field-note': [60, 120], document: [200, 300] }[
        source.kind
      ];
      expect(words(textOf(source)), source.key).toBeGreaterThanOrEqual(least ?? 0);
      expect(words(textOf(source)), source.key).toBeLessThanOrEqual(most ?? 0);
    }
  });

  it('times every turn inside its interview, in order', () => {
    for (const source of interviews) {
      const times = source.paragraphs.flatMap(({ time }) => (time === null ? [] : [time]));
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(times.at(-1)).toBeLessThan((source.durationMinutes ?? 0) * 60);
      for (const { speaker, startsTurn, time } of source.paragraphs) {
        expect(startsTurn).toBe(time !== null);
        if (speaker !== null) expect(source.speakers[speaker]).toBeDefined();
      }
    }
  });

  it('is set as French is printed, in NFC', () => {
    for (const text of [
      ...study.sources.map(textOf),
      ...study.findings.map((one) => one.text),
      ...study.memos.map((one) => `${one.title}\n${one.text}`),
    ]) {
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toMatch(/ [;!?:»]|« |[^\u202f][;!?]|[^\u00a0]»|«[^\u00a0]|'|\*/u);
    }
  });

  it('codes words, not white space, each passage once, never before its code was made', () => {
    const all = study.sources.flatMap(({ codings }) => codings);
    expect(all.length).toBeGreaterThanOrEqual(140);
    expect(all.length).toBeLessThanOrEqual(170);
    const exemplary = all.filter((one) => one.exemplary);
    expect(exemplary.length).toBeGreaterThanOrEqual(15);
    expect(exemplary.length).toBeLessThanOrEqual(25);
    for (const source of study.sources) {
      const seen = new Set(source.codings.map((one) => `${one.code} ${one.coder} ${one.start} ${one.end}`));
      expect(seen.size).toBe(source.codings.length);
      for (const { code, coder, start, end, at } of source.codings) {
        const said = textOf(source).slice(start, end);
        expect(said).toBe(said.trim());
        expect(said).not.toBe('');
        expect(at >= (study.codes.find(({ key }) => key === code)?.at ?? '~')).toBe(true);
        expect(keys(study.coders)).toContain(coder);
      }
    }
  });

  it('has passages under three codes, and passages that cross', () => {
    const mine = interviews.map(({ codings }) => codings.filter(({ coder }) => coder === 'ravier'));
    const deepest = mine.map((list) =>
      Math.max(
        ...list.map(({ start }) => list.filter((one) => one.start <= start && start < one.end).length),
      ),
    );
    expect(deepest.filter((depth) => depth >= 2).length).toBeGreaterThanOrEqual(10);
    expect(Math.max(...deepest)).toBeGreaterThanOrEqual(3);
    const crossings = mine.flatMap((list) =>
      list.filter((a) => list.some((b) => a.start < b.start && b.start < a.end && a.end < b.end)),
    );
    expect(crossings.length).toBeGreaterThanOrEqual(3);
  });

  it('has two interviews coded in part by a second coder', () => {
    const second = study.sources.filter(({ codings }) => codings.some(({ coder }) => coder === 'tessier'));
    expect(second.map(({ key }) => key)).toEqual(['e07', 'e09']);
  });

  it('names only what it holds', () => {
    const cases = keys(study.cases);
    for (const source of study.sources) {
      for (const one of source.cases) expect(cases).toContain(one);
      for (const { participant } of source.speakers)
        if (participant !== null) expect(keys(study.participants)).toContain(participant);
    }
    for (const one of study.participants) {
      expect(keys(study.groups)).toContain(one.group);
      for (const place of one.cases) expect(cases).toContain(place);
    }
    for (const [index, { parent, question }] of study.codes.entries()) {
      if (parent !== null) expect(keys(study.codes.slice(0, index))).toContain(parent);
      if (question !== null) expect(keys(study.questions)).toContain(question);
    }
    for (const { codes, groupBy } of [...study.matrices, ...study.exhibits]) {
      for (const code of codes) expect(keys(study.codes)).toContain(code);
      if (groupBy !== null) expect(keys(study.attributes)).toContain(groupBy);
    }
  });

  it('rests every finding on the first coder’s verbatims of its code, in its case or from its participant', () => {
    for (const finding of study.findings) {
      expect(finding.evidence.length).toBeGreaterThan(0);
      expect((finding.case === null) !== (finding.participant === null)).toBe(true);
      for (const { source, coding } of finding.evidence) {
        expect(verbatim(source, coding)).toMatchObject({ code: finding.code, coder: 'ravier' });
        const from = study.sources.find(({ key }) => key === source);
        if (finding.case !== null) expect(from?.cases).toContain(finding.case);
        else expect(from?.speakers.map((one) => one.participant)).toContain(finding.participant);
      }
    }
  });

  it('has written, rated and concluded the four rows of its cross-case annex, and left other cells empty', () => {
    const [annex] = study.exhibits;
    const written = study.findings.filter((one) => one.case !== null);
    for (const code of annex?.codes ?? []) {
      const row = written.filter((one) => one.code === code && one.rating !== null);
      expect(new Set(row.map((one) => one.case)).size).toBe(4);
    }
    expect(study.conclusions.map(({ code }) => code)).toEqual(annex?.codes);
    expect(written.length).toBeLessThan(6 * 4);
    expect(study.findings.length - written.length).toBeGreaterThanOrEqual(8);
  });

  it('has memos of each kind on the study, a case, codes, codings and cells, none before what it is about', () => {
    expect(new Set(study.memos.map(({ kind }) => kind)).size).toBe(4);
    expect(new Set(study.memos.map(({ about }) => about))).toEqual(
      new Set(['project', 'case', 'code', 'coding', 'cell']),
    );
    for (const { code, coding, at, text } of study.memos) {
      expect(text).not.toBe('');
      const since = [
        study.codes.find(({ key }) => key === code)?.at,
        coding && study.sources.find(({ key }) => key === coding.source)?.codings[coding.coding]?.at,
      ];
      for (const one of since) if (one !== undefined) expect(at >= one).toBe(true);
    }
  });

  it('quotes two to four faithful verbatims in each of four categories', () => {
    const annex = study.exhibits.find(({ kind }) => kind === 'verbatims');
    for (const code of annex?.codes ?? []) {
      const quoted = annex?.quotes.filter((one) => one.code === code) ?? [];
      expect(quoted.length).toBeGreaterThanOrEqual(2);
      expect(quoted.length).toBeLessThanOrEqual(4);
    }
    for (const { code, source, coding, shown } of annex?.quotes ?? []) {
      const said = verbatim(source, coding);
      expect(said.code).toBe(code);
      expect(compareQuotation(said.text, shown)).toEqual([]);
    }
  });
});
