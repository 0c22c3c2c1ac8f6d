import type { SpeakerRole } from './draft.ts';

const mostNames = 1000;

/** A transcript names the same few speakers at each turn: what a name was found to be is kept for the next time. */
function keptByName<T>(find: (name: string) => T): (name: string) => T {
  const known = new Map<string, { readonly found: T }>();
  return (name) => {
    let kept = known.get(name);
    if (!kept) {
      if (known.size === mostNames) known.clear();
      known.set(name, (kept = { found: find(name) }));
    }
    return kept.found;
  };
}

/** Letters without case or accents and single spaces: what makes MARIE, « Marie » and « marie » one speaker. */
export const speakerKey = keptByName((name): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim(),
);

const optionalNumber = String.raw`(?: ?(?:n[°o] ?)?\d{1,3})?`;
const article = String.raw`(?:(?:l['’]|la |le |les |the |el |los |las )?)`;

function roleWords(words: string): RegExp {
  return new RegExp(`^${article}(?:${words})${optionalNumber}$`);
}

const interviewer = roleWords(
  [
    'q|i|int|intw|iv|question|pregunta|enq|ch',
    'interviewer|interviewers|intervieweur|intervieweuse|enqueteur|enquetrice|enqueteuse|chercheur|chercheuse',
    'entrevistador|entrevistadora|investigador|investigadora|encuestador|encuestadora|moderador|moderadora',
    'researcher|moderator|facilitator|moderateur|moderatrice|animateur|animatrice|facilitateur|facilitatrice',
  ].join('|'),
);
const participant = roleWords(
  [
    'r|a|p|reponse|respuesta|answer|rep|resp',
    'interviewe|interviewee|enquete|enquetee|participant|participante|repondant|repondante|respondent',
    'interviewees?|interviewes|participants|respondents|entrevistado|entrevistada|encuestado|encuestada',
    'informant|informante|informateur|informatrice|informador|informadora|artisan|artisane',
  ].join('|'),
);
const other = roleWords(
  'interprete|interpreter|traducteur|traductrice|translator|traductor|traductora|observateur|observatrice|observer',
);

/** The role that a speaker's name says, if it says one. */
export const roleInName = keptByName((name): SpeakerRole | null => {
  const key = speakerKey(name);
  if (interviewer.test(key)) return 'interviewer';
  if (participant.test(key)) return 'participant';
  return other.test(key) ? 'other' : null;
});

/** First words that begin a sentence, never a name, in the three languages of the workbench. */
const sentenceStart = new Set(
  (
    'je tu il elle on nous vous ils elles ce ca cela c est et mais donc or car si que qui quand comme puis ' +
    'alors oui non bon voila parce pour avec dans sur vers apres avant sinon ensuite enfin bref euh ben bah ah oh ' +
    'ok merci bonjour the he she it we you they this that these and but so because when yes no well then thanks ' +
    'yo ella ellos ellas nosotros usted ustedes y pero porque cuando si entonces bueno pues gracias'
  ).split(' '),
);

/** Labels that a transcript or a sentence puts before a colon, and remarks on what is heard: no speakers. */
const labels = new Set(
  (
    'note|notes|nb|n.b.|remarque|attention|exemple|par exemple|resultat|resultats|conclusion|resume|titre|theme|date|' +
    'lieu|duree|objet|sujet|contexte|source|http|https|www|heure|entretien|interview|entrevista|transcription|example|' +
    'result|results|summary|title|topic|place|location|duration|context|time|nota|ejemplo|resultado|resumen|titulo|' +
    'tema|fecha|lugar|duracion|asunto|fuente|rire|rires|silence|inaudible|pause|sourire|soupir|bruit|musique|' +
    'applaudissements|incomprehensible|coupure|laughter|laughs|laughing|laugh|unclear|crosstalk|music|noise|sigh|' +
    'risas|risa|silencio|pausa|suspiro|ruido|musica|aplausos|sic|...|…'
  ).split('|'),
);

/** Whether a text before a colon or in brackets could be the name of a speaker at all. */
export const couldBeName = keptByName((name): boolean => {
  if (name.length === 0 || name.length > 40 || !/\p{L}/u.test(name)) return false;
  if (/[^\p{L}\p{M}\p{N}\s'’.\-‐‑_/&#°]/u.test(name) || /[\p{L}]{4,}\.(?:\s|$)/u.test(name)) return false;
  const key = speakerKey(name);
  const words = key.split(' ');
  if (labels.has(key) || words.length > 5) return false;
  return roleInName(name) !== null || !sentenceStart.has(words[0]?.split(/['’]/)[0] ?? '');
});

const particle = /^(?:de|du|des|la|le|van|von|der|den|del|da|di|dos|el|y|et|e|and|bin|al|ter|ten|of|n°|no)$/;

/** Whether every word that carries a name begins with a capital or is a number: Marie, M. de Witte, P12. */
export function isCapitalised(name: string): boolean {
  const words = name.split(/[\s_]+/).filter((word) => !particle.test(word));
  return words.length > 0 && words.every((word) => /^["'’(]?[\p{Lu}\p{N}]/u.test(word));
}

/** Whether a name stands in capitals throughout: MARIE, P1. */
export function isAllCapitals(name: string): boolean {
  return /\p{Lu}/u.test(name) && !/\p{Ll}/u.test(name);
}

/** A single letter, with a number perhaps: Q, R, A, P1. */
export function isLetter(name: string): boolean {
  return /^\p{L}\d{0,3}$/u.test(name);
}
