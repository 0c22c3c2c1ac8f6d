import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { MenuItem, MenuTemplate } from '../../shared/contract/desktop.ts';

const keyNames: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  Escape: 'Esc',
  '+': 'Plus',
};

/** The registry's `Mod+Shift+K` in the words of the system's menus. */
export function acceleratorOf(shortcut: string): string {
  const keys = shortcut.endsWith('++') ? [...shortcut.slice(0, -2).split('+'), '+'] : shortcut.split('+');
  return keys.map((key) => keyNames[key] ?? key).join('+');
}

/** Until a page has sent its menus: none, or on macOS, where there is always one, what the system itself needs. */
export function showFirstMenu(): void {
  const mac = process.platform === 'darwin';
  Menu.setApplicationMenu(mac ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]) : null);
}

/** The native menus of a window, in the renderer's words. Choosing a command calls `choose` with its id. */
export function buildMenu(template: MenuTemplate, window: BrowserWindow, choose: (id: string) => void): Menu {
  const menus = template.map(({ section, label, items }): MenuItemConstructorOptions => ({
    id: section,
    label,
    ...(section === 'help' ? { role: 'help' as const } : {}),
    submenu: items.map((item) => menuItem(item, window, choose)),
  }));
  if (process.platform === 'darwin') menus.unshift({ role: 'appMenu' });
  return Menu.buildFromTemplate(menus);
}

function menuItem(
  item: MenuItem,
  window: BrowserWindow,
  choose: (id: string) => void,
): MenuItemConstructorOptions {
  if (item.type === 'separator') return { type: 'separator' };
  if (item.type === 'role') return { role: item.role, label: item.label };
  const { id, label, shortcut, enabled = true } = item;
  return {
    id,
    label,
    enabled,
    ...(shortcut === undefined ? {} : { accelerator: acceleratorOf(shortcut) }),
    // The renderer has every key first and handles its own shortcuts. Where the system still acts on one (macOS),
    // the renderer left it to the text field that has the focus.
    registerAccelerator: false,
    click: (_item, _window, { triggeredByAccelerator = false }) => {
      if (!triggeredByAccelerator) choose(id);
      else if (id === 'undo') window.webContents.undo();
      else if (id === 'redo') window.webContents.redo();
    },
  };
}
