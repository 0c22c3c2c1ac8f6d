import { describe, expect, it } from 'vitest';
import { exampleStudy } from '../../electron/engine/project/example/index.ts';
import { compareQuotation } from '../../shared/text/quotation.ts';
import { countWords } from '../../shared/text/words.ts';

const study = exampleStudy();
const textOf = (source: (typeof study.sources)[number]) =>
  source.paragraphs.map(({ text }) => text).join('\n');
const sourceOf = (key: string) => {
  const found = study.sources.find((source) => source.key === key);
  if (!found) throw new Error(key);
  return found;
};

describe('the example study', () => {
  it('says that it is fictional', () => {
    expect(study.fictional).toBe(true);
    expect(study.title).toContain('fictive');
  });

  it('has four cases, two groups, three questions and the codes of a real list', () => {
    expect(study.cases).toHaveLength(4);
    expect(study.groups).toHaveLength(2);
    expect(study.questions).toHaveLength(3);
    expect(study.codes.length).toBeGreaterThanOrEqual(20);
    expect(study.codes.filter(({ origin }) => origin === 'emergent').length).toBeGreaterThanOrEqual(5);
  });

  const interviews = study.sources.filter(({ kind }) => kind === 'interview');
  it('has at least twelve interviews, a field note for each, and a document', () => {
    expect(interviews.length).toBeGreaterThanOrEqual(12);
    expect(study.sources.filter(({ kind }) => kind === 'field-note')).toHaveLength(interviews.length);
    expect(study.sources.filter(({ kind }) => kind === 'document')).toHaveLength(1);
  });
  it.each(interviews.map((source) => [source.title, source] as const))(
    '%s has 250 to 600 words in turns',
    (_, source) => {
      const words = countWords(textOf(source));
      expect(words).toBeGreaterThanOrEqual(250);
      expect(words).toBeLessThanOrEqual(600);
      expect(source.paragraphs.every(({ time, startsTurn }) => startsTurn && time !== null)).toBe(true);
    },
  );

  it('is coded about a hundred and fifty times, with overlaps and two coders', () => {
    const codings = study.sources.flatMap((source) => source.codings);
    expect(codings.length).toBeGreaterThanOrEqual(140);
    expect(codings.length).toBeLessThanOrEqual(260);
    expect(new Set(codings.map(({ coder }) => coder)).size).toBe(2);
    const overlapping = study.sources.flatMap(({ codings: list }) =>
      list.filter((one) =>
        list.some((other) => other !== one && other.start < one.end && one.start < other.end),
      ),
    );
    expect(overlapping.length).toBeGreaterThanOrEqual(30);
  });

  it('codes words, not white space, each passage once', () => {
    for (const source of study.sources) {
      const text = textOf(source);
      const seen = new Set<string>();
      for (const { code, coder, start, end } of source.codings) {
        const verbatim = text.slice(start, end);
        expect(verbatim).toBe(verbatim.trim());
        expect(verbatim).not.toMatch(/[<>]/);
        expect(seen.has(`${code} ${coder} ${start} ${end}`)).toBe(false);
        seen.add(`${code} ${coder} ${start} ${end}`);
        expect(study.codes.some(({ key }) => key === code)).toBe(true);
      }
    }
  });

  it('rests every finding on verbatims of its code in its case', () => {
    expect(study.findings.filter((finding) => finding.case !== null).length).toBeGreaterThanOrEqual(16);
    for (const finding of study.findings) {
      expect(finding.evidence.length).toBeGreaterThan(0);
      for (const { source, coding } of finding.evidence) {
        expect(sourceOf(source).codings[coding]?.code).toBe(finding.code);
        if (finding.case !== null) expect(sourceOf(source).cases).toContain(finding.case);
      }
    }
  });

  it('quotes faithfully at least four categories', () => {
    const quotes = study.exhibits.flatMap((exhibit) => exhibit.quotes);
    expect(new Set(quotes.map(({ code }) => code)).size).toBeGreaterThanOrEqual(4);
    for (const { source, coding, shown } of quotes) {
      const { start, end } = sourceOf(source).codings[coding] ?? { start: 0, end: 0 };
      expect(compareQuotation(textOf(sourceOf(source)).slice(start, end), shown)).toEqual([]);
    }
    expect(quotes.filter(({ shown }) => shown.includes('[…]')).length).toBeGreaterThanOrEqual(3);
  });
});
