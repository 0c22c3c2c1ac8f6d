import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where recents and backups are kept: the application's own folder of the system, or `ANNEXE_DATA`. */
export function dataFolder(): string {
  const { ANNEXE_DATA, APPDATA, XDG_DATA_HOME } = process.env;
  if (ANNEXE_DATA) return ANNEXE_DATA;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Annexe');
  if (process.platform === 'win32') return join(APPDATA ?? homedir(), 'Annexe');
  return join(XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'annexe');
}

/** Where the browser host keeps the studies that it makes or receives. */
export function studiesFolder(): string {
  const documents = join(homedir(), 'Documents');
  return join(existsSync(documents) ? documents : homedir(), 'Annexe');
}
