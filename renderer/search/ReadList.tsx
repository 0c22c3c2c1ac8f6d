import { useQueries, useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import type { Code } from '../../shared/contract/codebook.ts';
import type { Verbatim } from '../../shared/contract/coding.ts';
import type { QueryAnswer, VerbatimQuery } from '../../shared/contract/search.ts';
import { quote } from '../../shared/text/typography.ts';
import { Whereabouts } from '../codebook/VerbatimLine.tsx';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { CodeName, ExemplaryMark, toHue } from '../ui/code.tsx';
import { useT } from '../ui/t.tsx';
import { stepAmong } from './step.ts';

/** Verbatims asked for at a time. */
export const pageSize = 200;

interface ReadListProps {
  definition: VerbatimQuery;
  /** The first page, and how many verbatims there are in all. */
  answer: QueryAnswer;
}

/** The verbatims of a query, by source and place, to read one after the other; arrow keys go from one to the next. */
export function ReadList({ definition, answer }: ReadListProps) {
  const t = useT();
  const codes = useQuery(api.codebook.list.queryOptions()).data;
  const byCode = useMemo(() => new Map(codes?.map((code) => [code.id, code])), [codes]);
  const list = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: answer.counts.verbatims,
    getScrollElement: () => list.current,
    estimateSize: () => 92,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const pages = [...new Set(items.map(({ index }) => Math.floor(index / pageSize)))].filter(
    (page) => page > 0,
  );
  const answers = useQueries({
    queries: pages.map((page) =>
      api.search.queryVerbatims.queryOptions({
        input: { definition, limit: pageSize, offset: page * pageSize },
      }),
    ),
  });
  const verbatimAt = (index: number): Verbatim | undefined => {
    const page = Math.floor(index / pageSize);
    const verbatims = page === 0 ? answer.verbatims : answers[pages.indexOf(page)]?.data?.verbatims;
    return verbatims?.[index % pageSize];
  };
  return (
    <div
      className="read-list"
      ref={list}
      role="list"
      aria-label={t('search.verbatims')}
      onKeyDown={(event) => stepAmong(event, '.read .place')}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="presentation">
        {items.map(({ key, index, start }) => {
          const verbatim = verbatimAt(index);
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="listitem"
              className="found-line"
              style={{ transform: `translateY(${start}px)` }}
            >
              {verbatim && <Read verbatim={verbatim} code={byCode.get(verbatim.codeId)} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** A verbatim as it is read: its words, who says them where, its code. */
export function Read({ verbatim, code }: { verbatim: Verbatim; code: Code | undefined }) {
  const { language } = useStudy();
  return (
    <article className="read">
      <p className="verbatim-text" lang={language}>
        {quote(verbatim.text, language)}
      </p>
      <p className="ref">
        {code && (
          <CodeName
            small
            hue={toHue(code.hue)}
            name={code.name}
            emergent={code.origin === 'emergent'}
            lang={language}
          />
        )}
        <Whereabouts verbatim={verbatim} />
        {verbatim.exemplary && <ExemplaryMark />}
      </p>
    </article>
  );
}
