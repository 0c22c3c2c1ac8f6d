import type { ExhibitDocument } from '../../../../shared/contract/exhibit-document.ts';

/** What goes to one file: an exhibit on its own, or several after a table of contents. */
export interface Book {
  /** Of the file as a whole; each exhibit keeps its own. */
  readonly language: ExhibitDocument['language'];
  readonly title: string;
  readonly exhibits: readonly ExhibitDocument[];
  /** Called for each row that goes to a Word or Excel file, so that long work can tell how far it is. */
  readonly wrote?: () => void;
}
