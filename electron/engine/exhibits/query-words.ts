import type { Language } from '../../../shared/contract/base.ts';
import type { QueryCondition, Relation, VerbatimQuery } from '../../../shared/contract/search.ts';
import { quote } from '../../../shared/text/typography.ts';
import { corpusFormat } from '../cases/corpus-words.ts';
import { listAttributes } from '../cases/queries.ts';
import { shownValue } from '../matrices/axes.ts';
import type { Reader } from '../study/study.ts';
import { publicSourceNames } from './source-names.ts';
import { nothing, printedWithinWords } from './words.ts';

type Role = (QueryCondition & { on: 'role' })['roles'][number];
type On<Name extends QueryCondition['on']> = Extract<QueryCondition, { on: Name }>;

interface QueryWords {
  /** Each condition with what it names, as it stands after "with" and "without". */
  readonly of: Readonly<
    Record<
      'code' | 'case' | 'group' | 'participant' | 'role' | 'coder' | 'source' | 'date',
      (names: string) => string
    >
  > & {
    readonly relation: Readonly<Record<Relation, (names: string, turns: number) => string>>;
    readonly attribute: (name: string, values: string) => string;
  };
  readonly subcodes: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly between: (from: string, to: string) => string;
  readonly since: (from: string) => string;
  readonly until: (to: string) => string;
  readonly with: string;
  readonly without: string;
  readonly or: string;
  /** Between conditions. */
  readonly match: Readonly<Record<VerbatimQuery['match'], string>>;
  /** What was asked; of every verbatim, and of those that meet conditions. */
  readonly all: string;
  readonly asked: (conditions: string) => string;
  /** How much was found; null for `quoted` when all of it is quoted. */
  readonly found: (counts: string, quoted: string | null) => string;
  /** What a reader who adds up must know. */
  readonly once: string;
  readonly severalCases: (verbatims: string) => string;
}

/** The words in which an exhibit says what was asked and found. */
export const printedQueryWords: Readonly<Record<Language, QueryWords>> = {
  en: {
    of: {
      code: (names) => `the code ${names}`,
      relation: {
        overlapping: (names) => `an overlapping verbatim of the code ${names}`,
        within: (names) => `a verbatim of the code ${names} all around it`,
        followed: (names, turns) =>
          turns === 0
            ? `a verbatim of the code ${names} following it in the same turn`
            : `a verbatim of the code ${names} following it within ${turns} ${turns === 1 ? 'turn' : 'turns'}`,
        same: (names) => `the code ${names} on the same passage too`,
        'same-turn': (names) => `a verbatim of the code ${names} in the same turn`,
        'same-source': (names) => `a verbatim of the code ${names} in the same source`,
      },
      case: (names) => `the case ${names}`,
      group: (names) => `a speaker of the group ${names}`,
      participant: (names) => `the participant ${names} speaking`,
      role: (names) => `${names} speaking`,
      coder: (names) => `the coder ${names}`,
      source: (names) => `the source ${names}`,
      attribute: (name, values) => `the attribute ${name}: ${values}`,
      date: (dates) => `a source dated ${dates}`,
    },
    subcodes: 'codes under it included',
    roles: { interviewer: 'an interviewer', participant: 'a participant', other: 'another person' },
    between: (from, to) => `from ${from} to ${to}`,
    since: (from) => `${from} or later`,
    until: (to) => `${to} or earlier`,
    with: 'with',
    without: 'without',
    or: 'or',
    match: { all: ', and ', any: ', or ' },
    all: 'Asked for: all verbatims.',
    asked: (conditions) => `Asked for: verbatims ${conditions}.`,
    found: (counts, quoted) => `Found: ${counts}${quoted === null ? '' : `; quoted: ${quoted}`}.`,
    once: 'A passage coded several times is quoted once in a row.',
    severalCases: (verbatims) => `In several cases, and quoted in each: ${verbatims}.`,
  },
  fr: {
    of: {
      code: (names) => `le code ${names}`,
      relation: {
        overlapping: (names) => `un verbatim du code ${names} qui le recouvre en partie`,
        within: (names) => `un verbatim du code ${names} qui l’englobe`,
        followed: (names, turns) =>
          turns === 0
            ? `un verbatim du code ${names} qui le suit dans le même tour`
            : `un verbatim du code ${names} qui le suit ${turns === 1 ? 'd’un tour' : `de ${turns} tours`} au plus`,
        same: (names) => `le code ${names} aussi sur le même passage`,
        'same-turn': (names) => `un verbatim du code ${names} dans le même tour de parole`,
        'same-source': (names) => `un verbatim du code ${names} dans la même source`,
      },
      case: (names) => `le cas ${names}`,
      group: (names) => `un locuteur du groupe ${names}`,
      participant: (names) => `pour locuteur le participant ${names}`,
      role: (names) => `pour locuteur ${names}`,
      coder: (names) => `le codeur ${names}`,
      source: (names) => `la source ${names}`,
      attribute: (name, values) => `l’attribut ${name} : ${values}`,
      date: (dates) => `une source datée ${dates}`,
    },
    subcodes: 'codes en dessous compris',
    roles: { interviewer: 'un enquêteur', participant: 'un participant', other: 'une autre personne' },
    between: (from, to) => `du ${from} au ${to}`,
    since: (from) => `du ${from} ou d’après`,
    until: (to) => `du ${to} ou d’avant`,
    with: 'avec',
    without: 'sans',
    or: 'ou',
    match: { all: ', et ', any: ', ou ' },
    all: 'Demandés : tous les verbatims.',
    asked: (conditions) => `Demandés : les verbatims ${conditions}.`,
    found: (counts, quoted) => `Trouvés : ${counts}${quoted === null ? '' : ` ; cités : ${quoted}`}.`,
    once: 'Un passage codé plusieurs fois n’est cité qu’une fois par ligne.',
    severalCases: (verbatims) => `Dans plusieurs cas, et cités dans chacun : ${verbatims}.`,
  },
  es: {
    of: {
      code: (names) => `el código ${names}`,
      relation: {
        overlapping: (names) => `una cita del código ${names} que se solapa con ella`,
        within: (names) => `una cita del código ${names} que la contiene`,
        followed: (names, turns) =>
          turns === 0
            ? `una cita del código ${names} que la sigue en el mismo turno`
            : `una cita del código ${names} que la sigue ${turns === 1 ? 'un turno después' : `${turns} turnos después`} como mucho`,
        same: (names) => `el código ${names} también en el mismo pasaje`,
        'same-turn': (names) => `una cita del código ${names} en el mismo turno`,
        'same-source': (names) => `una cita del código ${names} en la misma fuente`,
      },
      case: (names) => `el caso ${names}`,
      group: (names) => `un hablante del grupo ${names}`,
      participant: (names) => `el participante ${names} como hablante`,
      role: (names) => `${names} como hablante`,
      coder: (names) => `el codificador ${names}`,
      source: (names) => `la fuente ${names}`,
      attribute: (name, values) => `el atributo ${name}: ${values}`,
      date: (dates) => `una fuente fechada ${dates}`,
    },
    subcodes: 'códigos inferiores incluidos',
    roles: { interviewer: 'un entrevistador', participant: 'un participante', other: 'otra persona' },
    between: (from, to) => `del ${from} al ${to}`,
    since: (from) => `el ${from} o después`,
    until: (to) => `el ${to} o antes`,
    with: 'con',
    without: 'sin',
    or: 'o',
    match: { all: ', y ', any: ', o ' },
    all: 'Se pidieron todas las citas textuales.',
    asked: (conditions) => `Se pidieron las citas textuales ${conditions}.`,
    found: (counts, quoted) => `Encontradas: ${counts}${quoted === null ? '' : `; citadas: ${quoted}`}.`,
    once: 'Un pasaje codificado varias veces se cita una sola vez por fila.',
    severalCases: (verbatims) => `En varios casos, y citadas en cada uno: ${verbatims}.`,
  },
};

/** Numbers and values of other kinds between two ends: unlike dates, they have no article. */
const ranges: Readonly<Record<Language, Pick<QueryWords, 'between' | 'since' | 'until'>>> = {
  en: {
    between: (from, to) => `from ${from} to ${to}`,
    since: (from) => `${from} or more`,
    until: (to) => `${to} or less`,
  },
  fr: {
    between: (from, to) => `de ${from} à ${to}`,
    since: (from) => `${from} ou plus`,
    until: (to) => `${to} ou moins`,
  },
  es: {
    between: (from, to) => `de ${from} a ${to}`,
    since: (from) => `${from} o más`,
    until: (to) => `${to} o menos`,
  },
};

function ranged(
  said: Pick<QueryWords, 'between' | 'since' | 'until'>,
  from: string | null,
  to: string | null,
): string | null {
  if (from && to) return said.between(from, to);
  if (from) return said.since(from);
  return to ? said.until(to) : null;
}

/**
 * What a query asks, in a sentence of the exhibit's language, by names that may be printed alone: participants, groups
 * and cases by their public labels, sources by their kind and number.
 */
export function queryInWords(reader: Reader, query: VerbatimQuery, language: Language): string {
  const say = printedQueryWords[language];
  if (query.conditions.length === 0) return say.all;
  const conditions = query.conditions.map((condition) => {
    const asked = conditionInWords(reader, condition, language);
    return `${condition.not ? say.without : say.with} ${asked}`;
  });
  return say.asked(conditions.join(say.match[query.match]));
}

function conditionInWords(reader: Reader, condition: QueryCondition, language: Language): string {
  const say = printedQueryWords[language];
  const either = (parts: readonly string[]): string => parts.join(` ${say.or} `) || nothing;
  const named = (names: ReadonlyMap<string, string>, ids: readonly string[]): string =>
    either(ids.flatMap((id) => names.get(id)?.trim() || []).map((name) => quote(name, language)));
  const labels = (sql: string): Map<string, string> =>
    new Map(reader.all<{ id: string; name: string }>(sql).map(({ id, name }) => [id, name]));
  const codes = ({ codeIds, subcodes }: On<'code'> | On<'relation'>): string => {
    const names = named(labels('SELECT id, name FROM codes'), codeIds);
    return subcodes ? `${names} (${say.subcodes})` : names;
  };
  switch (condition.on) {
    case 'code':
      return say.of.code(codes(condition));
    case 'relation':
      return say.of.relation[condition.relation](codes(condition), condition.turns);
    case 'case':
      return say.of.case(named(labels('SELECT id, public_label AS name FROM cases'), condition.ids));
    case 'group':
      return say.of.group(named(labels('SELECT id, public_label AS name FROM groups'), condition.ids));
    case 'participant':
      return say.of.participant(named(participantLabels(reader, language), condition.ids));
    case 'role':
      return say.of.role(either(condition.roles.map((role) => say.roles[role])));
    case 'coder':
      return say.of.coder(named(labels('SELECT id, name FROM coders'), condition.ids));
    case 'source':
      return say.of.source(named(publicSourceNames(reader, language), condition.ids));
    case 'attribute':
      return attributeInWords(reader, condition, language);
    case 'date': {
      const format = corpusFormat(language);
      const day = (date: string | null): string | null => date && format.day(date);
      return say.of.date(ranged(say, day(condition.from), day(condition.to)) ?? nothing);
    }
  }
}

const participantLabels = (reader: Reader, language: Language): Map<string, string> =>
  new Map(
    reader
      .all<{ id: string; label: string }>('SELECT id, public_label AS label FROM participants')
      .map(({ id, label }) => [id, label.trim() || printedWithinWords[language].participant]),
  );

function attributeInWords(reader: Reader, condition: On<'attribute'>, language: Language): string {
  const say = printedQueryWords[language];
  const attribute = listAttributes(reader).find(({ id }) => id === condition.attributeId);
  if (!attribute) return say.of.attribute(nothing, nothing);
  const shown = (value: string | null): string | null => value && shownValue(attribute, value, language);
  const range = ranged(
    attribute.type === 'date' ? say : ranges[language],
    shown(condition.from),
    shown(condition.to),
  );
  const values = condition.values.map((value) => quote(shown(value) ?? value, language));
  return say.of.attribute(
    quote(attribute.name, language),
    [...values, ...(range === null ? [] : [range])].join(` ${say.or} `),
  );
}
