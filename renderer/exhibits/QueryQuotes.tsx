import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Verbatim } from '../../shared/contract/coding.ts';
import { askedOf, type VerbatimQuery } from '../../shared/contract/search.ts';
import { api, run } from '../data/index.ts';
import { Button } from '../ui/button.tsx';
import { InspectorSection } from '../ui/layout.tsx';
import { useT } from '../ui/t.tsx';
import { editExhibit, ofQuery, type QueryTable } from './edit.ts';
import type { QuoteTarget } from './ExhibitInspector.tsx';
import { QuoteLine } from './QuoteLine.tsx';

/** So many passages are listed at once, and asked for at all: beyond, the query's own screen is the place to read. */
const step = 40;
const most = 5000;

interface QueryQuotesProps {
  exhibitId: string;
  definition: QueryTable;
  target: QuoteTarget | null;
}

/** A passage that the query finds, by each of its codings. */
interface Passage {
  readonly codings: readonly Verbatim[];
  /** The coding by which its words are known. */
  readonly verbatim: Verbatim;
  readonly isQuoted: boolean;
}

function passagesIn(found: readonly Verbatim[], { omitted, shown, quoted }: QueryTable): Passage[] {
  const byPlace = new Map<string, Verbatim[]>();
  for (const verbatim of found) {
    const place = `${verbatim.sourceId} ${verbatim.start} ${verbatim.end}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), verbatim]);
  }
  return [...byPlace.values()].flatMap((codings) => {
    const offered = quoted === 'all' ? codings : codings.filter(({ exemplary }) => exemplary);
    const verbatim = offered.find(({ id }) => id in shown) ?? offered[0];
    return verbatim ? [{ codings, verbatim, isQuoted: !codings.some(({ id }) => omitted.includes(id)) }] : [];
  });
}

/** The query that the exhibit asks now; null while it is not known. */
function useAsked({ asked }: QueryTable): VerbatimQuery | null {
  const queries = useQuery(api.search.queries.queryOptions()).data;
  return useMemo(() => {
    const query =
      'query' in asked ? asked.query : queries?.find(({ id }) => id === asked.queryId)?.definition;
    return query ? askedOf(query) : null;
  }, [asked, queries]);
}

/** Which of the passages that a query finds are quoted, and how each is shortened. */
export function QueryQuotes({ exhibitId, definition, target }: QueryQuotesProps) {
  const t = useT();
  const asked = useAsked(definition);
  const found = useQuery({
    ...api.search.queryVerbatims.queryOptions({
      input: { definition: asked ?? { match: 'all', conditions: [] }, limit: most, offset: 0 },
    }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  }).data?.verbatims;
  const passages = useMemo(() => passagesIn(found ?? [], definition), [found, definition]);
  const [listed, setListed] = useState(step);
  if (!found) return null;
  const isTarget = ({ codings }: Passage): boolean => codings.some(({ id }) => id === target?.codingId);
  const shown = passages.slice(0, Math.max(listed, passages.findIndex(isTarget) + 1));
  const quoted = passages.filter(({ isQuoted }) => isQuoted);
  const edit = (change: (now: QueryTable) => QueryTable) => editExhibit(exhibitId, ofQuery(change));
  const leave = ({ omitted }: QueryTable, left: readonly Passage[], back: readonly Passage[]): string[] => {
    const kept = new Set(back.flatMap(({ codings }) => codings.map(({ id }) => id)));
    return [
      ...new Set([...omitted.filter((id) => !kept.has(id)), ...left.map(({ verbatim }) => verbatim.id)]),
    ];
  };
  return (
    <InspectorSection
      title={t('exhibits.quotes')}
      count={t('exhibits.query.quoted', { count: quoted.length, all: passages.length })}
    >
      {passages.length === 0 && <p className="ref">{t('search.query.none')}</p>}
      {passages.length > 1 && (
        <div className="acts-line">
          <Button
            onPress={() =>
              void run(
                edit((now) => ({
                  ...now,
                  omitted: quoted.length > 0 ? leave(now, passages, []) : leave(now, [], passages),
                })),
              )
            }
          >
            {t(quoted.length > 0 ? 'exhibits.query.none' : 'exhibits.query.all')}
          </Button>
        </div>
      )}
      <ul className="quotes">
        {shown.map((passage) => {
          const { verbatim, codings, isQuoted } = passage;
          return (
            <QuoteLine
              key={codings[0]?.id}
              verbatim={verbatim}
              shown={isQuoted ? (definition.shown[verbatim.id] ?? verbatim.text) : null}
              move={null}
              isTarget={isTarget(passage)}
              onChoose={(on) =>
                void run(
                  edit((now) => ({
                    ...now,
                    omitted: on ? leave(now, [], [passage]) : leave(now, [passage], []),
                  })),
                )
              }
              onShown={(words) =>
                edit((now) => {
                  const ids = new Set(codings.map(({ id }) => id));
                  const others = Object.entries(now.shown).filter(([id]) => !ids.has(id));
                  const own: [string, string][] = words === verbatim.text ? [] : [[verbatim.id, words]];
                  return { ...now, shown: Object.fromEntries([...others, ...own]) };
                })
              }
            />
          );
        })}
      </ul>
      {shown.length < passages.length && (
        <Button onPress={() => setListed(shown.length + step)}>
          {t('exhibits.quotes.others', { count: passages.length - shown.length })}
        </Button>
      )}
    </InspectorSection>
  );
}
