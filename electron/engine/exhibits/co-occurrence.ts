import type { z } from 'zod';
import type { Language } from '../../../shared/contract/base.ts';
import type { Block, ExhibitDocument } from '../../../shared/contract/exhibit-document.ts';
import type { CoOccurrenceExhibit } from '../../../shared/contract/exhibits.ts';
import type { CoOccurrenceUnit } from '../../../shared/contract/search.ts';
import { typeset } from '../../../shared/text/typography.ts';
import { coOccurrence } from '../search/co-occurrence.ts';
import type { Reader } from '../study/study.ts';
import { paragraphs } from './cross-case.ts';
import { nothing, printedWords } from './words.ts';

type Definition = z.infer<typeof CoOccurrenceExhibit>;
type Table = Pick<ExhibitDocument, 'orientation' | 'widths' | 'head' | 'rows'>;

interface Words {
  readonly verbatims: string;
  /** What a cell counts, for the table's last line. */
  readonly counted: Readonly<Record<CoOccurrenceUnit, string>>;
}

const printed: Readonly<Record<Language, Words>> = {
  en: {
    verbatims: 'Verbatims',
    counted: {
      overlapping:
        'Columns are numbered as the rows. Each cell: verbatims of the row’s code that overlap a verbatim of the column’s code, each counted once.',
      'same-turn':
        'Columns are numbered as the rows. Each cell: verbatims of the row’s code in a turn where there is a verbatim of the column’s code, each counted once.',
      'same-source':
        'Columns are numbered as the rows. Each cell: verbatims of the row’s code in a source where there is a verbatim of the column’s code, each counted once.',
    },
  },
  fr: {
    verbatims: 'Verbatims',
    counted: {
      overlapping:
        'Les colonnes portent les numéros des lignes. Chaque cellule : verbatims du code de la ligne qui recouvrent en tout ou partie un verbatim du code de la colonne, comptés une fois chacun.',
      'same-turn':
        'Les colonnes portent les numéros des lignes. Chaque cellule : verbatims du code de la ligne dans un tour de parole où se trouve un verbatim du code de la colonne, comptés une fois chacun.',
      'same-source':
        'Les colonnes portent les numéros des lignes. Chaque cellule : verbatims du code de la ligne dans une source où se trouve un verbatim du code de la colonne, comptés une fois chacun.',
    },
  },
  es: {
    verbatims: 'Citas',
    counted: {
      overlapping:
        'Las columnas llevan los números de las filas. Cada celda: citas del código de la fila que se solapan con una cita del código de la columna, contadas una vez cada una.',
      'same-turn':
        'Las columnas llevan los números de las filas. Cada celda: citas del código de la fila en un turno donde hay una cita del código de la columna, contadas una vez cada una.',
      'same-source':
        'Las columnas llevan los números de las filas. Cada celda: citas del código de la fila en una fuente donde hay una cita del código de la columna, contadas una vez cada una.',
    },
  },
};

/** Codes by codes, the columns by the rows' numbers; a code with itself is left empty. Codes without verbatims are not. */
export function coOccurrenceTable(reader: Reader, definition: Definition): Table {
  const { language, codeIds, unit } = definition;
  const words = printed[language];
  const set = (text: string): string => typeset(text, language);
  const number = new Intl.NumberFormat(language);
  const found = coOccurrence(reader, { unit, codeIds });
  const places = new Map(found.codes.map(({ id }, at) => [id, at]));
  const order = [...new Set(codeIds)].flatMap((id) => places.get(id) ?? []);
  const counts = new Map(found.cells.map(({ row, column, verbatims }) => [`${row} ${column}`, verbatims]));
  const bold = (text: string): Block[] => [{ type: 'paragraph', runs: [{ text: set(text), bold: true }] }];
  const counted = (count: number) => ({
    blocks: paragraphs(count === 0 ? nothing : set(number.format(count))),
    ...(count > 0 && { figure: { value: count, share: false } }),
  });
  return {
    orientation:
      definition.orientation === 'auto'
        ? order.length > 12
          ? 'landscape'
          : 'portrait'
        : definition.orientation,
    widths: [4, 1.4, ...order.map(() => 0.6)],
    head: [
      [
        { blocks: bold(definition.rowHeading || printedWords[language].code), span: 1 },
        { blocks: bold(words.verbatims), span: 1 },
        ...order.map((_, at) => ({ blocks: bold(number.format(at + 1)), span: 1 })),
      ],
    ],
    rows: [
      ...order.map((row, at) => ({
        type: 'row' as const,
        head: { blocks: paragraphs(set(`${at + 1}. ${found.codes[row]?.name ?? ''}`)) },
        cells: [
          counted(found.codes[row]?.verbatims ?? 0),
          ...order.map((column) =>
            row === column ? { blocks: paragraphs('') } : counted(counts.get(`${row} ${column}`) ?? 0),
          ),
        ],
      })),
      { type: 'band', runs: [{ text: set(words.counted[unit]), italic: true }] },
    ],
  };
}

/** The codes that meet another, in the codebook's order. */
export function codesMeeting(reader: Reader, unit: CoOccurrenceUnit): string[] {
  const { codes, cells } = coOccurrence(reader, { unit, codeIds: null });
  const meeting = new Set(cells.map(({ row }) => row));
  return codes.flatMap(({ id }, at) => (meeting.has(at) ? [id] : []));
}
