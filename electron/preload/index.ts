import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Desktop, GrantedPlace } from '../../shared/contract/desktop.ts';
import { channels } from './channels.ts';

const platforms: Partial<Record<NodeJS.Platform, Desktop['platform']>> = { darwin: 'mac', win32: 'windows' };

/** Listens to what the main process sends; the page's callback gets the content alone, never the event. */
function listen<T>(channel: string, callback: (content: T) => void): () => void {
  const listener = (_event: unknown, content: T): void => callback(content);
  ipcRenderer.on(channel, listener);
  return () => ipcRenderer.off(channel, listener);
}

const desktop: Desktop = {
  platform: platforms[process.platform] ?? 'linux',
  openStudy: () => ipcRenderer.invoke(channels.openStudy),
  chooseFiles: () => ipcRenderer.invoke(channels.chooseFiles),
  chooseList: () => ipcRenderer.invoke(channels.chooseList),
  saveAs: (request) => ipcRenderer.invoke(channels.saveAs, request),
  // A file made up by a script has no path on disk, and is left out.
  grantFiles: (files) =>
    ipcRenderer.invoke(
      channels.grantFiles,
      files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== ''),
    ),
  setMenu: (menu) => ipcRenderer.invoke(channels.setMenu, menu),
  onMenuCommand: (callback) => listen<string>(channels.menuCommand, callback),
  openedFiles: (callback) => {
    const stop = listen<GrantedPlace>(channels.openedFile, callback);
    void ipcRenderer.invoke(channels.awaitFiles);
    return stop;
  },
  newWindow: () => ipcRenderer.invoke(channels.newWindow),
};

contextBridge.exposeInMainWorld('desktop', desktop);

ipcRenderer.on(channels.enginePort, (event) => {
  window.postMessage({ type: 'engine-port' }, window.location.origin, event.ports);
});
