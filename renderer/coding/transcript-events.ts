import type { TextEdit } from '../../shared/contract/text-edit.ts';
import type { Passage } from './transcript-editor.ts';

/** What the text of a source tells, and what it asks for. */
export interface TranscriptEvents {
  readonly onSelect: (passage: Passage) => void;
  /** A click in the text, without a selection. */
  readonly onClick: (place: number) => void;
  /** A key pressed in the text while it is edited, that changes no text; true when it meant something. */
  readonly onEditKey: (event: KeyboardEvent) => boolean;
  /** The text was changed, and where its codings stand. */
  readonly onEdited: () => void;
  /** Sends an edit; answers with the new revision, or null when it was refused. */
  readonly send: (edit: TextEdit) => Promise<number | null>;
  /** What was typed could not be kept: asks the engine again, and resolves when the text is the engine's. */
  readonly reread: () => Promise<void>;
}
