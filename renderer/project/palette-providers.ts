import { useMemo } from 'react';
import { fuzzy } from '../app/fuzzy.ts';
import { goTo } from '../app/location.ts';
import type { PaletteItem, PaletteProvider } from '../app/palette-search.ts';
import { api, client, queryClient } from '../data/index.ts';
import { searchFor } from '../search/find-state.ts';
import { toHue } from '../ui/code.tsx';
import { useT, type T } from '../ui/t.tsx';
import { useStudyState } from './use-study.ts';

/** How many of each kind are shown. */
const most = 8;

function best<Item>(query: string, items: readonly Item[], words: (item: Item) => string): Item[] {
  return items
    .flatMap((item) => {
      const match = fuzzy(query, words(item));
      return match ? [{ item, score: match.score }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ item }) => item);
}

async function codes(query: string): Promise<PaletteItem[]> {
  const all = await queryClient.fetchQuery(api.codebook.list.queryOptions());
  return best(query, all, (code) => [...code.path, code.name].join(' ')).map((code) => ({
    id: code.id,
    title: code.name,
    detail: code.path.join(' › '),
    hue: toHue(code.hue),
    emergent: code.origin === 'emergent',
    run: () => goTo({ section: 'codebook', id: code.id }),
  }));
}

async function sources(query: string): Promise<PaletteItem[]> {
  const all = await queryClient.fetchQuery(api.sources.list.queryOptions());
  return best(query, all, (source) => source.title).map((source) => ({
    id: source.id,
    title: source.title,
    icon: 'sources' as const,
    run: () => goTo({ section: 'sources', id: source.id }),
  }));
}

/** The places where the words stand best, and the way to all of them. */
async function text(t: T, projectId: string, query: string, signal: AbortSignal): Promise<PaletteItem[]> {
  const hits = await client.search.text({ words: query, limit: 20 }, { signal });
  const all: PaletteItem = {
    id: 'search.all',
    title: t('search.all', { words: query }),
    icon: 'search',
    run: () => {
      searchFor(projectId, query);
      goTo({ section: 'search' });
    },
  };
  const places = hits.map((hit) => ({
    id: `${hit.sourceId} ${hit.start}`,
    title: `${hit.before}${hit.match}${hit.after}`,
    detail: hit.sourceTitle,
    run: () => goTo({ section: 'sources', id: hit.sourceId, at: String(hit.start) }),
  }));
  return [...places, all];
}

/** What the palette finds in the open study: codes, sources, and the words of the texts. */
export function usePaletteProviders(): readonly PaletteProvider[] {
  const t = useT();
  const projectId = useStudyState()?.id;
  return useMemo(() => {
    if (projectId === undefined) return [];
    const asked =
      (search: PaletteProvider['search']): PaletteProvider['search'] =>
      async (query, signal) =>
        query.trim() === '' ? [] : search(query, signal);
    return [
      { group: 'search.codes', search: asked(codes) },
      { group: 'search.sources', search: asked(sources) },
      { group: 'search.text', search: asked((query, signal) => text(t, projectId, query, signal)) },
    ];
  }, [projectId, t]);
}
