import type { z } from 'zod';
import type { Verbatim } from '../../../shared/contract/coding.ts';
import type { ExhibitDocument, ExhibitRow, Run } from '../../../shared/contract/exhibit-document.ts';
import type { ExhibitDefinition, VerbatimsExhibit } from '../../../shared/contract/exhibits.ts';
import { quote, typeset } from '../../../shared/text/typography.ts';
import { verbatimsOfCodings } from '../coding/verbatims.ts';
import type { Reader } from '../study/study.ts';
import { attribute } from './attribution.ts';
import { codeNames, paragraphs } from './cross-case.ts';
import { publicSourceNames } from './source-names.ts';
import { nothing, printedWords } from './words.ts';

type Definition = z.infer<typeof VerbatimsExhibit>;
type Table = Pick<ExhibitDocument, 'orientation' | 'widths' | 'head' | 'rows'>;

/** The verbatims that an exhibit quotes, by coding; those that are gone are not there. */
export function quotedVerbatims(reader: Reader, definition: Definition): Map<string, Verbatim> {
  const ids = Object.values(definition.quotes).flatMap((quotes) => quotes.map((each) => each.codingId));
  return new Map(verbatimsOfCodings(reader, [...new Set(ids)]).map((verbatim) => [verbatim.id, verbatim]));
}

/** Says of a verbatim who speaks, by public labels alone. */
export function attributions(
  reader: Reader,
  { attribution, language }: Pick<ExhibitDefinition, 'attribution' | 'language'>,
): (verbatim: Verbatim) => string {
  const interviews = publicSourceNames(reader, language);
  const groups = new Map(
    reader
      .all<{ id: string; label: string }>(
        'SELECT p.id, g.public_label AS label FROM participants p JOIN groups g ON g.id = p.group_id',
      )
      .map(({ id, label }) => [id, label]),
  );
  const cases = new Map(
    reader
      .all<{ id: string; label: string }>('SELECT id, public_label AS label FROM cases')
      .map(({ id, label }) => [id, label]),
  );
  return (verbatim) =>
    attribute(attribution, {
      group: groups.get(verbatim.participantId ?? '') ?? '',
      case: verbatim.caseIds.flatMap((id) => cases.get(id) ?? []).join(', '),
      label: verbatim.publicLabel ?? '',
      interview: interviews.get(verbatim.sourceId) ?? '',
    });
}

/** A row per code with its quotations as a list, under a line for each research question. */
export function verbatimsTable(reader: Reader, definition: Definition): Table {
  const { language } = definition;
  const words = printedWords[language];
  const set = (text: string): string => typeset(text, language);
  const verbatims = quotedVerbatims(reader, definition);
  const attributed = attributions(reader, definition);
  const questions = new Map(
    reader
      .all<{ id: string; text: string }>('SELECT id, text FROM questions')
      .map(({ id, text }) => [id, text]),
  );
  const itemsOf = (codeId: string): Run[][] =>
    (definition.quotes[codeId] ?? []).flatMap(({ codingId, shown }) => {
      const verbatim = verbatims.get(codingId);
      if (!verbatim) return [];
      const said = { text: quote(shown.replace(/\s+/gu, ' ').trim(), language), said: true };
      const who = set(attributed(verbatim));
      return [who === '' ? [said] : [said, { text: ` ${who}` }]];
    });
  const rows: ExhibitRow[] = [];
  let band: string | null = null;
  for (const { id, name, questionId } of codeNames(reader, definition.codeIds)) {
    const question = questions.get(definition.questionId ?? questionId ?? '') ?? null;
    if (question !== null && question !== band) rows.push({ type: 'band', runs: [{ text: set(question) }] });
    band = question;
    const items = itemsOf(id);
    rows.push({
      type: 'row',
      head: { blocks: paragraphs(set(name)) },
      cells: [{ blocks: items.length > 0 ? [{ type: 'list', items }] : paragraphs(nothing) }],
    });
  }
  const heading = (text: string) => ({
    blocks: [{ type: 'paragraph' as const, runs: [{ text: set(text), bold: true }] }],
    span: 1,
  });
  return {
    orientation: definition.orientation === 'auto' ? 'portrait' : definition.orientation,
    widths: [1, 3.5],
    head: [[heading(definition.rowHeading || words.category), heading(words.verbatims)]],
    rows,
  };
}
