import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ReadingError, readSourceFile } from '../../electron/engine/sources/reading/index.ts';
import { readWord } from '../../electron/engine/sources/reading/word.ts';
import { recognise } from '../../shared/text/recognise.ts';
import { compoundFile, paragraphXml, wordOf, zipOf } from './word-files.ts';

const fixtures = join(import.meta.dirname, '../fixtures/transcripts');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annexe-reading-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** Why a file cannot be read; fails the test if it can be. */
async function reason(path: string): Promise<string> {
  const error: unknown = await readSourceFile(path).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ReadingError);
  return error instanceof ReadingError ? error.reason : '';
}

const textsOf = async (path: string): Promise<string[]> =>
  (await readSourceFile(path)).raw.map((each) => each.text);

describe('a transcript in Word', () => {
  test('comes in with every turn under its speaker and time, whatever the slips in its headings', async () => {
    const { title, raw } = await readSourceFile(join(fixtures, 'bracketed.docx'));
    const draft = recognise(raw);
    const turns = draft.paragraphs.filter((each) => each.startsTurn);
    expect(title).toBe('bracketed');
    expect(draft.heading).toBe('bracketed');
    expect(draft.speakers).toEqual([
      { name: 'Chercheuse', role: 'interviewer' },
      { name: 'Interviewee', role: 'participant' },
    ]);
    expect(turns.map((turn) => `${turn.speaker} ${turn.time}-${turn.endTime}`).slice(0, 9)).toEqual([
      '0 0-6',
      '1 6-10',
      '0 10-12',
      '1 12-62',
      '1 63-80',
      '0 3680-3685',
      '0 3686-3690',
      '1 3691-3723',
      '0 3780-3785',
    ]);
    expect(turns).toHaveLength(16);
    expect(draft.paragraphs[0]).toMatchObject({ text: 'Entretien 08, atelier de reliure', speaker: null });
    const question = draft.paragraphs.find((each) => each.text.startsWith('1 - '));
    expect(question?.marks).toEqual([{ type: 'bold', start: 0, end: question?.text.length }]);
  });

  test('comes in under bold names, with a line break as a paragraph of the same turn', async () => {
    const draft = recognise((await readSourceFile(join(fixtures, 'bold-names.docx'))).raw);
    expect(draft.heading).toBe('bold');
    expect(draft.speakers.map((each) => each.name)).toEqual(['Intervieweur', 'Odile', 'Bastien']);
    expect(draft.paragraphs.slice(-3).map((each) => [each.speaker, each.startsTurn, each.text])).toEqual([
      [1, true, 'Depuis, on coud.'],
      [1, false, 'Tous les jours.'],
      [2, true, 'Sauf le lundi.'],
    ]);
    const italic = draft.paragraphs.flatMap((each) =>
      each.marks.map((mark) => each.text.slice(mark.start, mark.end)),
    );
    expect(italic).toEqual(['évidemment']);
  });

  test('holds the text of tables, links and insertions, not of deletions, notes, headers and footers', async () => {
    expect(await textsOf(join(fixtures, 'word-structure.docx'))).toEqual([
      'MARTHE : Bonjour ?',
      'LÉO : Je couds le cahier.',
      'MARTHE : Voir le site ?',
      'LÉO : Oui.',
      'MARTHE : Dans une cellule ?',
      'LÉO : Aussi.',
    ]);
  });

  test('that is an essay has no speakers', async () => {
    expect(recognise((await readSourceFile(join(fixtures, 'essay.docx'))).raw)).toMatchObject({
      heading: 'none',
      speakers: [],
    });
  });

  test.each(['bracketed', 'bold-names', 'word-structure', 'essay'])(
    'has the text another reader finds: %s',
    async (name) => {
      const path = join(fixtures, `${name}.docx`);
      const other = await mammoth.extractRawText({ path });
      // Compared without white space: at a line break, the other reader joins two words.
      const letters = (text: string): string => text.replace(/\s+/g, '');
      expect(letters((await textsOf(path)).join('\n'))).toBe(letters(other.value));
    },
  );

  test('may use another prefix, entities, character data, comments and styles', async () => {
    const styles = `<s:styles xmlns:s="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <s:style s:styleId="Strong"><s:rPr><s:b/></s:rPr></s:style>
      <s:style s:styleId="Name"><s:basedOn s:val="Strong"/></s:style></s:styles>`;
    const document = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><!-- > -->
      <x:p><x:r><x:rPr><x:rStyle x:val='Name'/></x:rPr><x:t>A &amp; B&#233;</x:t></x:r>
      <x:r a=">"><x:rPr><x:b x:val="false"/></x:rPr><x:t><![CDATA[ <c>]]></x:t></x:r></x:p></x:body></x:document>`;
    const path = await file(
      'prefix.docx',
      zipOf([
        { name: 'word/document.xml', content: document },
        { name: 'word/styles.xml', content: styles },
      ]),
    );
    expect((await readSourceFile(path)).raw).toEqual([
      { text: 'A & Bé <c>', marks: [{ type: 'bold', start: 0, end: 6 }] },
    ]);
  });

  test('is found where the package says, if not at the usual place', async () => {
    const relations =
      '<Relationships><Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>';
    const document =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Ici</w:t></w:r></w:p></w:body></w:document>';
    const parts = [
      { name: '_rels/.rels', content: relations },
      { name: 'word/document2.xml', content: document },
    ];
    expect(await textsOf(await file('elsewhere.docx', zipOf(parts)))).toEqual(['Ici']);
  });

  test('has a text box after the paragraph it is anchored in, once, and moved text at its new place', async () => {
    const box = `<w:p><w:r><w:t>Dehors </w:t><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraphXml('Dedans')}</w:txbxContent></mc:Choice>
      <mc:Fallback><w:txbxContent>${paragraphXml('Dedans')}</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>encore</w:t></w:r></w:p>`;
    const moved = `<w:p><w:moveFrom><w:r><w:t>Ancien</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>Nouveau</w:t></w:r></w:moveTo></w:p>`;
    expect(await textsOf(await file('box.docx', wordOf(box + moved)))).toEqual([
      'Dehors encore',
      'Dedans',
      'Nouveau',
    ]);
  });
});

describe('a text file', () => {
  const spoken = 'Zoé : Où est l’œuvre ?\nNoël : À l’atelier, çà et là.';
  const lines = spoken.split('\n');
  test.each([
    ['UTF-8', Buffer.from(spoken)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${spoken}`)],
    [
      'UTF-8 cut in the middle of a character',
      Buffer.concat([Buffer.from(`${spoken}`), Buffer.from([0xc3])]),
    ],
    ['UTF-16 little-endian with a byte order mark', Buffer.from(`\ufeff${spoken}`, 'utf16le')],
    ['UTF-16 little-endian without', Buffer.from(spoken, 'utf16le')],
    ['UTF-16 big-endian with a byte order mark', Buffer.from(`\ufeff${spoken}`, 'utf16le').swap16()],
    ['UTF-16 big-endian without', Buffer.from(spoken, 'utf16le').swap16()],
    ['Windows-1252', iconv.encode(spoken, 'windows-1252')],
    ['Windows line ends and a stray zero', Buffer.from(spoken.replace('\n', '\r\n\r\n\0'))],
  ])('in %s reads the same', async (encoding, bytes) => {
    const read = await textsOf(await file('entretien.txt', bytes));
    expect(read.map((line) => line.replace(/\ufffd$/, ''))).toEqual(lines);
    expect(encoding).not.toBe('');
  });

  test('may be Markdown, and its title is its name without the ending', async () => {
    const path = await file('Visite du 12.03.MD', '# Visite\n\nCalme.');
    expect(await readSourceFile(path)).toMatchObject({
      title: 'Visite du 12.03',
      raw: [{ text: '# Visite' }, { text: 'Calme.' }],
    });
  });
});

describe('a file that cannot be read says why:', () => {
  const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(64, 7)]);
  const good = (): Promise<Buffer> => readFile(join(fixtures, 'bracketed.docx'));

  test('it is empty', async () => {
    expect(await reason(await file('rien.docx', ''))).toBe('empty');
    expect(await reason(await file('rien.txt', ''))).toBe('empty');
    expect(await reason(await file('blancs.txt', '\ufeff \n\u00a0\n'))).toBe('empty');
    expect(await reason(await file('vide.docx', wordOf('<w:p/>')))).toBe('empty');
  });

  test('it is not there, or is a folder', async () => {
    expect(await reason(join(folder, 'absent.docx'))).toBe('missing');
    await mkdir(join(folder, 'dossier.docx'));
    expect(await reason(join(folder, 'dossier.docx'))).toBe('unsupported');
  });

  test('it was cut short or damaged', async () => {
    const whole = await good();
    expect(await reason(await file('coupe.docx', whole.subarray(0, whole.length / 2)))).toBe('truncated');
    const document = wordOf(paragraphXml('Un texte que rien ne doit changer en chemin.'));
    document.writeUInt8(document.readUInt8(70) ^ 0xff, 70);
    expect(await reason(await file('abime.docx', document))).toBe('truncated');
    expect(await reason(await file('ouvert.docx', wordOf('<w:p><w:r>')))).toMatch(/truncated|not-word/);
  });

  test('it asks for a password', async () => {
    expect(await reason(await file('secret.docx', compoundFile('EncryptedPackage')))).toBe('password');
  });

  test('it is of a kind the workbench does not read', async () => {
    expect(await reason(await file('vieux.doc', compoundFile('WordDocument')))).toBe('unsupported');
    expect(await reason(await file('vieux.docx', compoundFile('WordDocument')))).toBe('unsupported');
    expect(await reason(await file('page.pdf', '%PDF-1.7'))).toBe('unsupported');
    expect(await reason(await file('riche.txt', '{\\rtf1\\ansi Bonjour}'))).toBe('unsupported');
  });

  test('it is not a Word file, whatever its name', async () => {
    expect(
      await reason(await file('zip.docx', zipOf([{ name: 'mimetype', content: 'application/zip' }]))),
    ).toBe('not-word');
    expect(await reason(await file('texte.docx', 'Du texte simple'))).toBe('not-word');
    const html = zipOf([{ name: 'word/document.xml', content: '<html><p>Non</p></html>' }]);
    expect(await reason(await file('html.docx', html))).toBe('not-word');
  });

  test('it is no text', async () => {
    expect(await reason(await file('image.txt', png))).toBe('binary');
    expect(
      await reason(
        await file('octets.txt', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 37) % 256))),
      ),
    ).toBe('binary');
    expect(await reason(await file('zip.txt', await good()))).toBe('binary');
  });

  test('it is too large', async () => {
    const huge = await file('enorme.docx', '');
    await truncate(huge, 65 * 1024 * 1024);
    expect(await reason(huge)).toBe('too-large');
    expect(await reason(await file('long.txt', 'mot '.repeat(5_100_000)))).toBe('too-large');
    expect(await reason(await file('paragraphes.docx', wordOf('<w:p/>'.repeat(200_001))))).toBe('too-large');
  });

  test('it would unpack to far more than it is', async () => {
    const document = { name: 'word/document.xml', content: 'x' };
    expect(
      await reason(await file('annonce.docx', zipOf([{ ...document, declared: 300 * 1024 * 1024 }]))),
    ).toBe('bomb');
    expect(
      await reason(
        await file('menteur.docx', zipOf([{ ...document, content: 'x'.repeat(1_000_000), declared: 1_000 }])),
      ),
    ).toBe('bomb');
    expect(
      await reason(
        await file('tasse.docx', zipOf([{ ...document, content: Buffer.alloc(20 * 1024 * 1024) }])),
      ),
    ).toBe('bomb');
    const many = Array.from({ length: 2_001 }, (_, index) => ({ name: `${index}.xml`, content: '' }));
    expect(await reason(await file('milliers.docx', zipOf(many)))).toBe('bomb');
  });

  test('it is nested or defined beyond reason', async () => {
    expect(
      await reason(await file('profond.docx', wordOf('<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300)))),
    ).toBe('bomb');
    const entities = '<!DOCTYPE d [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;">]><d>&b;</d>';
    expect(
      await reason(await file('entites.docx', zipOf([{ name: 'word/document.xml', content: entities }]))),
    ).toMatch(/bomb|not-word/);
  });
});

describe('a Word file with any bytes of it changed', () => {
  test('is read or refused with a reason, and never anything else', async () => {
    const whole = await readFile(join(fixtures, 'word-structure.docx'));
    const document = wordOf(paragraphXml('Anne : oui', '<w:b/>').repeat(5));
    const change = fc.record({ place: fc.nat(), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(whole, document),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        async (from, changes) => {
          const bytes = Buffer.from(from);
          for (const { place, byte } of changes) bytes.writeUInt8(byte, place % bytes.length);
          const result = await readWord(bytes).catch((error: unknown) => error);
          expect(Array.isArray(result) || result instanceof ReadingError).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the body of a Word file that is any XML or none', () => {
  test('is read or refused with a reason', async () => {
    const piece = fc.constantFrom(
      '<w:p>',
      '</w:p>',
      '<w:r>',
      '</w:r>',
      '<w:t>',
      '</w:t>',
      '<w:p/>',
      '<w:b w:val="0"/>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '&amp;',
      '&#x110000;',
      '&x;',
      '<',
      '>',
      '"',
      'oui',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        const result = await readWord(wordOf(pieces.join(''))).catch((error: unknown) => error);
        expect(Array.isArray(result) || result instanceof ReadingError).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
