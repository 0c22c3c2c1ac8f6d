import { StudyError } from '../../../shared/contract/errors.ts';
import type { Study, Writer } from '../study/study.ts';
import { insertCode, putInOrder } from './commands.ts';
import { withHistory } from './history.ts';
import { joinsOf, stayingOf } from './joins.ts';
import type { CodingJoin, MergePlan, WrittenJoin } from './merge-plan.ts';
import { heldCodings, mergePlan, withVerbatims } from './merge-plan.ts';
import { childrenOf, requireCode } from './tree.ts';
import { moveQuotes, storeViews } from './views.ts';

/** Makes codes one, as `mergePreview` says. @throws StudyError as `mergePlan` does */
export function mergeCodes(study: Study, ids: readonly string[], into: string): void {
  const plan = mergePlan(study, ids, into);
  const codes = plan.gone.map(({ name }) => name).join(', ');
  study.transact({ name: 'mergeCodes', details: { codes, code: plan.into.name } }, (writer) =>
    withHistory(writer, (note) => {
      for (const { id } of plan.gone) note(id, 'merged-into', { code: plan.into.name });
      note(into, 'merged-from', { codes, count: plan.moved.length });
      carryOut(writer, plan);
    }),
  );
}

function carryOut(writer: Writer, plan: MergePlan): void {
  const into = plan.into.id;
  joinCodings(writer, plan.joins);
  const gone = JSON.stringify(plan.gone.map(({ id }) => id));
  writer.run('UPDATE codings SET code_id = ? WHERE code_id IN (SELECT value FROM json_each(?))', into, gone);
  growCodings(writer, plan.joins);
  for (const join of plan.findings) joinFinding(writer, join);
  for (const id of plan.findingsMoved) writer.run('UPDATE findings SET code_id = ? WHERE id = ?', into, id);
  if (plan.conclusion) joinConclusion(writer, plan.conclusion);
  if (plan.conclusionMoved !== null)
    writer.run('UPDATE conclusions SET code_id = ? WHERE id = ?', into, plan.conclusionMoved);
  for (const { id, name, as } of plan.subCodes)
    if (as !== name) writer.run('UPDATE codes SET name = ? WHERE id = ?', as, id);
  putInOrder(writer, into, [
    ...childrenOf(writer, into).map(({ id }) => id),
    ...plan.subCodes.map(({ id }) => id),
  ]);
  storeViews(writer, plan.views);
  writer.run('DELETE FROM codes WHERE id IN (SELECT value FROM json_each(?))', gone);
}

/**
 * What hung on the codings that go hangs on those that stay: ticks, what findings were written on, what a verbatim shows
 * of its code. Where both are known, what is known of the one that stays is kept. Then the others go.
 */
function joinCodings(writer: Writer, joins: readonly CodingJoin[]): void {
  const pairs = JSON.stringify([...stayingOf(joins)]);
  const kept = `WITH pair AS MATERIALIZED (SELECT CAST(value ->> 0 AS TEXT) AS goes, value ->> 1 AS stays FROM json_each(?))`;
  // One statement each: what findings were written on has no index by coding. Without the cast SQLite joins by trying all.
  writer.run(
    `${kept} INSERT OR IGNORE INTO finding_evidence (finding_id, coding_id)
       SELECT e.finding_id, stays FROM finding_evidence e JOIN pair ON goes = e.coding_id`,
    pairs,
  );
  writer.run(
    `${kept} INSERT OR IGNORE INTO finding_basis (finding_id, coding_id, verbatim)
       SELECT b.finding_id, stays, b.verbatim FROM finding_basis b JOIN pair ON goes = b.coding_id`,
    pairs,
  );
  writer.run(`${kept} DELETE FROM finding_basis WHERE coding_id IN (SELECT goes FROM pair)`, pairs);
  writer.run(
    `${kept} INSERT OR IGNORE INTO code_examples (coding_id, kind)
       SELECT stays, x.kind FROM code_examples x JOIN pair ON goes = x.coding_id`,
    pairs,
  );
  writer.run(`${kept} DELETE FROM codings WHERE id IN (SELECT goes FROM pair)`, pairs);
}

/** Gives the codings that stay their whole passage; what stood on just that passage is gone by now. */
function growCodings(writer: Writer, joins: readonly CodingJoin[]): void {
  for (const { stays, start, end, verbatim, exemplary, caseId } of joins)
    if (
      start !== stays.start ||
      end !== stays.end ||
      exemplary !== stays.exemplary ||
      caseId !== stays.caseId
    )
      writer.run(
        'UPDATE codings SET start = ?, "end" = ?, verbatim = ?, exemplary = ?, case_id = ? WHERE id = ?',
        start,
        end,
        verbatim,
        Number(exemplary),
        caseId,
        stays.id,
      );
}

function joinFinding(writer: Writer, { stays, goes, text, rating, coderId, writtenAt }: WrittenJoin): void {
  for (const { id } of goes) {
    writer.run(
      'INSERT OR IGNORE INTO finding_evidence SELECT ?, coding_id FROM finding_evidence WHERE finding_id = ?',
      stays.id,
      id,
    );
    writer.run(
      'INSERT OR IGNORE INTO finding_basis SELECT ?, coding_id, verbatim FROM finding_basis WHERE finding_id = ?',
      stays.id,
      id,
    );
    writer.run('DELETE FROM findings WHERE id = ?', id);
  }
  writer.run(
    'UPDATE findings SET text = ?, rating = ?, coder_id = ?, written_at = ? WHERE id = ?',
    text,
    rating,
    coderId,
    writtenAt,
    stays.id,
  );
}

function joinConclusion(writer: Writer, { stays, goes, text, coderId, writtenAt }: WrittenJoin): void {
  for (const { id } of goes) writer.run('DELETE FROM conclusions WHERE id = ?', id);
  writer.run(
    'UPDATE conclusions SET text = ?, coder_id = ?, written_at = ? WHERE id = ?',
    text,
    coderId,
    writtenAt,
    stays.id,
  );
}

/** The code that verbatims are given in place of theirs. */
export type SplitTarget =
  | { readonly codeId: string }
  | { readonly name: string; readonly parentId: string | null };

/**
 * Gives verbatims another code in place of theirs and returns its id. Ticks stay, and the findings say that the
 * verbatims went; where a verbatims exhibit has a row for the new code, the quotation goes there.
 * @throws StudyError `NotFound`, `Conflict` (name) for a new code whose name is taken
 */
export function splitCode(study: Study, codingIds: readonly string[], to: SplitTarget): string {
  const chosen = heldCodings(study, 'id IN (SELECT value FROM json_each(?))', JSON.stringify(codingIds));
  if (chosen.length === 0) throw new StudyError('NotFound', { name: 'coding' });
  const code = 'codeId' in to ? requireCode(study, to.codeId).name : to.name;
  return study.transact({ name: 'splitCode', details: { code, count: chosen.length } }, (writer) =>
    withHistory(writer, (note) => {
      const into = 'codeId' in to ? to.codeId : insertCode(writer, { ...to, origin: 'emergent' });
      const moved = chosen.filter((coding) => coding.codeId !== into);
      if (moved.length === 0) return into;
      const name = requireCode(writer, into).name;
      const from = [...new Set(moved.map((coding) => coding.codeId))];
      for (const id of from)
        note(id, 'split-into', {
          code: name,
          count: moved.filter((coding) => coding.codeId === id).length,
        });
      const codes = from.map((id) => requireCode(writer, id).name).join(', ');
      note(into, 'split-from', { codes, count: moved.length });
      const there = heldCodings(writer, 'code_id = ?', into);
      const joins = withVerbatims(writer, joinsOf([...there, ...moved], into, false));
      moveQuotes(writer, new Set(moved.map(({ id }) => id)), into, stayingOf(joins));
      joinCodings(writer, joins);
      writer.run(
        'UPDATE codings SET code_id = ? WHERE id IN (SELECT value FROM json_each(?))',
        into,
        JSON.stringify(moved.map(({ id }) => id)),
      );
      growCodings(writer, joins);
      return into;
    }),
  );
}
