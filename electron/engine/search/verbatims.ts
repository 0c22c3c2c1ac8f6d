import type { QueryAnswer, QueryCondition, VerbatimQuery } from '../../../shared/contract/search.ts';
import { paragraphAt } from '../../../shared/text/places.ts';
import { listAttributes, valuesByOwner } from '../cases/queries.ts';
import { casesBySource } from '../cases/voices.ts';
import { verbatimsOfCodings } from '../coding/verbatims.ts';
import { layoutsOf } from '../sources/layout.ts';
import { Study, type Reader } from '../study/study.ts';
import { addedUp } from './tallies.ts';
import { stands, turnsTouched, type Standing } from './standing.ts';

/** An attached coding with all that a condition can ask of it. */
export interface Asked extends Standing {
  readonly codeId: string;
  readonly coderId: string;
  readonly sourceId: string;
  readonly date: string | null;
  readonly caseIds: readonly string[];
  readonly role: string | null;
  readonly participantId: string | null;
  readonly groupId: string | null;
}

interface Row {
  id: string;
  codeId: string;
  coderId: string;
  sourceId: string;
  date: string | null;
  start: number;
  end: number;
  caseId: string | null;
}

interface Voice {
  id: string;
  role: string;
  participantId: string | null;
  groupId: string | null;
}

const nowhere: readonly string[] = [];

/** Kept until something in the study changes: a query is tried, read page by page, and tried again otherwise. */
const remembered = new WeakMap<Study, { codings: readonly Asked[] | null }>();

/**
 * All attached codings by source and place. Inside a transaction, pass its writer: what it has changed is seen, and
 * nothing is remembered.
 */
export function askedCodings(reader: Reader): readonly Asked[] {
  if (!(reader instanceof Study)) return readCodings(reader);
  let kept = remembered.get(reader);
  if (!kept) {
    const own: { codings: readonly Asked[] | null } = { codings: null };
    kept = own;
    remembered.set(reader, own);
    reader.onChange(() => {
      own.codings = null;
    });
  }
  return (kept.codings ??= readCodings(reader));
}

/** In a few scans. */
function readCodings(reader: Reader): Asked[] {
  const rows = reader.all<Row>(
    `SELECT k.id, k.code_id AS codeId, k.coder_id AS coderId, k.source_id AS sourceId, s.date, k.start, k."end",
            k.case_id AS caseId
       FROM codings k JOIN sources s ON s.id = k.source_id WHERE k.detached = 0
      ORDER BY s.position, s.id, k.start, k."end", k.id`,
  );
  const layouts = layoutsOf(
    reader,
    rows.map((row) => row.sourceId),
  );
  const cases = casesBySource(reader);
  const voices = new Map(
    reader
      .all<Voice>(
        `SELECT sp.id, sp.role, sp.participant_id AS participantId, p.group_id AS groupId
           FROM speakers sp LEFT JOIN participants p ON p.id = sp.participant_id`,
      )
      .map((voice) => [voice.id, voice]),
  );
  return rows.map(({ caseId, ...row }) => {
    const layout = layouts.get(row.sourceId);
    const voice = voices.get(layout?.speakerIds[paragraphAt(layout.starts, row.start)] ?? '');
    return {
      ...row,
      ...turnsTouched(layout, row),
      caseIds: caseId === null ? (cases.get(row.sourceId) ?? nowhere) : [caseId],
      role: voice?.role ?? null,
      participantId: voice?.participantId ?? null,
      groupId: voice?.groupId ?? null,
    };
  });
}

/** The codings that answer a query, by source and place. */
export function codingsOfQuery(reader: Reader, { match, conditions }: VerbatimQuery): readonly Asked[] {
  const all = askedCodings(reader);
  const tests = conditions.map((condition) => testOf(reader, condition, all));
  if (tests.length === 0) return all;
  return match === 'all'
    ? all.filter((coding) => tests.every((test) => test(coding)))
    : all.filter((coding) => tests.some((test) => test(coding)));
}

type Test = (coding: Asked) => boolean;

function testOf(reader: Reader, condition: QueryCondition, all: readonly Asked[]): Test {
  const test = plainTest(reader, condition, all);
  return condition.not ? (coding) => !test(coding) : test;
}

function plainTest(reader: Reader, condition: QueryCondition, all: readonly Asked[]): Test {
  switch (condition.on) {
    case 'code': {
      const codes = codesOf(reader, condition);
      return ({ codeId }) => codes.has(codeId);
    }
    case 'relation': {
      const { relation, turns } = condition;
      const others = bySource(all, codesOf(reader, condition));
      return (coding) =>
        others.get(coding.sourceId)?.some((other) => stands(relation, coding, other, turns)) ?? false;
    }
    case 'case': {
      const ids = new Set(condition.ids);
      return ({ caseIds }) => caseIds.some((id) => ids.has(id));
    }
    case 'group':
      return among(condition.ids, ({ groupId }) => groupId);
    case 'participant':
      return among(condition.ids, ({ participantId }) => participantId);
    case 'role':
      return among(condition.roles, ({ role }) => role);
    case 'coder':
      return among(condition.ids, ({ coderId }) => coderId);
    case 'source':
      return among(condition.ids, ({ sourceId }) => sourceId);
    case 'attribute':
      return attributeTest(reader, condition);
    case 'date': {
      const { from, to } = condition;
      return ({ date }) => date !== null && (from === null || date >= from) && (to === null || date <= to);
    }
  }
}

function among(ids: readonly string[], of: (coding: Asked) => string | null): Test {
  const wanted = new Set(ids);
  return (coding) => wanted.has(of(coding) ?? '');
}

/** The codes of a condition; with `subcodes`, all under them as well. */
function codesOf(
  reader: Reader,
  { codeIds, subcodes }: { readonly codeIds: readonly string[]; readonly subcodes: boolean },
): ReadonlySet<string> {
  if (!subcodes) return new Set(codeIds);
  return new Set(
    reader.column<string>(
      `WITH RECURSIVE tree (id) AS
         (SELECT value FROM json_each(?) UNION SELECT c.id FROM codes c JOIN tree ON c.parent_id = tree.id)
       SELECT id FROM tree`,
      JSON.stringify(codeIds),
    ),
  );
}

function bySource(all: readonly Asked[], codes: ReadonlySet<string>): Map<string, Asked[]> {
  const found = new Map<string, Asked[]>();
  for (const coding of all) {
    if (!codes.has(coding.codeId)) continue;
    const own = found.get(coding.sourceId);
    if (own) own.push(coding);
    else found.set(coding.sourceId, [coding]);
  }
  return found;
}

function attributeTest(reader: Reader, condition: QueryCondition & { on: 'attribute' }): Test {
  const attribute = listAttributes(reader).find(({ id }) => id === condition.attributeId);
  if (!attribute) return () => false;
  const values = valuesByOwner(reader, attribute.owner);
  const wanted = new Set(condition.values);
  const { from, to } = condition;
  const order = (a: string, b: string): number =>
    attribute.type === 'number' ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0;
  const ranged = (from !== null && from !== '') || (to !== null && to !== '');
  const holds = (ownerId: string): boolean => {
    const value = values.get(ownerId)?.[attribute.id];
    if (value === undefined) return false;
    if (wanted.has(value)) return true;
    return ranged && (!from || order(value, from) >= 0) && (!to || order(value, to) <= 0);
  };
  switch (attribute.owner) {
    case 'case':
      return ({ caseIds }) => caseIds.some(holds);
    case 'participant':
      return ({ participantId }) => participantId !== null && holds(participantId);
    case 'source':
      return ({ sourceId }) => holds(sourceId);
  }
}

/** A query's verbatims, a page of them, and what all of them add up to. */
export function queryVerbatims(
  reader: Reader,
  { definition, limit, offset }: { definition: VerbatimQuery; limit: number; offset: number },
): QueryAnswer {
  const found = codingsOfQuery(reader, definition);
  const ids = found.slice(offset, offset + limit).map(({ id }) => id);
  const verbatims = new Map(verbatimsOfCodings(reader, ids).map((verbatim) => [verbatim.id, verbatim]));
  return { ...addedUp(reader, found), verbatims: ids.flatMap((id) => verbatims.get(id) ?? []) };
}
