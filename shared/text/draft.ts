/** Bold or italic over a half-open range of UTF-16 code units inside one paragraph. */
export interface Mark {
  readonly type: 'bold' | 'italic';
  readonly start: number;
  readonly end: number;
}

/** A paragraph as it was read from a paste or a file, before turns are recognised. */
export interface RawParagraph {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A paragraph of a source to be: its turn's speaker and time stand beside it, not in its text. */
export interface DraftParagraph {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Index into `Draft.speakers`; null outside any turn (a title, a note). */
  readonly speaker: number | null;
  /** When the turn begins and ends in the recording, in seconds; only on the first paragraph of a turn. */
  readonly time: number | null;
  readonly endTime: number | null;
  /** True on the first paragraph of a turn. */
  readonly startsTurn: boolean;
}

export type SpeakerRole = 'interviewer' | 'participant' | 'other';

export interface DraftSpeaker {
  readonly name: string;
  /** A guess that the researcher can correct. */
  readonly role: SpeakerRole;
}

/** How the turns of a transcript are headed. */
export type TurnHeading = 'bracketed' | 'colon' | 'letter' | 'bold' | 'timed' | 'none';

/** A transcript as recognised, shown to the researcher before anything is stored. */
export interface Draft {
  readonly heading: TurnHeading;
  readonly speakers: readonly DraftSpeaker[];
  readonly paragraphs: readonly DraftParagraph[];
}
