import type { Draft, DraftParagraph, DraftSpeaker, RawParagraph, SpeakerRole, TurnHeading } from './draft.ts';
import { linesOf, sliceParagraph } from './raw.ts';
import { isLetter, roleInName, speakerKey } from './speaker.ts';
import { weigh } from './turn-evidence.ts';
import type { Evidence } from './turn-evidence.ts';
import { headingsOf } from './turn-heading.ts';
import type { Heading } from './turn-heading.ts';
import { withoutQuestionNumbers, withSpacedNames } from './turn-names.ts';
import { untimed } from './turn-time.ts';
import type { TurnTime } from './turn-time.ts';

export { rawFromPlainText } from './raw.ts';

export interface RecogniseOptions {
  /** How the turns are headed, where the researcher says so; `auto` lets the document decide. */
  readonly heading?: TurnHeading | 'auto';
}

/**
 * Recognises the turns of a transcript, who speaks in each and when.
 *
 * One style of heading is chosen for the whole document, by the evidence in it; a document without turns comes
 * back with heading `none` and no speakers. The paragraphs of the draft are the lines of the given paragraphs in
 * their order, normalised, trimmed, none empty, with what heads a turn cut from its first line; nothing else is
 * cut, and marks keep their places. What stands before the first turn has no speaker. A heading that nothing
 * follows before the next one leaves no trace. The same speaker in other case, accents or spacing is one, named
 * as first written. Roles are guesses.
 */
export function recognise(paragraphs: readonly RawParagraph[], options: RecogniseOptions = {}): Draft {
  const lines = paragraphs.flatMap(linesOf);
  const asked = options.heading ?? 'auto';
  if (asked === 'none') return draftOf('none', lines, () => null);
  const headings = withoutQuestionNumbers(withSpacedNames(lines, lines.map(headingsOf)));
  const evidence =
    asked === 'auto' ? strongest(headings) : weigh(headings, asked === 'letter' ? 'colon' : asked, true);
  if (evidence.turns === 0) return draftOf('none', lines, () => null);
  const turnAt = (index: number): Turn | null => {
    const heading = headingIn(headings[index] ?? [], evidence);
    if (heading === undefined) return null;
    if (asked === 'letter' && !isLetter(heading.name)) return null;
    const key = speakerKey(heading.name);
    return { ...heading, key: evidence.speakers.get(key) ?? key };
  };
  return draftOf(evidence.style, lines, turnAt);
}

type Turn = Heading & { readonly key: string };

/** The style with the most turns; where two have as many, the one whose form says more. */
function strongest(headings: readonly (readonly Heading[])[]): Evidence {
  const styles = ['bracketed', 'timed', 'bold', 'colon'] as const;
  return styles
    .map((style) => weigh(headings, style, false))
    .reduce((best, each) => (each.turns > best.turns ? each : best));
}

/**
 * The heading of a line in the document's style; failing that, one in another style that names a speaker known
 * from that style. Beside bracketed headings only a time makes up for a lost bracket, since « Marie : » may be
 * said; bold alone never does.
 */
function headingIn(headings: readonly Heading[], evidence: Evidence): Heading | undefined {
  const known = headings.filter((each) => evidence.speakers.has(speakerKey(each.name)));
  return (
    known.find((each) => each.style === evidence.style) ??
    known.find((each) => each.style !== 'bold' && (each.time !== null || evidence.style !== 'bracketed'))
  );
}

function draftOf(
  style: Heading['style'] | 'none',
  lines: readonly RawParagraph[],
  turnAt: (index: number) => Turn | null,
): Draft {
  const paragraphs: DraftParagraph[] = [];
  const names: string[] = [];
  const indexes = new Map<string, number>();
  let speaker: number | null = null;
  let begins: TurnTime | null = null;
  let pending: Turn | null = null;
  for (const [index, line] of lines.entries()) {
    const turn = turnAt(index);
    if (turn !== null) pending = turn;
    const said = turn === null ? line : sliceParagraph(line, turn.textStart, line.text.length);
    if (said.text === '') continue;
    if (pending !== null) {
      speaker = indexes.get(pending.key) ?? names.length;
      if (speaker === names.length) {
        indexes.set(pending.key, speaker);
        names.push(pending.name.replace(/\s+/g, ' ').trim());
      }
      begins = pending;
      pending = null;
    }
    const { time, endTime } = begins ?? untimed;
    paragraphs.push({ ...said, speaker, time, endTime, startsTurn: begins !== null });
    begins = null;
  }
  if (style === 'none') return { heading: 'none', speakers: [], paragraphs };
  // Headings over nothing at all head no turns: they are the text.
  if (names.length === 0) return draftOf('none', lines, () => null);
  return { heading: headingName(style, names), speakers: withRoles(names, paragraphs), paragraphs };
}

function headingName(style: Heading['style'], names: readonly string[]): TurnHeading {
  return style === 'colon' && names.every(isLetter) ? 'letter' : style;
}

/**
 * Guesses roles: by name; or, where no name says who asks, the speaker most of whose turns end in a question is
 * the interviewer. Everyone else takes part.
 */
function withRoles(names: readonly string[], paragraphs: readonly DraftParagraph[]): DraftSpeaker[] {
  const roles: (SpeakerRole | null)[] = names.map(roleInName);
  if (!roles.includes('interviewer')) {
    const asking = whoAsks(names.length, paragraphs);
    if (asking !== null && roles[asking] === null) roles[asking] = 'interviewer';
  }
  return names.map((name, index) => ({ name, role: roles[index] ?? 'participant' }));
}

/** The speaker who ends at least four turns in ten with a question, and clearly more of them than the others. */
function whoAsks(count: number, paragraphs: readonly DraftParagraph[]): number | null {
  if (count < 2) return null;
  const turns = Array.from({ length: count }, () => 0);
  const questions = Array.from({ length: count }, () => 0);
  for (const [index, paragraph] of paragraphs.entries()) {
    const { speaker } = paragraph;
    if (speaker === null || paragraphs[index + 1]?.startsTurn === false) continue;
    turns[speaker] = (turns[speaker] ?? 0) + 1;
    if (/[?？][\s"'»”’)\]]*$/u.test(paragraph.text)) questions[speaker] = (questions[speaker] ?? 0) + 1;
  }
  const shares = turns
    .map((total, speaker) => ({ speaker, total, share: (questions[speaker] ?? 0) / Math.max(1, total) }))
    .sort((a, b) => b.share - a.share);
  const [first, second] = shares;
  if (first === undefined || second === undefined || first.total < 2) return null;
  return first.share >= 0.4 && first.share >= 1.5 * second.share ? first.speaker : null;
}
