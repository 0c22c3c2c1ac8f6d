import { create } from 'zustand';
import type { QueryCondition, Relation, VerbatimQuery } from '../../shared/contract/search.ts';

/** What a condition asks, as it is chosen from a list: the ways of standing to another code are each one of them. */
export const asks = [
  'code',
  'overlapping',
  'within',
  'followed',
  'same',
  'same-turn',
  'same-source',
  'case',
  'group',
  'participant',
  'role',
  'source',
  'attribute',
  'date',
  'coder',
] as const;
export type Ask = (typeof asks)[number];

const relations: readonly string[] = [
  'same',
  'overlapping',
  'within',
  'followed',
  'same-turn',
  'same-source',
] satisfies Relation[];

const isRelation = (ask: Ask): ask is Relation & Ask => relations.includes(ask);

export const askOf = (condition: QueryCondition): Ask =>
  condition.on === 'relation' ? condition.relation : condition.on;

/** A condition that asks something else; codes chosen so far stay. */
export function conditionOf(ask: Ask, before?: QueryCondition): QueryCondition {
  const not = before?.not ?? false;
  const codes = before && 'codeIds' in before ? before : { codeIds: [], subcodes: false };
  const { codeIds, subcodes } = codes;
  if (isRelation(ask)) {
    const turns = before?.on === 'relation' ? before.turns : 1;
    return { on: 'relation', relation: ask, codeIds, subcodes, turns, not };
  }
  switch (ask) {
    case 'code':
      return { on: ask, codeIds, subcodes, not };
    case 'role':
      return { on: ask, roles: [], not };
    case 'attribute':
      return { on: ask, attributeId: '', values: [], from: null, to: null, not };
    case 'date':
      return { on: ask, from: null, to: null, not };
    default:
      return { on: ask, ids: [], not };
  }
}

export const emptyQuery: VerbatimQuery = { match: 'all', conditions: [conditionOf('code')] };

interface Drafts {
  readonly projectId: string;
  /** By the id of the saved query that is changed; under `newQuery` the one that is not saved. */
  readonly drafts: Readonly<Record<string, VerbatimQuery>>;
}

/** The part of the address that stands for a query that is not saved. */
export const newQuery = 'queries';

/** Queries as they are being written: they stay while a verbatim is read in its source. */
export const useDrafts = create<Drafts>(() => ({ projectId: '', drafts: {} }));

/** Writes a draft; null leaves it. */
export function draftQuery(key: string, definition: VerbatimQuery | null): void {
  const { [key]: _, ...others } = useDrafts.getState().drafts;
  useDrafts.setState({ drafts: definition === null ? others : { ...others, [key]: definition } });
}

/** Takes up a project; drafts of another are of no use in it. */
export function followDrafts(projectId: string): void {
  if (useDrafts.getState().projectId !== projectId) useDrafts.setState({ projectId, drafts: {} });
}
