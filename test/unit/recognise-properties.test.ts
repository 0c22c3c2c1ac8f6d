import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark, RawParagraph } from '../../shared/text/draft.ts';
import { recognise } from '../../shared/text/recognise.ts';
import { countWords } from '../../shared/text/words.ts';

interface Turn {
  readonly speaker: number;
  readonly paragraphs: readonly string[];
}

const names = ['Marie Dupont', 'PAUL', 'Enquêtrice', 'Jean-Marc'];
const word = fc.constantFrom(
  'oui',
  'la',
  "l'établi",
  'matière',
  '« non »',
  'a dit :',
  '12 mm',
  'Namur',
  'été',
  '…',
  'Note :',
  'À 10:30',
  '👍',
);
const sentence = fc
  .array(word, { minLength: 1, maxLength: 12 })
  .map((words) => `et puis ${words.join(' ')} ?`);
const turn = (speaker: number): fc.Arbitrary<Turn> =>
  fc.array(sentence, { minLength: 1, maxLength: 3 }).map((paragraphs) => ({ speaker, paragraphs }));
const dialogue = fc
  .tuple(fc.array(fc.integer({ min: 0, max: names.length - 1 }), { minLength: 0, maxLength: 20 }))
  .map(([more]) => [0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, ...more])
  .chain((speakers) => fc.tuple(...speakers.map(turn)));

const bold = (text: string, length: number): RawParagraph => ({
  text,
  marks: [{ type: 'bold', start: 0, end: length }],
});
const plain = (text: string): RawParagraph => ({ text, marks: [] });
const clock = (index: number): string =>
  `00:${String(Math.floor(index / 2)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`;

/** One way of heading the turns: the first paragraphs of a turn, from its name, its place and its first paragraph. */
const styles: Record<string, (name: string, index: number, first: string) => RawParagraph[]> = {
  '[Name] (0:01 - 0:11) alone': (name, index, first) => [
    plain(`[${name}] (${index}:01 - ${index}:11)`),
    plain(first),
  ],
  '[Name] text': (name, _, first) => [plain(`[${name}] ${first}`)],
  'Name: text': (name, _, first) => [plain(`${name}: ${first}`)],
  'Name : text, with a no-break space': (name, _, first) => [plain(`${name}\u00a0: ${first}`)],
  'bold name and colon': (name, _, first) => [bold(`${name} : ${first}`, name.length + 2)],
  'bold name alone': (name, _, first) => [bold(name, name.length), plain(first)],
  '00:01:02 Name alone': (name, index, first) => [plain(`${clock(index)} ${name}`), plain(first)],
  '00:01:02 Name text': (name, index, first) => [plain(`${clock(index)} ${name} ${first}`)],
  'Name 00:01:02 alone': (name, index, first) => [plain(`${name} ${clock(index)}`), plain(first)],
  'Name (00:01:02): text': (name, index, first) => [plain(`${name} (${clock(index)}): ${first}`)],
  '[00:01:02] Name: text': (name, index, first) => [plain(`[${clock(index)}] ${name}: ${first}`)],
};

describe('in any dialogue', () => {
  test.each(Object.entries(styles))('every word and every turn come in: %s', (_, head) => {
    fc.assert(
      fc.property(dialogue, (turns) => {
        const raw = turns.flatMap((each, index) => {
          const [first = '', ...more] = each.paragraphs;
          return [...head(names[each.speaker] ?? '', index, first), ...more.map(plain)];
        });
        const draft = recognise([plain('Entretien mené à Namur'), ...raw]);
        const [title, ...said] = draft.paragraphs;
        expect(title).toMatchObject({ text: 'Entretien mené à Namur', speaker: null });
        expect(said.map((each) => each.text)).toEqual(turns.flatMap((each) => each.paragraphs));
        expect(said.map((each) => draft.speakers[each.speaker ?? -1]?.name)).toEqual(
          turns.flatMap((each) => each.paragraphs.map(() => names[each.speaker])),
        );
        expect(said.map((each) => each.startsTurn)).toEqual(
          turns.flatMap((each) => each.paragraphs.map((__, index) => index === 0)),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('in any text at all', () => {
  const piece = fc.constantFrom(
    'Q',
    'R',
    ':',
    ' ',
    '\n',
    '[',
    ']',
    '(',
    ')',
    '0:01',
    ' - ',
    'Marie',
    'Paul',
    'oui',
    'e\u0301',
    '\u00a0',
    '\t',
    '\r\n',
    '?',
    '.',
    '1',
  );
  const paragraph: fc.Arbitrary<RawParagraph> = fc.array(piece, { maxLength: 14 }).chain((pieces) => {
    const text = pieces.join('');
    const place = fc.integer({ min: 0, max: text.length });
    const mark: fc.Arbitrary<Mark> = fc
      .tuple(fc.constantFrom('bold' as const, 'italic' as const), place, place)
      .map(([type, a, b]) => ({ type, start: Math.min(a, b), end: Math.max(a, b) }));
    return fc.array(mark, { maxLength: 3 }).map((marks) => ({ text, marks }));
  });

  test('paragraphs are trimmed lines in their order, their marks within them, their speakers known', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 12 }), (raw) => {
        const draft = recognise(raw);
        const source = raw
          .map((each) => each.text)
          .join('\n')
          .normalize('NFC')
          .replaceAll('\r\n', '\n')
          .replaceAll('\t', ' ');
        let from = 0;
        for (const each of draft.paragraphs) {
          expect(each.text).not.toBe('');
          expect(each.text).toBe(each.text.trim());
          expect(each.text).not.toContain('\n');
          const found = source.indexOf(each.text, from);
          expect(found).toBeGreaterThanOrEqual(from);
          from = found + each.text.length;
          for (const mark of each.marks) {
            expect(mark.start).toBeGreaterThanOrEqual(0);
            expect(mark.start).toBeLessThan(mark.end);
            expect(mark.end).toBeLessThanOrEqual(each.text.length);
          }
          if (each.speaker !== null) expect(draft.speakers[each.speaker]).toBeDefined();
          if (each.startsTurn) expect(each.speaker).not.toBeNull();
        }
        if (draft.heading === 'none') {
          expect(countWords(draft.paragraphs.map((each) => each.text).join('\n'))).toBe(countWords(source));
        }
      }),
      { numRuns: 500 },
    );
  });
});
