import { statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { MenuTemplate, SaveRequest } from '../../shared/contract/desktop.ts';
import { channels } from '../preload/channels.ts';
import { isOwnPage } from './app-protocol.ts';
import { askForList, askForStudy, askForTexts, askWhereToSave } from './dialogs.ts';
import type { StudyWindow } from './study-window.ts';

export interface Windows {
  /** The window whose page this is. */
  of(contentsId: number): StudyWindow | undefined;
  open(): void;
}

const Nothing = z.undefined();
const Dropped = z.array(z.string().max(4096)).max(1000);

/** Whether a message comes from the main frame of one of the workbench's own windows. */
function isTrusted({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOwnPage(senderFrame.url);
}

/** Answers what a window's page asks of the main process. Every sender and every payload is checked first. */
export function answerPages(windows: Windows): void {
  const answer = <T>(
    channel: string,
    payload: z.ZodType<T>,
    act: (window: StudyWindow, payload: T) => unknown,
  ): void => {
    ipcMain.handle(channel, (event, given: unknown) => {
      const window = windows.of(event.sender.id);
      if (!window || !isTrusted(event)) throw new Error(`${channel}: refused`);
      const checked = payload.safeParse(given);
      if (!checked.success) throw new Error(`${channel}: not understood`);
      return act(window, checked.data);
    });
  };

  answer(channels.openStudy, Nothing, async (from) => {
    const path = await askForStudy(from.window);
    return path === null ? null : from.grant(path, 'write');
  });
  answer(channels.chooseFiles, Nothing, async (from) => {
    const paths = await askForTexts(from.window);
    return Promise.all(paths.map((path) => from.grant(path, 'read')));
  });
  answer(channels.chooseList, Nothing, async (from) => {
    const path = await askForList(from.window);
    return path === null ? null : from.grant(path, 'read');
  });
  answer(channels.saveAs, SaveRequest, async (from, request) => {
    const path = await askWhereToSave(from.window, request);
    return path === null ? null : from.grant(path, 'write');
  });
  // A dropped study may be opened, which writes to it; a text is only read.
  answer(channels.grantFiles, Dropped, (from, paths) =>
    Promise.all(
      paths.filter(isFile).map((path) => from.grant(path, path.endsWith('.annexe') ? 'write' : 'read')),
    ),
  );
  answer(channels.setMenu, MenuTemplate, (from, template) => from.setMenu(template));
  answer(channels.awaitFiles, Nothing, (from) => from.sendOpenedFiles());
  answer(channels.newWindow, Nothing, () => windows.open());
}

function isFile(path: string): boolean {
  return isAbsolute(path) && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);
}
