import { describe, expect, test } from 'vitest';
import type { Draft, RawParagraph } from '../../shared/text/draft.ts';
import { rawFromPlainText, recognise } from '../../shared/text/recognise.ts';

function fromText(...lines: string[]): Draft {
  return recognise(rawFromPlainText(lines.join('\n')));
}

/** The turns as `name@time: paragraph / paragraph`. */
function turns(draft: Draft): string[] {
  const found: string[] = [];
  for (const paragraph of draft.paragraphs) {
    if (!paragraph.startsTurn && found.length > 0) found.push(`${found.pop()} / ${paragraph.text}`);
    else {
      const name = paragraph.speaker === null ? '–' : draft.speakers[paragraph.speaker]?.name;
      const end = paragraph.endTime === null ? '' : `-${paragraph.endTime}`;
      found.push(`${name}${paragraph.time === null ? '' : `@${paragraph.time}${end}`}: ${paragraph.text}`);
    }
  }
  return found;
}

const roles = (draft: Draft): string[] => draft.speakers.map(({ name, role }) => `${name}: ${role}`);

/** A paragraph whose first `length` characters are bold. */
function boldStart(text: string, length: number): RawParagraph {
  return { text, marks: [{ type: 'bold', start: 0, end: length }] };
}

describe('turns headed by a name in brackets', () => {
  test('go on until the next heading, with their times, after a title that nobody speaks', () => {
    const draft = fromText(
      'Entretien 07',
      '',
      '[Chercheur] (0:01 - 0:11)',
      "C'est parti.",
      '1 - Racontez-moi ?',
      '',
      '[Interviewe] (0:11 - 1:02:03)',
      'Bien sûr.',
    );
    expect(draft.heading).toBe('bracketed');
    expect(draft.paragraphs[0]).toMatchObject({
      text: 'Entretien 07',
      speaker: null,
      startsTurn: false,
      time: null,
    });
    expect(turns({ ...draft, paragraphs: draft.paragraphs.slice(1) })).toEqual([
      "Chercheur@1-11: C'est parti. / 1 - Racontez-moi ?",
      'Interviewe@11-3723: Bien sûr.',
    ]);
    expect(roles(draft)).toEqual(['Chercheur: interviewer', 'Interviewe: participant']);
  });

  test('come in whatever slips the typist made in brackets, dashes, times and spacing', () => {
    const draft = fromText(
      '[Chercheur] (0:00 - 0:04)',
      'Un',
      '[Interviewe] (0:010 - 0:11)',
      'Deux',
      '[Chercheur] (8:16- 9:20)',
      'Trois',
      '[Interviewe] (18:34 – 19:03)',
      'Quatre',
      'Chercheur (19:03 - 19:04)',
      'Cinq',
      'Interviewe] (19:05 - 19:08)',
      'Six',
      '[Chercheur (75:10 - 75:12)',
      'Sept',
      '[ interviewe ](75:13 - 75:20) Huit',
      '[Chercheur] 75:21 - 75:30',
      'Neuf',
    );
    expect(draft.heading).toBe('bracketed');
    expect(turns(draft)).toEqual([
      'Chercheur@0-4: Un',
      'Interviewe@10-11: Deux',
      'Chercheur@496-560: Trois',
      'Interviewe@1114-1143: Quatre',
      'Chercheur@1143-1144: Cinq',
      'Interviewe@1145-1148: Six',
      'Chercheur@4510-4512: Sept',
      'Interviewe@4513-4520: Huit',
      'Chercheur@4521-4530: Neuf',
    ]);
  });

  test('have the right speaker when a name is misspelt once', () => {
    const lines = Array.from({ length: 8 }, (_, turn) => [
      `[${turn === 5 ? 'Cherhceur' : 'Chercheur'}] (${turn}:00 - ${turn}:10)`,
      'Et alors ?',
      `[Interviewé] (${turn}:10 - ${turn}:59)`,
      'Voilà.',
    ]).flat();
    expect(fromText(...lines).speakers.map((speaker) => speaker.name)).toEqual(['Chercheur', 'Interviewé']);
  });

  test('may have their text on the same line, and what is heard in brackets is no speaker', () => {
    const draft = fromText(
      '[Marie] Bonjour',
      '[Paul] Salut',
      '[rires]',
      '[Marie] [rires] Oui',
      '[inaudible]',
    );
    expect(turns(draft)).toEqual([
      'Marie: Bonjour',
      'Paul: Salut / [rires]',
      'Marie: [rires] Oui / [inaudible]',
    ]);
  });

  test('of one speaker after another by the same are not merged', () => {
    const draft = fromText('[Anne] (0:01 - 0:02)', 'Oui.', '[Anne] (0:03 - 0:04)', 'Enfin, non.');
    expect(draft.paragraphs.map((paragraph) => paragraph.startsTurn)).toEqual([true, true]);
  });

  test('that nothing follows leave no trace', () => {
    const draft = fromText('[Anne] (0:01 - 0:02)', '[Paul] (0:03 - 0:04)', 'Oui.', '[Anne] (0:05 - 0:06)');
    expect(turns(draft)).toEqual(['Paul@3-4: Oui.']);
    expect(draft.speakers).toHaveLength(1);
  });
});

describe('turns headed by a name and a colon', () => {
  test('come in with any space before the colon, and with names in any case', () => {
    const draft = fromText(
      'MARIE : Bonjour ?',
      'Paul\u00a0: Oui.',
      "Il m'a dit : va-t'en.",
      'Marie: Ah ?',
      'PAUL\u202f: Non.',
      'marie  : Bien ?',
    );
    expect(draft.heading).toBe('colon');
    expect(turns(draft)).toEqual([
      'MARIE: Bonjour ?',
      "Paul: Oui. / Il m'a dit : va-t'en.",
      'MARIE: Ah ?',
      'Paul: Non.',
      'MARIE: Bien ?',
    ]);
    expect(roles(draft)).toEqual(['MARIE: interviewer', 'Paul: participant']);
  });

  test('may have the name alone on its line', () => {
    expect(turns(fromText('Enquêtrice :', 'Et puis ?', 'Jean-Marc :', 'Rien.', 'Si.'))).toEqual([
      'Enquêtrice: Et puis ?',
      'Jean-Marc: Rien. / Si.',
    ]);
  });

  test('are told from labels and sentences with a colon in a transcript', () => {
    const talk = Array.from({ length: 10 }, () => ['CLAIRE: Et ensuite ?', 'YVES: On a continué.']).flat();
    const draft = fromText(
      'Date : 12 mars',
      'Lieu : Namur',
      ...talk,
      'Résultat : rien.',
      'Note: à revoir.',
      'Elle dit : non.',
    );
    expect(draft.speakers.map((speaker) => speaker.name)).toEqual(['CLAIRE', 'YVES']);
    expect(draft.paragraphs.slice(0, 2).map((each) => each.speaker)).toEqual([null, null]);
    expect(turns(draft).at(-1)).toBe(
      'YVES: On a continué. / Résultat : rien. / Note: à revoir. / Elle dit : non.',
    );
  });

  test('with a time of day or an address in them stay text', () => {
    const draft = fromText(
      'ANNE: On part quand ?',
      'LUC: À 10:30.',
      'ANNE: Voir https://exemple.be',
      'LUC: Oui.',
      'Vers 10:30 on mange.',
    );
    expect(turns(draft).at(-1)).toBe('LUC: Oui. / Vers 10:30 on mange.');
  });
});

describe('turns headed by a letter', () => {
  test('are questions and answers', () => {
    const draft = fromText('Q: Pourquoi ?', 'R: Parce que.', 'Q : Encore ?', 'R : Oui. Note: non.');
    expect(draft.heading).toBe('letter');
    expect(roles(draft)).toEqual(['Q: interviewer', 'R: participant']);
    expect(turns(draft)[3]).toBe('R: Oui. Note: non.');
  });

  test('may carry the number of the question, and a full stop', () => {
    const draft = fromText('Q1. Comment ?', 'R1. Bien.', 'Q2. Où ?', 'R2. Ici.', 'Q3. Quand ?', 'R3. Hier.');
    expect(draft.speakers.map((speaker) => speaker.name)).toEqual(['Q', 'R']);
    expect(draft.paragraphs.map((paragraph) => paragraph.text)).toEqual([
      'Comment ?',
      'Bien.',
      'Où ?',
      'Ici.',
      'Quand ?',
      'Hier.',
    ]);
  });

  test('keep the numbers that tell people apart', () => {
    const draft = fromText('I: Why?', 'P1: Because.', 'P2: Well.', 'I: How?', 'P1: So.', 'P2: Yes.');
    expect(roles(draft)).toEqual(['I: interviewer', 'P1: participant', 'P2: participant']);
  });
});

describe('turns headed by a bold name', () => {
  test('come in with a colon, without, or with the name alone on its line', () => {
    const draft = recognise([
      boldStart('Marie Dupont Bonjour ?', 12),
      boldStart('Luc : Bonjour.', 5),
      boldStart('Marie Dupont', 12),
      { text: 'Et vous ?', marks: [] },
      boldStart('Luc', 3),
      { text: 'Moi aussi.', marks: [] },
      boldStart('Un mot important et une phrase entière en gras ?', 48),
    ]);
    expect(draft.heading).toBe('bold');
    expect(turns(draft)).toEqual([
      'Marie Dupont: Bonjour ?',
      'Luc: Bonjour.',
      'Marie Dupont: Et vous ?',
      'Luc: Moi aussi. / Un mot important et une phrase entière en gras ?',
    ]);
  });

  test('are not made of questions in bold', () => {
    const draft = recognise([
      boldStart('Pourquoi ?', 10),
      { text: 'Parce que.', marks: [] },
      boldStart('Et là ?', 7),
    ]);
    expect(draft.heading).toBe('none');
  });
});

describe('turns headed by a time', () => {
  const expected = ['Marie@62: Bonjour à tous', 'Paul@70: Salut toi', 'Marie@3720: Encore'];
  test.each([
    [
      'a time and a name alone',
      ['00:01:02 Marie', 'Bonjour à tous', '00:01:10 Paul', 'Salut toi', '01:02:00 Marie', 'Encore'],
    ],
    [
      'a name and a time alone',
      ['Marie 00:01:02', 'Bonjour à tous', 'Paul   1:10', 'Salut toi', 'MARIE 62:00', 'Encore'],
    ],
    [
      'a name, a time in brackets and a colon',
      ['Marie (00:01:02): Bonjour à tous', 'Paul (00:01:10) : Salut toi', 'Marie [1:02:00]: Encore'],
    ],
    [
      'a time in brackets, a name and a colon',
      ['[00:01:02] Marie: Bonjour à tous', '[00:01:10] Paul : Salut toi', '[01:02:00] Marie: Encore'],
    ],
    [
      'a time, a bracketed name',
      ['00:01:02 [Marie] Bonjour à tous', '00:01:10 [Paul] Salut toi', '01:02:00 [Marie] Encore'],
    ],
  ])('%s', (_, lines) => {
    const draft = fromText(...lines);
    expect(draft.heading).toBe('timed');
    expect(turns(draft)).toEqual(expected);
  });

  test('have their name found by recurrence when only a space follows it', () => {
    const draft = fromText(
      '00:01:02 Marie Bonjour à tous',
      '00:01:10 Paul Salut toi',
      '01:02:00 Marie Encore',
      '01:03:00 Paul Oui',
    );
    expect(turns(draft).slice(0, 3)).toEqual(expected);
  });

  test('without names are no turns: the words after the time stay', () => {
    const draft = fromText(
      '00:01:02 Je ne sais pas',
      '00:01:10 On verra bien',
      '00:01:20 Je pense',
      '00:02:00 On y va',
    );
    expect(draft).toMatchObject({ heading: 'none', speakers: [] });
    expect(draft.paragraphs[0]?.text).toBe('00:01:02 Je ne sais pas');
  });

  test('have no end that lies before the beginning', () => {
    expect(fromText('[Anne] (0:20 - 0:11)', 'Oui').paragraphs[0]).toMatchObject({ time: 20, endTime: null });
  });
});

describe('a document', () => {
  test('without turns has no speakers, whatever colons it holds', () => {
    const draft = fromText(
      'La visite a duré une heure.',
      "Il m'a dit : revenez demain.",
      'Note: la machine était arrêtée.',
      'Le constat est simple : rien ne change.',
      'Nous sommes repartis.',
    );
    expect(draft).toMatchObject({ heading: 'none', speakers: [] });
    expect(draft.paragraphs).toHaveLength(5);
    expect(draft.paragraphs.every((each) => each.speaker === null && !each.startsTurn)).toBe(true);
  });

  test('that is empty is an empty draft', () => {
    expect(recognise([])).toEqual({ heading: 'none', speakers: [], paragraphs: [] });
    expect(fromText(' ', '\u00a0', '')).toEqual({ heading: 'none', speakers: [], paragraphs: [] });
  });

  test('has a line break within a paragraph as a paragraph of the same turn', () => {
    const draft = recognise([
      { text: 'Anne : un\ndeux\r\n\ntrois', marks: [] },
      { text: 'Luc : ah', marks: [] },
    ]);
    expect(turns(draft)).toEqual(['Anne: un / deux / trois', 'Luc: ah']);
  });

  test('keeps bold and italic on the same words once the heading is cut away', () => {
    const draft = recognise([
      { text: 'Anne : un mot fort\net un autre', marks: [{ type: 'italic', start: 10, end: 24 }] },
      { text: 'Luc : e\u0301te\u0301 chaud', marks: [{ type: 'bold', start: 12, end: 17 }] },
    ]);
    const marked = draft.paragraphs.map((each) =>
      each.marks.map((mark) => each.text.slice(mark.start, mark.end)),
    );
    expect(marked).toEqual([['mot fort'], ['et un'], ['chaud']]);
  });

  test('is read as the researcher says when they name the style', () => {
    const lines = rawFromPlainText('Anne : un\nLuc : deux\n[Eva] trois');
    expect(recognise(lines, { heading: 'none' }).speakers).toEqual([]);
    expect(recognise(lines, { heading: 'bracketed' }).speakers.map((each) => each.name)).toEqual(['Eva']);
    expect(recognise(rawFromPlainText('Anne : seule'), { heading: 'colon' }).speakers).toHaveLength(1);
    expect(recognise(rawFromPlainText('Q: un\nAnne: deux'), { heading: 'letter' }).paragraphs[1]?.text).toBe(
      'Anne: deux',
    );
  });
});
