import { z } from 'zod';
import type { CodeEvent, CodeState, ListSize, PastCode } from '../../../shared/contract/code-history.ts';
import { CodeChange, CodeState as State } from '../../../shared/contract/code-history.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import { remembered } from '../study/remembered.ts';
import type { Reader } from '../study/study.ts';

const Fields = State.partial();
const Details = z.record(z.string(), z.union([z.string(), z.number()]));

interface Row {
  id: string;
  codeId: string;
  at: string;
  coder: string | null;
  change: string;
  fields: string;
  details: string;
}

interface Entry {
  readonly id: string;
  readonly codeId: string;
  readonly at: string;
  readonly coder: string | null;
  readonly change: CodeChange;
  readonly fields: z.infer<typeof Fields>;
  readonly details: CodeEvent['details'];
}

/** The whole history, oldest first. @throws StudyError `Corrupt` when an entry is not one. */
const entries = remembered(['code', 'coder'], (reader): readonly Entry[] =>
  reader
    .all<Row>(
      `SELECT h.id, h.code_id AS codeId, h.at, c.name AS coder, h.change, h.fields, h.details
         FROM code_history h LEFT JOIN coders c ON c.id = h.coder_id ORDER BY h.at, h.id`,
    )
    .map(({ change, fields, details, ...row }) => {
      try {
        return {
          ...row,
          change: CodeChange.parse(change),
          fields: Fields.parse(JSON.parse(fields)),
          details: Details.parse(JSON.parse(details)),
        };
      } catch {
        throw new StudyError('Corrupt', { reason: 'code-history' });
      }
    }),
);

const ends = (change: CodeChange): boolean => change === 'removed' || change === 'merged-into';

/** Takes entries one after the other and knows the list after each. */
class List {
  readonly codes = new Map<string, CodeState>();

  /** Returns what the code was before, and what it is now; undefined where it was not or is no more. */
  take({ codeId, change, fields }: Entry): { before: CodeState | undefined; after: CodeState | undefined } {
    const before = this.codes.get(codeId);
    if (ends(change)) {
      this.codes.delete(codeId);
      return { before, after: undefined };
    }
    // The first entry of a code holds all its fields.
    const after = State.safeParse({ ...before, ...fields }).data;
    if (after) this.codes.set(codeId, after);
    return { before, after };
  }
}

/** The list as it was at a moment (ISO 8601), depth first and in its own order. */
export function listOn(reader: Reader, at: string): PastCode[] {
  const list = new List();
  for (const entry of entries(reader)) {
    if (entry.at > at) break;
    list.take(entry);
  }
  const children = new Map<string | null, (readonly [string, CodeState])[]>();
  for (const [id, state] of list.codes) {
    const siblings = children.get(state.parentId);
    if (siblings) siblings.push([id, state]);
    else children.set(state.parentId, [[id, state]]);
  }
  const codes: PastCode[] = [];
  const visit = (parentId: string | null, path: string[]): void => {
    const siblings = children.get(parentId) ?? [];
    siblings.sort(([a, one], [b, other]) => one.position - other.position || (a < b ? -1 : 1));
    for (const [id, { position: _position, ...state }] of siblings) {
      codes.push({ ...state, id, path, depth: path.length });
      visit(id, [...path, state.name]);
    }
  };
  visit(null, []);
  return codes;
}

/** How many codes in use the list held, a priori and emergent, from each moment on that changed that. */
export function growth(reader: Reader): ListSize[] {
  const list = new List();
  const sizes: ListSize[] = [];
  let aPriori = 0;
  let emergent = 0;
  const count = (state: CodeState | undefined, by: 1 | -1): void => {
    if (!state || state.archived) return;
    if (state.origin === 'a-priori') aPriori += by;
    else emergent += by;
  };
  for (const entry of entries(reader)) {
    const { before, after } = list.take(entry);
    count(before, -1);
    count(after, 1);
    const last = sizes.at(-1);
    if (last?.at === entry.at) Object.assign(last, { aPriori, emergent });
    else if ((last?.aPriori ?? 0) !== aPriori || (last?.emergent ?? 0) !== emergent)
      sizes.push({ at: entry.at, aPriori, emergent });
  }
  return sizes;
}

const told = ['name', 'hue', 'definition', 'useWhen', 'notWhen', 'kind', 'origin'] as const;

/** The whole history in words, oldest first. */
const events = remembered(['code', 'coder', 'question'], (reader): readonly CodeEvent[] => {
  const questions = new Map(
    reader
      .all<{ id: string; text: string }>('SELECT id, text FROM questions')
      .map(({ id, text }) => [id, text]),
  );
  const list = new List();
  const nameOf = (id: string | null): string => (id === null ? '' : (list.codes.get(id)?.name ?? ''));
  return entries(reader).flatMap((entry): CodeEvent[] => {
    const parentBefore = nameOf(list.codes.get(entry.codeId)?.parentId ?? null);
    const { before, after } = list.take(entry);
    const { change, id, codeId, at, coder, details } = entry;
    const state = after ?? before;
    if (change === 'placed' || !state) return [];
    const fields: CodeEvent['fields'] = [];
    if (before && after) {
      for (const field of told)
        if (before[field] !== after[field])
          fields.push({ field, before: String(before[field]), after: String(after[field]) });
      if (before.parentId !== after.parentId)
        fields.push({ field: 'parent', before: parentBefore, after: nameOf(after.parentId) });
      if (before.questionId !== after.questionId) {
        const textOf = (questionId: string | null): string => questions.get(questionId ?? '') ?? '';
        fields.push({
          field: 'question',
          before: textOf(before.questionId),
          after: textOf(after.questionId),
        });
      }
    }
    const { name, hue, origin } = state;
    return [{ id, codeId, name, hue, origin, at, coder, change, details, fields }];
  });
});

/** What became of a code, newest first; also of one that is gone. */
export function codeHistory(reader: Reader, codeId: string): CodeEvent[] {
  return events(reader)
    .filter((event) => event.codeId === codeId)
    .toReversed();
}

/** What became of all codes, newest first: at most `limit` events, those older than the event `before`. */
export function listHistory(reader: Reader, before: string | null, limit: number): CodeEvent[] {
  const all = events(reader);
  const end =
    before === null
      ? all.length
      : Math.max(
          0,
          all.findIndex(({ id }) => id === before),
        );
  return all.slice(Math.max(0, end - limit), end).toReversed();
}
