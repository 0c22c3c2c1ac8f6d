import type { Mark } from '../../../../shared/text/draft.ts';

const noBreak = '\u00a0';
const thinNoBreak = '\u202f';

/**
 * The text as a French typographer sets it, in NFC: a thin no-break space before ; ! ? and a no-break space before a
 * colon and inside « ». The study is written with plain spaces, so that no invisible character hides in the code.
 */
export function typeset(written: string): string {
  return written
    .normalize('NFC')
    .replace(/ ([;!?])/g, `${thinNoBreak}$1`)
    .replace(/ ([:»])/g, `${noBreak}$1`)
    .replace(/« /g, `«${noBreak}`);
}

/** A paragraph whose `*italic*` and `**bold**` stretches have become marks; places are UTF-16 code units. */
export function readParagraph(written: string): { text: string; marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let type: Mark['type'] | null = null;
  let start = 0;
  for (const piece of typeset(written).split(/(\*{1,2})/)) {
    if (piece !== '*' && piece !== '**') {
      text += piece;
    } else if (type === null) {
      type = piece === '*' ? 'italic' : 'bold';
      start = text.length;
    } else {
      marks.push({ type, start, end: text.length });
      type = null;
    }
  }
  if (type !== null) throw new Error(`A stretch of ${type} is not closed: ${written}`);
  return { text, marks };
}
