import { useQueries } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import type { Found, FoundParagraph, SearchFilters } from '../../shared/contract/search.ts';
import { goTo } from '../app/location.ts';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { clock } from '../ui/format.ts';
import { useT } from '../ui/t.tsx';
import { stepAmong } from './step.ts';

/** Paragraphs asked for at a time. */
export const pageSize = 100;

interface FoundListProps {
  asked: { text: string; filters: SearchFilters };
  /** The first page, and how many paragraphs of which sources there are in all. */
  found: Found;
}

/** A source's name, or the place of a paragraph among all that were found. */
type Line = { readonly source: Found['sources'][number] } | { readonly at: number };

function linesOf(sources: Found['sources']): Line[] {
  let at = 0;
  return sources.flatMap((source): Line[] => [
    { source },
    ...Array.from({ length: source.paragraphs }, () => ({ at: at++ })),
  ]);
}

/** Matches under their sources, the words around each in columns; arrow keys walk them, Enter opens the place. */
export function FoundList({ asked, found }: FoundListProps) {
  const t = useT();
  const lines = useMemo(() => linesOf(found.sources), [found.sources]);
  const list = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => list.current,
    estimateSize: (index) => ('source' in (lines[index] ?? {}) ? 40 : 27),
    overscan: 20,
  });
  const items = virtual.getVirtualItems();
  const pages = [
    ...new Set(
      items.flatMap(({ index }) => {
        const line = lines[index];
        return line && 'at' in line ? Math.floor(line.at / pageSize) : [];
      }),
    ),
  ].filter((page) => page > 0);
  const answers = useQueries({
    queries: pages.map((page) =>
      api.search.find.queryOptions({ input: { ...asked, limit: pageSize, offset: page * pageSize } }),
    ),
  });
  const hitAt = (at: number): FoundParagraph | undefined => {
    const page = Math.floor(at / pageSize);
    const hits = page === 0 ? found.hits : answers[pages.indexOf(page)]?.data?.hits;
    return hits?.[at % pageSize];
  };
  return (
    <div
      className="found"
      ref={list}
      role="list"
      aria-label={t('search.find.results')}
      onKeyDown={(event) => stepAmong(event, '.kwic')}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="presentation">
        {items.map(({ key, index, start }) => {
          const line = lines[index];
          const hit = line && 'at' in line ? hitAt(line.at) : undefined;
          return (
            line && (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                role="listitem"
                className="found-line"
                style={{ transform: `translateY(${start}px)` }}
              >
                {'source' in line ? <SourceHead source={line.source} /> : hit && <Paragraph hit={hit} />}
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

function SourceHead({ source: { title, matches, paragraphs } }: { source: Found['sources'][number] }) {
  const t = useT();
  const { language } = useStudy();
  return (
    <h2>
      <b lang={language}>{title}</b>
      <span className="ref">
        {matches === null
          ? t('search.count.paragraphs', { count: paragraphs })
          : t('search.count.matches', { count: matches })}
      </span>
    </h2>
  );
}

function Paragraph({ hit }: { hit: FoundParagraph }) {
  const t = useT();
  const { language } = useStudy();
  const { sourceId, paragraph, speaker, time, matches } = hit;
  const place = time === null ? t('coding.paragraph', { number: paragraph }) : clock(time);
  return matches.map(({ start, before, match, after }, index) => (
    <button
      key={start}
      type="button"
      className="kwic"
      onClick={() => goTo({ section: 'sources', id: sourceId, at: String(start) })}
    >
      <span className="where">
        {index === 0 && (
          <>
            <span className="who">{speaker}</span> {place}
          </>
        )}
      </span>
      <span className="before" lang={language}>
        {/* A plain space at the end would be drawn at the other side, where the line is cut. */}
        <bdi>{before.replace(/ $/, '\u00a0')}</bdi>
      </span>
      <span className="after" lang={language}>
        <mark>{match}</mark>
        {after}
      </span>
    </button>
  ));
}
