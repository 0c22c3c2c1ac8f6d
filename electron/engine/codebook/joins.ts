/** A coding as it stands before codes are merged or split. */
export interface HeldCoding {
  readonly id: string;
  readonly codeId: string;
  readonly sourceId: string;
  readonly coderId: string;
  /** UTF-16 code units over the source's canonical text. */
  readonly start: number;
  readonly end: number;
  readonly caseId: string | null;
  readonly exemplary: boolean;
  readonly detached: boolean;
  readonly createdAt: string;
}

/** Codings of one coder that become one: `stays` takes the whole passage, and what hung on the others. */
export interface Join {
  readonly stays: HeldCoding;
  readonly goes: readonly HeldCoding[];
  readonly start: number;
  readonly end: number;
  readonly caseId: string | null;
  readonly exemplary: boolean;
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly codings: readonly HeldCoding[];
}

/**
 * Which attached codings become one when all of them get the code `codeId`: those of one coder on the same passage and,
 * when `overlapping`, those of one coder and one case whose passages overlap and whose codes differ; passages that only
 * touch stay two. The coding that stays is one that had the code already, else the oldest. Takes O(n log n).
 */
export function joinsOf(codings: readonly HeldCoding[], codeId: string, overlapping: boolean): Join[] {
  const joins: Join[] = [];
  const byVoice = groupedBy(
    codings.filter((coding) => !coding.detached),
    (coding) => `${coding.sourceId} ${coding.coderId}`,
  );
  for (const ofOne of byVoice.values()) {
    const groups = overlapping
      ? [...groupedBy(ofOne, (coding) => coding.caseId ?? '').values()].flatMap(overlaps)
      : ofOne.map(alone);
    for (const same of groupedBy(groups, ({ start, end }) => `${start} ${end}`).values()) {
      const members = same.flatMap((group) => group.codings);
      const [first] = same;
      if (first && members.length > 1) joins.push(joinOf(first, members, codeId));
    }
  }
  return joins;
}

/** By the id of a coding that goes, the one that stays. */
export function stayingOf(joins: readonly Join[]): Map<string, string> {
  return new Map(joins.flatMap(({ stays, goes }) => goes.map(({ id }) => [id, stays.id] as const)));
}

const alone = (coding: HeldCoding): Group => ({ start: coding.start, end: coding.end, codings: [coding] });

/** Groups what overlaps; codings of one code alone stay as they are. */
function overlaps(codings: readonly HeldCoding[]): Group[] {
  const groups: { start: number; end: number; codings: HeldCoding[] }[] = [];
  for (const coding of codings.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = groups.at(-1);
    if (last && coding.start < last.end) {
      last.codings.push(coding);
      last.end = Math.max(last.end, coding.end);
    } else groups.push({ start: coding.start, end: coding.end, codings: [coding] });
  }
  return groups.flatMap((group) =>
    new Set(group.codings.map((coding) => coding.codeId)).size > 1 ? [group] : group.codings.map(alone),
  );
}

function joinOf({ start, end }: Group, members: readonly HeldCoding[], codeId: string): Join {
  const [stays, ...goes] = members.toSorted(
    (a, b) =>
      Number(a.codeId !== codeId) - Number(b.codeId !== codeId) ||
      compareText(a.createdAt, b.createdAt) ||
      compareText(a.id, b.id),
  );
  if (!stays) throw new Error('No coding was joined.');
  return {
    stays,
    goes,
    start,
    end,
    caseId: stays.caseId ?? goes.find((coding) => coding.caseId !== null)?.caseId ?? null,
    exemplary: members.some((coding) => coding.exemplary),
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
