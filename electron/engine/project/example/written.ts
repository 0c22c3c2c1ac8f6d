import type { CodeKey } from './codes.ts';

export type CaseKey = 'optivallee' | 'agrinova' | 'soieterre' | 'ligneval';

export interface CodingDetails {
  readonly exemplary?: true;
  /** The UTC day and time at which it was made, when that was not while its source was first coded. */
  readonly at?: string;
}

/**
 * A coding, declared by its passage's own words: either all of them, or its first and its last words with a spaced
 * ellipsis in between (`'Dix-huit mois … une fois.'`). The passage must be found exactly once in its source.
 */
export type WrittenCoding = readonly [code: CodeKey, passage: string, details?: CodingDetails];

/** Who speaks: Q asks, R answers, X is another voice; when (`h:mm:ss`); and the turn's paragraphs. */
export type WrittenTurn = readonly [speaker: 'Q' | 'R' | 'X', time: string, ...paragraphs: string[]];

interface WrittenText {
  readonly key: string;
  readonly title: string;
  readonly case: CaseKey;
  /** ISO date of the fieldwork. */
  readonly date: string | null;
  readonly place: string;
  /** When the first coder sat down to code it, UTC. */
  readonly codedFrom: string;
  readonly codings: readonly WrittenCoding[];
}

export interface WrittenInterview extends WrittenText {
  readonly participant: string;
  readonly minutes: number;
  /** What the voice X is called. */
  readonly otherVoice?: string;
  /** The transcriber's line, before any turn. */
  readonly opening: string;
  readonly turns: readonly WrittenTurn[];
  /** The note written the same day. */
  readonly note: { readonly paragraphs: readonly string[]; readonly codings: readonly WrittenCoding[] };
}

export interface WrittenDocument extends WrittenText {
  readonly paragraphs: readonly string[];
}
