import type { Code } from '../../shared/contract/codebook.ts';
import type { Question } from '../../shared/contract/project.ts';

/** Codes that belong together: those of a research question, or a code with all beneath it. */
export interface CodeSubset {
  readonly id: string;
  readonly codeIds: readonly string[];
  readonly of:
    | { readonly type: 'question'; readonly question: Question }
    | { readonly type: 'tree'; readonly code: Code };
}

/** The subsets that a study has, archived codes left out; `codes` come in the order of the tree, depth first. */
export function codeSubsets(codes: readonly Code[], questions: readonly Question[]): CodeSubset[] {
  const inUse = codes.filter((code) => !code.archived);
  const ofQuestions = questions.map((question): CodeSubset => ({
    id: question.id,
    codeIds: inUse.filter(({ questionId }) => questionId === question.id).map(({ id }) => id),
    of: { type: 'question', question },
  }));
  const ofTrees = inUse.flatMap((code, at): CodeSubset[] => {
    const after = inUse.slice(at + 1);
    const end = after.findIndex(({ depth }) => depth <= code.depth);
    const beneath = end < 0 ? after : after.slice(0, end);
    if (beneath.length === 0) return [];
    return [{ id: code.id, codeIds: [code, ...beneath].map(({ id }) => id), of: { type: 'tree', code } }];
  });
  return [...ofQuestions, ...ofTrees].filter(({ codeIds }) => codeIds.length > 0);
}

/** The subset that is just these codes. */
export function subsetOf(subsets: readonly CodeSubset[], codeIds: readonly string[]): CodeSubset | null {
  const wanted = new Set(codeIds);
  return (
    subsets.find((one) => one.codeIds.length === wanted.size && one.codeIds.every((id) => wanted.has(id))) ??
    null
  );
}
