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
