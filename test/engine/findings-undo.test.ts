import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addAttribute,
  editAttribute,
  removeAttribute,
  setValue,
} from '../../electron/engine/cases/attributes.ts';
import {
  addCase,
  addGroup,
  editCase,
  editGroup,
  moveCase,
  removeCase,
  removeGroup,
} from '../../electron/engine/cases/commands.ts';
import {
  addParticipant,
  editParticipant,
  removeParticipant,
} from '../../electron/engine/cases/participants.ts';
import {
  addExhibit,
  editExhibit,
  moveExhibit,
  removeExhibit,
} from '../../electron/engine/exhibits/commands.ts';
import { storedExhibit } from '../../electron/engine/exhibits/definition.ts';
import {
  addMatrix,
  editMatrix,
  removeMatrix,
  writeConclusion,
} from '../../electron/engine/matrices/commands.ts';
import { arrangeClusters } from '../../electron/engine/matrices/clusters.ts';
import {
  confirmFinding,
  rateFinding,
  tickEvidence,
  writeFinding,
} from '../../electron/engine/matrices/finding-commands.ts';
import { addQuestion, moveQuestion, removeQuestion } from '../../electron/engine/project/questions.ts';
import { StudyError } from '../../shared/contract/errors.ts';
import { plantLarge } from './large-study.ts';
import { dump, type SmallStudy, smallStudy } from './small-study.ts';

/** One step of a random sequence: which command, and three numbers that choose what it is about. */
type Step = readonly [kind: number, a: number, b: number, c: number];

const tables = {
  case: 'cases',
  group: 'groups',
  participant: 'participants',
  attribute: 'attributes',
  question: 'questions',
  matrix: 'matrices',
  exhibit: 'exhibits',
  code: 'codes',
  coding: 'codings',
} as const;

function commands({ study }: SmallStudy): ((a: number, b: number, c: number) => void)[] {
  const one = (what: keyof typeof tables, n: number): string => {
    const ids = study.column<string>(`SELECT id FROM ${tables[what]} ORDER BY id`);
    return ids[n % ids.length] ?? 'none';
  };
  const maybe = (what: keyof typeof tables, n: number): string | null => (n % 3 === 0 ? null : one(what, n));
  const at = (a: number, b: number) =>
    b % 3 === 0
      ? { codeId: one('code', a), participantId: one('participant', b) }
      : { codeId: one('code', a), caseId: one('case', b) };
  const text = (n: number): string => (n % 4 === 0 ? '' : `Mots n° ${n} 👍`);
  const rating = (n: number) => (['none', 'weak', 'strong', null] as const)[n % 4] ?? null;
  const definition = (a: number, b: number) => ({
    codeIds: a % 2 ? null : [one('code', a)],
    caseIds: b % 2 ? null : [one('case', b)],
    groupBy: maybe('attribute', a),
  });
  return [
    (a) => addCase(study, { name: `Cas ${a}`, publicLabel: text(a) }),
    (a, b) => editCase(study, { id: one('case', a), name: `Cas ${b}`, publicLabel: text(b) }),
    (a) => removeCase(study, one('case', a)),
    (a, b) => moveCase(study, { id: one('case', a), before: maybe('case', b) }),
    (a) => addGroup(study, { name: `Groupe ${a}`, publicLabel: '' }),
    (a, b) => editGroup(study, { id: one('group', a), name: `Groupe ${b}` }),
    (a) => removeGroup(study, one('group', a)),
    (a, b, c) =>
      addParticipant(study, {
        confidentialName: `P ${a}`,
        publicLabel: '',
        groupId: c % 2 ? null : one('group', b),
        caseIds: [one('case', b)],
      }),
    (a, b) =>
      editParticipant(study, one('participant', a), {
        caseIds: b % 3 ? [one('case', b)] : [],
        publicLabel: text(b),
      }),
    (a) => removeParticipant(study, one('participant', a)),
    (a, b) =>
      addAttribute(study, {
        owner: (['case', 'participant', 'source'] as const)[a % 3] ?? 'case',
        name: `A ${a}`,
        type: b % 2 ? 'text' : 'choice',
        choices: ['x', 'y'],
      }),
    (a, b) => editAttribute(study, one('attribute', a), { name: `A ${b}`, choices: ['x', `z${b}`] }),
    (a) => removeAttribute(study, one('attribute', a)),
    (a, b, c) =>
      setValue(study, {
        attributeId: one('attribute', a),
        ownerId: one(b % 2 ? 'case' : 'participant', b),
        value: c % 3 ? 'x' : '',
      }),
    (a, b, c) => writeFinding(study, at(a, b), text(c)),
    (a, b, c) => rateFinding(study, at(a, b), rating(c)),
    (a, b, c) => tickEvidence(study, at(a, b), { codingIds: [one('coding', c)], ticked: c % 4 > 0 }),
    (a, b) => confirmFinding(study, at(a, b)),
    (a, b) => writeConclusion(study, one('code', a), text(b)),
    (a, b) =>
      arrangeClusters(
        study,
        a % 4 === 0 ? null : [{ id: 'c', name: `C ${a}`, codeIds: [one('code', a), one('code', b)] }],
      ),
    (a, b) => addMatrix(study, `M ${a}`, definition(a, b)),
    (a, b) => editMatrix(study, one('matrix', a), { definition: definition(b, a) }),
    (a) => removeMatrix(study, one('matrix', a)),
    (a, b) =>
      addExhibit(study, {
        kind: a % 2 ? 'verbatims' : 'cross-case',
        title: `T ${a}`,
        matrixId: a % 2 ? null : maybe('matrix', b),
        questionId: null,
        tableId: null,
        caseId: null,
      }),
    (a, b) => {
      const id = one('exhibit', a);
      editExhibit(study, id, { definition: { ...storedExhibit(study, id).definition, note: text(b) } });
    },
    (a) => removeExhibit(study, one('exhibit', a)),
    (a, b) => moveExhibit(study, one('exhibit', a), maybe('exhibit', b)),
    (a) => void addQuestion(study, `Q ${a}`),
    (a, b) => moveQuestion(study, one('question', a), maybe('question', b)),
    (a) => removeQuestion(study, one('question', a)),
  ];
}

it('whatever is done to cases, findings, matrices and exhibits is undone and redone to the letter', () => {
  let refused = 0;
  let done = 0;
  const n = fc.nat(30);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(28), n, n, n), { minLength: 5, maxLength: 60 }), (steps: Step[]) => {
      const s = smallStudy();
      try {
        s.write((w) => plantLarge(w, { cases: 3, codes: 4, sources: 4, turns: 6, codings: 30 }));
        const run = commands(s);
        const start = dump(s.study);
        const planted = s.study.history.undo;
        let undoable = 0;
        for (const [kind, a, b, c] of steps) {
          const before = s.study.value<number>('SELECT count(*) FROM journal');
          try {
            run[kind]?.(a, b, c);
            done += 1;
          } catch (error) {
            if (!(error instanceof StudyError) || error.code === 'Unexpected') throw error;
            refused += 1;
          }
          if (s.study.value<number>('SELECT count(*) FROM journal') !== before) undoable += 1;
        }
        const end = dump(s.study);
        for (let i = 0; i < undoable; i += 1) s.study.undo();
        expect(s.study.history.undo).toEqual(planted);
        expect(dump(s.study)).toBe(start);
        while (s.study.redo());
        expect(dump(s.study)).toBe(end);
        expect(
          s.study.value(`SELECT count(*) FROM findings f WHERE text = '' AND rating IS NULL
          AND NOT EXISTS (SELECT 1 FROM finding_evidence e WHERE e.finding_id = f.id)`),
        ).toBe(0);
      } finally {
        s.close();
      }
    }),
    { numRuns: 40 },
  );
  // Most steps must have been carried out for the property to say something.
  expect(done).toBeGreaterThan(refused);
}, 120_000);
