import type { WorkItem } from '../../../shared/contract/comparison.ts';
import type { CellState } from '../../../shared/contract/matrices.ts';
import { codeTree } from '../matrices/axes.ts';
import { crossCaseCells } from '../matrices/cells.ts';
import { matrixShows } from '../matrices/queries.ts';
import type { Reader } from '../study/study.ts';

const isWork = (state: CellState): state is WorkItem['state'] =>
  state === 'out-of-date' || state === 'no-evidence' || state === 'not-written';

/** The findings of participants that are written: by code, then in the participants' order. */
function writtenOfParticipants(reader: Reader) {
  return reader.all<{ codeId: string; id: string; name: string; cases: string | null }>(
    `SELECT f.code_id AS codeId, p.id, p.confidential_name AS name,
            (SELECT group_concat(pc.case_id, ' ') FROM participant_cases pc WHERE pc.participant_id = p.id) AS cases
       FROM findings f JOIN participants p ON p.id = f.participant_id WHERE f.text <> ''
      ORDER BY p.position, p.id`,
  );
}

/**
 * What is left to do on findings. Cells of participants in which nothing is written are no work of their own: the
 * case's finding can be written without them.
 */
export function workToDo(reader: Reader): WorkItem[] {
  const { cells, ofParticipant } = crossCaseCells(reader);
  const cases = reader.all<{ id: string; name: string }>('SELECT id, name FROM cases ORDER BY position, id');
  const shows = matrixShows(reader);
  const participants = Map.groupBy(writtenOfParticipants(reader), ({ codeId }) => codeId);
  return codeTree(reader)
    .filter(({ archived }) => !archived)
    .flatMap(({ id: codeId, name: code, hue, questionId }) => {
      const shared = { codeId, code, hue, questionId };
      const ofCases = cases.flatMap(({ id, name }): WorkItem[] => {
        const cell = cells.get(codeId)?.get(id);
        if (!cell || !isWork(cell.state)) return [];
        const { state, verbatims } = cell;
        const matrixId = shows(codeId, id);
        return [
          { ...shared, of: 'case', ownerId: id, owner: name, caseIds: [id], state, verbatims, matrixId },
        ];
      });
      const ofParticipants = (participants.get(codeId) ?? []).flatMap(
        ({ id, name, cases: own }): WorkItem[] => {
          const { state, verbatims } = ofParticipant(codeId, id);
          if (!isWork(state)) return [];
          const caseIds = own?.split(' ') ?? [];
          return [
            {
              ...shared,
              of: 'participant',
              ownerId: id,
              owner: name,
              caseIds,
              state,
              verbatims,
              matrixId: null,
            },
          ];
        },
      );
      return [...ofCases, ...ofParticipants];
    });
}
