import { client, notify } from '../data/index.ts';
import { copyText } from '../ui/copy-text.ts';

/** Says which confidential names a text that was copied holds, if any. */
async function sayNames(text: string): Promise<void> {
  const names = [...new Set((await client.confidentiality.find({ text })).map(({ found }) => found))];
  if (names.length > 0)
    notify('alert', 'confidentiality.copied', { count: names.length, names: names.join(', ') });
}

/** Copies a text, then says which confidential names it holds, if any. */
export async function copyForOthers(text: string): Promise<void> {
  copyText(text);
  await sayNames(text);
}

/** Columns whose cells are names: whoever copies them wants them. */
const ofNames: ReadonlySet<string> = new Set(['name', 'cases', 'participant']);

/** Says which confidential names cells copied from a grid hold besides those of its columns of names. */
export function sayNamesInCells(
  columns: readonly { readonly id: string; readonly texts: readonly string[] }[],
): void {
  const texts = columns.filter(({ id }) => !ofNames.has(id)).flatMap((column) => column.texts);
  if (texts.length > 0) void sayNames(texts.join('\n'));
}
