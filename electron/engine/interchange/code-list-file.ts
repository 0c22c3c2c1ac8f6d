import type { ConfidentialChoice } from '../../../shared/contract/confidentiality.ts';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../../shared/contract/base.ts';
import type { Code } from '../../../shared/contract/codebook.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import type { CodeListFormat } from '../../../shared/contract/interchange.ts';
import { outlineLine, pathSeparator } from '../../../shared/text/code-list.ts';
import { studyLanguage } from '../cases/queries.ts';
import { listCodes } from '../codebook/queries.ts';
import { safeCell, separatorOf } from '../exhibits/formats/csv.ts';
import { ReadingError } from '../sources/reading/failure.ts';
import { decodeText } from '../sources/reading/text.ts';
import { toStudyError } from '../study/sqlite-errors.ts';
import type { Reader } from '../study/study.ts';
import { writeLeaving, type Leaving } from '../confidentiality/leaving.ts';

interface Words {
  /** In the order of the columns. */
  readonly headings: readonly string[];
  readonly kind: Readonly<Record<Code['kind'], string>>;
  readonly origin: Readonly<Record<Code['origin'], string>>;
}

/** The words of a table of codes in the study's language; `readCodeTable` knows all of them. */
const words: Readonly<Record<Language, Words>> = {
  en: {
    headings: [
      'Code',
      'Parent',
      'Definition',
      'Use when',
      'Not when',
      'Kind',
      'Origin',
      'Colour',
      'Question',
    ],
    kind: { thematic: 'thematic', conceptual: 'conceptual' },
    origin: { 'a-priori': 'a priori', emergent: 'emergent' },
  },
  fr: {
    headings: [
      'Code',
      'Parent',
      'Définition',
      'Employer quand',
      'Pas quand',
      'Nature',
      'Origine',
      'Couleur',
      'Question',
    ],
    kind: { thematic: 'thématique', conceptual: 'conceptuel' },
    origin: { 'a-priori': 'a priori', emergent: 'émergent' },
  },
  es: {
    headings: [
      'Código',
      'Padre',
      'Definición',
      'Usar cuando',
      'No usar cuando',
      'Tipo',
      'Origen',
      'Color',
      'Pregunta',
    ],
    kind: { thematic: 'temático', conceptual: 'conceptual' },
    origin: { 'a-priori': 'a priori', emergent: 'emergente' },
  },
};

function tableOf(reader: Reader, codes: readonly Code[], leaving: Leaving): string {
  const language = studyLanguage(reader);
  const { headings, kind, origin } = words[language];
  const questions = new Map(
    reader
      .all<{ id: string; text: string }>('SELECT id, text FROM questions')
      .map(({ id, text }) => [id, text]),
  );
  const rows = codes.map((code) => [
    code.name,
    code.path.join(pathSeparator),
    code.definition,
    code.useWhen,
    code.notWhen,
    kind[code.kind],
    origin[code.origin],
    String(code.hue),
    questions.get(code.questionId ?? '') ?? '',
  ]);
  return stringify(
    [headings, ...rows.map((row) => row.map((cell) => leaving.text(cell)))].map((row) => row.map(safeCell)),
    {
      bom: true,
      delimiter: separatorOf(language),
      record_delimiter: 'windows',
      // A line break alone is not the record's end, so the library would leave it bare.
      quoted_match: /[\r\n]/,
    },
  );
}

/**
 * Writes the codes in use to `path`: a CSV table (UTF-8 with a byte order mark, the separator of the study's language),
 * or an outline set in by tabs (UTF-8). What stood there is replaced when all is written.
 */
export async function exportCodes(
  reader: Reader,
  path: string,
  format: CodeListFormat,
  confidential: ConfidentialChoice,
): Promise<{ codes: number }> {
  const codes = listCodes(reader).filter((code) => !code.archived);
  const outline = (): string =>
    codes.map(({ depth, name, definition }) => `${outlineLine(depth, name, definition)}\n`).join('');
  await writeLeaving(reader, path, confidential, (leaving) =>
    format === 'csv' ? tableOf(reader, codes, leaving) : leaving.text(outline()),
  );
  return { codes: codes.length };
}

/** A list of codes is far shorter. Bytes. */
const largest = 5_000_000;

/**
 * The text of a file and whether its ending says that it is a table.
 * @throws StudyError `Unreadable`
 */
export async function readListFile(path: string): Promise<{ text: string; table: boolean }> {
  const ending = extname(path).toLowerCase();
  if (ending === '.docx' || ending === '.xlsx')
    throw new StudyError('Unreadable', { reason: 'no-code-names' });
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new StudyError('Unreadable', { reason: 'unsupported' });
    if (found.size > largest) throw new StudyError('Unreadable', { reason: 'too-large' });
    return { text: await decodeText(await readFile(path)), table: ending === '.csv' || ending === '.tsv' };
  } catch (error) {
    if (error instanceof ReadingError) throw new StudyError('Unreadable', error.details);
    throw toStudyError(error);
  }
}
