/**
 * Shortcuts are written `Mod+Shift+K`: modifiers first, then one key by the name `KeyboardEvent.key` gives it. `Mod` is
 * Ctrl, or Command on a Mac.
 */
export interface Shortcut {
  mod: boolean;
  alt: boolean;
  shift: boolean;
  key: string;
}

/** The part of a keyboard event that shortcuts look at. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  /** AltGr held: on many keyboards `[` and `]` are typed with it, and it must not count as Ctrl and Alt. */
  altGraph: boolean;
}

/** Whether this is a Mac, where Command does what Ctrl does elsewhere. */
export const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

const parsed = new Map<string, Shortcut>();

/** A shortcut as it is written; the same text is read once, for every key asks about all of them. */
export function parseShortcut(text: string): Readonly<Shortcut> {
  const known = parsed.get(text);
  if (known) return known;
  const parts = text.split('+').filter(Boolean);
  const key = text.endsWith('+') ? '+' : (parts.pop() ?? '');
  const has = (name: string) => parts.includes(name);
  const shortcut = { mod: has('Mod'), alt: has('Alt'), shift: has('Shift'), key: key.toLowerCase() };
  parsed.set(text, shortcut);
  return shortcut;
}

const isCharacter = (key: string) => [...key].length === 1;
const isLetter = (key: string) => isCharacter(key) && /\p{L}/u.test(key);

/**
 * Whether a key press is a shortcut. Signs (`[`, `.`) match however the keyboard makes them; figures also match the key
 * that bears them, since some keyboards need Shift for figures.
 */
export function pressMatches(press: KeyPress, shortcut: Shortcut, mac = isMac): boolean {
  const { key } = shortcut;
  const sign = isCharacter(key) && !isLetter(key);
  const viaAltGraph = press.altGraph && sign;
  const mod = !viaAltGraph && (mac ? press.metaKey : press.ctrlKey);
  const other = !viaAltGraph && (mac ? press.ctrlKey : press.metaKey);
  if (other || mod !== shortcut.mod || (!viaAltGraph && press.altKey) !== shortcut.alt) return false;
  const figure = /^\d$/.test(key) && press.code === `Digit${key}`;
  if (figure) return press.shiftKey === shortcut.shift || press.key !== key;
  if (press.key.toLowerCase() !== key) return false;
  return sign && !shortcut.shift ? true : press.shiftKey === shortcut.shift;
}

/** Combinations with which a text field edits its own text; a command does not take them away. */
const editing = new Set(
  [
    'Mod+Z',
    'Mod+Shift+Z',
    'Mod+Y',
    'Mod+A',
    'Mod+C',
    'Mod+X',
    'Mod+V',
    'Alt+ArrowLeft',
    'Alt+ArrowRight',
  ].map((text) => JSON.stringify(parseShortcut(text))),
);

/** Whether a shortcut must be left to the text field that has the focus. */
export function belongsToText(shortcut: Shortcut): boolean {
  const isFunctionKey = /^f\d{1,2}$/.test(shortcut.key);
  if (!shortcut.mod && !shortcut.alt) return !isFunctionKey && shortcut.key !== 'escape';
  return editing.has(JSON.stringify(shortcut));
}

const drawn: Readonly<Record<string, string>> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  enter: '↵',
};
const named = { escape: 'esc', ' ': 'space', space: 'space', delete: 'delete', tab: 'tab' } as const;

export type KeyWord = 'ctrl' | 'alt' | 'shift' | 'esc' | 'space' | 'delete' | 'tab';

/** A shortcut as it is shown beside what it does: "Ctrl K", "Shift ↵", "⌘K" on a Mac. `word` gives the keys' names. */
export function showShortcut(text: string, word: (key: KeyWord) => string, mac = isMac): string {
  const { mod, alt, shift, key } = parseShortcut(text);
  const known = Object.entries(named).find(([name]) => name === key);
  const last = known
    ? word(known[1])
    : (drawn[key] ?? (key.length === 1 ? key.toUpperCase() : text.split('+').at(-1)));
  const parts = mac
    ? [alt && '⌥', shift && '⇧', mod && '⌘', last]
    : [mod && word('ctrl'), alt && word('alt'), shift && word('shift'), last];
  return parts.filter(Boolean).join(mac ? '' : ' ');
}

/** A shortcut as the desktop's native menu wants it. */
export function accelerator(text: string): string {
  const { mod, alt, shift, key } = parseShortcut(text);
  const arrow = /^arrow(\w)(\w+)$/.exec(key);
  const last = arrow
    ? `${(arrow[1] ?? '').toUpperCase()}${arrow[2] ?? ''}`
    : key.charAt(0).toUpperCase() + key.slice(1);
  return [mod && 'CommandOrControl', alt && 'Alt', shift && 'Shift', last].filter(Boolean).join('+');
}
