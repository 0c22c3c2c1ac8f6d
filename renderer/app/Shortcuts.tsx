import { Button, Kbd } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useT } from '../ui/t.tsx';
import { shortcutsOf, useAllCommands } from './commands.ts';
import { useShortcutText } from './use-shortcut-text.ts';

/** Every key of the screen one is on, and what it does. */
export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('app.shortcuts')}
      actions={<Button onPress={onClose}>{t('app.close')}</Button>}
    >
      <Shortcuts />
    </Dialog>
  );
}

/** Only there while it is read: commands change with everything that is selected. */
function Shortcuts() {
  const t = useT();
  const text = useShortcutText();
  const keyed = useAllCommands().filter((command) => shortcutsOf(command).length > 0);
  return (
    <table className="shortcuts-table">
      <tbody>
        {keyed.map((command) => (
          <tr key={command.id}>
            <th scope="row">{t(command.title, command.titleValues?.())}</th>
            <td>
              <Kbd>{shortcutsOf(command).map(text).join(', ')}</Kbd>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
