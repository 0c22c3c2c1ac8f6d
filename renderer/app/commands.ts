import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { MessageId } from '../../shared/messages/index.ts';
import { belongsToText, parseShortcut, pressMatches, type KeyPress } from './shortcuts.ts';
import { usePlace, type Place } from './location.ts';

/** What a command's `when` may look at. */
export interface CommandState {
  place: Place;
}

/** The menus of the desktop, in order. */
export const menuSections = ['study', 'edit', 'view', 'go', 'code', 'help'] as const;
export type MenuSection = (typeof menuSections)[number];

/** Something the researcher can do: the same thing in the menu, in the palette, by its key and in the help. */
export interface Command {
  id: string;
  title: MessageId;
  /** What the `{names}` in the title stand for, at the moment it is shown. */
  titleValues?: () => Readonly<Record<string, string>>;
  /** As `Mod+Shift+K`; several when there are several ways. The first is the one shown. */
  shortcut?: string | readonly string[];
  menu?: MenuSection;
  /** Left out of the palette: a command that only makes sense by its key. */
  hidden?: boolean;
  /** Whether it can be done now. Always, when left out. */
  when?: (state: CommandState) => boolean;
  run: () => void | Promise<void>;
}

/** Says that something is a command; gives it back as it is. */
export function defineCommand(command: Command): Command {
  return command;
}

/** The shortcuts of a command, the one to show first. */
export function shortcutsOf({ shortcut }: Command): readonly string[] {
  if (shortcut === undefined) return [];
  return typeof shortcut === 'string' ? [shortcut] : shortcut;
}

/** Where commands are offered: on every screen, or by what is shown of one, which goes before. */
export type Reach = 'everywhere' | 'here';

/** Commands that come and go together. */
export interface CommandLayer {
  /** Offers these in place of those offered so far. What goes before what stays as it was. */
  offer(commands: readonly Command[]): void;
  leave(): void;
}

interface Layer {
  readonly reach: Reach;
  commands: readonly Command[];
}

const reached = (layers: readonly Layer[], reach: Reach): readonly Command[] =>
  layers.filter((layer) => layer.reach === reach).flatMap(({ commands: offered }) => offered);

/**
 * Which commands exist at the moment. A layer that reaches here goes before those that reach everywhere, and a later
 * one before an earlier: its command hides another of the same id and wins over one with the same shortcut; when it
 * leaves, the other is back.
 */
export class CommandRegistry {
  #layers: readonly Layer[] = [];
  #commands: readonly Command[] = [];
  readonly #listeners = new Set<() => void>();

  /** Adds a layer, with nothing in it yet. */
  layer(reach: Reach = 'here'): CommandLayer {
    const own: Layer = { reach, commands: [] };
    this.#change([...this.#layers, own]);
    return {
      offer: (commands) => {
        own.commands = commands;
        this.#change(this.#layers);
      },
      leave: () => this.#change(this.#layers.filter((one) => one !== own)),
    };
  }

  /** Every command, in the order in which they were registered. The same array until something changes. */
  readonly all = (): readonly Command[] => this.#commands;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get(id: string): Command | undefined {
    return this.#commands.find((command) => command.id === id);
  }

  /** The commands that can be done now. */
  available(state: CommandState): readonly Command[] {
    return this.#commands.filter((command) => command.when?.(state) ?? true);
  }

  /** The commands by menu, in the menus' order; menus without any are left out. */
  byMenu(): readonly { menu: MenuSection; commands: readonly Command[] }[] {
    return menuSections
      .map((menu) => ({ menu, commands: this.#commands.filter((command) => command.menu === menu) }))
      .filter(({ commands }) => commands.length > 0);
  }

  /** Runs a command by its id, if it exists and can be done now. Says whether it did. */
  run(id: string, state: CommandState): boolean {
    const command = this.get(id);
    if (!command || command.when?.(state) === false) return false;
    void command.run();
    return true;
  }

  /** The command that a key press asks for, if any; `inText` when a text field has the focus. */
  forPress(press: KeyPress, state: CommandState, inText: boolean, mac?: boolean): Command | undefined {
    // Every letter typed is asked about: what few commands have it is looked at last.
    const asks = (text: string): boolean => {
      const shortcut = parseShortcut(text);
      return pressMatches(press, shortcut, mac) && !(inText && belongsToText(shortcut));
    };
    return this.#commands.findLast(
      (command) => shortcutsOf(command).some(asks) && (command.when?.(state) ?? true),
    );
  }

  #change(layers: readonly Layer[]) {
    this.#layers = layers;
    const byId = new Map<string, Command>();
    const ordered = [...reached(layers, 'everywhere'), ...reached(layers, 'here')];
    for (const command of ordered) {
      byId.delete(command.id);
      byId.set(command.id, command);
    }
    this.#commands = [...byId.values()];
    for (const listener of this.#listeners) listener();
  }
}

/** The one registry of the window. */
export const commands = new CommandRegistry();

/** What `when` looks at, now. */
export const commandState = (): CommandState => ({ place: usePlace.getState() });

/** Offers commands while a component is mounted. The list must keep its identity while it says the same (`useMemo`). */
export function useCommands(list: readonly Command[], reach: Reach = 'here'): void {
  const layer = useRef<CommandLayer>(null);
  useEffect(() => {
    const own = commands.layer(reach);
    layer.current = own;
    return () => own.leave();
  }, [reach]);
  useEffect(() => layer.current?.offer(list), [list, reach]);
}

/** Every command that exists at the moment. */
export function useAllCommands(): readonly Command[] {
  return useSyncExternalStore(commands.subscribe, commands.all);
}

const textLike = 'input, textarea, select, [contenteditable="true"], [role="textbox"], [role="spinbutton"]';
const notText =
  'input[type="checkbox"], input[type="radio"], input[type="button"], input[type="range"], [aria-readonly="true"]';

/** Runs the command that a key press asks for, if there is one, and says whether it did. */
export function runPress(event: KeyboardEvent, registry: CommandRegistry = commands): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  const target = event.target instanceof Element ? event.target : null;
  // A dialog has the researcher's whole attention; a menu uses letters to jump.
  if (target?.closest('[data-modal]')) return false;
  const inText =
    (target?.closest(textLike) && !target.matches(notText)) ||
    target?.closest('[role="menu"], [role="listbox"]');
  const press = { ...pick(event), altGraph: event.getModifierState('AltGraph') };
  const command = registry.forPress(press, commandState(), Boolean(inText));
  if (!command) return false;
  event.preventDefault();
  void command.run();
  return true;
}

/** Listens to the window's keys and runs the commands they ask for. Returns how to stop. */
export function listenToKeys(registry: CommandRegistry = commands): () => void {
  const onKey = (event: KeyboardEvent) => void runPress(event, registry);
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

const pick = ({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) => ({
  key,
  code,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
});
