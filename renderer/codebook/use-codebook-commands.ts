import { useMemo, type RefObject } from 'react';
import type { Code } from '../../shared/contract/codebook.ts';
import { defineCommand, useCommands } from '../app/commands.ts';
import { goTo } from '../app/location.ts';
import { useT } from '../ui/t.tsx';
import { exportCodes } from './list-files.ts';
import { moveByKey } from './moves.ts';
import { indentMove, neighbourMove, outdentMove, type CodeMove } from './tree.ts';

/** What the codebook asks in a dialog. */
export type Asking =
  | { readonly what: 'new'; readonly parentId: string | null }
  | { readonly what: 'merge' }
  | { readonly what: 'import' };

/** Stands in the address where a code's id would, for the history of the list. */
export const historyId = 'history';

/** What can be done in the codebook, by key, in the menu and in the palette. */
export function useCodebookCommands(
  codes: readonly Code[],
  chosen: readonly Code[],
  ask: (asking: Asking) => void,
  name: RefObject<HTMLInputElement | null>,
): void {
  const t = useT();
  const file = t('codebook.file');
  useCommands(
    useMemo(() => {
      const code = chosen.length === 1 ? (chosen[0] ?? null) : null;
      const isOne = () => code !== null;
      const moving = (to: (codes: readonly Code[], code: Code) => CodeMove | null) => () =>
        moveByKey((now) => {
          const moved = now.find(({ id }) => id === code?.id);
          return moved ? to(now, moved) : null;
        });
      const step = (by: -1 | 1) =>
        moving((now, moved) => {
          const before = neighbourMove(now, moved, by);
          return before === undefined ? null : { id: [moved.id], parentId: moved.parentId, before };
        });
      const menu = 'code' as const;
      return [
        defineCommand({
          id: 'codebook.new',
          title: 'codebook.new',
          shortcut: 'N',
          menu,
          run: () => ask({ what: 'new', parentId: code?.parentId ?? null }),
        }),
        defineCommand({
          id: 'codebook.new.under',
          title: 'codebook.new.under',
          shortcut: 'Shift+N',
          menu,
          when: isOne,
          run: () => ask({ what: 'new', parentId: code?.id ?? null }),
        }),
        defineCommand({
          id: 'codebook.rename',
          title: 'codebook.rename',
          shortcut: 'F2',
          menu,
          when: isOne,
          run: () => {
            name.current?.focus();
            name.current?.select();
          },
        }),
        defineCommand({
          id: 'codebook.up',
          title: 'codebook.up',
          shortcut: 'Alt+ArrowUp',
          menu,
          when: isOne,
          run: step(-1),
        }),
        defineCommand({
          id: 'codebook.down',
          title: 'codebook.down',
          shortcut: 'Alt+ArrowDown',
          menu,
          when: isOne,
          run: step(1),
        }),
        defineCommand({
          id: 'codebook.indent',
          title: 'codebook.indent',
          shortcut: 'Alt+ArrowRight',
          menu,
          when: isOne,
          run: moving(indentMove),
        }),
        defineCommand({
          id: 'codebook.outdent',
          title: 'codebook.outdent',
          shortcut: 'Alt+ArrowLeft',
          menu,
          when: isOne,
          run: moving(outdentMove),
        }),
        defineCommand({
          id: 'codebook.merge',
          title: 'codebook.merge',
          shortcut: 'M',
          menu,
          when: () => chosen.length > 0 && codes.length > 1,
          run: () => ask({ what: 'merge' }),
        }),
        defineCommand({
          id: 'codebook.history',
          title: 'codebook.history',
          menu,
          run: () => goTo({ section: 'codebook', id: historyId }),
        }),
        defineCommand({
          id: 'codebook.import',
          title: 'codebook.import',
          menu,
          run: () => ask({ what: 'import' }),
        }),
        defineCommand({
          id: 'codebook.export.csv',
          title: 'codebook.export.csv',
          menu,
          run: () => exportCodes(file, 'csv'),
        }),
        defineCommand({
          id: 'codebook.export.txt',
          title: 'codebook.export.txt',
          menu,
          run: () => exportCodes(file, 'txt'),
        }),
      ];
    }, [codes, chosen, ask, name, file]),
  );
}
