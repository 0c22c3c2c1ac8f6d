import { useEffect } from 'react';
import { editRoles, type EditRole, type MenuItem, type MenuTemplate } from '../../shared/contract/desktop.ts';
import type { MessageId } from '../../shared/messages/index.ts';
import { openPlace } from '../project/actions.ts';
import { useT, type T } from '../ui/t.tsx';
import { commands, commandState, shortcutsOf, useAllCommands, type Command } from './commands.ts';
import { usePlace } from './location.ts';

const roleWords = {
  cut: 'app.role.cut',
  copy: 'app.role.copy',
  paste: 'app.role.paste',
  selectAll: 'app.role.selectAll',
} satisfies Record<EditRole, MessageId>;

function item(t: T, command: Command): MenuItem {
  const [shortcut] = shortcutsOf(command);
  return {
    type: 'command',
    id: command.id,
    label: t(command.title, command.titleValues?.()),
    enabled: command.when?.(commandState()) ?? true,
    ...(shortcut ? { shortcut } : {}),
  };
}

/** The registry of commands as the native menus, with the system's own editing under Edit. */
function menuTemplate(t: T): MenuTemplate {
  return commands.byMenu().map(({ menu, commands: listed }) => ({
    section: menu,
    label: t(`app.menu.${menu}`),
    items: [
      ...listed.map((command) => item(t, command)),
      ...(menu === 'edit'
        ? [
            { type: 'separator' as const },
            ...editRoles.map((role) => ({ type: 'role' as const, role, label: t(roleWords[role]) })),
          ]
        : []),
    ],
  }));
}

/** On the desktop: keeps the native menus what the registry is, runs what is chosen there, opens files that are handed over. */
export function useDesktop(): void {
  const t = useT();
  const all = useAllCommands();
  const place = usePlace();
  useEffect(() => {
    if (!('desktop' in window)) return;
    void window.desktop.setMenu(menuTemplate(t));
  }, [t, all, place]);
  useEffect(() => {
    if (!('desktop' in window)) return undefined;
    const stopMenu = window.desktop.onMenuCommand((id) => commands.run(id, commandState()));
    const stopFiles = window.desktop.openedFiles((file) => void openPlace(file.token));
    return () => {
      stopMenu();
      stopFiles();
    };
  }, []);
}
