import type { ConfidentialChoice } from '../../../shared/contract/confidentiality.ts';
import type { Language } from '../../../shared/contract/base.ts';
import type { MemoFormat } from '../../../shared/contract/interchange.ts';
import type { Memo, MemoAbout, MemoKind } from '../../../shared/contract/memos.ts';
import { quote } from '../../../shared/text/typography.ts';
import { studyLanguage } from '../cases/queries.ts';
import { escaped } from '../exhibits/formats/markdown.ts';
import { allMemos } from '../journal/memos.ts';
import { codeTree } from '../matrices/axes.ts';
import type { Reader } from '../study/study.ts';
import { byteOrderMark, csv } from './csv.ts';
import { writeLeaving, type Leaving } from '../confidentiality/leaving.ts';

interface Words {
  readonly memos: string;
  readonly headings: readonly string[];
  readonly kinds: Readonly<Record<MemoKind, string>>;
  readonly about: Readonly<Record<MemoAbout, string>>;
}

/** The export is in the study's language, whatever the workbench's. */
const words: Readonly<Record<Language, Words>> = {
  en: {
    memos: 'Memos',
    headings: 'About,Code,Case,Participant,Source,Verbatim,Kind,Title,Memo,Coder,Written,Edited'.split(','),
    kinds: { method: 'method', theory: 'theory', field: 'field', other: 'other' },
    about: {
      project: 'Study',
      case: 'Case',
      participant: 'Participant',
      source: 'Source',
      code: 'Code',
      coding: 'Coding',
      cell: 'Cell',
    },
  },
  fr: {
    memos: 'Mémos',
    headings: 'Objet,Code,Cas,Participant,Source,Verbatim,Nature,Titre,Mémo,Codeur,Écrit,Modifié'.split(','),
    kinds: { method: 'méthode', theory: 'théorie', field: 'terrain', other: 'autre' },
    about: {
      project: 'Étude',
      case: 'Cas',
      participant: 'Participant',
      source: 'Source',
      code: 'Code',
      coding: 'Codage',
      cell: 'Cellule',
    },
  },
  es: {
    memos: 'Memos',
    headings:
      'Objeto,Código,Caso,Participante,Fuente,Cita textual,Clase,Título,Memo,Codificador,Escrito,Modificado'.split(
        ',',
      ),
    kinds: { method: 'método', theory: 'teoría', field: 'campo', other: 'otro' },
    about: {
      project: 'Estudio',
      case: 'Caso',
      participant: 'Participante',
      source: 'Fuente',
      code: 'Código',
      coding: 'Codificación',
      cell: 'Celda',
    },
  },
};

/** A memo with what it is about in the names that may leave the study. */
interface Labelled extends Memo {
  readonly names: Readonly<Record<'code' | 'case' | 'participant' | 'source', string>>;
}

function labelled(reader: Reader): Labelled[] {
  const codes = new Map(codeTree(reader).map(({ id, name, path }) => [id, [...path, name].join(' / ')]));
  const labels = new Map(
    reader
      .all<{ id: string; label: string }>(
        `SELECT id, public_label AS label FROM cases UNION ALL SELECT id, public_label FROM participants`,
      )
      .map(({ id, label }) => [id, label]),
  );
  return allMemos(reader).map((memo) => ({
    ...memo,
    names: {
      code: codes.get(memo.code?.id ?? '') ?? '',
      case: labels.get(memo.case?.id ?? '') ?? '',
      participant: labels.get(memo.participant?.id ?? '') ?? '',
      source: memo.source?.name ?? '',
    },
  }));
}

function asItLeaves(memo: Labelled, leaving: Leaving): Labelled {
  const { names, title, text, coding } = memo;
  return {
    ...memo,
    names: {
      code: leaving.text(names.code),
      case: leaving.text(names.case),
      participant: leaving.text(names.participant),
      source: leaving.text(names.source),
    },
    title: leaving.text(title),
    text: leaving.text(text),
    coding: coding && { ...coding, verbatim: leaving.text(coding.verbatim, true) },
  };
}

function csvOf(memos: readonly Labelled[], language: Language): string {
  const { headings, kinds, about } = words[language];
  const rows = memos.map(({ names, ...memo }) => [
    about[memo.subject.about],
    names.code,
    names.case,
    names.participant,
    names.source,
    memo.coding?.verbatim ?? '',
    kinds[memo.kind],
    memo.title,
    memo.text,
    memo.coder,
    memo.createdAt,
    memo.editedAt,
  ]);
  return byteOrderMark + csv([headings, ...rows], language);
}

/** Lines stay lines; an empty line begins a paragraph. */
const prose = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split('\n').map(escaped).join('  \n'))
    .join('\n\n');

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${escaped(line)}`)
    .join('\n');

/** The memos under what they are about; each with its kind, coder and day. */
function markdownOf(memos: readonly Labelled[], language: Language): string {
  const { memos: title, kinds, about } = words[language];
  const date = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const parts = [`# ${title}`];
  let last = '';
  for (const { names, ...memo } of memos) {
    const subject = JSON.stringify(memo.subject);
    if (subject !== last) {
      const named = [names.code, names.case, names.participant, names.source].filter((name) => name !== '');
      parts.push(`## ${[about[memo.subject.about], escaped(named.join(' · '))].filter(Boolean).join(' — ')}`);
      if (memo.coding) parts.push(quoted(quote(memo.coding.verbatim, language)));
    }
    last = subject;
    const signed = `${kinds[memo.kind]}, ${escaped(memo.coder)}, ${date.format(new Date(memo.createdAt))}`;
    parts.push(memo.title === '' ? `*${signed}*` : `**${escaped(memo.title)}** (*${signed}*)`);
    parts.push(prose(memo.text));
  }
  return `${parts.join('\n\n')}\n`;
}

/**
 * Writes every memo of the study to a file, by what it is about, in the study's language: as Markdown, or as CSV (UTF-8
 * with a byte order mark, no cell begins a formula). Cases and participants have their public labels; what a memo says
 * leaves as it was written.
 * @throws StudyError what writing the file met; what stood at `path` is still there then.
 */
export async function exportMemos(
  reader: Reader,
  path: string,
  format: MemoFormat,
  confidential: ConfidentialChoice,
): Promise<{ memos: number }> {
  const language = studyLanguage(reader);
  const memos = labelled(reader);
  await writeLeaving(reader, path, confidential, (leaving) => {
    const left = memos.map((memo) => asItLeaves(memo, leaving));
    return format === 'csv' ? csvOf(left, language) : markdownOf(left, language);
  });
  return { memos: memos.length };
}
