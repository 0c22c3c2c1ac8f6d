import { useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import type { Code } from '../../shared/contract/codebook.ts';
import type { Verbatim } from '../../shared/contract/coding.ts';
import { quote } from '../../shared/text/typography.ts';
import { goTo } from '../app/location.ts';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { codeClass, ExemplaryMark, toHue } from '../ui/code.tsx';
import { clock } from '../ui/format.ts';
import { useT } from '../ui/t.tsx';

type Line =
  | { type: 'case'; name: string; verbatims: readonly Verbatim[] }
  | { type: 'verbatim'; verbatim: Verbatim };

/** All verbatims of a code, case by case, with where each stands. */
export function CodeVerbatims({ code }: { code: Code }) {
  const t = useT();
  const verbatims = useQuery(api.coding.ofCode.queryOptions({ input: { codeId: code.id } })).data;
  const cases = useQuery(api.cases.list.queryOptions()).data;
  const byCase = useMemo(
    () => groupByCase(verbatims ?? [], cases ?? [], t('codebook.noCase')),
    [verbatims, cases, t],
  );
  const lines = useMemo(
    () =>
      byCase.flatMap((group): Line[] => [
        group,
        ...group.verbatims.map((verbatim) => ({ type: 'verbatim' as const, verbatim })),
      ]),
    [byCase],
  );
  const list = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => list.current,
    estimateSize: (index) => (lines[index]?.type === 'case' ? 40 : 96),
    getItemKey: (index) => keyOf(lines[index]),
    overscan: 8,
  });
  if (!verbatims) return null;
  return (
    <section className="code-verbatims" aria-label={t('app.count.verbatims', { count: code.verbatims })}>
      <header>
        <p>
          <b>{t('app.count.verbatims', { count: code.verbatims })}</b>{' '}
          <span className="ref">
            {t('app.count.participants', { count: code.participants })},{' '}
            {t('app.count.sources', { count: code.sources })}, {t('app.count.cases', { count: code.cases })}
          </span>
        </p>
        <div className={`${codeClass(toHue(code.hue))} distribution`}>
          {byCase.map((group) => (
            <div key={group.name} style={{ flex: `${group.verbatims.length} 1 56px` }}>
              <i />
              {group.name} {group.verbatims.length}
            </div>
          ))}
        </div>
      </header>
      {verbatims.length === 0 ? (
        <p className="none">{t('codebook.verbatims.none')}</p>
      ) : (
        <div className="lines" ref={list} tabIndex={0} role="list">
          <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="presentation">
            {virtual.getVirtualItems().map((item) => {
              const line = lines[item.index];
              return (
                line && (
                  <div
                    key={item.key}
                    ref={virtual.measureElement}
                    data-index={item.index}
                    role="listitem"
                    className="line"
                    style={{ transform: `translateY(${item.start}px)` }}
                  >
                    {line.type === 'case' ? (
                      <CaseHead group={line} />
                    ) : (
                      <VerbatimLine verbatim={line.verbatim} />
                    )}
                  </div>
                )
              );
            })}
          </div>
        </div>
      )}
    </section>
  );
}

type CaseGroup = Extract<Line, { type: 'case' }>;

const keyOf = (line: Line | undefined): string =>
  line === undefined ? '' : line.type === 'case' ? `case ${line.name}` : line.verbatim.id;

function groupByCase(
  verbatims: readonly Verbatim[],
  cases: readonly { id: string; name: string }[],
  noCase: string,
): CaseGroup[] {
  const names = new Map(cases.map(({ id, name }) => [id, name]));
  const groups = new Map<string, Verbatim[]>();
  for (const verbatim of verbatims) {
    const name = verbatim.caseIds.map((id) => names.get(id) ?? '').join(', ') || noCase;
    const group = groups.get(name);
    if (group) group.push(verbatim);
    else groups.set(name, [verbatim]);
  }
  return [...groups].map(([name, group]) => ({ type: 'case', name, verbatims: group }));
}

function CaseHead({ group }: { group: CaseGroup }) {
  const t = useT();
  const participants = new Set(
    group.verbatims.flatMap(({ participantId }) => (participantId === null ? [] : [participantId])),
  );
  return (
    <h3>
      <b>{group.name}</b>
      <span className="ref">
        {t('app.count.verbatims', { count: group.verbatims.length })},{' '}
        {t('app.count.participants', { count: participants.size })}
      </span>
    </h3>
  );
}

function VerbatimLine({ verbatim }: { verbatim: Verbatim }) {
  const t = useT();
  const { language } = useStudy();
  const { sourceTitle: source, time, paragraph } = verbatim;
  return (
    <div className="verbatim">
      <p lang={language}>{quote(verbatim.text, language)}</p>
      <p className="ref">
        {verbatim.participant ?? verbatim.speaker}
        {(verbatim.participant ?? verbatim.speaker) !== null && ' · '}
        <button
          type="button"
          className="place"
          onClick={() => goTo({ section: 'sources', id: verbatim.sourceId, at: verbatim.id })}
        >
          {time === null
            ? t('codebook.place', { source, paragraph })
            : t('codebook.place.timed', { source, time: clock(time) })}
        </button>
        {verbatim.exemplary && <ExemplaryMark />}
        {verbatim.detached && <span>{t('codebook.detached')}</span>}
      </p>
    </div>
  );
}
