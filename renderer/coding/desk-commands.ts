import { useMemo } from 'react';
import type { Coding } from '../../shared/contract/coding.ts';
import { widened, type Extent, type LaidText } from '../../shared/text/around.ts';
import { trimmedPassage } from '../../shared/text/places.ts';
import type { MessageId } from '../../shared/messages/index.ts';
import { defineCommand, useCommands, type Command } from '../app/commands.ts';
import { client, run } from '../data/index.ts';
import { removeCoding } from '../journal/remove-coding.ts';
import { moveEnd } from './moved.ts';
import { usePins } from './pins.ts';
import type { Passage } from './transcript-editor.ts';

export interface Desk {
  /** The codings shown, by place. */
  readonly codings: readonly Coding[];
  readonly coding: Coding | null;
  /** What is selected now. */
  readonly passage: () => Passage;
  readonly sourceId: string;
  readonly revision: number;
  readonly laid: LaidText;
  readonly apply: (codeIds: readonly string[], passage: Passage) => Promise<void>;
  readonly create: (name: string, parentId: string | null, passage: Passage) => Promise<void>;
  readonly pick: (passage: Passage) => void;
  readonly select: (id: string | null) => void;
  readonly show: (id: string) => void;
  readonly mark: (passage: Passage) => void;
  readonly light: () => void;
  readonly copy: (coding: Coding) => void;
}

/** The longest name that a passage's own words make. */
const longestName = 120;

/** What can be done at the desk: the same in the palette, in the menus and by key. */
export function useDeskCommands(desk: Desk): void {
  const {
    codings,
    coding,
    passage,
    sourceId,
    revision,
    laid,
    apply,
    create,
    pick,
    select,
    show,
    mark,
    light,
    copy,
  } = desk;
  useCommands(
    useMemo(() => {
      /** What is meant: the selection, else the passage of the selected coding. */
      const meant = (): Passage | null => {
        const given = passage();
        return given.end > given.start ? given : coding;
      };
      const isMeant = () => meant() !== null;
      const withMeant = (act: (given: Passage) => unknown) => () => {
        const given = meant();
        if (given) void act(given);
      };
      const step = (by: -1 | 1) => () => {
        const at = coding ? codings.indexOf(coding) : by === 1 ? -1 : codings.length;
        const next = codings[at + by];
        if (next) show(next.id);
      };
      const hasCoding = () => coding !== null;
      const widen = (to: Extent) => () => {
        const range = widened(laid, meant() ?? passage(), to);
        if (range) mark(range);
      };
      const inVivo = (given: Passage) => {
        const said = trimmedPassage(laid.text, given);
        const name =
          said && laid.text.slice(said.start, said.end).replaceAll(/\s+/g, ' ').slice(0, longestName);
        return name ? create(name, null, given) : undefined;
      };
      return [
        command('pick', 'coding.command.pick', { shortcut: 'C', when: isMeant, run: withMeant(pick) }),
        command('again', 'coding.command.again', {
          shortcut: '.',
          when: isMeant,
          run: withMeant((given) => apply(usePins.getState().last, given)),
        }),
        command('inVivo', 'coding.command.inVivo', { shortcut: 'I', when: isMeant, run: withMeant(inVivo) }),
        command('widen.sentence', 'coding.command.widen.sentence', { shortcut: 'S', run: widen('sentence') }),
        command('widen.paragraph', 'coding.command.widen.paragraph', {
          shortcut: 'P',
          run: widen('paragraph'),
        }),
        command('widen.turn', 'coding.command.widen.turn', { shortcut: 'T', run: widen('turn') }),
        command('next', 'coding.command.next', { shortcut: ']', run: step(1) }),
        command('previous', 'coding.command.previous', { shortcut: '[', run: step(-1) }),
        command('light', 'coding.command.light', { shortcut: 'L', when: hasCoding, run: light }),
        command('exemplary', 'coding.command.exemplary', {
          shortcut: 'X',
          when: hasCoding,
          run: () => {
            if (coding)
              void run(client.coding.markExemplary({ ids: [coding.id], exemplary: !coding.exemplary }));
          },
        }),
        command('copy', 'coding.command.copy', {
          shortcut: 'Mod+Shift+C',
          when: hasCoding,
          run: () => {
            if (coding) copy(coding);
          },
        }),
        command('remove', 'coding.command.remove', {
          shortcut: ['Delete', 'Backspace'],
          when: hasCoding,
          run: () => {
            if (!coding) return;
            select(null);
            void removeCoding(coding);
          },
        }),
        command('unselect', 'coding.command.unselect', {
          shortcut: 'Escape',
          hidden: true,
          when: hasCoding,
          run: () => select(null),
        }),
        ...endSteps.map(({ id, title, shortcut, hidden, step: end }) =>
          command(id, title, {
            shortcut,
            hidden,
            when: hasCoding,
            run: () => {
              if (coding) moveEnd({ sourceId, revision, canonical: laid.text }, coding, end);
            },
          }),
        ),
        ...digits.map((digit) =>
          defineCommand({
            id: `coding.pin.${digit}`,
            title: 'coding.command.pick',
            shortcut: String(digit),
            hidden: true,
            when: isMeant,
            run: withMeant((given) => {
              const code = usePins.getState().codes[digit - 1];
              return code ? apply([code], given) : undefined;
            }),
          }),
        ),
      ];
    }, [
      codings,
      coding,
      passage,
      sourceId,
      revision,
      laid,
      apply,
      create,
      pick,
      select,
      show,
      mark,
      light,
      copy,
    ]),
  );
}

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

const command = (id: string, title: MessageId, rest: Omit<Command, 'id' | 'title' | 'menu'>): Command =>
  defineCommand({ id: `coding.${id}`, title, menu: 'code', ...rest });

/** The ends of the selected coding, moved by words and by characters. */
const endSteps = (['start', 'end'] as const).flatMap((side) =>
  ([-1, 1] as const).flatMap((by) =>
    (['word', 'character'] as const).map((unit) => ({
      id: `${side}.${by}.${unit}`,
      title: `coding.${side}.${by === -1 ? 'earlier' : 'later'}` as const,
      shortcut: `${unit === 'character' ? 'Mod+' : ''}Alt+${side === 'start' ? 'Shift+' : ''}${by === -1 ? 'ArrowLeft' : 'ArrowRight'}`,
      hidden: unit === 'character',
      step: { side, by, unit },
    })),
  ),
);
