import type { Entity } from '../../../shared/contract/changes.ts';

const entitiesByTable: Readonly<Record<string, readonly Entity[]>> = {
  project: ['project'],
  coders: ['coder'],
  questions: ['question'],
  cases: ['case'],
  groups: ['participant'],
  participants: ['participant'],
  participant_cases: ['participant', 'case'],
  sources: ['source'],
  source_cases: ['source', 'case'],
  speakers: ['source', 'participant'],
  paragraphs: ['source'],
  codes: ['code'],
  code_history: ['code'],
  codings: ['coding'],
  code_examples: ['coding'],
  attributes: ['attribute'],
  attribute_values: ['attribute'],
  findings: ['finding'],
  finding_evidence: ['finding'],
  finding_basis: ['finding'],
  conclusions: ['conclusion'],
  memos: ['memo'],
  matrices: ['matrix'],
  count_tables: ['matrix'],
  exhibits: ['exhibit'],
  queries: ['query'],
  guide_themes: ['theme'],
  theme_marks: ['theme'],
  confidential_terms: ['term'],
};

/** The entities whose queries a change of this table makes stale. */
export function entitiesOfTable(table: string): readonly Entity[] {
  const found = entitiesByTable[table];
  if (!found) throw new Error(`The table ${table} has no entity: name it in entities.ts.`);
  return found;
}
