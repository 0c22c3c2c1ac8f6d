import type { Rating } from '../../../shared/contract/base.ts';
import type { MergePreview } from '../../../shared/contract/code-merge.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import { canonicalTextOf } from '../sources/queries.ts';
import type { Reader } from '../study/study.ts';
import { joinsOf, stayingOf } from './joins.ts';
import type { HeldCoding, Join } from './joins.ts';
import { childrenOf, requireCode, sameName, subtreeOf } from './tree.ts';
import { viewsNaming } from './views.ts';
import type { RenamedView } from './views.ts';

interface Written {
  readonly id: string;
  readonly codeId: string;
  readonly caseId: string | null;
  readonly participantId: string | null;
  /** The case's or the participant's name. */
  readonly name: string;
  readonly text: string;
  readonly rating: Rating | null;
  readonly coderId: string | null;
  readonly writtenAt: string;
}

/** What is written in several places becomes one text; `goes` are in the order in which they were joined. */
export interface WrittenJoin {
  readonly stays: Written;
  readonly goes: readonly Written[];
  readonly text: string;
  readonly rating: Rating | null;
  readonly coderId: string | null;
  readonly writtenAt: string;
}

/** A coding that takes in others, with the text that it has then. */
export interface CodingJoin extends Join {
  readonly verbatim: string;
}

/** Everything that merging does, in the order of the tables. Preview and command read the same plan. */
export interface MergePlan {
  readonly into: { readonly id: string; readonly name: string };
  readonly gone: readonly { readonly id: string; readonly name: string }[];
  readonly joins: readonly CodingJoin[];
  /** Codings of the codes that go. */
  readonly moved: readonly HeldCoding[];
  readonly findings: readonly WrittenJoin[];
  readonly findingsMoved: readonly string[];
  readonly conclusion: WrittenJoin | null;
  readonly conclusionMoved: string | null;
  /** Children of the codes that go, with the names under which they come to the one that stays. */
  readonly subCodes: readonly { readonly id: string; readonly name: string; readonly as: string }[];
  readonly views: readonly RenamedView[];
}

type CodingRow = Omit<HeldCoding, 'exemplary' | 'detached'> & { exemplary: 0 | 1; detached: 0 | 1 };

/** The codings that meet a condition on `codings`, bound to one value. */
export function heldCodings(reader: Reader, where: string, value: string): HeldCoding[] {
  return reader
    .all<CodingRow>(
      `SELECT id, code_id AS codeId, source_id AS sourceId, coder_id AS coderId, start, "end", case_id AS caseId,
              exemplary, detached, created_at AS createdAt FROM codings WHERE ${where}`,
      value,
    )
    .map((row) => ({ ...row, exemplary: row.exemplary === 1, detached: row.detached === 1 }));
}

/** Each source is read once, and only when a passage in it grows. */
export function withVerbatims(reader: Reader, joins: readonly Join[]): CodingJoin[] {
  const texts = new Map<string, string>();
  const textOf = (sourceId: string): string => {
    let text = texts.get(sourceId);
    if (text === undefined) texts.set(sourceId, (text = canonicalTextOf(reader, sourceId).text));
    return text;
  };
  return joins.map((join) => ({
    ...join,
    verbatim:
      join.start === join.stays.start && join.end === join.stays.end
        ? (reader.value<string>('SELECT verbatim FROM codings WHERE id = ?', join.stays.id) ?? '')
        : textOf(join.stays.sourceId).slice(join.start, join.end),
  }));
}

/** Texts one after the other with an empty line between them, none twice. */
function joinedText(texts: readonly string[]): string {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))].join('\n\n');
}

function joinWritten(stays: Written, goes: readonly Written[]): WrittenJoin {
  const all = [stays, ...goes];
  const written = all.filter(({ text }) => text !== '');
  const latest = (written.length > 0 ? written : all).toSorted((a, b) =>
    a.writtenAt < b.writtenAt ? 1 : -1,
  )[0];
  return {
    stays,
    goes,
    text: joinedText(all.map(({ text }) => text)),
    rating: all.find(({ rating }) => rating !== null)?.rating ?? null,
    coderId: latest?.coderId ?? null,
    writtenAt: latest?.writtenAt ?? stays.writtenAt,
  };
}

/** Splits what is written about several codes, those in `order`, into what is joined and what only changes its code. */
function joinsOfWritten(
  written: readonly Written[],
  order: readonly string[],
): { joins: WrittenJoin[]; moved: string[] } {
  const [into] = order;
  const byCell = new Map<string, Written[]>();
  for (const one of written.toSorted((a, b) => order.indexOf(a.codeId) - order.indexOf(b.codeId))) {
    const cell = one.caseId ?? one.participantId ?? '';
    byCell.set(cell, [...(byCell.get(cell) ?? []), one]);
  }
  const joins: WrittenJoin[] = [];
  const moved: string[] = [];
  for (const [stays, ...goes] of byCell.values()) {
    if (!stays) continue;
    if (goes.length > 0) joins.push(joinWritten(stays, goes));
    if (stays.codeId !== into) moved.push(stays.id);
  }
  return { joins, moved };
}

/** Children of `ids` get under `into` the first free of: their name, their name with their parent's, and numbers after. */
function comingSubCodes(reader: Reader, gone: MergePlan['gone'], into: string): MergePlan['subCodes'] {
  const ids = new Set(gone.map(({ id }) => id));
  const taken = new Set(
    childrenOf(reader, into)
      .filter(({ id }) => !ids.has(id))
      .map(({ name }) => sameName(name)),
  );
  return gone.flatMap(({ id: parentId, name: parent }) =>
    childrenOf(reader, parentId)
      .filter(({ id }) => !ids.has(id) && id !== into)
      .map(({ id, name }) => {
        let as = name;
        for (let n = 1; taken.has(sameName(as)); n += 1)
          as = n === 1 ? `${name} (${parent})` : `${name} (${parent} ${n})`;
        taken.add(sameName(as));
        return { id, name, as };
      }),
  );
}

/**
 * Works out what merging the codes `ids` into the code `into` does.
 * @throws StudyError `NotFound`, `Invalid` (own-subcode, nothing to merge)
 */
export function mergePlan(reader: Reader, ids: readonly string[], into: string): MergePlan {
  const target = { id: into, name: requireCode(reader, into).name };
  const gone = [...new Set(ids)]
    .filter((id) => id !== into)
    .map((id) => ({ id, name: requireCode(reader, id).name }));
  if (gone.length === 0) throw new StudyError('Invalid', { reason: 'nothing-to-merge' });
  for (const { id } of gone)
    if (subtreeOf(reader, id).includes(into)) throw new StudyError('Invalid', { reason: 'own-subcode' });
  const order = [into, ...gone.map(({ id }) => id)];
  const named = JSON.stringify(order);
  const codings = heldCodings(reader, 'code_id IN (SELECT value FROM json_each(?))', named);
  const joins = withVerbatims(reader, joinsOf(codings, into, true));
  const findings = joinsOfWritten(
    reader.all<Written>(
      `SELECT f.id, f.code_id AS codeId, f.case_id AS caseId, f.participant_id AS participantId,
              coalesce(c.name, p.confidential_name) AS name, f.text, f.rating, f.coder_id AS coderId,
              f.written_at AS writtenAt
         FROM findings f LEFT JOIN cases c ON c.id = f.case_id LEFT JOIN participants p ON p.id = f.participant_id
        WHERE f.code_id IN (SELECT value FROM json_each(?))
        ORDER BY f.case_id IS NULL, coalesce(c.position, p.position), f.id`,
      named,
    ),
    order,
  );
  const conclusions = joinsOfWritten(
    reader.all<Written>(
      `SELECT id, code_id AS codeId, NULL AS caseId, NULL AS participantId, '' AS name, text, NULL AS rating,
              coder_id AS coderId, written_at AS writtenAt
         FROM conclusions WHERE code_id IN (SELECT value FROM json_each(?))`,
      named,
    ),
    order,
  );
  return {
    into: target,
    gone,
    joins,
    moved: codings.filter((coding) => coding.codeId !== into),
    findings: findings.joins,
    findingsMoved: findings.moved,
    conclusion: conclusions.joins[0] ?? null,
    conclusionMoved: conclusions.moved[0] ?? null,
    subCodes: comingSubCodes(reader, gone, into),
    views: viewsNaming(reader, {
      into,
      gone: new Set(gone.map(({ id }) => id)),
      staying: stayingOf(joins),
    }),
  };
}

/** The plan in the words and numbers of the contract. @throws StudyError as `mergePlan` does */
export function mergePreview(reader: Reader, ids: readonly string[], into: string): MergePreview {
  const plan = mergePlan(reader, ids, into);
  const going = JSON.stringify(plan.joins.flatMap(({ goes }) => goes.map(({ id }) => id)));
  const read = new Map(
    reader
      .all<{ id: string; text: string; title: string; coder: string }>(
        `SELECT k.id, k.verbatim AS text, s.title, o.name AS coder
           FROM codings k JOIN sources s ON s.id = k.source_id JOIN coders o ON o.id = k.coder_id
          WHERE k.id IN (SELECT value FROM json_each(?))`,
        JSON.stringify(plan.joins.flatMap(({ stays, goes }) => [stays.id, ...goes.map(({ id }) => id)])),
      )
      .map(({ id, ...rest }) => [id, rest]),
  );
  const views = (table: RenamedView['table']) => plan.views.filter((view) => view.table === table);
  return {
    codings: plan.moved.length,
    joined: plan.joins.map(({ stays, goes, verbatim }) => ({
      id: stays.id,
      sourceTitle: read.get(stays.id)?.title ?? '',
      coder: read.get(stays.id)?.coder ?? '',
      before: [stays, ...goes].map(({ id }) => read.get(id)?.text ?? ''),
      after: verbatim,
    })),
    findingsMoved: plan.findingsMoved.length,
    findingsJoined: plan.findings.map(({ stays, goes, rating }) => ({
      name: stays.name,
      ratingsLost: [stays, ...goes].flatMap((one) =>
        one.rating !== null && one.rating !== rating ? [one.rating] : [],
      ),
    })),
    conclusions: plan.conclusion
      ? 'joined'
      : plan.conclusionMoved
        ? 'moved'
        : reader.value('SELECT 1 FROM conclusions WHERE code_id = ?', into) === undefined
          ? 'none'
          : 'kept',
    evidence:
      reader.value<number>(
        'SELECT count(*) FROM finding_evidence WHERE coding_id IN (SELECT value FROM json_each(?))',
        going,
      ) ?? 0,
    subCodes: plan.subCodes.map(({ name, as }) => ({ name, as })),
    matrices: views('matrices').map(({ id, title }) => ({ id, title })),
    tables: views('count_tables').map(({ id, title }) => ({ id, title })),
    queries: views('queries').map(({ id, title }) => ({ id, title })),
    exhibits: views('exhibits').map(({ id, title, label }) => ({ id, title, label })),
  };
}
