import type { Code } from '../../shared/contract/codebook.ts';

/** A code with the codes under it, in their order. */
export interface CodeNode {
  readonly code: Code;
  readonly children: readonly CodeNode[];
}

/** The tree of a list of codes. */
export function codeTree(codes: readonly Code[]): CodeNode[] {
  const byParent = new Map<string | null, Code[]>();
  for (const code of codes) {
    const siblings = byParent.get(code.parentId);
    if (siblings) siblings.push(code);
    else byParent.set(code.parentId, [code]);
  }
  const under = (parentId: string | null): CodeNode[] =>
    (byParent.get(parentId) ?? []).map((code) => ({ code, children: under(code.id) }));
  return under(null);
}

/** A code and all codes under it. */
export function subtreeOf(codes: readonly Code[], id: string): Code[] {
  const kept = new Set([id]);
  // The list is depth first: a parent comes before its children.
  return codes.filter((code) => {
    if (code.id !== id && !(code.parentId !== null && kept.has(code.parentId))) return false;
    kept.add(code.id);
    return true;
  });
}

/** Before which sibling a code goes to change places with its neighbour; undefined when there is none. */
export function neighbourMove(codes: readonly Code[], code: Code, by: -1 | 1): string | null | undefined {
  const siblings = codes.filter(
    ({ parentId, archived }) => parentId === code.parentId && archived === code.archived,
  );
  const at = siblings.findIndex(({ id }) => id === code.id);
  if (by === -1) return siblings[at - 1]?.id;
  return at < siblings.length - 1 ? (siblings[at + 2]?.id ?? null) : undefined;
}

/** The full name of a code: its way down the tree. */
export function fullName(code: Code): string {
  return [...code.path, code.name].join(' › ');
}

/** Where codes go: as `codebook.move` takes it. */
export interface CodeMove {
  readonly id: string[];
  readonly parentId: string | null;
  readonly before: string | null;
}

/** Codes in the order of the tree, without those whose ancestor is among them. */
function tops(codes: readonly Code[], ids: ReadonlySet<string>): string[] {
  const within = new Set<string>();
  return codes.flatMap(({ id, parentId }) => {
    const covered = parentId !== null && (ids.has(parentId) || within.has(parentId));
    if (covered) within.add(id);
    return ids.has(id) && !covered ? [id] : [];
  });
}

/**
 * What dropping codes on another, before it or after it means; null when it would put a code under itself or one of its
 * own sub-codes.
 */
export function dropMove(
  codes: readonly Code[],
  ids: ReadonlySet<string>,
  target: { id: string; at: 'on' | 'before' | 'after' },
): CodeMove | null {
  const onto = codes.find(({ id }) => id === target.id);
  if (!onto) return null;
  const moved = tops(codes, ids);
  const parentId = target.at === 'on' ? onto.id : onto.parentId;
  const moving = new Set(moved.flatMap((id) => subtreeOf(codes, id).map((code) => code.id)));
  if (moved.length === 0 || (parentId !== null && moving.has(parentId))) return null;
  if (target.at === 'on') return { id: moved, parentId, before: null };
  const siblings = codes.filter((code) => code.parentId === parentId).map(({ id }) => id);
  const from = siblings.indexOf(onto.id) + (target.at === 'before' ? 0 : 1);
  const before = siblings.slice(from).find((id) => !moved.includes(id)) ?? null;
  return { id: moved, parentId, before };
}

/** Puts a code under the sibling above it, as its last; null when there is none. */
export function indentMove(codes: readonly Code[], code: Code): CodeMove | null {
  const siblings = codes.filter(({ parentId }) => parentId === code.parentId);
  const above = siblings[siblings.findIndex(({ id }) => id === code.id) - 1];
  return above ? { id: [code.id], parentId: above.id, before: null } : null;
}

/** Puts a code just after its parent, beside it; null at the top. */
export function outdentMove(codes: readonly Code[], code: Code): CodeMove | null {
  return code.parentId === null
    ? null
    : dropMove(codes, new Set([code.id]), { id: code.parentId, at: 'after' });
}
