import { useQuery } from '@tanstack/react-query';
import type { CountsDefinition } from '../../shared/contract/counts.ts';
import {
  type CodeColumn,
  codeColumns,
  type CodedExhibit,
  type Exhibit,
} from '../../shared/contract/exhibits.ts';
import { CoOccurrenceUnit } from '../../shared/contract/search.ts';
import { api, run } from '../data/index.ts';
import { InspectorSection } from '../ui/layout.tsx';
import { Select } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';
import { CountsChoice } from '../counts/CountsChoice.tsx';
import { LinesChoice } from '../counts/LinesChoice.tsx';
import { coded, codeList, crossCase, editExhibit, frequencies } from './edit.ts';
import { CorpusParts } from './CorpusParts.tsx';
import { ExhibitSettings } from './ExhibitSettings.tsx';
import { WithinCaseCases } from './WithinCaseSettings.tsx';
import { ExportPart } from './ExportPart.tsx';
import { OrderedChoice } from './OrderedChoice.tsx';
import { QueryChoice } from './QueryParts.tsx';
import { QueryQuotes } from './QueryQuotes.tsx';
import { QuotesEditor } from './QuotesEditor.tsx';
import { Remarks } from './Remarks.tsx';

/** A code whose quotations are chosen (null where they are a query's), and the one quotation to write on, if any. */
export interface QuoteTarget {
  codeId: string | null;
  codingId: string | null;
}

interface ExhibitInspectorProps {
  exhibit: Exhibit;
  target: QuoteTarget | null;
  onTarget: (target: QuoteTarget) => void;
}

/** What to look at before the exhibit leaves, what it shows and how, and the way out. */
export function ExhibitInspector({ exhibit, target, onTarget }: ExhibitInspectorProps) {
  const { definition } = exhibit;
  return (
    <>
      <Remarks exhibit={exhibit} onTarget={onTarget} />
      <ExhibitSettings exhibit={exhibit} />
      {'codeIds' in definition && <Rows exhibit={exhibit} definition={definition} />}
      {definition.kind === 'cross-case' && <Columns exhibit={exhibit} caseIds={definition.caseIds} />}
      {definition.kind === 'within-case' && <WithinCaseCases id={exhibit.id} definition={definition} />}
      {definition.kind === 'verbatims' && (
        <QuotesEditor exhibitId={exhibit.id} definition={definition} target={target} onTarget={onTarget} />
      )}
      {definition.kind === 'query' && (
        <>
          <QueryChoice id={exhibit.id} definition={definition} />
          <QueryQuotes exhibitId={exhibit.id} definition={definition} target={target} />
        </>
      )}
      {definition.kind === 'frequencies' && <Frequencies exhibitId={exhibit.id} table={definition.table} />}
      {definition.kind === 'co-occurrence' && <Meeting exhibitId={exhibit.id} unit={definition.unit} />}
      {definition.kind === 'corpus' && <CorpusParts exhibit={exhibit} definition={definition} />}
      {definition.kind === 'codes' && <CodeColumns exhibit={exhibit} chosen={definition.columns} />}
      <ExportPart exhibit={exhibit} />
    </>
  );
}

function Rows({ exhibit: { id }, definition }: { exhibit: Exhibit; definition: CodedExhibit }) {
  const t = useT();
  const title = t(definition.kind === 'within-case' ? 'exhibits.columns' : 'exhibits.rows');
  const codes = useQuery(api.codebook.list.queryOptions()).data ?? [];
  const offered = codes.filter((code) => !code.archived || definition.codeIds.includes(code.id));
  const detail = (codeId: string): string | undefined => {
    if (definition.kind === 'verbatims') {
      const count = definition.quotes[codeId]?.length ?? 0;
      return count > 0 ? t('exhibits.rows.quotes', { count }) : undefined;
    }
    if (!('wordings' in definition)) return undefined;
    const count = Object.keys(definition.wordings).filter((key) => key.startsWith(`${codeId} `)).length;
    return count > 0 ? t('exhibits.rows.worded', { count }) : undefined;
  };
  return (
    <InspectorSection
      title={title}
      count={t('exhibits.ofCodes', { count: definition.codeIds.length, all: offered.length })}
    >
      <OrderedChoice
        label={title}
        items={offered.map((code) => {
          const words = detail(code.id);
          return {
            id: code.id,
            name: code.name,
            hue: code.hue,
            emergent: code.origin === 'emergent',
            ...(words !== undefined && definition.codeIds.includes(code.id) && { detail: words }),
          };
        })}
        chosen={definition.codeIds}
        onChange={(change) =>
          void run(
            editExhibit(
              id,
              coded((now) => ({ ...now, codeIds: change(now.codeIds) })),
            ),
          )
        }
      />
    </InspectorSection>
  );
}

function Columns({ exhibit: { id }, caseIds }: { exhibit: Exhibit; caseIds: readonly string[] }) {
  const t = useT();
  const cases = useQuery(api.cases.list.queryOptions()).data ?? [];
  return (
    <InspectorSection
      title={t('exhibits.columns')}
      count={t('exhibits.ofCases', { count: caseIds.length, all: cases.length })}
    >
      <OrderedChoice
        label={t('exhibits.columns')}
        items={cases.map((one) => ({ id: one.id, name: one.name, detail: one.publicLabel }))}
        chosen={caseIds}
        onChange={(change) =>
          void run(
            editExhibit(
              id,
              crossCase((now) => ({ ...now, caseIds: change(now.caseIds) })),
            ),
          )
        }
      />
    </InspectorSection>
  );
}

/** How codes meet that are counted. */
function Meeting({ exhibitId, unit }: { exhibitId: string; unit: CoOccurrenceUnit }) {
  const t = useT();
  return (
    <InspectorSection title={t('search.pairs.unit')}>
      <div className="form">
        <Select
          label={t('search.pairs.unit')}
          options={CoOccurrenceUnit.options.map((id) => ({ id, label: t(`search.pairs.unit.${id}`) }))}
          value={unit}
          onChange={(id) => {
            const next = CoOccurrenceUnit.safeParse(id);
            if (!next.success) return;
            void run(
              editExhibit(exhibitId, (now) =>
                now.kind === 'co-occurrence' ? { ...now, unit: next.data } : now,
              ),
            );
          }}
        />
      </div>
    </InspectorSection>
  );
}

const isColumn = (id: string): id is CodeColumn => codeColumns.some((column) => column === id);

/** What a list of codes prints beside their names. */
function CodeColumns({ exhibit: { id }, chosen }: { exhibit: Exhibit; chosen: readonly CodeColumn[] }) {
  const t = useT();
  return (
    <InspectorSection title={t('exhibits.columns')}>
      <OrderedChoice
        label={t('exhibits.columns')}
        items={codeColumns.map((column) => ({ id: column, name: t(`exhibits.codes.${column}`) }))}
        chosen={chosen}
        onChange={(change) =>
          void run(
            editExhibit(
              id,
              codeList((now) => ({ ...now, columns: change(now.columns).filter(isColumn) })),
            ),
          )
        }
      />
    </InspectorSection>
  );
}

/** What a table of counts counts, by what, and which rows and columns it has. */
function Frequencies({ exhibitId, table }: { exhibitId: string; table: CountsDefinition }) {
  const t = useT();
  const edit = (change: (table: CountsDefinition) => CountsDefinition) =>
    void run(
      editExhibit(
        exhibitId,
        frequencies((now) => ({ ...now, table: change(now.table) })),
      ),
    );
  return (
    <>
      <InspectorSection title={t('counts.title')}>
        <div className="form">
          <CountsChoice definition={table} onChange={(next) => edit(() => next)} />
        </div>
      </InspectorSection>
      {(['rows', 'columns'] as const).map((side) => (
        <InspectorSection key={side} title={t(`exhibits.${side}`)}>
          <LinesChoice definition={table} side={side} onChange={edit} />
        </InspectorSection>
      ))}
    </>
  );
}
