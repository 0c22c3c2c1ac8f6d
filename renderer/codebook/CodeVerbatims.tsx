import { useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { Code } from '../../shared/contract/codebook.ts';
import type { Verbatim } from '../../shared/contract/coding.ts';
import { api } from '../data/index.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { codeClass, toHue } from '../ui/code.tsx';
import { useT } from '../ui/t.tsx';
import { FilterBar } from './FilterBar.tsx';
import { RecodeDialog } from './RecodeDialog.tsx';
import { subtreeOf } from './tree.ts';
import { filtered, noFilter, tally } from './verbatim-filter.ts';
import { VerbatimLine } from './VerbatimLine.tsx';
import './code-verbatims.css';

type Line =
  | { type: 'case'; name: string; verbatims: readonly Verbatim[] }
  | { type: 'verbatim'; verbatim: Verbatim };
type CaseGroup = Extract<Line, { type: 'case' }>;

interface CodeVerbatimsProps {
  /** The codes chosen in the tree. */
  chosen: readonly Code[];
  codes: readonly Code[];
}

/** All verbatims of a code, or of several, case by case; ticked ones can be given another code. */
export function CodeVerbatims({ chosen, codes }: CodeVerbatimsProps) {
  const t = useT();
  const [withSubCodes, setWithSubCodes] = useState(false);
  const [filter, setFilter] = useState(noFilter);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [recoding, setRecoding] = useState<readonly string[] | null>(null);
  const shown = useMemo(() => {
    const ids = new Set(
      chosen.flatMap(({ id }) => (withSubCodes ? subtreeOf(codes, id).map((one) => one.id) : [id])),
    );
    return codes.filter(({ id }) => ids.has(id));
  }, [chosen, codes, withSubCodes]);
  const codeIds = shown.map(({ id }) => id);
  const all = useQuery(api.coding.ofCodes.queryOptions({ input: { codeIds } })).data;
  const participants = useQuery(api.cases.participants.queryOptions()).data;
  const verbatims = useMemo(
    () => filtered(all ?? [], filter, participants ?? []),
    [all, filter, participants],
  );
  const byCode = useMemo(() => new Map(codes.map((code) => [code.id, code])), [codes]);
  if (!all) return null;
  const counts = tally(verbatims.filter(({ detached }) => !detached));
  const present = verbatims.filter(({ id }) => ticked.has(id)).map(({ id }) => id);
  const hasSubCodes = codes.some(({ parentId }) => chosen.some(({ id }) => id === parentId));
  const tick = (id: string, on: boolean) =>
    setTicked((now) => {
      const next = new Set(now);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });
  const [one] = chosen;
  return (
    <section className="code-verbatims" aria-label={t('codebook.verbatims')}>
      <header>
        <p>
          <b>{t('app.count.verbatims', { count: counts.verbatims })}</b>{' '}
          <span className="ref">
            {t('app.count.participants', { count: counts.participants })},{' '}
            {t('app.count.sources', { count: counts.sources })},{' '}
            {t('app.count.cases', { count: counts.cases })}
          </span>
        </p>
        <FilterBar filter={filter} onFilter={setFilter} />
        <div className="tick-bar">
          <Checkbox
            isSelected={present.length > 0 && present.length === verbatims.length}
            isIndeterminate={present.length > 0 && present.length < verbatims.length}
            isDisabled={verbatims.length === 0}
            onChange={(on) => setTicked(new Set(on ? verbatims.map(({ id }) => id) : []))}
          >
            {present.length > 0 ? t('codebook.ticked', { count: present.length }) : t('codebook.tickAll')}
          </Checkbox>
          {hasSubCodes && (
            <Checkbox isSelected={withSubCodes} onChange={setWithSubCodes}>
              {t('codebook.withSubCodes')}
            </Checkbox>
          )}
          {present.length > 0 && (
            <Button look="tool" onPress={() => setRecoding(present)}>
              {t('codebook.recode')}
            </Button>
          )}
        </div>
      </header>
      {verbatims.length === 0 ? (
        <p className="none">
          {t(all.length === 0 ? 'codebook.verbatims.none' : 'codebook.verbatims.noneShown')}
        </p>
      ) : (
        <Lines
          verbatims={verbatims}
          hue={shown.length === 1 ? (one?.hue ?? 0) : 0}
          codeOf={shown.length > 1 ? (id) => byCode.get(id) ?? null : () => null}
          ticked={ticked}
          onTick={tick}
          onRecode={(id) => setRecoding([id])}
        />
      )}
      {recoding && (
        <RecodeDialog
          codes={codes}
          codingIds={recoding}
          from={byCode.get(all.find(({ id }) => id === recoding[0])?.codeId ?? '') ?? null}
          onClose={(done) => {
            setRecoding(null);
            if (done) setTicked(new Set());
          }}
        />
      )}
    </section>
  );
}

interface LinesProps {
  verbatims: readonly Verbatim[];
  hue: number;
  codeOf: (codeId: string) => Code | null;
  ticked: ReadonlySet<string>;
  onTick: (id: string, on: boolean) => void;
  onRecode: (id: string) => void;
}

/** The lines in sight, of however many there are. */
function Lines({ verbatims, hue, codeOf, ticked, onTick, onRecode }: LinesProps) {
  const t = useT();
  const cases = useQuery(api.cases.list.queryOptions()).data;
  const byCase = useMemo(
    () => groupByCase(verbatims, cases ?? [], t('codebook.noCase')),
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
  return (
    <>
      <div className={`${codeClass(toHue(hue))} distribution`}>
        {byCase.map((group) => (
          <div key={group.name} style={{ flex: `${group.verbatims.length} 1 56px` }}>
            <i />
            {group.name} {group.verbatims.length}
          </div>
        ))}
      </div>
      <div className="lines" ref={list} tabIndex={0} role="list" aria-label={t('codebook.verbatims')}>
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
                    <VerbatimLine
                      verbatim={line.verbatim}
                      code={codeOf(line.verbatim.codeId)}
                      ticked={ticked.has(line.verbatim.id)}
                      onTick={(on) => onTick(line.verbatim.id, on)}
                      onRecode={() => onRecode(line.verbatim.id)}
                    />
                  )}
                </div>
              )
            );
          })}
        </div>
      </div>
    </>
  );
}

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
  const { participants } = tally(group.verbatims);
  return (
    <h3>
      <b>{group.name}</b>
      <span className="ref">
        {t('app.count.verbatims', { count: group.verbatims.length })},{' '}
        {t('app.count.participants', { count: participants })}
      </span>
    </h3>
  );
}
