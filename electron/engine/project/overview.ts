import type { Overview } from '../../../shared/contract/project.ts';
import { casesBySource } from '../cases/voices.ts';
import { codeTree, type TreeCode } from '../matrices/axes.ts';
import { type CrossCaseCells, crossCaseCells } from '../matrices/cells.ts';
import { matrixShows } from '../matrices/queries.ts';
import type { Reader } from '../study/study.ts';
import { listQuestions } from './questions.ts';

interface SourceRow {
  id: string;
  title: string;
  kind: 'interview' | 'field-note' | 'document';
  date: string | null;
  minutes: number | null;
  words: number;
  done: 0 | 1;
}

interface CaseRow {
  id: string;
  name: string;
}

/** What every part of the overview is made from; each is read once. */
interface Facts {
  readonly reader: Reader;
  /** In order of date, those without one last. */
  readonly sources: readonly SourceRow[];
  readonly cases: readonly CaseRow[];
  readonly casesOfSource: ReadonlyMap<string, readonly string[]>;
  readonly codes: readonly TreeCode[];
  readonly all: CrossCaseCells;
  /** Sources with at least one attached coding, with the codes used in each. */
  readonly codesInSource: ReadonlyMap<string, ReadonlySet<string>>;
}

function factsOf(reader: Reader): Facts {
  const all = crossCaseCells(reader);
  const codesInSource = new Map<string, Set<string>>();
  for (const coding of all.codings) {
    const own = codesInSource.get(coding.sourceId);
    if (own) own.add(coding.codeId);
    else codesInSource.set(coding.sourceId, new Set([coding.codeId]));
  }
  return {
    reader,
    sources: reader.all<SourceRow>(
      `SELECT id, title, kind, date, duration_minutes AS minutes, words, done
         FROM sources ORDER BY date IS NULL, date, position, id`,
    ),
    cases: reader.all<CaseRow>('SELECT id, name FROM cases ORDER BY position, id'),
    casesOfSource: casesBySource(reader),
    codes: codeTree(reader),
    all,
    codesInSource,
  };
}

function questionsOf({ reader, codes, all }: Facts): Overview['questions'] {
  const questionOfCode = new Map(codes.map((code) => [code.id, code.questionId]));
  const codesOf = new Map<string, number>();
  for (const { questionId, archived } of codes)
    if (questionId !== null && !archived) codesOf.set(questionId, (codesOf.get(questionId) ?? 0) + 1);
  const verbatims = new Map<string, number>();
  for (const coding of all.codings) {
    const questionId = questionOfCode.get(coding.codeId);
    if (questionId) verbatims.set(questionId, (verbatims.get(questionId) ?? 0) + 1);
  }
  return listQuestions(reader).map((question) => ({
    ...question,
    codes: codesOf.get(question.id) ?? 0,
    verbatims: verbatims.get(question.id) ?? 0,
  }));
}

/** Interviews by case and group: an interview counts once in each group that has a participant speaking in it. */
function byCaseAndGroup({
  reader,
  sources,
  cases,
  casesOfSource,
}: Facts): Overview['corpus']['byCaseAndGroup'] {
  const groups = reader.all<{ id: string; name: string }>(
    'SELECT id, name FROM groups ORDER BY position, id',
  );
  const groupsOfSource = new Map<string, Set<string>>();
  for (const { sourceId, groupId } of reader.all<{ sourceId: string; groupId: string }>(
    `SELECT DISTINCT s.source_id AS sourceId, p.group_id AS groupId
       FROM speakers s JOIN participants p ON p.id = s.participant_id WHERE p.group_id IS NOT NULL`,
  ))
    groupsOfSource.set(sourceId, (groupsOfSource.get(sourceId) ?? new Set()).add(groupId));
  const interviews = sources.filter((source) => source.kind === 'interview');
  return cases.map((each) => {
    const own = interviews.filter((source) => casesOfSource.get(source.id)?.includes(each.id));
    return {
      caseId: each.id,
      caseName: each.name,
      groups: groups.map(({ id, name }) => ({
        name,
        interviews: own.filter((source) => groupsOfSource.get(source.id)?.has(id)).length,
      })),
      interviews: own.length,
    };
  });
}

function durationsOf(interviews: readonly SourceRow[]): Overview['corpus']['durations'] {
  const minutes = interviews.flatMap((source) => (source.minutes === null ? [] : [source.minutes]));
  if (minutes.length === 0) return null;
  return {
    known: minutes.length,
    shortest: Math.min(...minutes),
    longest: Math.max(...minutes),
    mean: minutes.reduce((sum, each) => sum + each, 0) / minutes.length,
  };
}

function corpusOf(facts: Facts): Overview['corpus'] {
  const of = (kind: SourceRow['kind']): SourceRow[] => facts.sources.filter((source) => source.kind === kind);
  const interviews = of('interview');
  const dates = interviews.flatMap((source) => (source.date === null ? [] : [source.date]));
  return {
    interviews: interviews.length,
    fieldNotes: of('field-note').length,
    documents: of('document').length,
    words: facts.sources.reduce((sum, source) => sum + source.words, 0),
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
    durations: durationsOf(interviews),
    byCaseAndGroup: byCaseAndGroup(facts),
  };
}

/** A source is started when something in it is coded and its coding is not said to be finished. */
function progressOf({ sources, cases, casesOfSource, codesInSource, all }: Facts): Overview['progress'] {
  const verbatims = new Map<string, number>();
  for (const { caseIds } of all.codings)
    for (const id of caseIds) verbatims.set(id, (verbatims.get(id) ?? 0) + 1);
  return cases.map(({ id, name }) => {
    const own = sources.filter((source) => casesOfSource.get(source.id)?.includes(id));
    return {
      caseId: id,
      caseName: name,
      sources: own.length,
      started: own.filter((source) => source.done === 0 && codesInSource.has(source.id)).length,
      done: own.filter((source) => source.done === 1).length,
      verbatims: verbatims.get(id) ?? 0,
    };
  });
}

function codesByUseOf({ codes, all }: Facts): Overview['codesByUse'] {
  const verbatims = new Map<string, number>();
  const sources = new Map<string, Set<string>>();
  for (const coding of all.codings) {
    verbatims.set(coding.codeId, (verbatims.get(coding.codeId) ?? 0) + 1);
    const own = sources.get(coding.codeId);
    if (own) own.add(coding.sourceId);
    else sources.set(coding.codeId, new Set([coding.sourceId]));
  }
  return codes
    .filter((code) => verbatims.has(code.id))
    .map(({ id, name, hue }) => ({
      codeId: id,
      name,
      hue,
      verbatims: verbatims.get(id) ?? 0,
      sources: sources.get(id)?.size ?? 0,
    }))
    .toSorted((a, b) => b.verbatims - a.verbatims || b.sources - a.sources);
}

function saturationOf({ sources, codesInSource }: Facts): Overview['saturation'] {
  const seen = new Set<string>();
  return sources
    .filter((source) => source.kind === 'interview')
    .map(({ id, title, date }) => {
      const before = seen.size;
      for (const codeId of codesInSource.get(id) ?? []) seen.add(codeId);
      return { sourceId: id, title, date, newCodes: seen.size - before, codes: seen.size };
    });
}

/** Cells of archived codes are nobody's task any more. */
function toDoOf({ reader, sources, cases, codes, codesInSource, all }: Facts): Overview['toDo'] {
  const code = new Map(
    codes.filter((each) => !each.archived).map((each, rank) => [each.id, { ...each, rank }]),
  );
  const caseOf = new Map(cases.map((each, rank) => [each.id, { ...each, rank }]));
  const shows = matrixShows(reader);
  const cells = [...all.cells].flatMap(([codeId, byCase]) => {
    const row = code.get(codeId);
    if (!row) return [];
    return [...byCase.values()].flatMap(({ caseId, state }) => {
      const column = caseOf.get(caseId);
      return column ? [{ codeId, caseId, state, row, column }] : [];
    });
  });
  return {
    uncodedSources: sources
      .filter((source) => source.done === 0 && !codesInSource.has(source.id))
      .map(({ id, title }) => ({ id, title })),
    findingsNotWritten: cells.filter((cell) => cell.state === 'not-written').length,
    findingsOutOfDate: cells
      .filter((cell) => cell.state === 'out-of-date')
      .toSorted((a, b) => a.row.rank - b.row.rank || a.column.rank - b.column.rank)
      .map(({ codeId, caseId, row, column }) => ({
        codeId,
        code: row.name,
        caseId,
        caseName: column.name,
        matrixId: shows(codeId, caseId),
      })),
    findingsWithoutEvidence: cells.filter((cell) => cell.state === 'no-evidence').length,
    detachedCodings: reader.value<number>('SELECT count(*) FROM codings WHERE detached = 1') ?? 0,
  };
}

/** The study at a glance. Detached codings are in no count but their own. */
export function overview(reader: Reader): Overview {
  const facts = factsOf(reader);
  return {
    questions: questionsOf(facts),
    corpus: corpusOf(facts),
    progress: progressOf(facts),
    codesByUse: codesByUseOf(facts),
    saturation: saturationOf(facts),
    toDo: toDoOf(facts),
  };
}
