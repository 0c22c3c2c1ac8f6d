import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Theme, ThemeMark } from '../../shared/contract/guides.ts';
import type { SourceText } from '../../shared/contract/sources.ts';
import { paragraphAt } from '../../shared/text/places.ts';
import { defineCommand, useCommands } from '../app/commands.ts';
import { api } from '../data/index.ts';

interface Guide {
  readonly themes: readonly Theme[];
  readonly marks: readonly ThemeMark[];
}
const nothing: Guide = { themes: [], marks: [] };

/** The themes that are to be talked of in a source, and where they are marked. */
export function useGuide({ id }: SourceText): Guide {
  return useQuery(api.cases.guideOf.queryOptions({ input: { sourceId: id } })).data ?? nothing;
}

/** Marking themes on the turn where the caret is: in the menu, the palette and by key. */
export function useThemeCommand(mark: () => void): void {
  useCommands(
    useMemo(
      () => [
        defineCommand({
          id: 'coding.theme',
          title: 'cases.theme.command',
          shortcut: 'G',
          menu: 'code',
          run: mark,
        }),
      ],
      [mark],
    ),
  );
}

/** The places of the turn in which a place lies: from its start up to that of the next. UTF-16 code units. */
export function turnAt({ paragraphs }: SourceText, place: number): { start: number; end: number } {
  const starts = paragraphs.map(({ start }) => start);
  const begins = paragraphs.map(({ startsTurn }) => startsTurn);
  const at = paragraphAt(starts, place);
  if (!begins.includes(true)) return { start: starts[at] ?? 0, end: starts[at + 1] ?? Infinity };
  const first = Math.max(0, begins.lastIndexOf(true, at));
  const next = begins.indexOf(true, at + 1);
  return { start: starts[first] ?? 0, end: next === -1 ? Infinity : (starts[next] ?? Infinity) };
}

/** What is written beside the text: the names of the themes marked on each paragraph, by its number from 0. */
export function useThemesShown(source: SourceText): ReadonlyMap<number, string> {
  const { themes, marks } = useGuide(source);
  return useMemo(() => {
    const names = new Map(themes.map(({ id, name }) => [id, name]));
    const starts = source.paragraphs.map(({ start }) => start);
    const shown = new Map<number, string>();
    for (const { themeId, start } of marks) {
      const paragraph = paragraphAt(starts, start);
      const name = names.get(themeId) ?? '';
      shown.set(paragraph, [shown.get(paragraph), name].filter(Boolean).join(' · '));
    }
    return shown;
  }, [themes, marks, source]);
}
