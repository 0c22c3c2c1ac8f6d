import type { Language } from '../../../shared/contract/base.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import { studyLanguage } from '../cases/queries.ts';
import type { VerbatimQuery } from '../../../shared/contract/search.ts';
import { verbatimsOfCodings } from '../coding/verbatims.ts';
import { codeTree } from '../matrices/axes.ts';
import { codingsOfQuery } from '../search/verbatims.ts';
import type { Reader } from '../study/study.ts';
import { byteOrderMark, csv } from './csv.ts';
import { Replacement } from './replacement.ts';

const headings: Readonly<Record<Language, string>> = {
  en: 'Verbatim,Code,Case,Participant,Source,Paragraph,Start,End,Coder,Date,Memo',
  fr: 'Verbatim,Code,Cas,Participant,Source,Paragraphe,Début,Fin,Codeur,Date,Mémo',
  es: 'Cita textual,Código,Caso,Participante,Fuente,Párrafo,Inicio,Fin,Codificador,Fecha,Memo',
};

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
function rowsOf(reader: Reader): (ids: readonly string[]) => (string | number)[][] {
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
          verbatim.text,
          codes.get(verbatim.codeId) ?? '',
          verbatim.caseIds.map((caseId) => cases.get(caseId) ?? '').join('; '),
          verbatim.publicLabel ?? '',
          verbatim.sourceTitle,
          ...place,
          coders.get(verbatim.coderId) ?? '',
          verbatim.createdAt,
          memos.get(id) ?? '',
        ],
      ];
    });
  };
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
 * Writes every coding of the study, or those of a query, to a CSV file (UTF-8 with a byte order mark, CRLF, the separator of the study's
 * language), in order of source and place, each with its memos; a detached coding has no place. No cell begins a formula.
 * @throws StudyError `Cancelled`, or what writing the file met; what stood at `path` is still there then.
 */
export async function* exportCodings(
  reader: Reader,
  path: string,
  definition: VerbatimQuery | null,
  signal?: AbortSignal | undefined,
): AsyncGenerator<Step> {
  const ids = definition ? codingsOfQuery(reader, definition).map(({ id }) => id) : allCodings(reader);
  const rows = rowsOf(reader);
  const language = studyLanguage(reader);
  const file = await Replacement.of(path);
  try {
    await file.write(byteOrderMark + csv([headings[language].split(',')], language));
    for (let done = 0; done < ids.length; done += batch) {
      if (signal?.aborted) throw new StudyError('Cancelled');
      yield { type: 'progress', done, total: ids.length, name: '' };
      await file.write(csv(rows(ids.slice(done, done + batch)), language));
    }
    await file.commit();
  } finally {
    await file.discard();
  }
  yield { type: 'done', result: { codings: ids.length } };
}
