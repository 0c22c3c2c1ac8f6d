import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ftsExpression, markedExpression } from '../../electron/engine/search/expression.ts';
import { foldAccents } from '../../shared/text/folding.ts';
import { parseQuery } from '../../shared/text/search-query.ts';

function expression(text: string, typing = false): string | null {
  const parsed = parseQuery(text, { typing });
  if (!parsed.ok) return `? ${parsed.problem}`;
  return parsed.node && ftsExpression(parsed.node);
}

describe('a query', () => {
  test('joins words by AND, in English and French alike', () => {
    expect(expression('réseau local')).toBe('("réseau" AND "local")');
    expect(expression('réseau ET local')).toBe('("réseau" AND "local")');
    expect(expression('a OR b c')).toBe('("a" OR ("b" AND "c"))');
    expect(expression('a OU (b c)')).toBe('("a" OR ("b" AND "c"))');
    expect(expression('(a OU b) SAUF c')).toBe('(("a" OR "b") NOT "c")');
    expect(expression('a NOT b NOT c')).toBe('("a" NOT ("b" OR "c"))');
    expect(expression('a AND NOT b')).toBe('("a" NOT "b")');
  });

  test('marks none of the words that it leaves out', () => {
    const marked = (text: string) => {
      const parsed = parseQuery(text);
      return parsed.ok && parsed.node && markedExpression(parsed.node);
    };
    expect(marked('a b')).toBe(null);
    expect(marked('(a SAUF b) OU (c d)')).toBe('("a" OR ("c" OR "d"))');
  });

  test('takes its operators in capitals only', () => {
    expect(expression('pain et or')).toBe('("pain" AND "et" AND "or")');
    expect(expression('"ET"')).toBe('"ET"');
  });

  test('knows beginnings, phrases and nearness', () => {
    expect(expression('inno*')).toBe('"inno" *');
    expect(expression('inno', true)).toBe('"inno" *');
    expect(expression('inno ', true)).toBe('"inno"');
    expect(expression('"centre technique"', true)).toBe('"centre technique"');
    expect(expression('«\u202fcentre tech*\u202f»')).toBe('"centre tech" *');
    expect(expression("l'établi")).toBe('"l établi"');
    expect(expression('NEAR(a b, 5)')).toBe('NEAR("a" "b", 5)');
    expect(expression('NEAR(a "b c"* ,5)')).toBe('NEAR("a" "b c" *, 5)');
    expect(expression('NEAR(a b)')).toBe('NEAR("a" "b", 10)');
    expect(expression('near')).toBe('"near"');
  });

  test('that is not finished says what is missing', () => {
    expect(expression('"centre')).toBe('? quote');
    expect(expression('(a OR b')).toBe('? parenthesis');
    expect(expression('(')).toBe('? parenthesis');
    expect(expression('a)')).toBe('? stray-parenthesis');
    expect(expression('()')).toBe('? operator');
    expect(expression('a AND')).toBe('? operator');
    expect(expression('OR a')).toBe('? operator');
    expect(expression('NOT a')).toBe('? only-not');
    expect(expression('NEAR(a')).toBe('? parenthesis');
    expect(expression('NEAR(a)')).toBe('? near');
    expect(expression('in*o')).toBe('? star');
    expect(expression('('.repeat(200))).toBe('? too-deep');
  });

  test('without a letter or digit looks for nothing', () => {
    for (const text of ['', '  ', '—', '* « »']) expect(expression(text)).toBe(null);
  });
});

test('a place in a text without accents leads back to the letters it came from', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('é', 'e\u0301', 'a', '😀', 'œ', '한', ' ') }), (text) => {
      const folded = foldAccents(text);
      expect(folded.text).not.toMatch(/[\u0301é]/);
      const { start, end } = folded.back({ start: 0, end: folded.text.length });
      expect([start, end]).toEqual([text === '' || folded.text === '' ? start : 0, text.length]);
      for (const { index } of folded.text.matchAll(/œ/g)) {
        const place = folded.back({ start: index, end: index + 1 });
        expect(text.slice(place.start, place.end).normalize('NFD')).toMatch(/^œ\p{M}*$/u);
      }
    }),
  );
});
