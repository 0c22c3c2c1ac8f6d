import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { SaveRequest } from '../../shared/contract/desktop.ts';

/** The endings of the texts that can be imported, most usual first. */
const texts = ['docx', 'txt', 'md'];
const lists = ['csv', 'tsv', 'txt'];

/** The path of a study; null when the dialog was closed. */
export async function askForStudy(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [{ name: 'Annexe', extensions: ['annexe'] }],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** The paths of texts to import. */
export async function askForTexts(window: BrowserWindow): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile', 'multiSelections'],
    // Named by their endings, which are the same in every language.
    filters: [{ name: texts.map((ending) => `.${ending}`).join(' '), extensions: texts }],
  });
  return canceled ? [] : filePaths;
}

/** The path of a list of codes, as a table or an outline; null when the dialog was closed. */
export async function askForList(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [{ name: lists.map((ending) => `.${ending}`).join(' '), extensions: lists }],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** The path to write to, always with the ending asked for; null when the dialog was closed. */
export async function askWhereToSave(
  window: BrowserWindow,
  { name, extension }: SaveRequest,
): Promise<string | null> {
  const ending = `.${extension}`;
  let proposed = name.replaceAll(/[\\/:*?"<>|\u0000-\u001f]+/g, ' ').trim() + ending;
  for (;;) {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: proposed,
      filters: [{ name: extension === 'annexe' ? 'Annexe' : ending, extensions: [extension] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || !filePath) return null;
    if (extname(filePath).toLowerCase() === ending) return filePath;
    // Not every system adds the ending. The dialog did not ask about this other file: it is shown once more.
    proposed = filePath + ending;
    if (!existsSync(proposed)) return proposed;
  }
}
