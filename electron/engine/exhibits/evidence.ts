import type { ExhibitDocument, Run } from '../../../shared/contract/exhibit-document.ts';
import { wordingKey, type ExhibitDefinition } from '../../../shared/contract/exhibits.ts';
import { quote, typeset } from '../../../shared/text/typography.ts';
import { verbatimsOfCodings } from '../coding/verbatims.ts';
import type { Reader } from '../study/study.ts';
import { attributions } from './verbatims.ts';

/** The codings that each finding rests on, in the order of the study, by code and by case or participant. */
function evidenceByFinding(reader: Reader): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { key, codingId } of reader.all<{ key: string; codingId: string }>(
    `SELECT f.code_id || ' ' || coalesce(f.case_id, f.participant_id) AS key, e.coding_id AS codingId
       FROM finding_evidence e JOIN findings f ON f.id = e.finding_id
       JOIN codings k ON k.id = e.coding_id JOIN sources s ON s.id = k.source_id
      WHERE k.detached = 0 ORDER BY s.position, s.id, k.start, k."end", k.id`,
  ))
    found.set(key, [...(found.get(key) ?? []), codingId]);
  return found;
}

/** The document with the verbatims that its findings rest on in each cell, attributed by public labels alone. */
export function withEvidence(
  reader: Reader,
  { attribution }: ExhibitDefinition,
  document: ExhibitDocument,
): ExhibitDocument {
  const { language } = document;
  const evidence = evidenceByFinding(reader);
  const attributed = attributions(reader, { attribution, language });
  const said = new Map(
    verbatimsOfCodings(reader, [...new Set([...evidence.values()].flat())]).map((verbatim) => {
      const words = quote(verbatim.text.replace(/\s+/gu, ' ').trim(), language);
      const who = typeset(attributed(verbatim), language);
      const runs: Run[] = [{ text: words, said: true }, ...(who === '' ? [] : [{ text: ` ${who}` }])];
      return [verbatim.id, runs];
    }),
  );
  return {
    ...document,
    rows: document.rows.map((row) =>
      row.type === 'band'
        ? row
        : {
            ...row,
            cells: row.cells.map((cell) => {
              const ids = cell.about ? (evidence.get(wordingKey(cell.about)) ?? []) : [];
              return ids.length === 0
                ? cell
                : { ...cell, evidence: ids.flatMap((id) => [said.get(id) ?? []]) };
            }),
          },
    ),
  };
}
