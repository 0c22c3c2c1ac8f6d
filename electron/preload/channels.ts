/** The messages between a window and the main process. The study's own data never travels this way. */
export const channels = {
  openStudy: 'open-study',
  chooseFiles: 'choose-files',
  chooseList: 'choose-list',
  saveAs: 'save-as',
  grantFiles: 'grant-files',
  setMenu: 'set-menu',
  newWindow: 'new-window',
  /** The renderer is ready to be told of files that the system asked to open. */
  awaitFiles: 'await-files',
  /** From the main process. */
  menuCommand: 'menu-command',
  openedFile: 'opened-file',
  enginePort: 'engine-port',
} as const;
