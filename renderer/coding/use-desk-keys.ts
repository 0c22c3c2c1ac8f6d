import { useCallback, useMemo } from 'react';
import type { Coding } from '../../shared/contract/coding.ts';
import type { SourceText } from '../../shared/contract/sources.ts';
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
  readonly text: SourceText;
  readonly apply: (codeIds: readonly string[]) => Promise<void>;
  readonly create: (name: string, parentId: string | null, passage: Passage) => Promise<void>;
  readonly words: (passage: Passage) => string;
  readonly pick: (passage: Passage) => void;
  readonly select: (id: string | null) => void;
  readonly show: (id: string) => void;
}

/** The place one word away: the next word's end, or the word's start before. */
function wordAway(text: string, place: number, by: -1 | 1): number {
  if (by === 1) {
    const next = /[^\s]+/gu;
    next.lastIndex = place;
    const found = next.exec(text);
    return found ? found.index + found[0].length : text.length;
  }
  const before = text.slice(0, place).trimEnd();
  return before.length - (/[^\s]*$/u.exec(before)?.[0].length ?? 0);
}

/** What the keys of the desk do: the same as commands of the palette and as keys pressed inside the text. */
export function useDeskKeys(desk: Desk): (event: KeyboardEvent) => boolean {
  const { codings, coding, passage, text, apply, create, words, pick, select, show } = desk;
  const canonical = useMemo(() => text.paragraphs.map((paragraph) => paragraph.text).join('\n'), [text]);
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
    const adjust = (side: 'start' | 'end', by: -1 | 1) => () => {
      if (!coding) return;
      const start =
        side === 'start'
          ? by === 1
            ? nextWordStart(canonical, coding.start)
            : wordAway(canonical, coding.start, -1)
          : coding.start;
      const end =
        side === 'end'
          ? by === 1
            ? wordAway(canonical, coding.end, 1)
            : wordBefore(canonical, coding.end)
          : coding.end;
      if (end > start) void run(client.coding.adjust({ id: coding.id, revision: text.revision, start, end }));
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
        const name = trimmed ? words(trimmed).replaceAll(/\s+/g, ' ').slice(0, 120) : '';
        return name === '' ? undefined : create(name, null, given);
      }),
      next: step(1),
      previous: step(-1),
      startEarlier: adjust('start', -1),
      startLater: adjust('start', 1),
      endEarlier: adjust('end', -1),
      endLater: adjust('end', 1),
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
  }, [codings, coding, passage, text, canonical, apply, create, words, pick, select, show]);
  useDeskCommands(actions, coding !== null);
  return useCallback(
    (event) => {
      if (event.ctrlKey || event.metaKey) return undoOrRedo(event);
      const act = actionFor(actions, event);
      if (!act) return false;
      event.preventDefault();
      act();
      return true;
    },
    [actions],
  );
}

function nextWordStart(text: string, place: number): number {
  const found = /\s+(?=\S)/gu;
  found.lastIndex = place;
  const gap = found.exec(text);
  return gap ? gap.index + gap[0].length : place;
}

function wordBefore(text: string, place: number): number {
  return text.slice(0, wordAway(text, place, -1)).trimEnd().length;
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
    Name in
      | 'pick'
      | 'again'
      | 'inVivo'
      | 'next'
      | 'previous'
      | 'startEarlier'
      | 'startLater'
      | 'endEarlier'
      | 'endLater'
      | 'exemplary'
      | 'remove'
      | 'unselect'
  ]: () => void;
} & { readonly pin: (digit: number) => void };

function actionFor(actions: Actions, event: KeyboardEvent): (() => void) | null {
  if (event.altKey) {
    if (event.key === 'ArrowLeft') return event.shiftKey ? actions.startEarlier : actions.endEarlier;
    if (event.key === 'ArrowRight') return event.shiftKey ? actions.startLater : actions.endLater;
    return null;
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
