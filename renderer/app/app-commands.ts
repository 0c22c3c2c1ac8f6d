import { locales } from '../../shared/messages/index.ts';
import type { T } from '../ui/t.tsx';
import { defineCommand, type Command } from './commands.ts';
import type { FrameData } from './frame.ts';
import { chooseLocale, useLocaleChoice } from './locale.ts';
import { goTo, sections } from './location.ts';
import { chooseTheme, themeChoices, useThemeChoice } from './theme.ts';

/** The commands that are there on every screen. */
export function appCommands(
  t: T,
  frame: FrameData,
  open: { palette: () => void; shortcuts: () => void },
): Command[] {
  const { undo, redo, history } = frame;
  const inStudy = sections.filter((section) => section !== 'start');
  return [
    defineCommand({
      id: 'palette',
      title: 'app.command.palette',
      shortcut: 'Mod+K',
      menu: 'edit',
      hidden: true,
      run: open.palette,
    }),
    back('undo', 'Mod+Z', undo, history?.undo),
    back('redo', ['Mod+Shift+Z', 'Mod+Y'], redo, history?.redo),
    defineCommand({
      id: 'go.back',
      title: 'app.command.back',
      shortcut: 'Alt+ArrowLeft',
      menu: 'go',
      run: () => window.history.back(),
    }),
    defineCommand({
      id: 'go.forward',
      title: 'app.command.forward',
      shortcut: 'Alt+ArrowRight',
      menu: 'go',
      run: () => window.history.forward(),
    }),
    ...inStudy.map((section, at) =>
      defineCommand({
        id: `go.${section}`,
        title: 'app.command.go',
        titleValues: () => ({ section: t(`app.section.${section}`) }),
        shortcut: `Mod+${at + 1}`,
        menu: 'go',
        when: ({ place }) => place.section !== section && place.section !== 'start',
        run: () => goTo({ section }),
      }),
    ),
    ...themeChoices.map((choice) =>
      defineCommand({
        id: `theme.${choice}`,
        title: `app.command.theme.${choice}`,
        menu: 'view',
        when: () => useThemeChoice.getState().choice !== choice,
        run: () => chooseTheme(choice),
      }),
    ),
    ...locales.map((locale) =>
      defineCommand({
        id: `locale.${locale}`,
        title: `app.command.locale.${locale}`,
        menu: 'view',
        when: () => useLocaleChoice.getState().locale !== locale,
        run: () => chooseLocale(locale),
      }),
    ),
    defineCommand({
      id: 'shortcuts',
      title: 'app.command.shortcuts',
      shortcut: ['Mod+/', 'F1'],
      menu: 'help',
      run: open.shortcuts,
    }),
  ];
}

/**
 * Undo or redo, named after what it would do where that is known. The key asks the engine in any case: what was done a
 * moment ago may not have been told yet.
 */
function back(
  id: 'undo' | 'redo',
  shortcut: string | readonly string[],
  step: FrameData['undo'],
  go: (() => void) | undefined,
): Command {
  return defineCommand({
    id,
    title: step ? `app.${id}` : `app.command.${id}`,
    ...(step && { titleValues: () => ({ operation: step.operation }) }),
    shortcut,
    menu: 'edit',
    when: () => go !== undefined,
    run: () => go?.(),
  });
}
