import { z } from 'zod';
import { onDesktop } from './client.ts';

/** A file or folder that the researcher pointed at: a token for the engine, and the file's name to show. */
export interface GrantedPlace {
  readonly token: string;
  readonly name: string;
}

/** What the window can ask of the machine it runs on. On the desktop these are native dialogs; in a browser, uploads and downloads. */
export interface Host {
  readonly kind: 'desktop' | 'browser';
  /** Texts to import; an empty list when the dialog was closed. */
  chooseFiles(): Promise<readonly GrantedPlace[]>;
  /** A list of codes, as a table or an outline; null when the dialog was closed. */
  chooseList(): Promise<GrantedPlace | null>;
  /** Files that were dropped on the window. */
  grantFiles(files: readonly File[]): Promise<readonly GrantedPlace[]>;
  /** A study to open; null when the dialog was closed. */
  openStudy(): Promise<GrantedPlace | null>;
  /** Where a new study of this title goes; null when the dialog was closed. */
  newStudy(title: string): Promise<GrantedPlace | null>;
  /** Where a file that is about to be written goes; null when the dialog was closed. */
  saveAs(name: string, extension: string): Promise<GrantedPlace | null>;
  /** Hands over what was written at a place of `saveAs`: a download in a browser, nothing on the desktop. */
  deliver(place: GrantedPlace): Promise<void>;
}

const Granted = z.object({ token: z.string(), name: z.string() });

function fileName(title: string): string {
  const safe = title
    .replaceAll(/[\\/:*?"<>|\u0000-\u001f]+/g, ' ')
    .trim()
    .slice(0, 80);
  return safe === '' ? 'Annexe' : safe;
}

async function post(path: string, name: string, body?: Blob): Promise<GrantedPlace> {
  const response = await fetch(`${path}?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body: body ?? null,
  });
  if (!response.ok) throw new Error(`The workbench's host refused ${path}.`);
  return Granted.parse(await response.json());
}

function chooseInBrowser(accept: string, multiple: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = multiple;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

const browserHost: Host = {
  kind: 'browser',
  chooseFiles: async () => browserHost.grantFiles(await chooseInBrowser('.docx,.txt,.md', true)),
  chooseList: async () => {
    const [file] = await chooseInBrowser('.csv,.tsv,.txt', false);
    return file ? post('/files', file.name, file) : null;
  },
  grantFiles: (files) => Promise.all(files.map((file) => post('/files', file.name, file))),
  openStudy: async () => {
    const [file] = await chooseInBrowser('.annexe', false);
    return file ? post('/studies', file.name, file) : null;
  },
  newStudy: (title) => post('/studies', `${fileName(title)}.annexe`),
  saveAs: (name, extension) => post('/places', `${fileName(name)}.${extension}`),
  deliver: async (place) => {
    const link = document.createElement('a');
    link.href = `/files/${encodeURIComponent(place.token)}`;
    link.download = place.name;
    link.click();
  },
};

const desktopHost: Host = {
  kind: 'desktop',
  chooseFiles: () => window.desktop.chooseFiles(),
  chooseList: () => window.desktop.chooseList(),
  grantFiles: (files) => window.desktop.grantFiles([...files]),
  openStudy: () => window.desktop.openStudy(),
  newStudy: (title) => window.desktop.saveAs({ name: fileName(title), extension: 'annexe' }),
  saveAs: (name, extension) => window.desktop.saveAs({ name: fileName(name), extension }),
  deliver: async () => {},
};

export const host: Host = onDesktop ? desktopHost : browserHost;
