import type { ExhibitDocument } from '../../../shared/contract/exhibit-document.ts';
import {
  wordingKey,
  type ExhibitDefinition,
  type ExhibitRemark,
  type WordedExhibit,
} from '../../../shared/contract/exhibits.ts';
import { compareQuotation } from '../../../shared/text/quotation.ts';
import { verbatimsOfCodings } from '../coding/verbatims.ts';
import { confidentialNames, nameFinder } from '../confidentiality/names.ts';
import type { Reader } from '../study/study.ts';
import { confidentialIn } from './confidential.ts';
import { passageOf, quotedByQuery } from './query.ts';
import { quotedVerbatims } from './verbatims.ts';

type Of<Kind> = Extract<ExhibitDefinition, { kind: Kind }>;

/** Quotations that do not say what was said, in the order of the page. */
function alteredIn(reader: Reader, definition: Of<'verbatims'>): ExhibitRemark[] {
  const verbatims = quotedVerbatims(reader, definition);
  return definition.codeIds.flatMap((codeId) =>
    (definition.quotes[codeId] ?? []).flatMap(({ codingId, shown }) => {
      const verbatim = verbatims.get(codingId);
      const differences = verbatim ? compareQuotation(verbatim.text, shown) : [];
      return differences.length > 0 ? [{ type: 'altered' as const, codeId, codingId, differences }] : [];
    }),
  );
}

/** The same in an exhibit of a query: of the passages that it quotes in other words. */
function alteredInQuery(reader: Reader, definition: Of<'query'>): ExhibitRemark[] {
  const seen = new Set<string>();
  const reworded = quotedByQuery(reader, definition).quoted.filter(({ id }) => id in definition.shown);
  const verbatims = new Map(
    verbatimsOfCodings(
      reader,
      reworded.map(({ id }) => id),
    ).map((verbatim) => [verbatim.id, verbatim]),
  );
  return reworded.flatMap(({ id, codeId }) => {
    const verbatim = verbatims.get(id);
    if (!verbatim) return [];
    const passage = passageOf(verbatim);
    if (seen.has(passage)) return [];
    seen.add(passage);
    const differences = compareQuotation(verbatim.text, definition.shown[id] ?? '');
    return differences.length > 0 ? [{ type: 'altered' as const, codeId, codingId: id, differences }] : [];
  });
}

/** Printed cells whose finding is not any more the one that their own wording was written for, in the order of the page. */
function rewordedIn(reader: Reader, { wordings }: WordedExhibit, { rows }: ExhibitDocument): ExhibitRemark[] {
  const findings = new Map(
    reader
      .all<{ key: string; text: string }>(
        `SELECT code_id || ' ' || coalesce(case_id, participant_id) AS key, text FROM findings`,
      )
      .map(({ key, text }) => [key, text]),
  );
  const seen = new Set<string>();
  return rows.flatMap((row) =>
    (row.type === 'row' ? row.cells : []).flatMap(({ about, finding }) => {
      if (!about || finding !== true) return [];
      const key = wordingKey(about);
      const own = wordings[key];
      const now = findings.get(key) ?? '';
      if (!own || seen.has(key) || own.text.trim() === '' || own.of.trim() === now.trim()) return [];
      seen.add(key);
      return [{ type: 'reworded' as const, about, wording: own.text, was: own.of, now }];
    }),
  );
}

/** What to look at before an exhibit leaves: its own words first, then confidential names. */
export function remarksOn(
  reader: Reader,
  definition: ExhibitDefinition,
  document: ExhibitDocument,
): ExhibitRemark[] {
  const own =
    definition.kind === 'verbatims'
      ? alteredIn(reader, definition)
      : 'wordings' in definition
        ? rewordedIn(reader, definition, document)
        : definition.kind === 'query'
          ? alteredInQuery(reader, definition)
          : [];
  return [...own, ...confidentialIn(document, definition.names, nameFinder(confidentialNames(reader)))];
}
