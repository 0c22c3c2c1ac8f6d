import { basename } from 'node:path';
import { app, BrowserWindow, dialog, Menu, nativeTheme } from 'electron';
import type { GrantedPlace, MenuTemplate } from '../../shared/contract/desktop.ts';
import { locales, messages } from '../../shared/messages/index.ts';
import { channels } from '../preload/channels.ts';
import { origin } from './app-protocol.ts';
import { EngineProcess } from './engine-process.ts';
import { buildMenu } from './menu.ts';
import { rememberBounds, rememberedBounds } from './window-bounds.ts';

export interface StudyWindowOptions {
  readonly preload: string;
  readonly engineEntry: string;
  readonly dataFolder: string;
}

/** `--desk` of the tokens, so that the window does not flash in another colour before its first paint. */
const desk = { light: '#f5f4f1', dark: '#191715' };

/** One window, its engine, and at most one study. */
export class StudyWindow {
  readonly window: BrowserWindow;
  readonly engine: EngineProcess;
  #studyPath: string | null = null;
  #hasStudy = false;
  #menu: Menu | null = null;
  /** Files to open, kept until the page asks for them; null once it listens. */
  #files: string[] | null = [];
  #reloadedAt = 0;

  constructor({ preload, engineEntry, dataFolder }: StudyWindowOptions) {
    const remembered = rememberedBounds();
    // A second window lies a little below the first.
    const step = BrowserWindow.getAllWindows().length * 24;
    this.window = new BrowserWindow({
      width: remembered?.width ?? 1360,
      height: remembered?.height ?? 860,
      ...(remembered ? { x: remembered.x + step, y: remembered.y + step } : {}),
      minWidth: 720,
      minHeight: 480,
      title: app.name,
      show: false,
      backgroundColor: nativeTheme.shouldUseDarkColors ? desk.dark : desk.light,
      webPreferences: {
        preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
        spellcheck: false,
        devTools: !app.isPackaged,
      },
    });
    if (remembered?.maximized) this.window.maximize();
    this.engine = new EngineProcess({
      entry: engineEntry,
      dataFolder,
      onTitle: (title, fileName) => this.#entitle(title, fileName),
      onRestart: () => this.#connect(),
      onGivingUp: () => this.#giveUp(),
    });
    this.#follow();
    void this.window.loadURL(`${origin}/`);
  }

  /** The study that is open here, as far as it was opened by a path that the main process granted. */
  get studyPath(): string | null {
    return this.#studyPath;
  }

  get hasStudy(): boolean {
    return this.#hasStudy || (this.#files !== null && this.#files.length > 0);
  }

  /** Resolves when the page may use the place. */
  async grant(path: string, use: 'read' | 'write'): Promise<GrantedPlace> {
    return { token: await this.engine.grant(path, use), name: basename(path) };
  }

  /** Has the page open a study that the system asked for. */
  open(path: string): void {
    if (this.#files) this.#files.push(path);
    else void this.#sendOpenedFile(path);
  }

  async #sendOpenedFile(path: string): Promise<void> {
    const place = await this.grant(path, 'write');
    if (!this.window.isDestroyed()) this.window.webContents.send(channels.openedFile, place);
  }

  /** The page listens from now on. */
  sendOpenedFiles(): void {
    const files = this.#files ?? [];
    this.#files = null;
    for (const path of files) void this.#sendOpenedFile(path);
  }

  setMenu(template: MenuTemplate): void {
    this.#menu = buildMenu(template, this.window, (id) =>
      this.window.webContents.send(channels.menuCommand, id),
    );
    if (process.platform !== 'darwin') this.window.setMenu(this.#menu);
    else if (this.window.isFocused()) Menu.setApplicationMenu(this.#menu);
  }

  focus(): void {
    if (this.window.isMinimized()) this.window.restore();
    this.window.show();
    this.window.focus();
  }

  #follow(): void {
    const { window } = this;
    window.once('ready-to-show', () => window.show());
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('focus', () => {
      if (process.platform === 'darwin' && this.#menu) Menu.setApplicationMenu(this.#menu);
    });
    window.webContents.on('did-finish-load', () => this.#connect());
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      const now = Date.now();
      // A page that ends again as soon as it was loaded would be loaded for ever.
      if (reason === 'clean-exit' || now - this.#reloadedAt < 10_000) return;
      this.#reloadedAt = now;
      this.#files ??= [];
      window.webContents.reload();
    });
    let closing = false;
    window.on('close', (event) => {
      // The window goes at once; the study is closed behind it, and only then is the window over.
      event.preventDefault();
      if (closing) return;
      closing = true;
      rememberBounds(window);
      window.hide();
      void this.engine.close().then(() => window.destroy());
    });
  }

  #connect(): void {
    if (this.window.isDestroyed()) return;
    this.window.webContents.postMessage(channels.enginePort, null, [this.engine.connect()]);
  }

  #entitle(title: string | null, fileName: string | null): void {
    this.#hasStudy = title !== null;
    this.#studyPath = fileName === null ? null : this.engine.pathOf(fileName, (path) => basename(path));
    if (!this.window.isDestroyed())
      this.window.setTitle(title === null ? app.name : `${title} — ${app.name}`);
  }

  #giveUp(): void {
    const locale = locales.find((one) => app.getLocale().startsWith(one)) ?? 'en';
    dialog.showErrorBox(app.name, messages[locale]['errors.Unexpected']);
  }
}
