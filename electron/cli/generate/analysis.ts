import type { StudyData } from '../../engine/project/study-data.ts';
import { at } from './days.ts';
import type { Chance } from './random.ts';
import { label, paragraph } from './words.ts';

type Source = StudyData['sources'][number];

const ratings = ['none', 'weak', 'medium', 'strong', 'unclear'] as const;

/**
 * Findings in half the cells that hold verbatims, each resting on up to four; a conclusion per third code; a memo on
 * every fiftieth coding of a source. Of the first sixty codes, in clusters of ten, every third participant's cell is
 * written as well.
 */
export function makeAnalysis(
  chance: Chance,
  sources: readonly Source[],
  codes: StudyData['codes'],
  cases: StudyData['cases'],
): Pick<StudyData, 'findings' | 'conclusions' | 'matrices' | 'tables' | 'clusters' | 'exhibits' | 'memos'> {
  const cells = new Map<string, { source: string; coding: number }[]>();
  for (const source of sources)
    source.codings.forEach(({ code }, coding) => {
      const key = `${code} ${source.cases[0]}`;
      const cell = cells.get(key);
      if (cell) cell.push({ source: source.key, coding });
      else cells.set(key, [{ source: source.key, coding }]);
    });
  const findings = [...cells].flatMap(([key, verbatims], i) => {
    const [code = '', caseKey = ''] = key.split(' ');
    if (i % 2 === 1) return [];
    return [
      {
        code,
        case: caseKey,
        participant: null,
        text: paragraph(chance, chance.whole(10, 40)),
        rating: ratings[chance.whole(0, 4)] ?? null,
        evidence: verbatims.slice(0, chance.whole(1, 4)),
        at: at(650),
      },
    ];
  });
  const clustered = codes.slice(0, 60).map(({ key }) => key);
  const clusters = Array.from({ length: Math.ceil(clustered.length / 10) }, (_, i) => ({
    name: label(chance, 2),
    codes: clustered.slice(i * 10, i * 10 + 10),
  }));
  const used = codes.slice(0, 12).map(({ key }) => key);
  const columns = cases.map(({ key }) => key);
  return {
    findings: [...findings, ...participantFindings(chance, sources, new Set(clustered))],
    clusters,
    conclusions: codes
      .filter((_, i) => i % 3 === 0)
      .map(({ key }) => ({ code: key, text: paragraph(chance, 25), at: at(660) })),
    matrices: [
      {
        key: 'all',
        title: 'Tous les codes',
        codes: codes.map(({ key }) => key),
        cases: columns,
        groupBy: 'status',
      },
    ],
    tables: [
      {
        title: 'Participants par code et par cas',
        definition: {
          rows: { of: 'code' },
          columns: { of: 'case' },
          measure: 'participants',
          share: 'none',
          codeIds: null,
          caseIds: null,
          rowKeys: null,
          columnKeys: null,
        },
        exhibit: false,
      },
    ],
    exhibits: [
      {
        title: 'Matrice inter-cas',
        kind: 'cross-case',
        codes: used,
        cases: columns,
        groupBy: 'status',
        question: null,
        note: '',
        quotes: [],
      },
      {
        title: 'Verbatims exemplaires',
        kind: 'verbatims',
        codes: used,
        cases: [],
        groupBy: null,
        question: 'q-0',
        note: '',
        quotes: sources.flatMap((source) =>
          source.codings.flatMap((coding, index) => {
            if (!coding.exemplary || !used.includes(coding.code)) return [];
            const text = source.paragraphs
              .map((p) => p.text)
              .join('\n')
              .slice(coding.start, coding.end);
            return [{ code: coding.code, source: source.key, coding: index, shown: text }];
          }),
        ),
      },
    ],
    memos: sources.flatMap((source) =>
      source.codings
        .flatMap((one, coding) => (coding % 50 === 0 ? [{ coder: one.coder, at: one.at, coding }] : []))
        .map(({ coder, at: written, coding }) => ({
          kind: 'theory' as const,
          about: 'coding' as const,
          coding: { source: source.key, coding },
          title: '',
          text: paragraph(chance, 30),
          coder,
          at: written,
        })),
    ),
  };
}

/** A finding in every third cell of a participant that holds verbatims, resting on the first two. */
function participantFindings(
  chance: Chance,
  sources: readonly Source[],
  codes: ReadonlySet<string>,
): StudyData['findings'][number][] {
  return sources.flatMap((source) => {
    const participant = source.speakers.find((speaker) => speaker.participant !== null)?.participant ?? null;
    const starts = turnStarts(source);
    const said = new Map<string, number[]>();
    source.codings.forEach(({ code, start }, coding) => {
      const turn = source.paragraphs[starts.findLastIndex((from) => from <= start)];
      if (!codes.has(code) || turn?.speaker !== 1) return;
      said.set(code, [...(said.get(code) ?? []), coding]);
    });
    return [...said].flatMap(([code, codings], i) =>
      i % 3 === 0
        ? [
            {
              code,
              case: null,
              participant,
              text: paragraph(chance, chance.whole(8, 25)),
              rating: ratings[chance.whole(0, 4)] ?? null,
              evidence: codings.slice(0, 2).map((coding) => ({ source: source.key, coding })),
              at: at(640),
            },
          ]
        : [],
    );
  });
}

/** Where each turn begins in the source's text, in UTF-16 code units. */
function turnStarts({ paragraphs }: Source): number[] {
  let start = 0;
  return paragraphs.map(({ text }) => {
    const here = start;
    start += text.length + 1;
    return here;
  });
}
