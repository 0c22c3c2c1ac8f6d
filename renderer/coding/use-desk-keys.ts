import { useCallback, useMemo } from 'react';
import type { Coding } from '../../shared/contract/coding.ts';
import { withEndMoved, type EndStep } from '../../shared/text/ends.ts';
import { trimmedPassage } from '../../shared/text/places.ts';
import { commands, commandState, defineCommand, useCommands } from '../app/commands.ts';
import { client, run } from '../data/index.ts';
import { usePins } from './pins.ts';
import type { Passage } from './transcript-editor.ts';

interface Desk {
  readonly codings: readonly Coding[];
  readonly coding: Coding | null;
  /** What is selected now. */
  readonly passage: () => Passage;
  readonly revision: number;
  /** The source's canonical text. */
  readonly canonical: string;
  readonly apply: (codeIds: readonly string[]) => Promise<void>;
  readonly create: (name: string, parentId: string | null, passage: Passage) => Promise<void>;
  readonly pick: (passage: Passage) => void;
  readonly select: (id: string | null) => void;
  readonly show: (id: string) => void;
}

/** What the keys of the desk do: the same as commands of the palette and as keys pressed inside the text. */
export function useDeskKeys(desk: Desk): (event: KeyboardEvent) => boolean {
  const { codings, coding, passage, revision, canonical, apply, create, pick, select, show } = desk;
  const actions = useMemo(() => {
    const some = (act: (given: Passage) => unknown) => () => {
      const given = passage();
      if (given.end > given.start) void act(given);
    };
    const step = (by: -1 | 1) => () => {
      const at = coding ? codings.indexOf(coding) : by === 1 ? -1 : codings.length;
      const next = codings[at + by];
      if (next) show(next.id);
    };
    const adjust = (side: EndStep['side'], by: EndStep['by'], unit: EndStep['unit']) => () => {
      const moved = coding && withEndMoved(canonical, coding, { side, by, unit });
      if (moved) void run(client.coding.adjust({ id: coding.id, revision, ...moved }));
    };
    const remove = () => {
      if (!coding) return;
      select(null);
      void run(client.coding.remove({ ids: [coding.id] }));
    };
    return {
      pick: some(pick),
      again: some(() => apply(usePins.getState().last)),
      inVivo: some((given) => {
        const trimmed = trimmedPassage(canonical, given);
        const said = trimmed ? canonical.slice(trimmed.start, trimmed.end) : '';
        const name = said.replaceAll(/\s+/g, ' ').slice(0, 120);
        return name === '' ? undefined : create(name, null, given);
      }),
      next: step(1),
      previous: step(-1),
      adjust,
      exemplary: () => {
        if (coding) void run(client.coding.markExemplary({ id: coding.id, exemplary: !coding.exemplary }));
      },
      remove,
      unselect: () => select(null),
      pin: (digit: number) => {
        const code = usePins.getState().codes[digit - 1];
        if (code) void some(() => apply([code]))();
      },
    };
  }, [codings, coding, passage, revision, canonical, apply, create, pick, select, show]);
  useDeskCommands(actions, coding !== null);
  return useCallback(
    (event) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey) return undoOrRedo(event);
      const act = actionFor(actions, event);
      if (!act) return false;
      event.preventDefault();
      act();
      return true;
    },
    [actions],
  );
}

/** The text is only read here: undo and redo are the study's, not a field's own. */
function undoOrRedo(event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  const id = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : null;
  if (id === null) return false;
  event.preventDefault();
  commands.run(id, commandState());
  return true;
}

type Actions = {
  readonly [
    Name in 'pick' | 'again' | 'inVivo' | 'next' | 'previous' | 'exemplary' | 'remove' | 'unselect'
  ]: () => void;
} & {
  readonly pin: (digit: number) => void;
  readonly adjust: (side: EndStep['side'], by: EndStep['by'], unit: EndStep['unit']) => () => void;
};

function actionFor(actions: Actions, event: KeyboardEvent): (() => void) | null {
  if (event.altKey) {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null;
    return by && actions.adjust(event.shiftKey ? 'start' : 'end', by, event.ctrlKey ? 'character' : 'word');
  }
  if (/^[1-9]$/.test(event.key)) return () => actions.pin(Number(event.key));
  const byKey: Readonly<Record<string, () => void>> = {
    c: actions.pick,
    C: actions.pick,
    Enter: actions.pick,
    '.': actions.again,
    i: actions.inVivo,
    I: actions.inVivo,
    ']': actions.next,
    '[': actions.previous,
    x: actions.exemplary,
    X: actions.exemplary,
    Delete: actions.remove,
    Backspace: actions.remove,
    Escape: actions.unselect,
  };
  return byKey[event.key] ?? null;
}

function useDeskCommands(actions: Actions, hasCoding: boolean): void {
  useCommands(
    useMemo(
      () => [
        defineCommand({
          id: 'coding.pick',
          title: 'coding.command.pick',
          shortcut: 'C',
          menu: 'code',
          run: actions.pick,
        }),
        defineCommand({
          id: 'coding.again',
          title: 'coding.command.again',
          shortcut: '.',
          menu: 'code',
          run: actions.again,
        }),
        defineCommand({
          id: 'coding.inVivo',
          title: 'coding.command.inVivo',
          shortcut: 'I',
          menu: 'code',
          run: actions.inVivo,
        }),
        defineCommand({
          id: 'coding.next',
          title: 'coding.command.next',
          shortcut: ']',
          menu: 'code',
          run: actions.next,
        }),
        defineCommand({
          id: 'coding.previous',
          title: 'coding.command.previous',
          shortcut: '[',
          menu: 'code',
          run: actions.previous,
        }),
        defineCommand({
          id: 'coding.exemplary',
          title: 'coding.command.exemplary',
          shortcut: 'X',
          menu: 'code',
          when: () => hasCoding,
          run: actions.exemplary,
        }),
        defineCommand({
          id: 'coding.remove',
          title: 'coding.command.remove',
          shortcut: 'Delete',
          menu: 'code',
          when: () => hasCoding,
          run: actions.remove,
        }),
      ],
      [actions, hasCoding],
    ),
  );
}
