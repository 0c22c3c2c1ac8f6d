import type { z } from 'zod';
import type { Block, ExhibitDocument } from '../../../shared/contract/exhibit-document.ts';
import type { Corpus, CorpusFigures } from '../../../shared/contract/corpus.ts';
import type { CorpusColumn, CorpusExhibit } from '../../../shared/contract/exhibits.ts';
import { typeset } from '../../../shared/text/typography.ts';
import { corpusOf } from '../cases/corpus.ts';
import { corpusFormat, periodOf } from '../cases/corpus-words.ts';
import type { Reader } from '../study/study.ts';
import { paragraphs } from './cross-case.ts';
import { nothing, printedCorpusWords } from './words.ts';

type Definition = z.infer<typeof CorpusExhibit>;
type Table = Pick<ExhibitDocument, 'orientation' | 'widths' | 'head' | 'rows'>;

/** One printed column: what heads it, how wide it is, and what it says of a case or of the whole. */
interface Column {
  readonly heading: string;
  readonly width: number;
  readonly said: (figures: CorpusFigures) => string;
  /** The number that it says, where it says one. */
  readonly count?: (figures: CorpusFigures) => number;
}

function columnsOf(
  column: CorpusColumn,
  { groups, total }: Corpus,
  language: Definition['language'],
): Column[] {
  const format = corpusFormat(language);
  const { words, number, duration } = format;
  const { columns, partly, range, mean } = printedCorpusWords[language];
  const counted = (count: (figures: CorpusFigures) => number): Column => ({
    heading: columns[column],
    width: column === 'participants' ? 1.35 : 1.1,
    said: (figures) => (count(figures) === 0 ? nothing : number(count(figures))),
    count,
  });
  switch (column) {
    case 'interviews':
    case 'participants':
    case 'words':
    case 'fieldNotes':
    case 'documents':
      return [counted((figures) => figures[column])];
    case 'groups': {
      const own = groups.map(({ publicLabel }, index): Column => ({
        ...counted(({ byGroup }) => byGroup[index] ?? 0),
        heading: publicLabel,
        width: 1.3,
      }));
      const rest: Column = { ...counted(({ noGroup }) => noGroup), heading: words.noGroup };
      return groups.length > 0 && total.noGroup > 0 ? [...own, rest] : own;
    }
    case 'period':
      return [
        {
          heading: columns.period,
          width: 1.8,
          said: (figures) =>
            [
              periodOf(format, figures) || nothing,
              ...(figures.undated > 0 && figures.from !== null
                ? [partly.undated(number(figures.undated))]
                : []),
            ].join('\n'),
        },
      ];
    case 'durations':
      return [
        {
          heading: columns.durations,
          width: 2.1,
          said: ({ durations, interviews }) => {
            if (!durations) return nothing;
            const { known, shortest, longest } = durations;
            const lines = [range(duration(shortest), duration(longest)), mean(duration(durations.mean))];
            return [
              ...(known === 1 ? [duration(shortest)] : lines),
              ...(known < interviews ? [partly.known(number(known), number(interviews))] : []),
            ].join('\n');
          },
        },
      ];
  }
}

/**
 * What was gathered: a row per case under its public label, closed by the whole, in which every source counts once. A
 * figure that rests on some of the interviews says on how many; what does not add up is said in the last lines.
 */
export function corpusTable(reader: Reader, definition: Definition): Table {
  const { language } = definition;
  const set = (text: string): string => typeset(text, language);
  const corpus = corpusOf(reader, definition.caseIds);
  const { words, count } = corpusFormat(language);
  const printed = printedCorpusWords[language];
  const columns = [...new Set(definition.columns)].flatMap((column) => columnsOf(column, corpus, language));
  const bold = (text: string): Block[] => [{ type: 'paragraph', runs: [{ text: set(text), bold: true }] }];
  const cells = (figures: CorpusFigures) =>
    columns.map(({ said, count: figure }) => {
      const value = figure?.(figures) ?? 0;
      return {
        blocks: paragraphs(set(said(figures))),
        ...(value > 0 && { figure: { value, share: false } }),
      };
    });
  const remarks = [
    corpus.inSeveralCases > 0 && words.severalCases(count('interviews', corpus.inSeveralCases)),
    corpus.inSeveralGroups > 0 &&
      definition.columns.includes('groups') &&
      words.severalGroups(count('interviews', corpus.inSeveralGroups)),
  ].filter((one) => one !== false);
  return {
    orientation:
      definition.orientation === 'auto'
        ? columns.length > 5
          ? 'landscape'
          : 'portrait'
        : definition.orientation,
    widths: [1.4, ...columns.map(({ width }) => width)],
    head: [
      [
        { blocks: bold(definition.rowHeading || printed.case), span: 1 },
        ...columns.map(({ heading }) => ({ blocks: bold(capitalised(heading)), span: 1 })),
      ],
    ],
    rows: [
      ...corpus.cases.map((one) => ({
        type: 'row' as const,
        head: { blocks: paragraphs(set(capitalised(one.publicLabel))) },
        cells: cells(one),
      })),
      ...(corpus.noCase
        ? [
            {
              type: 'row' as const,
              head: { blocks: paragraphs(set(capitalised(words.noCase))) },
              cells: cells(corpus.noCase),
            },
          ]
        : []),
      { type: 'row', head: { blocks: bold(printed.all) }, cells: cells(corpus.total) },
      ...remarks.map((text) => ({ type: 'band' as const, runs: [{ text: set(text), italic: true }] })),
    ],
  };
}

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
