import type { CodedExhibit, ExhibitDefinition, WordedExhibit } from '../../shared/contract/exhibits.ts';
import { api, client, queryClient } from '../data/index.ts';

export type CrossCase = Extract<ExhibitDefinition, { kind: 'cross-case' }>;
type Corpus = Extract<ExhibitDefinition, { kind: 'corpus' }>;
export type WithinCase = Extract<ExhibitDefinition, { kind: 'within-case' }>;
type Frequencies = Extract<ExhibitDefinition, { kind: 'frequencies' }>;
export type CodeListExhibit = Extract<ExhibitDefinition, { kind: 'codes' }>;
export type Verbatims = Extract<ExhibitDefinition, { kind: 'verbatims' }>;

export type QueryTable = Extract<ExhibitDefinition, { kind: 'query' }>;

/** What is being written of each exhibit while the engine has not answered yet. */
const underWay = new Map<string, { definition: ExhibitDefinition; edits: number }>();

/**
 * Changes what an exhibit shows. `change` gets the definition as it is at this moment, edits under way included, so
 * that none undoes another; what it gives back is shown at once.
 */
export async function editExhibit(
  id: string,
  change: (definition: ExhibitDefinition) => ExhibitDefinition,
): Promise<void> {
  const queryKey = api.exhibits.get.queryKey({ input: { id } });
  const now = underWay.get(id);
  const before = now?.definition ?? queryClient.getQueryData(queryKey)?.definition;
  if (!before) return;
  const definition = change(before);
  underWay.set(id, { definition, edits: (now?.edits ?? 0) + 1 });
  queryClient.setQueryData(queryKey, (shown) => shown && { ...shown, definition });
  try {
    await client.exhibits.edit({ id, definition });
  } catch (error) {
    underWay.delete(id);
    void queryClient.invalidateQueries({ queryKey });
    throw error;
  } finally {
    const left = underWay.get(id);
    if (left) left.edits -= 1;
    if (left?.edits === 0) underWay.delete(id);
  }
}

/** A change to an exhibit whose rows are codes; another kind of exhibit stays as it is. */
export const coded =
  (change: (definition: CodedExhibit) => CodedExhibit) =>
  (definition: ExhibitDefinition): ExhibitDefinition =>
    'codeIds' in definition ? change(definition) : definition;

/** A change to a table of counts; another kind of exhibit stays as it is. */
export const frequencies =
  (change: (definition: Frequencies) => Frequencies) =>
  (definition: ExhibitDefinition): ExhibitDefinition =>
    definition.kind === 'frequencies' ? change(definition) : definition;

/** A change to a table of the corpus; another kind of exhibit stays as it is. */
export const corpus =
  (change: (definition: Corpus) => Corpus) =>
  (definition: ExhibitDefinition): ExhibitDefinition =>
    definition.kind === 'corpus' ? change(definition) : definition;

/** A change to the matrix of cases; another kind of exhibit stays as it is. */
export const withinCase =
  (change: (definition: WithinCase) => WithinCase) =>
  (definition: ExhibitDefinition): ExhibitDefinition =>
    definition.kind === 'within-case' ? change(definition) : definition;

/** A change to a cross-case table; another kind of exhibit stays as it is. */
export const crossCase =
  (change: (definition: CrossCase) => CrossCase) =>
  (definition: ExhibitDefinition): ExhibitDefinition =>
    definition.kind === 'cross-case' ? change(definition) : definition;

/** A change to an exhibit whose cells can have a wording of their own; another kind stays as it is. */
export const worded =
  (change: (definition: WordedExhibit) => WordedExhibit) =>
  (definition: ExhibitDefinition): ExhibitDefinition =>
    'wordings' in definition ? change(definition) : definition;

/** A change to an exhibit of verbatims; another kind of exhibit stays as it is. */
export const verbatims =
  (change: (definition: Verbatims) => Verbatims) =>
  (definition: ExhibitDefinition): ExhibitDefinition =>
    definition.kind === 'verbatims' ? change(definition) : definition;

/** A change to the verbatims of a query; another kind of exhibit stays as it is. */
export const ofQuery =
  (change: (definition: QueryTable) => QueryTable) =>
  (definition: ExhibitDefinition): ExhibitDefinition =>
    definition.kind === 'query' ? change(definition) : definition;

/** A change to a list of codes; another kind of exhibit stays as it is. */
export const codeList =
  (change: (definition: CodeListExhibit) => CodeListExhibit) =>
  (definition: ExhibitDefinition): ExhibitDefinition =>
    definition.kind === 'codes' ? change(definition) : definition;
