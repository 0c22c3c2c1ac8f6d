import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { errorMessageId } from '../../shared/messages/error-message.ts';
import { clock, makeFormat } from '../../renderer/ui/format.ts';
import { errorCodes, unreadableReasons } from '../../shared/contract/errors.ts';
import { locales, messages, type Locale, type MessageId } from '../../shared/messages/index.ts';

const ids = Object.keys(messages.en).filter((id): id is MessageId => id in messages.en);

/** The names of a message's arguments, and for a choice (select) its cases, wherever they stand. */
function argumentsOf(elements: readonly MessageFormatElement[]): Set<string> {
  const found = new Set<string>();
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    found.add(element.value);
    if (element.type === TYPE.tag) for (const name of argumentsOf(element.children)) found.add(name);
    if (element.type !== TYPE.select && element.type !== TYPE.plural) continue;
    for (const [choice, { value }] of Object.entries(element.options)) {
      if (element.type === TYPE.select) found.add(`${element.value}: ${choice}`);
      for (const name of argumentsOf(value)) found.add(name);
    }
  }
  return found;
}

/** What is read: the text between a message's arguments. */
function wordsOf(elements: readonly MessageFormatElement[]): string {
  return elements
    .map((element) => {
      if (element.type === TYPE.literal) return element.value;
      if (element.type === TYPE.tag) return wordsOf(element.children);
      if (element.type === TYPE.select || element.type === TYPE.plural) {
        return Object.values(element.options)
          .map(({ value }) => wordsOf(value))
          .join('\n');
      }
      return 'x';
    })
    .join('');
}

/** Messages of several words that are rightly written alike in English and another language. */
const alike = new Set<MessageId>([
  'app.count.verbatims',
  'app.count.participants',
  'app.count.sources',
  'app.count.codes',
  'journal.memos.count',
]);

const words = (locale: Locale, id: MessageId) => wordsOf(parse(messages[locale][id]));

describe.each(['fr', 'es'] as const)('%s', (locale) => {
  it('has exactly the messages of English', () => {
    expect(Object.keys(messages[locale]).sort()).toEqual([...ids].sort());
  });

  it('uses in every message the arguments that English uses', () => {
    const differing = ids.filter(
      (id) =>
        [...argumentsOf(parse(messages[locale][id]))].sort().join() !==
        [...argumentsOf(parse(messages.en[id]))].sort().join(),
    );
    expect(differing).toEqual([]);
  });

  it('leaves no sentence in English', () => {
    const wordsAlone = (text: string) =>
      text
        .replace(/\{[^{}]*\}/g, '')
        .replace(/[^\p{L}]+/gu, ' ')
        .trim();
    const same = ids.filter((id) => {
      const text = messages[locale][id];
      // A single word may be the same in two languages ("Sources", "Matrices", "Journal"); a sentence is not.
      return !alike.has(id) && text === messages.en[id] && wordsAlone(text).split(' ').length > 2;
    });
    expect(same).toEqual([]);
  });
});

describe('punctuation', () => {
  const narrow = '\u202f';
  const noBreak = '\u00a0';

  it('French has a thin no-break space before ; ! ? and a no-break space before a colon', () => {
    const wrong = ids.filter((id) => {
      const text = words('fr', id);
      const thin = [...text.matchAll(/(.)[;!?]/gu)].some(([, before]) => before !== narrow);
      // A colon inside a time (14:32) or an address stands alone.
      const colon = [...text.matchAll(/(.):(?!\d|\/\/)/gu)].some(([, before]) => before !== noBreak);
      return thin || colon;
    });
    expect(wrong).toEqual([]);
  });

  it('French keeps its quotation marks with what they hold', () => {
    const wrong = ids.filter((id) => /«(?!\u00a0)|(?<!\u00a0)»|["“”]/u.test(words('fr', id)));
    expect(wrong).toEqual([]);
  });

  it.each(locales)('%s has typographic apostrophes and no doubled space', (locale) => {
    const wrong = ids.filter((id) => /\p{L}'\p{L}|"| {2}|\.{3}/u.test(words(locale, id)));
    expect(wrong).toEqual([]);
  });

  it('Spanish opens what it closes', () => {
    const wrong = ids.filter((id) => {
      const text = words('es', id);
      return text.includes('?') !== text.includes('¿') || text.includes('!') !== text.includes('¡');
    });
    expect(wrong).toEqual([]);
  });
});

describe('a refusal of the engine', () => {
  it('has one sentence for each code and each reason, in every language', () => {
    const wanted = [
      ...errorCodes.map((code) => `errors.${code}`),
      ...unreadableReasons.map((reason) => `errors.Unreadable.${reason}`),
    ];
    for (const locale of locales)
      expect(Object.keys(messages[locale])).toEqual(expect.arrayContaining(wanted));
  });

  it('is told in the most exact words there are', () => {
    expect(errorMessageId('Unreadable', { reason: 'password' })).toBe('errors.Unreadable.password');
    expect(errorMessageId('Unreadable', { reason: 'something new' })).toBe('errors.Unreadable');
    expect(errorMessageId('NotFound', {})).toBe('errors.NotFound');
  });
});

describe('figures and dates', () => {
  const say =
    (locale: Locale) =>
    (id: MessageId, values: Readonly<Record<string, unknown>> = {}) =>
      messages[locale][id].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  const english = makeFormat('en-GB', say('en'));
  const french = makeFormat('fr', say('fr'));

  it('a duration is hours and minutes', () => {
    expect([0, 45, 60, 72, 119.6].map((minutes) => english.duration(minutes))).toEqual([
      '0 min',
      '45 min',
      '1 h',
      '1 h 12 min',
      '2 h',
    ]);
    expect(french.duration(72)).toBe('1\u00a0h\u00a012\u00a0min');
  });

  it('a place in a recording is hours, minutes and seconds', () => {
    expect([0, 9.9, 1209, 36_610].map(clock)).toEqual(['0:00:00', '0:00:09', '0:20:09', '10:10:10']);
  });

  it('a day is the same day in every time zone', () => {
    expect(english.date('2024-03-14')).toBe('14 Mar 2024');
    expect(french.date('2024-03-14')).toBe('14 mars 2024');
  });

  it('what is no date is shown as it was written', () => {
    expect(english.date('spring 2024')).toBe('spring 2024');
  });

  it('a share is a percentage with the decimals asked for', () => {
    expect(english.percent(0.8734, 1)).toBe('87.3%');
    expect(french.percent(0.8734, 1).replace(/\s/gu, ' ')).toBe('87,3 %');
  });
});
