/** The last words of a text, whole, behind an ellipsis where it was cut; at most `most` UTF-16 code units of it. */
export function contextBefore(text: string, most: number): string {
  if (text.length <= most) return text;
  const tail = text.slice(-most);
  const space = tail.search(/\s/);
  return `…${space === -1 ? tail.toWellFormed() : tail.slice(space + 1)}`;
}

/** The first words of a text, whole, before an ellipsis where it was cut; at most `most` UTF-16 code units of it. */
export function contextAfter(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most);
  const space = head.trimEnd().search(/\s\S*$/);
  return `${space === -1 ? head.toWellFormed() : head.slice(0, space)}…`;
}
