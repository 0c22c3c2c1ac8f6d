import type { StudyData } from '../study-data.ts';
import { brochure } from './brochure.ts';
import { codes } from './codes.ts';
import { e01 } from './e01.ts';
import { e02 } from './e02.ts';
import { e03 } from './e03.ts';
import { e04 } from './e04.ts';
import { e05 } from './e05.ts';
import { e06 } from './e06.ts';
import { e07 } from './e07.ts';
import { e08 } from './e08.ts';
import { e09 } from './e09.ts';
import { e10 } from './e10.ts';
import { e11 } from './e11.ts';
import { e12 } from './e12.ts';
import { e13 } from './e13.ts';
import {
  allCases,
  clusterActions,
  clusters,
  crossCaseNote,
  quotes,
  verbatimsNote,
  withinCaseNote,
} from './exhibits.ts';
import { caseFindings, conclusions } from './findings.ts';
import { themeMarks, themes } from './guides.ts';
import { memos } from './memos.ts';
import { participantFindings } from './participant-findings.ts';
import { attributes, cases, groups, participants } from './people.ts';
import { typeset } from './prose.ts';
import { queries } from './queries.ts';
import type { Source } from './resolve.ts';
import { placeOf, resolveDocument, resolveInterview, textOf } from './resolve.ts';
import { secondCodings } from './second-coder.ts';

const interviews = [e01, e02, e03, e04, e05, e06, e07, e08, e09, e10, e11, e12, e13];

/**
 * « Grandir en cluster », a finished study of four invented clusters: every organisation, person and sentence in it
 * was made up for this software.
 *
 * Throws when a passage, a participant or a verbatim that the study names is not there exactly once.
 */
export function exampleStudy(): StudyData {
  const sources = [
    ...interviews.flatMap((one) => resolveInterview(one, nameOf(one.participant), secondCodings[one.key])),
    resolveDocument(brochure),
  ];
  return {
    title: 'Grandir en cluster (étude fictive)',
    language: 'fr',
    fictional: true,
    coders: [
      { key: 'ravier', name: 'H. Ravier' },
      { key: 'tessier', name: 'M. Tessier' },
    ],
    questions: [
      {
        key: 'RQ1',
        text: typeset('Comment le cluster aide-t-il les petites entreprises à atteindre leurs marchés ?'),
      },
      { key: 'RQ2', text: typeset('Qu’apprennent-elles les unes des autres, et comment ?') },
      { key: 'RQ3', text: typeset('Qu’est-ce qui freine leur engagement dans le cluster ?') },
    ],
    groups,
    attributes,
    cases,
    participants,
    codes: codes.map((code) => ({
      ...code,
      definition: typeset(code.definition),
      useWhen: typeset(code.useWhen),
      notWhen: typeset(code.notWhen),
    })),
    sources,
    findings: [
      ...caseFindings.map(({ on, ...finding }) => ({
        ...finding,
        participant: null,
        text: typeset(finding.text),
        evidence: on.flatMap((where) => verbatims(sources, finding.code, where)),
      })),
      ...participantFindings.map(({ on, ...finding }) => ({
        ...finding,
        case: null,
        text: typeset(finding.text),
        evidence: on.flatMap((where) => verbatims(sources, finding.code, where)),
      })),
    ],
    memos: memos.map(({ on, coder = 'ravier', ...memo }) => ({
      ...memo,
      ...(on === undefined ? {} : { coding: oneVerbatim(sources, memo.code ?? '', on) }),
      title: typeset(memo.title),
      text: typeset(memo.text),
      coder,
    })),
    themes: themes.map((theme) => ({ ...theme, questions: typeset(theme.questions) })),
    themeMarks: themeMarks.map(([theme, key, words]) => {
      const source = sources.find((one) => one.key === key);
      if (source === undefined) throw new Error(`No such source: ${key}`);
      return { theme, source: key, start: placeOf(textOf(source), words).start };
    }),
    conclusions: conclusions.map((one) => ({ ...one, text: typeset(one.text) })),
    matrices: [
      {
        key: 'actions',
        title: 'Ce que fait le cluster',
        codes: clusterActions,
        cases: allCases,
        groupBy: 'statut',
      },
    ],
    clusters: clusters.map(({ name, codes: columns }) => ({ name: typeset(name), codes: columns })),
    queries: queries.map(({ title, definition }) => ({ title: typeset(title), definition })),
    tables: [
      {
        title: typeset('Fréquence des actions, par statut du cluster'),
        definition: {
          rows: { of: 'code' },
          columns: { of: 'attribute', attributeId: 'statut' },
          measure: 'verbatims',
          share: 'none',
          codeIds: [...clusterActions],
          caseIds: null,
          rowKeys: null,
          columnKeys: null,
        },
        exhibit: true,
      },
      {
        title: typeset('Qui parle de quoi : participants par code et par groupe'),
        definition: {
          rows: { of: 'code' },
          columns: { of: 'group' },
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
        title: typeset(
          'Ce que font quatre clusters pour leurs petites entreprises : extrait de la matrice inter-cas',
        ),
        kind: 'cross-case',
        codes: clusterActions.slice(0, 4),
        cases: allCases,
        groupBy: 'statut',
        question: null,
        note: typeset(crossCaseNote),
        quotes: [],
      },
      {
        title: typeset('L’accès au marché : verbatims exemplaires'),
        kind: 'verbatims',
        codes: ['rencontres', 'veille', 'offres', 'credibilite'],
        cases: allCases,
        groupBy: null,
        question: 'RQ1',
        note: typeset(verbatimsNote),
        quotes: quotes.map(({ code, on, shown }) => ({
          code,
          ...oneVerbatim(sources, code, on),
          shown: typeset(shown),
        })),
      },
      {
        title: 'Le corpus',
        kind: 'corpus',
        codes: [],
        cases: allCases,
        groupBy: null,
        question: null,
        note: typeset('Étude fictive : les clusters, les entreprises et les personnes sont inventés.'),
        quotes: [],
      },
      {
        title: typeset('Ce que disent les participants du cluster A'),
        kind: 'within-case',
        codes: clusterActions.slice(0, 4),
        cases: ['optivallee'],
        groupBy: null,
        question: null,
        note: typeset(withinCaseNote),
        quotes: [],
      },
    ],
  };
}

/** The first coder's verbatims of a code in a source; with words after the source's key, those that begin so. */
function verbatims(
  sources: readonly Source[],
  code: string,
  where: string,
): { source: string; coding: number }[] {
  const [key = '', ...words] = where.split(' ');
  const source = sources.find((one) => one.key === key);
  if (source === undefined) throw new Error(`No such source: ${where}`);
  const text = textOf(source);
  const beginning = typeset(words.join(' '));
  const found = source.codings.flatMap((one, coding) =>
    one.code === code && one.coder === 'ravier' && text.startsWith(beginning, one.start)
      ? [{ source: key, coding }]
      : [],
  );
  if (found.length === 0) throw new Error(`No verbatim of ${code}: ${where}`);
  return found;
}

/** The one verbatim that `where` names. */
function oneVerbatim(
  sources: readonly Source[],
  code: string,
  where: string,
): { source: string; coding: number } {
  const [found, ...others] = verbatims(sources, code, where);
  if (found === undefined || others.length > 0) throw new Error(`Not one verbatim: ${where}`);
  return found;
}

function nameOf(participant: string): string {
  const found = participants.find(({ key }) => key === participant);
  if (found === undefined) throw new Error(`No such participant: ${participant}`);
  return found.confidentialName;
}
