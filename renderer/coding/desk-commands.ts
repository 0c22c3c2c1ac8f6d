import { useMemo } from 'react';
import type { Coding } from '../../shared/contract/coding.ts';
import { widened, type Extent, type LaidText } from '../../shared/text/around.ts';
import { trimmedPassage } from '../../shared/text/places.ts';
import type { MessageId } from '../../shared/messages/index.ts';
import { defineCommand, useCommands, type Command } from '../app/commands.ts';
import { client, inOrder, notify, run } from '../data/index.ts';
import type { Picking } from './DeskPicker.tsx';
import { endSteps } from './end-commands.ts';
import { takeAway } from './given.ts';
import { moveEnd } from './moved.ts';
import { usePins } from './pins.ts';
import { codingsMeeting } from './selection.ts';
import type { Passage } from './transcript-editor.ts';
import type { Named } from './use-giving.ts';

export interface Desk {
  /** The codings shown, by place. */
  readonly codings: readonly Coding[];
  /** All codings of the source. */
  readonly all: readonly Coding[];
  /** Those of the codings shown that are selected. */
  readonly chosen: readonly Coding[];
  readonly coderId: string;
  /** What is selected in the text now. */
  readonly passage: () => Passage;
  readonly sourceId: string;
  readonly revision: number;
  readonly laid: LaidText;
  /** What is meant: the selection, else the passage of the one coding that is selected. */
  readonly meant: () => Passage | null;
  /** Gives codes to what is meant, or to all the codings that are selected. */
  readonly give: (codeIds: readonly string[]) => Promise<void>;
  readonly create: (named: Named, passage: Passage) => Promise<void>;
  readonly pick: (picking: Picking) => void;
  readonly select: (id: string | null) => void;
  /** Selects the next coding, or the one before, too. */
  readonly extend: (by: -1 | 1) => void;
  readonly show: (id: string) => void;
  readonly mark: (passage: Passage) => void;
  readonly light: () => void;
  readonly copy: (codings: readonly Coding[]) => void;
  readonly writeMemo: (id: string) => void;
}

/** The longest name that a passage's own words make. */
const longestName = 120;

/** What can be done at the desk: the same in the palette, in the menus and by key. */
export function useDeskCommands(desk: Desk): void {
  const { codings, all, chosen, coderId, passage, sourceId, revision, laid } = desk;
  const { meant, give, create, pick, select, extend, show, mark, light, copy, writeMemo } = desk;
  useCommands(
    useMemo(() => {
      const [first] = chosen;
      const coding = chosen.length === 1 ? (first ?? null) : null;
      const isSeveral = chosen.length > 1;
      const isMeant = () => isSeveral || meant() !== null;
      const hasCoding = () => coding !== null;
      const hasCodings = () => first !== undefined;
      const withMeant = (act: (given: Passage) => unknown) => () => {
        const given = meant();
        if (given) void act(given);
      };
      const step = (by: -1 | 1) => () => {
        const from = by === 1 ? chosen.at(-1) : first;
        const at = from ? codings.indexOf(from) : by === 1 ? -1 : codings.length;
        const next = codings[at + by];
        if (next) show(next.id);
      };
      const widen = (to: Extent) => () => {
        const range = widened(laid, meant() ?? passage(), to);
        if (range) mark(range);
      };
      const inVivo = (given: Passage) => {
        const said = trimmedPassage(laid.text, given);
        const name =
          said && laid.text.slice(said.start, said.end).replaceAll(/\s+/g, ' ').slice(0, longestName);
        return name ? create({ name, parentId: null }, given) : undefined;
      };
      /** Takes away what this coder has given at the selection or the caret; asks which when it is several codes. */
      const take = () => {
        const here = codingsMeeting(all, coderId, passage());
        if (here.length === 0) return notify('status', 'coding.take.nothing');
        if (here.length > 1) return pick({ to: 'take', passage: passage() });
        return void takeAway(sourceId, here);
      };
      const pickFor = (to: 'add' | 'recode') => {
        const last = chosen.at(-1);
        if (last) pick({ to, passage: last, codings: chosen });
      };
      return [
        command('pick', 'coding.command.pick', {
          shortcut: 'C',
          when: isMeant,
          run: isSeveral ? () => pickFor('add') : withMeant((given) => pick({ to: 'give', passage: given })),
        }),
        command('take', 'coding.command.take', { shortcut: ['Shift+C', 'Delete', 'Backspace'], run: take }),
        command('again', 'coding.command.again', {
          shortcut: '.',
          when: isMeant,
          run: () => give(usePins.getState().last),
        }),
        command('recode', 'coding.command.recode', {
          shortcut: 'R',
          when: hasCodings,
          run: () => pickFor('recode'),
        }),
        command('inVivo', 'coding.command.inVivo', {
          shortcut: 'I',
          when: () => meant() !== null,
          run: withMeant(inVivo),
        }),
        command('widen.sentence', 'coding.command.widen.sentence', { shortcut: 'S', run: widen('sentence') }),
        command('widen.paragraph', 'coding.command.widen.paragraph', {
          shortcut: 'P',
          run: widen('paragraph'),
        }),
        command('widen.turn', 'coding.command.widen.turn', { shortcut: 'T', run: widen('turn') }),
        command('next', 'coding.command.next', { shortcut: ']', run: step(1) }),
        command('previous', 'coding.command.previous', { shortcut: '[', run: step(-1) }),
        // With Shift, where Shift makes another sign of the key.
        command('extend.next', 'coding.command.extend.next', { shortcut: '}', run: () => extend(1) }),
        command('extend.previous', 'coding.command.extend.previous', {
          shortcut: '{',
          run: () => extend(-1),
        }),
        command('light', 'coding.command.light', { shortcut: 'L', when: hasCodings, run: light }),
        command('exemplary', 'coding.command.exemplary', {
          shortcut: 'X',
          when: hasCodings,
          run: () => {
            const ids = chosen.map(({ id }) => id);
            const exemplary = !chosen.every((one) => one.exemplary);
            void run(inOrder(() => client.coding.markExemplary({ ids, exemplary })));
          },
        }),
        command('memo', 'coding.command.memo', {
          shortcut: 'M',
          when: hasCoding,
          run: () => {
            if (coding) writeMemo(coding.id);
          },
        }),
        command('copy', 'coding.command.copy', {
          shortcut: 'Mod+Shift+C',
          when: hasCodings,
          run: () => copy(chosen),
        }),
        command('remove', 'coding.command.remove', {
          shortcut: ['Delete', 'Backspace'],
          when: hasCodings,
          run: () => {
            select(null);
            void takeAway(sourceId, chosen);
          },
        }),
        command('unselect', 'coding.command.unselect', {
          shortcut: 'Escape',
          hidden: true,
          when: hasCodings,
          run: () => select(null),
        }),
        ...endSteps.map(({ step: end, ...rest }) =>
          defineCommand({
            ...rest,
            when: hasCoding,
            run: () => {
              if (coding) moveEnd({ sourceId, revision, canonical: laid.text }, coding, end);
            },
          }),
        ),
        ...digits.map((digit) =>
          command(`pin.${digit}`, 'coding.command.pick', {
            shortcut: String(digit),
            hidden: true,
            when: isMeant,
            run: () => {
              const code = usePins.getState().codes[digit - 1];
              return code ? give([code]) : undefined;
            },
          }),
        ),
      ];
    }, [
      codings,
      all,
      chosen,
      coderId,
      passage,
      sourceId,
      revision,
      laid,
      meant,
      give,
      create,
      pick,
      select,
      extend,
      show,
      mark,
      light,
      copy,
      writeMemo,
    ]),
  );
}

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

const command = (id: string, title: MessageId, rest: Omit<Command, 'id' | 'title' | 'menu'>): Command =>
  defineCommand({ id: `coding.${id}`, title, menu: 'code', ...rest });
