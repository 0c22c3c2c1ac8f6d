import type { StudyData } from '../../engine/project/study-data.ts';
import { makeAnalysis } from './analysis.ts';
import { at } from './days.ts';
import { Chance } from './random.ts';
import { label, paragraph, sentence } from './words.ts';

export interface Size {
  readonly interviews: number;
  /** In all interviews together. */
  readonly words: number;
  readonly cases: number;
  readonly codes: number;
  readonly codings: number;
  readonly coders: number;
  readonly seed: number;
}

type Source = StudyData['sources'][number];

/**
 * A study of just this size: interviews with turns of very different lengths (some a tenth of the mean, one three
 * times), French letters, codes in a tree of three levels, codings that overlap, findings with evidence in half the
 * cells. The same size and seed make the same study.
 */
export function generateStudy(size: Size): StudyData {
  const chance = new Chance(size.seed);
  const cases = Array.from({ length: size.cases }, (_, i) => ({
    key: `case-${i}`,
    name: `${label(chance, 1)} ${i + 1}`,
    publicLabel: `cas ${i + 1}`,
    values: {
      sector: label(chance, 1),
      status: i % 2 === 0 ? 'rang mondial' : 'émergent',
      members: String(chance.whole(20, 400)),
    },
  }));
  const groups = [
    { key: 'leaders', name: 'Dirigeants', publicLabel: 'dirigeant' },
    { key: 'team', name: 'Équipe', publicLabel: 'membre de l’équipe' },
  ];
  const questions = Array.from({ length: 3 }, (_, i) => ({
    key: `q-${i}`,
    text: `${sentence(chance, 9).slice(0, -1)} ?`,
  }));
  const participants = Array.from({ length: size.interviews }, (_, i) => ({
    key: `participant-${i}`,
    confidentialName: `Participant ${i + 1}`,
    publicLabel: `participant ${i + 1}`,
    group: i % 3 === 0 ? 'team' : 'leaders',
    cases: [`case-${i % size.cases}`],
  }));
  const codes = makeCodes(chance, size.codes, questions.length);
  const coders = Array.from({ length: size.coders }, (_, i) => ({
    key: `coder-${i}`,
    name: `Coder ${i + 1}`,
  }));
  const sources = makeSources(chance, size, codes.length);
  return {
    title: `Generated study (seed ${size.seed})`,
    language: 'fr',
    fictional: true,
    coders,
    questions,
    groups,
    attributes: [
      { key: 'sector', owner: 'case', name: 'Secteur', type: 'text', choices: [] },
      { key: 'status', owner: 'case', name: 'Statut', type: 'choice', choices: ['rang mondial', 'émergent'] },
      { key: 'members', owner: 'case', name: 'Membres', type: 'number', choices: [] },
    ],
    cases,
    participants,
    codes,
    sources,
    ...makeGuides(chance, sources, groups),
    ...makeAnalysis(chance, sources, codes, cases),
  };
}

function makeCodes(chance: Chance, count: number, questions: number): StudyData['codes'] {
  const tops = Math.max(1, Math.round(count / 15));
  return Array.from({ length: count }, (_, i) => {
    // The first are tops; then each goes under a top, or, one in three, under a code already below a top.
    const parent =
      i < tops
        ? null
        : i < tops * 4 || chance.next() < 0.67
          ? chance.whole(0, tops - 1)
          : chance.whole(tops, Math.min(i - 1, tops * 4));
    return {
      key: `code-${i}`,
      parent: parent === null ? null : `code-${parent}`,
      name: `${label(chance, 3)} ${i + 1}`,
      hue: 1 + ((parent ?? i) % 11),
      definition: paragraph(chance, 18),
      useWhen: sentence(chance, 10),
      notWhen: sentence(chance, 8),
      kind: i % 4 === 0 ? ('conceptual' as const) : ('thematic' as const),
      origin: i % 5 === 0 ? ('emergent' as const) : ('a-priori' as const),
      question: i % 6 === 5 ? null : `q-${(parent ?? i) % questions}`,
      at: at(i),
    };
  });
}

/** How many of `total` each of `count` receives: uneven, and never less than `least`. */
function shares(chance: Chance, total: number, count: number, least: number): number[] {
  const weights = Array.from({ length: count }, (_, i) =>
    i === 0 ? 3 : i % 9 === 8 ? 0.15 : 0.6 + chance.next() * 0.8,
  );
  const sum = weights.reduce((a, b) => a + b, 0);
  const parts = weights.map((weight) => Math.max(least, Math.floor((total * weight) / sum)));
  parts[0] = Math.max(least, (parts[0] ?? 0) + total - parts.reduce((a, b) => a + b, 0));
  return parts;
}

function makeSources(chance: Chance, size: Size, codes: number): Source[] {
  const words = shares(chance, size.words, size.interviews, 1);
  const codings = shares(chance, size.codings, size.interviews, 0);
  return words.map((count, i) => {
    const paragraphs = makeTurns(chance, count);
    const text = paragraphs.map((p) => p.text).join('\n');
    return {
      key: `interview-${i}`,
      title: `Entretien ${String(i + 1).padStart(2, '0')}`,
      kind: 'interview' as const,
      cases: [`case-${i % size.cases}`],
      date: at(i * 3).slice(0, 10),
      durationMinutes: Math.max(5, Math.round(count / 150)),
      place: '',
      done: i % 4 === 0,
      speakers: [
        { name: 'Chercheuse', role: 'interviewer' as const, participant: null },
        { name: `Participant ${i + 1}`, role: 'participant' as const, participant: `participant-${i}` },
      ],
      paragraphs,
      codings: makeCodings(chance, text, codings[i] ?? 0, codes, size.coders),
    };
  });
}

function makeTurns(chance: Chance, words: number): Source['paragraphs'] {
  const turns: Source['paragraphs'][number][] = [];
  let time = 0;
  for (let left = words; left > 0;) {
    const asks = turns.length % 2 === 0;
    const length = Math.min(left, asks ? chance.whole(3, 30) : chance.whole(8, 220));
    const spoken = length * 0.42;
    turns.push({
      text: paragraph(chance, length),
      marks: [],
      speaker: asks ? 0 : 1,
      startsTurn: true,
      time: Math.round(time),
      endTime: Math.round(time + spoken),
    });
    time += spoken + 1;
    left -= length;
  }
  return turns;
}

function makeCodings(
  chance: Chance,
  text: string,
  count: number,
  codes: number,
  coders: number,
): Source['codings'] {
  const words = [...text.matchAll(/[^\s]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const seen = new Set<string>();
  const codings: Source['codings'][number][] = [];
  for (let attempt = 0; codings.length < count && attempt < count * 20; attempt++) {
    // One in three begins near the one before, so that passages overlap.
    const before = codings.at(-1);
    const near =
      before && chance.next() < 0.34
        ? words.findIndex((word) => word.start >= before.start) + chance.whole(0, 12)
        : -1;
    const first = near >= 0 ? Math.min(near, words.length - 1) : chance.whole(0, words.length - 1);
    const last = Math.min(words.length - 1, first + chance.whole(3, chance.next() < 0.1 ? 160 : 45));
    const start = words[first]?.start ?? 0;
    const end = words[last]?.end ?? 1;
    const code = chance.skewed(codes);
    const coder = chance.whole(0, coders - 1);
    const key = `${start} ${end} ${code} ${coder}`;
    if (seen.has(key)) continue;
    seen.add(key);
    codings.push({
      code: `code-${code}`,
      coder: `coder-${coder}`,
      start,
      end,
      exemplary: chance.next() < 0.06,
      at: at(codings.length % 600),
    });
  }
  return codings.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Six themes for each group, most of them marked on a turn of each interview. */
function makeGuides(
  chance: Chance,
  sources: readonly Source[],
  groups: StudyData['groups'],
): Pick<StudyData, 'themes' | 'themeMarks'> {
  const themes = groups.flatMap(({ key: group }) =>
    Array.from({ length: 6 }, (_, i) => ({
      key: `${group}-${i}`,
      group,
      name: label(chance, 2),
      questions: `${sentence(chance, 8).slice(0, -1)} ?`,
    })),
  );
  const themeMarks = sources.flatMap(({ key: source, paragraphs }, i) => {
    const own = themes.filter(({ group }) => group === (i % 3 === 0 ? 'team' : 'leaders'));
    const starts: number[] = [];
    let place = 0;
    for (const { text } of paragraphs) {
      starts.push(place);
      place += text.length + 1;
    }
    return own.flatMap(({ key: theme }) =>
      chance.next() < 0.8 ? [{ theme, source, start: starts[chance.whole(0, starts.length - 1)] ?? 0 }] : [],
    );
  });
  return { themes, themeMarks };
}
