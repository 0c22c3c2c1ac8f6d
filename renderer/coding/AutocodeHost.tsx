import { useMemo } from 'react';
import { commandState, defineCommand, useCommands } from '../app/commands.ts';
import { historyId } from '../codebook/use-codebook-commands.ts';
import { closeAutocode, openAutocode, useAutocode } from './autocode.ts';
import { AutocodeDialog } from './AutocodeDialog.tsx';

/** The dialog of autocoding and the command that opens it, on every screen of a study. */
export function AutocodeHost() {
  const asked = useAutocode((state) => state.asked);
  useCommands(
    useMemo(
      () => [
        defineCommand({
          id: 'coding.autocode',
          title: 'coding.auto.command',
          menu: 'code',
          run: () => {
            const { section, id = null } = commandState().place;
            openAutocode({
              codeId: section === 'codebook' && id !== historyId ? id : null,
              sourceId: section === 'sources' ? id : null,
            });
          },
        }),
      ],
      [],
    ),
    'everywhere',
  );
  return asked && <AutocodeDialog {...asked} onClose={closeAutocode} />;
}
