import type { Cluster } from '../../shared/contract/within-case.ts';

/** Where a code goes: into a cluster, just before another of its codes, or to its end. */
export interface CodeTarget {
  readonly clusterId: string;
  readonly before: string | null;
}

const without = (clusters: readonly Cluster[], codeId: string): Cluster[] =>
  clusters.map((cluster) => ({ ...cluster, codeIds: cluster.codeIds.filter((id) => id !== codeId) }));

/** The clusters with a code in its new place, from another or from none; null takes it out of the matrix. */
export function placed(clusters: readonly Cluster[], codeId: string, target: CodeTarget | null): Cluster[] {
  if (target?.before === codeId) return [...clusters];
  const rest = without(clusters, codeId);
  if (!target) return rest;
  return rest.map((cluster) => {
    if (cluster.id !== target.clusterId) return cluster;
    const at = target.before === null ? -1 : cluster.codeIds.indexOf(target.before);
    return {
      ...cluster,
      codeIds: cluster.codeIds.toSpliced(at < 0 ? cluster.codeIds.length : at, 0, codeId),
    };
  });
}

/** The clusters with a code a step earlier or later; past the border of its cluster it comes into the next. */
export function stepped(clusters: readonly Cluster[], codeId: string, by: -1 | 1): Cluster[] {
  const home = clusters.findIndex(({ codeIds }) => codeIds.includes(codeId));
  const ids = clusters[home]?.codeIds ?? [];
  const at = ids.indexOf(codeId);
  const cluster = clusters[home];
  if (!cluster) return [...clusters];
  if (at + by >= 0 && at + by < ids.length)
    return placed(clusters, codeId, {
      clusterId: cluster.id,
      before: by < 0 ? (ids[at - 1] ?? null) : (ids[at + 2] ?? null),
    });
  const next = clusters[home + by];
  if (!next) return [...clusters];
  return placed(clusters, codeId, {
    clusterId: next.id,
    before: by < 0 ? null : (next.codeIds[0] ?? null),
  });
}

/** The clusters with one of them a step earlier or later. */
export function steppedCluster(clusters: readonly Cluster[], id: string, by: -1 | 1): Cluster[] {
  const at = clusters.findIndex((cluster) => cluster.id === id);
  const one = clusters[at];
  if (!one || !clusters[at + by]) return [...clusters];
  return clusters.toSpliced(at, 1).toSpliced(at + by, 0, one);
}
