import type { Language } from '../../../shared/contract/base.ts';
import type { ConfidentialChoice } from '../../../shared/contract/confidentiality.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import type { ExhibitCell, ExhibitDocument } from '../../../shared/contract/exhibit-document.ts';
import { studyLanguage } from '../cases/queries.ts';
import type { VerbatimQuery } from '../../../shared/contract/search.ts';
import { verbatimsOfCodings } from '../coding/verbatims.ts';
import { codeTree } from '../matrices/axes.ts';
import { codingsOfQuery } from '../search/verbatims.ts';
import type { Reader } from '../study/study.ts';
import type { CodingsFormat } from '../../../shared/contract/interchange.ts';
import type { Book } from '../exhibits/formats/book.ts';
import { bookOf, printBook } from '../exhibits/formats/index.ts';
import { Leaving } from '../confidentiality/leaving.ts';
import { byteOrderMark, csv } from './csv.ts';
import { breath, writeFile } from './replacement.ts';

const headings: Readonly<Record<Language, string>> = {
  en: 'Verbatim,Code,Case,Participant,Source,Paragraph,Start,End,Coder,Date,Memo',
  fr: 'Verbatim,Code,Cas,Participant,Source,Paragraphe,Début,Fin,Codeur,Date,Mémo',
  es: 'Cita textual,Código,Caso,Participante,Fuente,Párrafo,Inicio,Fin,Codificador,Fecha,Memo',
};

/** Over the table in Word and in Excel. */
const titles: Readonly<Record<Language, Readonly<Record<'all' | 'found', string>>>> = {
  en: { all: 'All codings of the study', found: 'Codings found' },
  fr: { all: 'Tous les codages de l’étude', found: 'Codages trouvés' },
  es: { all: 'Todas las codificaciones del estudio', found: 'Codificaciones encontradas' },
};

/** Relative widths of the columns with the code first; a page of Word's is for reading and has no places and dates. */
const widths = [1.7, 4, 1.1, 1.1, 1.5, 1.1, 0.8, 0.8, 1, 1.1, 1.6];
const onlyInSheets = new Set([6, 7, 9]);

/** Codings read and written at a time. */
const batch = 1000;

function namesById(reader: Reader, sql: string): Map<string, string> {
  return new Map(reader.all<{ id: string; name: string }>(sql).map(({ id, name }) => [id, name]));
}

/** The words of the memos of each coding that has any, in order of time, an empty line between two. */
function memosOfCodings(reader: Reader): Map<string, string> {
  return namesById(
    reader,
    `SELECT coding_id AS id, group_concat(iif(title = '', '', title || char(10)) || text, char(10, 10) ORDER BY created_at, id) AS name
       FROM memos WHERE coding_id IS NOT NULL GROUP BY coding_id`,
  );
}

/** Turns codings into rows: whole paths of codes, public labels of cases and participants, places in UTF-16 code units. */
function rowsOf(reader: Reader, leaving: Leaving): (ids: readonly string[]) => (string | number)[][] {
  const codes = new Map(codeTree(reader).map(({ id, name, path }) => [id, [...path, name].join(' / ')]));
  const cases = namesById(reader, 'SELECT id, public_label AS name FROM cases');
  const coders = namesById(reader, 'SELECT id, name FROM coders');
  const memos = memosOfCodings(reader);
  return (ids) => {
    const verbatims = new Map(verbatimsOfCodings(reader, ids).map((verbatim) => [verbatim.id, verbatim]));
    return ids.flatMap((id) => {
      const verbatim = verbatims.get(id);
      if (!verbatim) return [];
      const place = verbatim.detached ? ['', '', ''] : [verbatim.paragraph, verbatim.start, verbatim.end];
      return [
        [
          leaving.text(verbatim.text, true),
          leaving.text(codes.get(verbatim.codeId) ?? ''),
          verbatim.caseIds.map((caseId) => cases.get(caseId) ?? '').join('; '),
          verbatim.publicLabel ?? '',
          leaving.text(verbatim.sourceTitle),
          ...place,
          coders.get(verbatim.coderId) ?? '',
          verbatim.createdAt,
          leaving.text(memos.get(id) ?? ''),
        ],
      ];
    });
  };
}

/** The codings as one long table, for Word and Excel. */
function codingsBook(
  rows: readonly (readonly (string | number)[])[],
  { title, language, format }: { title: string; language: Language; format: Exclude<CodingsFormat, 'csv'> },
  wrote: () => void,
): Book {
  const shown = <Item>(items: readonly Item[]): Item[] =>
    items.filter((_, at) => format === 'xlsx' || !onlyInSheets.has(at));
  const cell = (value: string | number): ExhibitCell =>
    typeof value === 'number'
      ? {
          blocks: [{ type: 'paragraph', runs: [{ text: String(value) }] }],
          figure: { value, share: false },
        }
      : { blocks: value.split('\n').map((text) => ({ type: 'paragraph', runs: [{ text }] })) };
  const [verbatim = '', code = '', ...others] = headings[language].split(',');
  const exhibit: ExhibitDocument = {
    language,
    label: '',
    title,
    orientation: 'landscape',
    widths: shown(widths),
    head: [
      shown([code, verbatim, ...others]).map((text) => ({
        blocks: [{ type: 'paragraph', runs: [{ text, bold: true }] }],
        span: 1,
      })),
    ],
    rows: rows.map(([said = '', path = '', ...rest]) => {
      const [, ...cells] = shown([path, said, ...rest]);
      return { type: 'row', head: cell(path), cells: cells.map(cell) };
    }),
    note: null,
    source: null,
  };
  return { ...bookOf(exhibit), wrote };
}

type Step =
  | { type: 'progress'; done: number; total: number; name: string }
  | { type: 'done'; result: { codings: number } };

function allCodings(reader: Reader): string[] {
  return reader.column<string>(
    `SELECT k.id FROM codings k JOIN sources s ON s.id = k.source_id
      ORDER BY s.position, s.id, k.detached, k.start, k."end", k.id`,
  );
}

/**
 * Writes every coding of the study, or those of a query, to a file, in order of source and place, each with its memos; a detached coding has no
 * place. As CSV (UTF-8 with a byte order mark, CRLF, the separator of the study's language), Word or Excel. No cell is a
 * formula. Half of the progress is reading, half writing.
 * @throws StudyError `Cancelled`, `Confidential`, or what writing the file met; what stood at `path` is still there then.
 */
export async function* exportCodings(
  reader: Reader,
  {
    path,
    format,
    definition = null,
    confidential,
    signal,
  }: {
    path: string;
    format: CodingsFormat;
    definition?: VerbatimQuery | null;
    confidential: ConfidentialChoice;
    signal?: AbortSignal | undefined;
  },
): AsyncGenerator<Step> {
  const ids = definition ? codingsOfQuery(reader, definition).map(({ id }) => id) : allCodings(reader);
  const language = studyLanguage(reader);
  const leaving = new Leaving(reader, confidential);
  const rowsOfIds = rowsOf(reader, leaving);
  const total = 2 * ids.length;
  const rows: (string | number)[][] = [];
  for (let done = 0; done < ids.length; done += batch) {
    yield { type: 'progress', done, total, name: '' };
    await breath();
    if (signal?.aborted) throw new StudyError('Cancelled');
    rows.push(...rowsOfIds(ids.slice(done, done + batch)));
  }
  leaving.settle();
  let written = 0;
  const pieces =
    format === 'csv'
      ? csvPieces(rows, language, (count) => (written = count))
      : printBook(
          codingsBook(
            rows,
            { title: titles[language][definition ? 'found' : 'all'], language, format },
            () => (written += 1),
          ),
          format,
        );
  for await (const _ of writeFile(path, pieces, signal))
    yield { type: 'progress', done: ids.length + written, total, name: '' };
  yield { type: 'done', result: { codings: ids.length } };
}

async function* csvPieces(
  rows: readonly (readonly (string | number)[])[],
  language: Language,
  wrote: (count: number) => void,
): AsyncGenerator<string> {
  yield byteOrderMark + csv([headings[language].split(',')], language);
  for (let at = 0; at < rows.length; at += batch) {
    yield csv(rows.slice(at, at + batch), language);
    wrote(Math.min(at + batch, rows.length));
  }
}
