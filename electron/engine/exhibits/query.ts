import type { z } from 'zod';
import type { Block, ExhibitDocument, ExhibitRow, Run } from '../../../shared/contract/exhibit-document.ts';
import type { QueryExhibit } from '../../../shared/contract/exhibits.ts';
import { askedOf, type VerbatimQuery } from '../../../shared/contract/search.ts';
import { quote, typeset } from '../../../shared/text/typography.ts';
import { corpusWords } from '../cases/corpus-words.ts';
import { verbatimsOfCodings } from '../coding/verbatims.ts';
import { printedCounts } from '../counts/words.ts';
import { codeTree } from '../matrices/axes.ts';
import { savedQueries } from '../search/saved.ts';
import { addedUp } from '../search/tallies.ts';
import { codingsOfQuery, type Asked } from '../search/verbatims.ts';
import type { Reader } from '../study/study.ts';
import { capitalised, paragraphs } from './cross-case.ts';
import { printedQueryWords, queryInWords } from './query-words.ts';
import { publicSourceNames } from './source-names.ts';
import { attributions } from './verbatims.ts';
import { printedCodeWords, printedWords } from './words.ts';

type Definition = z.infer<typeof QueryExhibit>;
type Table = Pick<ExhibitDocument, 'orientation' | 'widths' | 'head' | 'rows'>;
type Grouping = Definition['rows'];

/** Codings of one place are one passage. */
export const passageOf = ({ sourceId, start, end }: Pick<Asked, 'sourceId' | 'start' | 'end'>): string =>
  `${sourceId} ${start} ${end}`;

/** What is asked now, as the query's own screen asks it; null when the saved query is not there. */
function queryOf(reader: Reader, { asked }: Definition): VerbatimQuery | null {
  if ('query' in asked) return askedOf(asked.query);
  const saved = savedQueries(reader).find(({ id }) => id === asked.queryId);
  return saved ? askedOf(saved.definition) : null;
}

interface Found {
  readonly query: VerbatimQuery | null;
  /** What the query finds, and what of it is quoted; by source and place. */
  readonly found: readonly Asked[];
  readonly quoted: readonly Asked[];
}

/** The codings that an exhibit's query finds, and those of them whose passages it quotes. */
export function quotedByQuery(reader: Reader, definition: Definition): Found {
  const query = queryOf(reader, definition);
  const found = query ? codingsOfQuery(reader, query) : [];
  const left = new Set(definition.omitted);
  const omitted = new Set(found.filter(({ id }) => left.has(id)).map(passageOf));
  const exemplary =
    definition.quoted === 'exemplary'
      ? new Set(reader.column<string>('SELECT id FROM codings WHERE exemplary = 1'))
      : null;
  return {
    query,
    found,
    quoted: found.filter((coding) => !omitted.has(passageOf(coding)) && (exemplary?.has(coding.id) ?? true)),
  };
}

interface Groups {
  /** In order of print. */
  readonly names: readonly { readonly id: string; readonly name: string }[];
  readonly idsOf: (coding: Asked) => readonly string[];
  /** What stands for those that have none. */
  readonly none: string;
}

const some = (id: string | null): readonly string[] => (id === null ? [] : [id]);

function groupsOf(reader: Reader, by: Grouping, { language }: Definition): Groups {
  const words = corpusWords[language];
  const labels = (table: 'cases' | 'groups') =>
    reader
      .all<{ id: string; name: string }>(
        `SELECT id, public_label AS name FROM ${table} ORDER BY position, id`,
      )
      .map(({ id, name }) => ({ id, name: capitalised(name) }));
  switch (by) {
    case 'code':
      return { names: codeTree(reader), idsOf: ({ codeId }) => [codeId], none: '' };
    case 'case':
      return { names: labels('cases'), idsOf: ({ caseIds }) => caseIds, none: capitalised(words.noCase) };
    case 'group':
      return {
        names: labels('groups'),
        idsOf: ({ groupId }) => some(groupId),
        none: capitalised(words.noGroup),
      };
    case 'source':
      return {
        names: [...publicSourceNames(reader, language)].map(([id, name]) => ({
          id,
          name: capitalised(name),
        })),
        idsOf: ({ sourceId }) => [sourceId],
        none: '',
      };
  }
}

/** The codings of each group in its order, those of none last; one of two cases is in both. */
function grouped(
  codings: readonly Asked[],
  { names, idsOf, none }: Groups,
): { name: string; codings: readonly Asked[] }[] {
  const byId = new Map<string | null, Asked[]>();
  const put = (id: string | null, coding: Asked): void => {
    const own = byId.get(id);
    if (own) own.push(coding);
    else byId.set(id, [coding]);
  };
  for (const coding of codings) {
    const ids = idsOf(coding);
    for (const id of ids) put(id, coding);
    if (ids.length === 0) put(null, coding);
  }
  return [...names, { id: null, name: none }].flatMap(({ id, name }) => {
    const own = byId.get(id);
    return own ? [{ name, codings: own }] : [];
  });
}

interface PrintedGroup {
  readonly name: string;
  readonly passages: readonly string[];
}

/**
 * The verbatims that a query finds now, by code, case, group or source, each passage once in a row. What was asked and
 * how much was found is said in the last line, so that no format can lose it.
 */
export function queryTable(reader: Reader, definition: Definition): Table {
  const { language } = definition;
  const set = (text: string): string => typeset(text, language);
  const { query, found, quoted } = quotedByQuery(reader, definition);
  const passages = passagesOf(reader, definition, quoted);
  const rowOf = ({ name, passages: own }: PrintedGroup): ExhibitRow => {
    const items = own.flatMap((passage) => passages.get(passage) ?? []);
    return {
      type: 'row',
      head: { blocks: paragraphs(set(name)) },
      cells: [
        {
          blocks: [{ type: 'list', items: items.map(({ runs }) => runs) }],
          quotes: items.map(({ codingId }) => codingId),
        },
      ],
    };
  };
  const rows = groupsOf(reader, definition.rows, definition);
  const bands = (
    definition.bands === 'none' || definition.bands === definition.rows
      ? [{ name: '', codings: quoted }]
      : grouped(quoted, groupsOf(reader, definition.bands, definition))
  ).map(({ name, codings }) => ({
    name,
    rows: grouped(codings, rows).map((row) => ({
      ...row,
      passages: [...new Set(row.codings.map(passageOf))],
    })),
  }));
  const once = bands.some((band) => band.rows.some((row) => row.passages.length < row.codings.length));
  const says = definition.says && query ? saidOf(reader, definition, { query, found, quoted, once }) : null;
  const bold = (text: string): Block[] => [{ type: 'paragraph', runs: [{ text: set(text), bold: true }] }];
  const heading = definition.rowHeading || printedCounts[language].axis[definition.rows];
  return {
    orientation: definition.orientation === 'auto' ? 'portrait' : definition.orientation,
    widths: [1, 3.5],
    head: [
      [
        { blocks: bold(heading), span: 1 },
        { blocks: bold(printedWords[language].verbatims), span: 1 },
      ],
    ],
    rows: [
      ...bands.flatMap(({ name, rows: own }): ExhibitRow[] => [
        ...(name === '' ? [] : [{ type: 'band' as const, runs: [{ text: set(name) }] }]),
        ...own.map(rowOf),
      ]),
      ...(says === null ? [] : [{ type: 'band' as const, runs: [{ text: set(says), italic: true }] }]),
    ],
  };
}

/** Each passage as it is quoted, with the coding by which its words are known. */
function passagesOf(
  reader: Reader,
  definition: Definition,
  quoted: readonly Asked[],
): Map<string, { codingId: string; runs: Run[] }> {
  const { language, shown } = definition;
  const attributed = attributions(reader, definition);
  const chosen = new Map<string, string>();
  for (const coding of quoted) {
    const passage = passageOf(coding);
    const before = chosen.get(passage);
    if (before === undefined || (!(before in shown) && coding.id in shown)) chosen.set(passage, coding.id);
  }
  return new Map(
    verbatimsOfCodings(reader, [...chosen.values()]).map((verbatim) => {
      const words = shown[verbatim.id] ?? verbatim.text;
      const said = { text: quote(words.replace(/\s+/gu, ' ').trim(), language), said: true };
      const who = typeset(attributed(verbatim), language);
      return [
        passageOf(verbatim),
        { codingId: verbatim.id, runs: who === '' ? [said] : [said, { text: ` ${who}` }] },
      ];
    }),
  );
}

/** What was asked, how much was found, how much of it is quoted, and what a reader who adds up must know. */
function saidOf(
  reader: Reader,
  { language, rows, bands }: Definition,
  { query, found, quoted, once }: Found & { readonly query: VerbatimQuery; readonly once: boolean },
): string {
  const words = printedQueryWords[language];
  const { counts } = printedCodeWords[language];
  const [verbatims = '', ...others] = counts(addedUp(reader, found).counts);
  const number = new Intl.NumberFormat(language);
  const severalCases =
    rows === 'case' || bands === 'case' ? quoted.filter(({ caseIds }) => caseIds.length > 1).length : 0;
  return [
    queryInWords(reader, query, language),
    words.found(
      (found.length === 0 ? [verbatims] : [verbatims, ...others]).join(', '),
      quoted.length < found.length ? number.format(quoted.length) : null,
    ),
    ...(once ? [words.once] : []),
    ...(severalCases > 0 ? [words.severalCases(number.format(severalCases))] : []),
  ].join(' ');
}
