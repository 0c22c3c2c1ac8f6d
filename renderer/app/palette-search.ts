import { useEffect, useMemo, useState } from 'react';
import type { MessageId } from '../../shared/messages/index.ts';
import type { Hue } from '../ui/code.tsx';
import type { IconName } from '../ui/icons.tsx';
import { useT } from '../ui/t.tsx';
import { commandState, commands, shortcutsOf, useAllCommands } from './commands.ts';
import { fuzzy } from './fuzzy.ts';

/** One line of the palette. */
export interface PaletteItem {
  id: string;
  title: string;
  /** A quieter word after it: a path, a place, an excerpt. */
  detail?: string;
  /** A shortcut that does the same, as `Mod+K`. */
  shortcut?: string;
  hue?: Hue;
  emergent?: boolean;
  icon?: IconName;
  lang?: string;
  run: () => void;
}

/** Where the palette looks besides the commands: codes, sources, text… */
export interface PaletteProvider {
  group: MessageId;
  /** What answers the query, best first. The signal fires when the query has changed. */
  search: (query: string, signal: AbortSignal) => Promise<readonly PaletteItem[]>;
}

export interface PaletteGroup {
  group: MessageId;
  items: readonly PaletteItem[];
}

const mostCommands = 8;
const pause = 120;

function useCommandItems(query: string): readonly PaletteItem[] {
  const t = useT();
  const all = useAllCommands();
  return useMemo(() => {
    const offered = all.filter((command) => !command.hidden && (command.when?.(commandState()) ?? true));
    return offered
      .map((command) => {
        const [shortcut] = shortcutsOf(command);
        const title = t(command.title, command.titleValues?.());
        const run = () => void commands.run(command.id, commandState());
        return {
          match: fuzzy(query, title),
          item: { id: command.id, title, run, ...(shortcut && { shortcut }) },
        };
      })
      .flatMap(({ match, item }) => (match ? [{ score: match.score, item }] : []))
      .sort((one, other) => other.score - one.score)
      .slice(0, query.trim() ? mostCommands : undefined)
      .map(({ item }) => item);
  }, [all, query, t]);
}

/** What answers a query: the study's own things first when there is a query, the commands first when there is none. */
export function usePaletteSearch(query: string, providers: readonly PaletteProvider[]) {
  const commandItems = useCommandItems(query);
  const [found, setFound] = useState<{ query: string; groups: readonly PaletteGroup[] }>({
    query: '',
    groups: [],
  });

  useEffect(() => {
    const asked = query.trim();
    if (asked === '') {
      setFound({ query, groups: [] });
      return undefined;
    }
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const answers = await Promise.allSettled(providers.map((one) => one.search(asked, stop.signal)));
      if (stop.signal.aborted) return;
      const groups = answers.flatMap((answer, at) => {
        const provider = providers[at];
        return provider && answer.status === 'fulfilled'
          ? [{ group: provider.group, items: answer.value }]
          : [];
      });
      setFound({ query, groups });
    }, pause);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [query, providers]);

  const groups = useMemo(
    () =>
      [...found.groups, { group: 'app.palette.commands' as const, items: commandItems }].filter(
        ({ items }) => items.length > 0,
      ),
    [found, commandItems],
  );
  return { groups, searching: providers.length > 0 && found.query !== query };
}
