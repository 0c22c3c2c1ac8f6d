import { describe, expect, it } from 'vitest';
import { CommandRegistry, defineCommand, type CommandState } from '../../renderer/app/commands.ts';
import { fuzzy } from '../../renderer/app/fuzzy.ts';
import { bestLocale } from '../../renderer/app/locale.ts';
import { formatPlace, parsePlace, type Place } from '../../renderer/app/location.ts';
import { accelerator, showShortcut, type KeyPress } from '../../renderer/app/shortcuts.ts';
import { nextRow, sortRows } from '../../renderer/ui/table-order.ts';

const inSources: CommandState = { place: { section: 'sources' } };
const nothing = () => {};

function press(key: string, held: Partial<Omit<KeyPress, 'key'>> = {}): KeyPress {
  return {
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    altGraph: false,
    ...held,
  };
}

const palette = defineCommand({
  id: 'palette',
  title: 'app.command.palette',
  shortcut: 'Mod+K',
  menu: 'edit',
  run: nothing,
});
const undo = defineCommand({
  id: 'undo',
  title: 'app.command.undo',
  shortcut: 'Mod+Z',
  menu: 'edit',
  run: nothing,
});
const step = defineCommand({ id: 'step', title: 'app.command.forward', shortcut: ']', run: nothing });
const pinned = defineCommand({ id: 'pinned', title: 'app.command.go', shortcut: '1', run: nothing });
const code = defineCommand({ id: 'code', title: 'app.menu.code', shortcut: 'C', menu: 'code', run: nothing });

function registry() {
  const all = new CommandRegistry();
  all.layer('everywhere').offer([palette, undo, step, pinned, code]);
  return all;
}

describe('a key press', () => {
  const asks = (key: KeyPress, inText = false, mac = false) =>
    registry().forPress(key, inSources, inText, mac)?.id;

  it('runs the command whose shortcut it is, and no other', () => {
    expect(asks(press('k', { ctrlKey: true }))).toBe('palette');
    expect(asks(press('k'))).toBeUndefined();
    expect(asks(press('k', { ctrlKey: true, shiftKey: true }))).toBeUndefined();
    expect(asks(press('k', { ctrlKey: true, altKey: true }))).toBeUndefined();
  });

  it('takes Command on a Mac for what is Ctrl elsewhere', () => {
    expect(asks(press('k', { metaKey: true }), false, true)).toBe('palette');
    expect(asks(press('k', { ctrlKey: true }), false, true)).toBeUndefined();
  });

  it('of a single letter is left to a text field, as is undoing one’s typing', () => {
    expect(asks(press('c'))).toBe('code');
    expect(asks(press('c'), true)).toBeUndefined();
    expect(asks(press('z', { ctrlKey: true }), true)).toBeUndefined();
    expect(asks(press('k', { ctrlKey: true }), true)).toBe('palette');
  });

  it('of a bracket works on keyboards that need AltGr for it', () => {
    expect(asks(press(']', { altGraph: true, ctrlKey: true, altKey: true }))).toBe('step');
    expect(asks(press(']'))).toBe('step');
  });

  it('of a figure works on keyboards that need Shift for it', () => {
    expect(asks(press('&', { code: 'Digit1' }))).toBe('pinned');
    expect(asks(press('1', { code: 'Numpad1' }))).toBe('pinned');
    expect(asks(press('1', { code: 'Digit1' }))).toBe('pinned');
  });
});

describe('commands', () => {
  it('of a screen leave with it, and give back what they hid', () => {
    const all = registry();
    const own = defineCommand({ ...undo, title: 'app.undo' });
    const screen = all.layer();
    screen.offer([own, { ...code, id: 'code.here' }]);
    expect(all.get('undo')).toBe(own);
    expect(all.forPress(press('c'), inSources, false)?.id).toBe('code.here');
    screen.leave();
    expect(all.get('undo')).toBe(undo);
    expect(all.forPress(press('c'), inSources, false)?.id).toBe('code');
  });

  it('of a screen keep going before those of every screen when these change', () => {
    const all = new CommandRegistry();
    const screen = all.layer();
    const app = all.layer('everywhere');
    screen.offer([{ ...code, id: 'code.here' }]);
    app.offer([code]);
    app.offer([code, undo]);
    expect(all.forPress(press('c'), inSources, false)?.id).toBe('code.here');
  });

  it('that cannot be done now are neither offered nor run', () => {
    const all = new CommandRegistry();
    let ran = 0;
    all
      .layer()
      .offer([{ ...code, when: ({ place }) => place.section === 'sources', run: () => void (ran += 1) }]);
    expect(all.run('code', { place: { section: 'journal' } })).toBe(false);
    expect(all.available({ place: { section: 'journal' } })).toEqual([]);
    expect(all.forPress(press('c'), { place: { section: 'journal' } }, false)).toBeUndefined();
    expect(all.run('code', inSources)).toBe(true);
    expect(ran).toBe(1);
  });

  it('stand in the menus in the menus’ order', () => {
    expect(
      registry()
        .byMenu()
        .map(({ menu, commands }) => [menu, commands.map(({ id }) => id)]),
    ).toEqual([
      ['edit', ['palette', 'undo']],
      ['code', ['code']],
    ]);
  });

  it('are the same list until something changes, and say when it does', () => {
    const all = registry();
    let told = 0;
    const stop = all.subscribe(() => void (told += 1));
    expect(all.all()).toBe(all.all());
    const layer = all.layer();
    layer.offer([code]);
    layer.leave();
    stop();
    all.layer();
    expect(told).toBe(3);
  });
});

describe('a shortcut', () => {
  const english = (key: string) => ({ ctrl: 'Ctrl', alt: 'Alt', shift: 'Shift', esc: 'Esc' })[key] ?? key;

  it('is shown in plain words, or in signs on a Mac', () => {
    expect(showShortcut('Mod+K', english, false)).toBe('Ctrl K');
    expect(showShortcut('Shift+Enter', english, false)).toBe('Shift ↵');
    expect(showShortcut('Alt+ArrowLeft', english, false)).toBe('Alt ←');
    expect(showShortcut('Mod+Shift+Z', english, true)).toBe('⇧⌘Z');
    expect(showShortcut('Escape', english, false)).toBe('Esc');
    expect(showShortcut('F1', english, false)).toBe('F1');
  });

  it('is written for the desktop’s menu as the desktop wants it', () => {
    expect(accelerator('Mod+Shift+Z')).toBe('CommandOrControl+Shift+Z');
    expect(accelerator('Alt+ArrowLeft')).toBe('Alt+Left');
    expect(accelerator('Mod+/')).toBe('CommandOrControl+/');
  });
});

describe('searching by name', () => {
  const best = (query: string, names: readonly string[]) =>
    names
      .flatMap((name) => ({ name, score: fuzzy(query, name)?.score }))
      .filter(({ score }) => score !== undefined)
      .sort((one, other) => (other.score ?? 0) - (one.score ?? 0))
      .map(({ name }) => name);

  it('finds without accents, in any order of words, and says where', () => {
    expect(fuzzy('economie', 'Économie d’échelle')?.ranges).toEqual([[0, 8]]);
    expect(fuzzy('animateur role', 'Rôle de l’animateur')?.ranges).toEqual([
      [0, 4],
      [10, 19],
    ]);
    expect(fuzzy("l'anim", 'Rôle de l’animateur')).not.toBeNull();
  });

  it('puts a word’s beginning before its middle, and the front before the end', () => {
    expect(best('anim', ['Manque d’animation', 'Animation à distance', 'Inanimé', 'Veille'])).toEqual([
      'Animation à distance',
      'Manque d’animation',
      'Inanimé',
    ]);
  });

  it('finds by initials when nothing holds the words themselves', () => {
    expect(fuzzy('rald', 'Rencontres avec les donneurs d’ordre')?.ranges).toEqual([
      [0, 1],
      [11, 12],
      [16, 17],
      [20, 21],
    ]);
    expect(fuzzy('xyz', 'Rencontres')).toBeNull();
  });

  it('an empty search finds everything', () => {
    expect(fuzzy('  ', 'Veille')).toEqual({ score: 0, ranges: [] });
  });
});

describe('a place', () => {
  it.each<Place>([
    { section: 'overview' },
    { section: 'sources', id: '0192c7d0-1f4e-7000-8000-000000000001', at: '1204' },
    { section: 'matrices', id: 'case/É é?#&' },
    { section: 'codebook', at: 'x=1&y' },
  ])('comes back from the address as it was: $section', (place) => {
    expect(parsePlace(`#${formatPlace(place)}`)).toEqual(place);
  });

  it.each(['', '#', '#/nowhere', '#sources', '#/%E0%A4%A'])(
    'that does not exist is the start: %s',
    (hash) => {
      expect(parsePlace(hash)).toEqual({ section: 'start' });
    },
  );

  it('with a broken name is its section', () => {
    expect(parsePlace('#/sources/%E0%A4%A')).toEqual({ section: 'sources' });
  });
});

describe('the language', () => {
  it('is the first one wanted that there is, else English', () => {
    expect(bestLocale(['de-DE', 'fr-CA', 'en'])).toBe('fr');
    expect(bestLocale(['es-419'])).toBe('es');
    expect(bestLocale(['de'])).toBe('en');
  });
});

describe('a table', () => {
  const rows = [
    { name: 'Entretien 10', minutes: 45 },
    { name: 'Entretien 2', minutes: null },
    { name: 'Éric', minutes: 120 },
    { name: 'entretien 1', minutes: 45 },
  ];

  it('sorts names as the language does, figures inside them by value', () => {
    expect(sortRows(rows, ({ name }) => name, false, 'fr').map(({ name }) => name)).toEqual([
      'entretien 1',
      'Entretien 2',
      'Entretien 10',
      'Éric',
    ]);
  });

  it('puts what is missing last whichever way it is sorted, and keeps the order of equals', () => {
    const names = (descending: boolean) =>
      sortRows(rows, ({ minutes }) => minutes, descending, 'fr').map(({ name }) => name);
    expect(names(false)).toEqual(['Entretien 10', 'entretien 1', 'Éric', 'Entretien 2']);
    expect(names(true)).toEqual(['Éric', 'Entretien 10', 'entretien 1', 'Entretien 2']);
  });

  it('is walked by arrows, by tens and to its ends, never beyond', () => {
    const ids = ['a', 'b', 'c'];
    expect(nextRow(ids, 'a', 'ArrowDown')).toBe('b');
    expect(nextRow(ids, 'a', 'ArrowUp')).toBe('a');
    expect(nextRow(ids, 'a', 'PageDown')).toBe('c');
    expect(nextRow(ids, undefined, 'End')).toBe('c');
    expect(nextRow(ids, 'a', 'x')).toBeNull();
    expect(nextRow([], undefined, 'ArrowDown')).toBeNull();
  });
});
