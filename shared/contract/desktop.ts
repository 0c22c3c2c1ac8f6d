import { z } from 'zod';

/** A file or folder that the researcher pointed at: a token that the window's engine knows, and the name to show. */
export const GrantedPlace = z.object({ token: z.string(), name: z.string() });
export type GrantedPlace = z.infer<typeof GrantedPlace>;

const label = z.string().min(1).max(200);

/** The editing that the system itself does in text fields; the renderer gives only the words. */
export const editRoles = ['cut', 'copy', 'paste', 'selectAll'] as const;
export type EditRole = (typeof editRoles)[number];

export const MenuItem = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('command'),
    /** The command's id in the renderer's registry; comes back when the item is chosen. */
    id: z.string().regex(/^[\w.:-]{1,100}$/),
    label,
    /** As in the registry: `Mod+Shift+K`. Shown only: the renderer handles its own keys. */
    shortcut: z
      .string()
      .regex(/^[\x21-\x7e]{1,40}$/)
      .optional(),
    enabled: z.boolean().optional(),
  }),
  z.object({ type: z.literal('role'), role: z.enum(editRoles), label }),
  z.object({ type: z.literal('separator') }),
]);
export type MenuItem = z.infer<typeof MenuItem>;

/** The window's menus, in order, in the researcher's language. */
export const MenuTemplate = z
  .array(
    z.object({
      section: z.enum(['study', 'edit', 'view', 'go', 'code', 'help']),
      label,
      items: z.array(MenuItem).max(100),
    }),
  )
  .max(10);
export type MenuTemplate = z.infer<typeof MenuTemplate>;

/** Where a file is to be written: a name to propose, without its ending, and the ending without its dot. */
export const SaveRequest = z.object({
  name: z.string().min(1).max(200),
  extension: z.string().regex(/^[a-z0-9]{1,10}$/),
});
export type SaveRequest = z.infer<typeof SaveRequest>;

/**
 * What the desktop gives to the renderer as `window.desktop`, besides the engine's port, which arrives as a window
 * message `{ type: 'engine-port' }`. Files are named by tokens; no path reaches the renderer.
 */
export interface Desktop {
  readonly platform: 'mac' | 'windows' | 'linux';
  /** A study to open; null when the dialog was closed. */
  openStudy(): Promise<GrantedPlace | null>;
  /** Texts to import; empty when the dialog was closed. */
  chooseFiles(): Promise<GrantedPlace[]>;
  /** A list of codes to read in; null when the dialog was closed. */
  chooseList(): Promise<GrantedPlace | null>;
  /** Where a file is to be written; null when the dialog was closed. */
  saveAs(request: SaveRequest): Promise<GrantedPlace | null>;
  /** Files that were dropped on the window; what is not a file on disk is left out. */
  grantFiles(files: File[]): Promise<GrantedPlace[]>;
  setMenu(menu: MenuTemplate): Promise<void>;
  /** Calls back with a command's id when it is chosen in the menu. Returns how to stop. */
  onMenuCommand(callback: (id: string) => void): () => void;
  /** Calls back with each study that the system asked this window to open, earlier ones first. Returns how to stop. */
  openedFiles(callback: (place: GrantedPlace) => void): () => void;
  newWindow(): Promise<void>;
}

declare global {
  interface Window {
    /** Only on the desktop; in a browser there is none. */
    readonly desktop: Desktop;
  }
}
