import { useCallback, useMemo, useState } from 'react';
import { defineCommand, useCommands } from '../app/commands.ts';
import { keep, recall } from '../app/remembered.ts';

const name = 'desk.codes';

/** Whether all codes stand beside the text, and the key that goes to them; remembered on this machine. */
export function useCodesPanel() {
  const [isOpen, setOpen] = useState(() => recall(name) === 'open');
  const [asked, setAsked] = useState(0);
  const open = useCallback(() => {
    keep(name, 'open');
    setOpen(true);
    setAsked((times) => times + 1);
  }, []);
  const close = useCallback(() => {
    keep(name, '');
    setOpen(false);
  }, []);
  useCommands(
    useMemo(
      () => [
        defineCommand({
          id: 'coding.codes',
          title: 'coding.command.codes',
          shortcut: 'K',
          menu: 'code',
          run: open,
        }),
      ],
      [open],
    ),
  );
  return { isOpen, asked, open, close };
}
