import type { Overview } from '../../../shared/contract/project.ts';
import { corpusOf } from '../cases/corpus.ts';
import { casesBySource } from '../cases/voices.ts';
import { workToDo } from '../comparison/work.ts';
import { codeTree, type TreeCode } from '../matrices/axes.ts';
import { type CrossCaseCells, crossCaseCells } from '../matrices/cells.ts';
import type { Reader } from '../study/study.ts';
import { listQuestions } from './questions.ts';

interface SourceRow {
  id: string;
  title: string;
  kind: 'interview' | 'field-note' | 'document';
  date: string | null;
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
      `SELECT id, title, kind, date, done
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

function toDoOf({ reader, sources, codesInSource }: Facts): Overview['toDo'] {
  const work = Map.groupBy(workToDo(reader), ({ state }) => state);
  return {
    uncodedSources: sources
      .filter((source) => source.done === 0 && !codesInSource.has(source.id))
      .map(({ id, title }) => ({ id, title })),
    findingsNotWritten: work.get('not-written')?.length ?? 0,
    findingsOutOfDate: work.get('out-of-date')?.length ?? 0,
    findingsWithoutEvidence: work.get('no-evidence')?.length ?? 0,
    detachedCodings: reader.value<number>('SELECT count(*) FROM codings WHERE detached = 1') ?? 0,
  };
}

/** The study at a glance. Detached codings are in no count but their own. */
export function overview(reader: Reader): Overview {
  const facts = factsOf(reader);
  return {
    questions: questionsOf(facts),
    corpus: corpusOf(reader),
    progress: progressOf(facts),
    codesByUse: codesByUseOf(facts),
    saturation: saturationOf(facts),
    toDo: toDoOf(facts),
  };
}
