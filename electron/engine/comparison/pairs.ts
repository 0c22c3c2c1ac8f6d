import type { ConfidentialChoice } from '../../../shared/contract/confidentiality.ts';
import type { Language } from '../../../shared/contract/base.ts';
import type { MatrixDefinition } from '../../../shared/contract/matrices.ts';
import type { CasePairs } from '../../../shared/contract/comparison.ts';
import { typeset } from '../../../shared/text/typography.ts';
import { studyLanguage } from '../cases/queries.ts';
import { byteOrderMark, csv } from '../interchange/csv.ts';
import { writeLeaving } from '../confidentiality/leaving.ts';
import { crossCaseCells } from '../matrices/cells.ts';
import { getMatrix, matrixAxes } from '../matrices/queries.ts';
import type { Reader } from '../study/study.ts';

const everything: MatrixDefinition = { codeIds: null, caseIds: null, groupBy: null };

/**
 * How alike two cases are by the codes present in them (a verbatim of the code stands in the case): Jaccard's coefficient
 * J(A, B) = |A ∩ B| / |A ∪ B|, the codes of both over the codes of either. Codes that neither has say nothing of it.
 * (P. Jaccard, 1901, Bulletin de la Société vaudoise des sciences naturelles 37: 547–579.)
 * @throws StudyError `NotFound`
 */
export function comparePairs(reader: Reader, matrixId: string | null): CasePairs {
  const { codes, columns } = matrixAxes(
    reader,
    matrixId === null ? everything : getMatrix(reader, matrixId).definition,
  );
  const { cells } = crossCaseCells(reader);
  const present = columns.map(
    ({ caseId }) =>
      new Set(codes.filter(({ id }) => (cells.get(id)?.get(caseId)?.verbatims ?? 0) > 0).map(({ id }) => id)),
  );
  const pairs: CasePairs['pairs'] = [];
  for (const [a, ofA] of present.entries())
    for (const [b, ofB] of present.entries()) {
      if (a >= b) continue;
      const both = [...ofA].filter((id) => ofB.has(id)).length;
      const either = ofA.size + ofB.size - both;
      pairs.push({ a, b, both, either, jaccard: either === 0 ? null : both / either });
    }
  return {
    codes: codes.length,
    cases: columns.map(({ caseId, name, publicLabel }, at) => ({
      caseId,
      name,
      publicLabel,
      codes: present[at]?.size ?? 0,
    })),
    pairs,
  };
}

const printed: Readonly<Record<Language, { head: readonly string[]; says: (codes: number) => string }>> = {
  en: {
    head: ['Case', 'Case', 'Codes in both', 'Codes in either', 'Jaccard'],
    says: (codes) =>
      `Over ${codes} codes. A code is present in a case when a verbatim of it stands there. Jaccard = codes in both / codes in either.`,
  },
  fr: {
    head: ['Cas', 'Cas', 'Codes dans les deux', 'Codes dans l’un ou l’autre', 'Jaccard'],
    says: (codes) =>
      `Sur ${codes} codes. Un code est présent dans un cas quand un verbatim de ce code s’y trouve. Jaccard = codes dans les deux / codes dans l’un ou l’autre.`,
  },
  es: {
    head: ['Caso', 'Caso', 'Códigos en ambos', 'Códigos en uno u otro', 'Jaccard'],
    says: (codes) =>
      `Sobre ${codes} códigos. Un código está presente en un caso cuando hay en él una cita de ese código. Jaccard = códigos en ambos / códigos en uno u otro.`,
  },
};

/** Writes the pairs as CSV in the study's language, the most alike first, with public labels and what is compared. */
export async function exportPairs(
  reader: Reader,
  path: string,
  matrixId: string | null,
  confidential: ConfidentialChoice,
): Promise<{ pairs: number }> {
  const language = studyLanguage(reader);
  const { codes, cases, pairs } = comparePairs(reader, matrixId);
  const { head, says } = printed[language];
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 4 });
  const label = (index: number): string => cases[index]?.publicLabel ?? '';
  const rows = pairs
    .toSorted((x, y) => (y.jaccard ?? -1) - (x.jaccard ?? -1))
    .map(({ a, b, both, either, jaccard }) => [
      label(a),
      label(b),
      both,
      either,
      jaccard === null ? '' : number.format(jaccard),
    ]);
  await writeLeaving(
    reader,
    path,
    confidential,
    (leaving) =>
      byteOrderMark + csv([head, ...leaving.rows(rows), [], [typeset(says(codes), language)]], language),
  );
  return { pairs: pairs.length };
}
