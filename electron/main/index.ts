import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { dataFolder } from '../cli/folders.ts';
import { registerScheme, serveRenderer } from './app-protocol.ts';
import { closeNetwork, guardPages, guardSession } from './guards.ts';
import { answerPages } from './ipc.ts';
import { showFirstMenu } from './menu.ts';
import { studyArgument } from './study-argument.ts';
import { StudyWindow } from './study-window.ts';

/** The folder of the build, which holds `main`, `preload`, `renderer` and `engine`. */
const built = join(import.meta.dirname, '..');

const windows = new Set<StudyWindow>();

/** An instance may be given a profile of its own, as in tests: it keeps everything there, and knows of no other. */
const profile = app.commandLine.getSwitchValue('user-data-dir');
if (profile !== '') app.setPath('userData', profile);

function openWindow(): StudyWindow {
  const opened = new StudyWindow({
    preload: join(built, 'preload', 'index.cjs'),
    engineEntry: join(built, 'engine', 'process.js'),
    dataFolder: profile === '' ? dataFolder() : profile,
  });
  windows.add(opened);
  // From here on it only waits for its engine.
  opened.window.once('close', () => windows.delete(opened));
  return opened;
}

/** Opens a study where it is open already, else in a window without one, else in a window of its own. */
function openStudy(path: string): void {
  const all = [...windows];
  const there = all.find(({ studyPath }) => studyPath === path);
  if (there) return there.focus();
  const free = all.find(({ hasStudy }) => !hasStudy) ?? openWindow();
  free.open(path);
  free.focus();
}

function focusLast(): void {
  const [last] = BrowserWindow.getAllWindows();
  const known = [...windows].find(({ window }) => window === (BrowserWindow.getFocusedWindow() ?? last));
  (known ?? openWindow()).focus();
}

// macOS may name files before the application is ready.
const early: string[] = [];
let quitting = false;

function listenToSystem(): void {
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (app.isReady()) openStudy(path);
    else early.push(path);
  });
  app.on('second-instance', (_event, args, folder) => {
    const path = studyArgument(args, folder);
    if (path === null) focusLast();
    else openStudy(path);
  });
  app.on('activate', () => {
    if (app.isReady() && windows.size === 0) openWindow();
  });
  app.on('before-quit', () => {
    quitting = true;
  });
  // A window that waits for its study to be closed has put a stop to the quitting: it goes on here.
  app.on('window-all-closed', () => {
    if (quitting || process.platform !== 'darwin') app.quit();
  });
}

function start(): void {
  guardSession();
  serveRenderer(join(built, 'renderer'));
  showFirstMenu();
  answerPages({
    of: (id) => [...windows].find(({ window }) => !window.isDestroyed() && window.webContents.id === id),
    open: () => void openWindow(),
  });
  const named = studyArgument(process.argv, process.cwd());
  openWindow();
  for (const path of named === null ? early : [...early, named]) openStudy(path);
}

if (app.requestSingleInstanceLock()) {
  registerScheme();
  closeNetwork();
  guardPages();
  listenToSystem();
  // Not awaited here: the application is not ready before this module is done.
  void app.whenReady().then(start);
} else {
  app.quit();
}
