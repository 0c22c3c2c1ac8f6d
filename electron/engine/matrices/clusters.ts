import { StudyError } from '../../../shared/contract/errors.ts';
import { type Cluster, type Clusters, WithinCaseDefinition } from '../../../shared/contract/within-case.ts';
import { newId, now } from '../study/ids.ts';
import { lastPosition } from '../study/order.ts';
import type { Reader, Study } from '../study/study.ts';
import { codeTree, type TreeCode } from './axes.ts';
import { usedCodes } from './queries.ts';

interface Row {
  id: string;
  definition: string;
}

const storedRow = (reader: Reader): Row | undefined =>
  reader.get<Row>(
    `SELECT id, definition FROM matrices WHERE kind = 'within-case' ORDER BY position, id LIMIT 1`,
  );

function parsed(row: Row): Cluster[] {
  try {
    return WithinCaseDefinition.parse(JSON.parse(row.definition)).clusters;
  } catch {
    throw new StudyError('Corrupt', { reason: 'matrix' });
  }
}

/** A cluster for each code at the top of the codebook, with the codes in use beneath it; itself first when it is in use. */
function codebookClusters(codes: readonly TreeCode[], used: ReadonlySet<string>): Cluster[] {
  const clusters: Cluster[] = [];
  for (const { id, name, path, archived } of codes) {
    if (path.length === 0) clusters.push({ id, name, codeIds: [] });
    if (!archived && used.has(id)) clusters.at(-1)?.codeIds.push(id);
  }
  return clusters.filter(({ codeIds }) => codeIds.length > 0);
}

/** Each code in the first cluster that has it, and none that is gone. */
function settled(clusters: readonly Cluster[], codes: ReadonlySet<string>): Cluster[] {
  const placed = new Set<string>();
  return clusters.map(({ id, name, codeIds }) => ({
    id,
    name,
    codeIds: codeIds.filter((code) => codes.has(code) && !placed.has(code) && placed.add(code)),
  }));
}

/** The clusters as they stand. @throws StudyError `Corrupt` when what is stored is no definition */
export function clustersOf(reader: Reader): Clusters {
  const codes = codeTree(reader);
  const row = storedRow(reader);
  if (!row) return { own: false, clusters: codebookClusters(codes, usedCodes(reader)) };
  return { own: true, clusters: settled(parsed(row), new Set(codes.map(({ id }) => id))) };
}

/** Stores the researcher's clusters in place of those before; null goes back to the codebook's. */
export function arrangeClusters(study: Study, clusters: readonly Cluster[] | null): void {
  study.transact({ name: 'arrangeMatrix' }, (writer) => {
    const row = storedRow(writer);
    if (clusters === null) {
      if (row) writer.run('DELETE FROM matrices WHERE id = ?', row.id);
      return;
    }
    const known = new Set(writer.column<string>('SELECT id FROM codes'));
    const definition = JSON.stringify({ clusters: settled(clusters, known) });
    if (!row)
      writer.run(
        'INSERT INTO matrices (id, title, kind, definition, position, created_at) VALUES (?, ?, ?, ?, ?, ?)',
        newId(),
        '',
        'within-case',
        definition,
        lastPosition(writer, 'matrices'),
        now(),
      );
    else if (row.definition !== definition)
      writer.run('UPDATE matrices SET definition = ? WHERE id = ?', definition, row.id);
  });
}
