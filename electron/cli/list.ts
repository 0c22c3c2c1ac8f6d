import type { Code } from '../../shared/contract/codebook.ts';
import type { CorpusFigures } from '../../shared/contract/corpus.ts';
import { print, printJson, printTable } from './output.ts';
import { withStudy, type EngineClient } from './open.ts';
import { allMemos } from '../engine/journal/memos.ts';
import type { Engine } from '../engine/engine.ts';

export const listed = [
  'cases',
  'participants',
  'sources',
  'codes',
  'codings',
  'memos',
  'exhibits',
  'corpus',
] as const;
type Listed = (typeof listed)[number];

const fullPath = (code: Code): string => [...code.path, code.name].join(' > ');

async function names<T extends { id: string }>(items: Promise<readonly T[]>, name: (item: T) => string) {
  return new Map((await items).map((item) => [item.id, name(item)]));
}

interface Opened {
  engine: Engine;
  client: EngineClient;
}

async function listCases({ client }: Opened) {
  const attributes = (await client.cases.attributes()).filter((attribute) => attribute.owner === 'case');
  return (await client.cases.list()).map((c) => ({
    name: c.name,
    publicLabel: c.publicLabel,
    participants: c.participants,
    sources: c.sources,
    verbatims: c.verbatims,
    attributes: Object.fromEntries(
      attributes.map((attribute) => [attribute.name, c.values[attribute.id] ?? null]),
    ),
  }));
}

async function listParticipants({ client }: Opened) {
  const cases = await names(client.cases.list(), (c) => c.name);
  const groups = await names(client.cases.groups(), (group) => group.name);
  return (await client.cases.participants()).map((p) => ({
    name: p.confidentialName,
    publicLabel: p.publicLabel,
    group: p.groupId === null ? null : (groups.get(p.groupId) ?? null),
    cases: p.caseIds.map((id) => cases.get(id) ?? ''),
    sources: p.sources,
    verbatims: p.verbatims,
  }));
}

async function listSources({ client }: Opened) {
  const cases = await names(client.cases.list(), (c) => c.name);
  const speakers = new Map<string, { name: string; turns: number; words: number }[]>();
  for (const { id } of await client.sources.list()) {
    const text = await client.sources.text({ sourceId: id });
    speakers.set(
      id,
      text.speakers.map(({ name, turns, words }) => ({ name, turns, words })),
    );
  }
  return (await client.sources.list()).map((source) => ({
    title: source.title,
    kind: source.kind,
    case: source.caseIds.map((id) => cases.get(id) ?? '').join('; ') || null,
    words: source.words,
    paragraphs: source.paragraphs,
    turns: source.turns,
    speakers: speakers.get(source.id) ?? [],
    codings: source.codings,
  }));
}

async function listCodes({ client }: Opened) {
  return (await client.codebook.list()).map((code) => ({
    path: fullPath(code),
    kind: code.kind,
    origin: code.origin,
    codings: code.verbatims,
  }));
}

interface CodingRow {
  source: string;
  start: number;
  end: number;
  codeId: string;
  coder: string;
  verbatim: string;
}

async function listCodings({ engine, client }: Opened) {
  const codes = await names(client.codebook.list(), fullPath);
  return engine.study
    .all<CodingRow>(
      `SELECT s.title AS source, k.start, k."end", k.code_id AS codeId, c.name AS coder, k.verbatim
         FROM codings k JOIN sources s ON s.id = k.source_id JOIN coders c ON c.id = k.coder_id
        ORDER BY s.position, s.id, k.start, k."end", k.id`,
    )
    .map(({ codeId, source, start, end, coder, verbatim }) => ({
      source,
      start,
      end,
      code: codes.get(codeId) ?? '',
      coder,
      verbatim,
    }));
}

async function listMemos({ engine }: Opened) {
  return allMemos(engine.study).map((memo) => ({
    about: memo.subject.about,
    code: memo.code?.name ?? null,
    case: memo.case?.name ?? null,
    participant: memo.participant?.name ?? null,
    source: memo.source?.name ?? null,
    verbatim: memo.coding?.verbatim ?? null,
    kind: memo.kind,
    title: memo.title,
    text: memo.text,
    coder: memo.coder,
    written: memo.createdAt,
  }));
}

async function listExhibits({ client }: Opened) {
  return (await client.exhibits.list()).map(({ number, title, kind }) => ({ number, title, kind }));
}

/** What was gathered by case, then in all, where every source counts once. */
async function listCorpus({ client }: Opened) {
  const { groups, cases, noCase, total } = await client.cases.corpus();
  const row = (name: string, figures: CorpusFigures) => ({
    case: name,
    interviews: figures.interviews,
    ...Object.fromEntries(groups.map((group, at) => [group.name, figures.byGroup[at] ?? 0])),
    participants: figures.participants,
    from: figures.from,
    to: figures.to,
    withDuration: figures.durations?.known ?? 0,
    shortest: figures.durations?.shortest ?? null,
    longest: figures.durations?.longest ?? null,
    mean: figures.durations && Math.round(figures.durations.mean * 10) / 10,
    words: figures.words,
    fieldNotes: figures.fieldNotes,
    documents: figures.documents,
  });
  return [
    ...cases.map((one) => row(one.name, one)),
    ...(noCase ? [row('(no case)', noCase)] : []),
    row('(all)', total),
  ];
}

const lists = {
  cases: listCases,
  participants: listParticipants,
  sources: listSources,
  codes: listCodes,
  codings: listCodings,
  memos: listMemos,
  exhibits: listExhibits,
  corpus: listCorpus,
} satisfies Record<Listed, (opened: Opened) => Promise<readonly Record<string, unknown>[]>>;

/** `annexe list FILE cases|participants|sources|codes|codings|memos|exhibits|corpus [--json]` */
export async function listCommand(file: string, what: Listed, options: { json?: boolean }): Promise<number> {
  const rows = await withStudy<readonly Record<string, unknown>[]>(file, (opened) => lists[what](opened));
  if (options.json) printJson(rows);
  else if (rows.length === 0) print(`No ${what}.`);
  else printTable(rows);
  return 0;
}
