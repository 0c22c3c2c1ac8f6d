import type { z } from 'zod';
import type { Block, ExhibitDocument } from '../../../shared/contract/exhibit-document.ts';
import type { Code } from '../../../shared/contract/codebook.ts';
import type { CodeColumn, CodesExhibit } from '../../../shared/contract/exhibits.ts';
import { quote, typeset } from '../../../shared/text/typography.ts';
import { listCodes } from '../codebook/queries.ts';
import { verbatimsOfCodings } from '../coding/verbatims.ts';
import type { Reader } from '../study/study.ts';
import { paragraphs } from './cross-case.ts';
import { exampleOfCodes } from './examples.ts';
import { attributions } from './verbatims.ts';
import { nothing, printedCodeWords, printedWords } from './words.ts';

type Definition = z.infer<typeof CodesExhibit>;
type Table = Pick<ExhibitDocument, 'orientation' | 'widths' | 'head' | 'rows'>;

const widths: Readonly<Record<CodeColumn, number>> = {
  definition: 2.4,
  useWhen: 1.8,
  notWhen: 1.8,
  example: 2.4,
  kind: 0.9,
  origin: 0.9,
  question: 1.4,
  counts: 1.2,
};

/** A step of the tree, in front of a sub-code's name. */
const step = '\u2003';

/** How many of its ancestors a code has above it in the list. */
function depthsOf(codes: readonly Code[]): Map<string, number> {
  const depths = new Map<string, number>();
  for (const { id, parentId } of codes) {
    const above = parentId === null ? undefined : depths.get(parentId);
    depths.set(id, above === undefined ? 0 : above + 1);
  }
  return depths;
}

/** A row per code, set in under its parent, with the columns chosen. */
export function codesTable(reader: Reader, definition: Definition): Table {
  const { language, columns } = definition;
  const set = (text: string): string => typeset(text, language);
  const words = printedCodeWords[language];
  const all = new Map(listCodes(reader).map((code) => [code.id, code]));
  const codes = [...new Set(definition.codeIds)].flatMap((id) => all.get(id) ?? []);
  const depths = depthsOf(codes);
  const questions = new Map(
    reader
      .all<{ id: string; text: string }>('SELECT id, text FROM questions')
      .map(({ id, text }) => [id, text]),
  );
  const examples = columns.includes('example') ? examplesOf(reader, definition) : new Map<string, Block[]>();
  const cellOf = (code: Code, column: CodeColumn): Block[] => {
    switch (column) {
      case 'definition':
      case 'useWhen':
      case 'notWhen':
        return paragraphs(set(code[column]));
      case 'example':
        return examples.get(code.id) ?? [];
      case 'kind':
        return paragraphs(words.kind[code.kind]);
      case 'origin':
        return paragraphs(words.origin[code.origin]);
      case 'question':
        return paragraphs(set(questions.get(code.questionId ?? '') ?? ''));
      case 'counts':
        return words.counts(code).flatMap((line) => paragraphs(set(line)));
    }
  };
  const heading = (text: string) => ({
    blocks: [{ type: 'paragraph' as const, runs: [{ text: set(text), bold: true }] }],
    span: 1,
  });
  return {
    orientation:
      definition.orientation === 'auto'
        ? columns.length > 2
          ? 'landscape'
          : 'portrait'
        : definition.orientation,
    widths: [1.6, ...columns.map((column) => widths[column])],
    head: [
      [
        heading(definition.rowHeading || printedWords[language].code),
        ...columns.map((column) => heading(words.columns[column])),
      ],
    ],
    rows: codes.map((code) => ({
      type: 'row',
      head: {
        blocks: [
          {
            type: 'paragraph',
            runs: [{ text: `${step.repeat(depths.get(code.id) ?? 0)}${set(code.name)}` }],
          },
        ],
      },
      cells: columns.map((column) => {
        const blocks = cellOf(code, column);
        return { blocks: blocks.length > 0 ? blocks : paragraphs(nothing) };
      }),
    })),
  };
}

/** The example of each code, in quotation marks and with who speaks, by public labels alone. */
function examplesOf(reader: Reader, { codeIds, language, attribution }: Definition): Map<string, Block[]> {
  const chosen = exampleOfCodes(reader, codeIds);
  const attributed = attributions(reader, { attribution, language });
  return new Map(
    verbatimsOfCodings(reader, [...chosen.values()]).map((verbatim) => {
      const said = quote(verbatim.text.replace(/\s+/gu, ' ').trim(), language);
      const who = typeset(attributed(verbatim), language);
      const runs = [{ text: said, said: true }, ...(who === '' ? [] : [{ text: ` ${who}` }])];
      return [verbatim.codeId, [{ type: 'paragraph', runs }]];
    }),
  );
}
