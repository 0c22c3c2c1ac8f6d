import { client, notify } from '../data/index.ts';
import { copyText } from '../ui/copy-text.ts';

/** Copies a text, then says which confidential names it holds, if any. */
export async function copyForOthers(text: string): Promise<void> {
  copyText(text);
  const names = [...new Set((await client.confidentiality.find({ text })).map(({ found }) => found))];
  if (names.length > 0)
    notify('alert', 'confidentiality.copied', { count: names.length, names: names.join(', ') });
}
