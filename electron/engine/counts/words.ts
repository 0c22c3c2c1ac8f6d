import type { Language } from '../../../shared/contract/base.ts';
import type {
  CountLine,
  CountMeasure,
  CountsDefinition,
  CountTable,
} from '../../../shared/contract/counts.ts';
import type { Reader } from '../study/study.ts';

type AxisName = Exclude<CountsDefinition['rows']['of'], 'attribute'>;

interface PrintedCounts {
  /** What stands over the row headers. */
  readonly axis: Readonly<Record<AxisName, string>>;
  readonly measure: Readonly<Record<CountMeasure, string>>;
  readonly total: string;
  /** The line of verbatims that have none of its axis. */
  readonly without: string;
  readonly share: Readonly<Record<'row' | 'column', string>>;
  /** Said where rows or columns are chosen. */
  readonly chosen: string;
  /** What is counted, and how totals are. */
  readonly says: (what: {
    measure: string;
    rows: string;
    columns: string;
    share: string;
    inSeveral: string;
  }) => string;
}

/** The words that a printed table of counts has of itself. */
export const printedCounts: Readonly<Record<Language, PrintedCounts>> = {
  en: {
    axis: {
      code: 'Code',
      case: 'Case',
      participant: 'Participant',
      group: 'Group',
      source: 'Source',
      coder: 'Coder',
    },
    measure: {
      verbatims: 'verbatims',
      participants: 'participants',
      sources: 'sources',
      words: 'words of verbatims',
    },
    total: 'Total',
    without: 'Without',
    chosen: 'Only what stands in the rows and columns shown is counted.',
    share: { row: 'as shares of each row’s total', column: 'as shares of each column’s total' },
    says: ({ measure, rows, columns, share, inSeveral }) =>
      `Counted: ${measure}, by ${rows} (rows) and ${columns} (columns)${share && `, ${share}`}. Totals count each verbatim once; verbatims in several rows or columns: ${inSeveral}.`,
  },
  fr: {
    axis: {
      code: 'Code',
      case: 'Cas',
      participant: 'Participant',
      group: 'Groupe',
      source: 'Source',
      coder: 'Codeur',
    },
    measure: {
      verbatims: 'verbatims',
      participants: 'participants',
      sources: 'sources',
      words: 'mots des verbatims',
    },
    total: 'Total',
    without: 'Sans',
    chosen: 'Seul est compté ce qui figure dans les lignes et les colonnes montrées.',
    share: { row: 'en part du total de la ligne', column: 'en part du total de la colonne' },
    says: ({ measure, rows, columns, share, inSeveral }) =>
      `Sont comptés les ${measure}, par ${rows} (lignes) et par ${columns} (colonnes)${share && `, ${share}`}. Les totaux comptent chaque verbatim une fois ; verbatims présents dans plusieurs lignes ou colonnes : ${inSeveral}.`,
  },
  es: {
    axis: {
      code: 'Código',
      case: 'Caso',
      participant: 'Participante',
      group: 'Grupo',
      source: 'Fuente',
      coder: 'Codificador',
    },
    measure: {
      verbatims: 'citas textuales',
      participants: 'participantes',
      sources: 'fuentes',
      words: 'palabras de las citas',
    },
    total: 'Total',
    without: 'Sin',
    chosen: 'Solo se cuenta lo que figura en las filas y columnas mostradas.',
    share: { row: 'en proporción del total de la fila', column: 'en proporción del total de la columna' },
    says: ({ measure, rows, columns, share, inSeveral }) =>
      `Se cuentan: ${measure}, por ${rows} (filas) y por ${columns} (columnas)${share && `, ${share}`}. Los totales cuentan cada cita una vez; citas en varias filas o columnas: ${inSeveral}.`,
  },
};

/** The name of an axis, as a heading. */
export function axisName(reader: Reader, axis: CountsDefinition['rows'], language: Language): string {
  return axis.of === 'attribute'
    ? (reader.value<string>('SELECT name FROM attributes WHERE id = ?', axis.attributeId) ?? '')
    : printedCounts[language].axis[axis.of];
}

/** What a table counts, and how its totals are counted, in one or two sentences. */
export function whatIsCounted(
  reader: Reader,
  { definition, inSeveral }: Pick<CountTable, 'definition' | 'inSeveral'>,
  language: Language,
): string {
  const words = printedCounts[language];
  const inSentence = (axis: CountsDefinition['rows']): string => {
    const name = axisName(reader, axis, language);
    return axis.of === 'attribute' ? `« ${name} »` : name.toLocaleLowerCase(language);
  };
  const says = words.says({
    measure: words.measure[definition.measure],
    rows: inSentence(definition.rows),
    columns: inSentence(definition.columns),
    share: definition.share === 'none' ? '' : words.share[definition.share],
    inSeveral: new Intl.NumberFormat(language).format(inSeveral),
  });
  return definition.rowKeys || definition.columnKeys ? `${says} ${words.chosen}` : says;
}

/** A line's name as it may be printed. */
export function printedName({ key, publicName }: CountLine, language: Language): string {
  return key === null ? printedCounts[language].without : publicName;
}

/** The same, of a code with the names above it: in a file nothing else tells two of one name apart. */
export function printedLine(line: CountLine, language: Language): string {
  return [...line.path, printedName(line, language)].join(' / ');
}

/** A cell as its share of what it is a share of, or as it is. */
export function shareOf(table: CountTable, count: number, row: number, column: number): number | null {
  const { share } = table.definition;
  if (share === 'none') return null;
  const whole = (share === 'row' ? table.rows[row]?.total : table.columns[column]?.total) ?? 0;
  return whole === 0 ? null : count / whole;
}
