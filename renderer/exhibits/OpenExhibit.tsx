import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ExhibitDocument } from '../../shared/contract/exhibit-document.ts';
import { wordingKey, type Exhibit, type ExhibitSummary } from '../../shared/contract/exhibits.ts';
import type { CellPlace } from '../../shared/contract/matrices.ts';
import { defineCommand, useCommands } from '../app/commands.ts';
import { goTo } from '../app/location.ts';
import { InspectorSlot, useCrumbs } from '../app/slots.tsx';
import { useShortcutText } from '../app/use-shortcut-text.ts';
import { api, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Bar, Foot, KeyHint, Screen } from '../ui/layout.tsx';
import { Select } from '../ui/select.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { editExhibit } from './edit.ts';
import { ExhibitInspector, type QuoteTarget } from './ExhibitInspector.tsx';
import { ExhibitMenu } from './ExhibitList.tsx';
import { ExhibitSheet, type OpenedCell } from './ExhibitSheet.tsx';
import { CellPopover } from './CellPopover.tsx';
import { ProofMarks } from './ProofMarks.tsx';
import { rowCodes, textOf } from './sheet-places.ts';
import { useZoom } from './use-zoom.ts';

const orientations = ['auto', 'portrait', 'landscape'] as const;

interface OpenExhibitProps {
  summary: ExhibitSummary;
  exhibits: readonly ExhibitSummary[];
  onNew: () => void;
}

/** One exhibit: the sheet in the middle, what it shows and how at the right. */
export function OpenExhibit({ summary, exhibits, onNew }: OpenExhibitProps) {
  const t = useT();
  const { language } = useStudy();
  const keys = useShortcutText();
  const { id } = summary;
  const exhibit = useQuery(api.exhibits.get.queryOptions({ input: { id } })).data;
  const room = useRef<HTMLDivElement>(null);
  const zoom = useZoom(room, exhibit?.document.orientation ?? 'portrait');
  const [target, setTarget] = useState<QuoteTarget | null>(null);
  useCrumbs([{ label: summary.label || summary.title, lang: language }]);
  useZoomCommands(zoom);
  const bar = (
    <Bar
      title={
        <>
          <span className="exhibit-name">{summary.label || summary.title}</span>
          {exhibits.length > 1 && (
            <span className="exhibit-pick">
              <Select
                drawing="tool"
                aria-label={t('exhibits.inOrder')}
                options={exhibits.map((one) => ({
                  id: one.id,
                  label: one.label || one.title,
                  lang: language,
                }))}
                value={id}
                onChange={(next) => goTo({ section: 'exhibits', id: next })}
              />
            </span>
          )}
        </>
      }
      lang={language}
      meta={exhibit ? <Contents exhibit={exhibit} /> : t(`exhibits.kind.${summary.kind}`)}
    >
      {exhibit && (
        <Select
          drawing="tool"
          label={t('exhibits.page')}
          options={orientations.map((one) => ({
            id: one,
            label:
              one === 'auto' && exhibit.definition.orientation === 'auto'
                ? t('exhibits.orientation.autoNow', {
                    now: t(`exhibits.orientation.${exhibit.document.orientation}`),
                  })
                : t(`exhibits.orientation.${one}`),
          }))}
          value={exhibit.definition.orientation}
          onChange={(chosen) => {
            const orientation = orientations.find((one) => one === chosen);
            if (orientation) void run(editExhibit(id, (definition) => ({ ...definition, orientation })));
          }}
        />
      )}
      <Zoom zoom={zoom} />
      <Button icon="plus" k={keys('N')} onPress={onNew}>
        {t('exhibits.new')}
      </Button>
      <ExhibitMenu exhibits={exhibits} id={id} />
    </Bar>
  );
  const enterDoes =
    summary.kind === 'cross-case' || summary.kind === 'within-case'
      ? 'exhibits.hint.wording'
      : summary.kind === 'verbatims' || summary.kind === 'query'
        ? 'exhibits.hint.quotes'
        : null;
  const foot = (
    <Foot>
      {enterDoes !== null && (
        <>
          <KeyHint k="← ↑ ↓ →">{t('exhibits.hint.cells')}</KeyHint>
          <KeyHint k={keys('Enter')}>{t(enterDoes)}</KeyHint>
        </>
      )}
      <KeyHint k={`${keys('Alt+ArrowUp')} ↓`} minor>
        {t('exhibits.hint.order')}
      </KeyHint>
      <KeyHint k="[ ]">{t('exhibits.hint.walk')}</KeyHint>
      <KeyHint k={keys('Mod+E')}>{t('exhibits.export')}</KeyHint>
    </Foot>
  );
  return (
    <Screen bar={bar} foot={foot}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard */}
      <div className="under" tabIndex={0} role="region" aria-label={t('exhibits.preview')} ref={room}>
        {exhibit && <Sheet exhibit={exhibit} scale={zoom.scale} onQuotes={setTarget} />}
      </div>
      <InspectorSlot>
        {exhibit && <ExhibitInspector exhibit={exhibit} target={target} onTarget={setTarget} />}
      </InspectorSlot>
    </Screen>
  );
}

/** The codings whose words are quoted, each once. */
const quotations = ({ rows }: ExhibitDocument): string[] => [
  ...new Set(
    rows.flatMap((row) => (row.type === 'row' ? row.cells.flatMap(({ quotes }) => quotes ?? []) : [])),
  ),
];

/** How much the exhibit shows, of how much there is. */
function Contents({ exhibit }: { exhibit: Exhibit }) {
  const t = useT();
  const all = useQuery(api.codebook.list.queryOptions()).data ?? [];
  const { definition, kind } = exhibit;
  const codes =
    'codeIds' in definition
      ? t('exhibits.ofCodes', {
          count: rowCodes(definition, all).length,
          all: all.filter((code) => !code.archived).length,
        })
      : null;
  const shown =
    'caseIds' in definition
      ? t('app.count.cases', { count: definition.caseIds.length })
      : definition.kind === 'verbatims'
        ? t('app.count.verbatims', {
            count: definition.codeIds.reduce((sum, id) => sum + (definition.quotes[id]?.length ?? 0), 0),
          })
        : definition.kind === 'query'
          ? t('exhibits.rows.quotes', { count: quotations(exhibit.document).length })
          : null;
  const parts = [codes, shown].filter((one) => one !== null).join(', ');
  return (
    <span className="x">{[t(`exhibits.kind.${kind}`), parts].filter((one) => one !== '').join(' · ')}</span>
  );
}

interface SheetProps {
  exhibit: Exhibit;
  scale: number;
  onQuotes: (target: QuoteTarget) => void;
}

/** The sheet with its proof marks; a finding's cell opens beside itself, one of quotations in the inspector. */
function Sheet({ exhibit, scale, onQuotes }: SheetProps) {
  const t = useT();
  const sheet = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const [opened, setOpened] = useState<{ about: CellPlace; finding: boolean } | null>(null);
  const codes = useQuery(api.codebook.list.queryOptions()).data;
  const { definition, document } = exhibit;
  const rows = useMemo(
    () => ('codeIds' in definition ? rowCodes(definition, codes ?? []) : []),
    [definition, codes],
  );
  const lines = useMemo(() => document.rows.filter((row) => row.type === 'row'), [document]);
  const aboutOf = (row: number, column: number) => lines[row]?.cells[column]?.about;
  const cellLabel = (row: number, column: number): string | null => {
    if (definition.kind === 'verbatims') {
      const code = codes?.find(({ id }) => id === rows[row]);
      return code ? t('exhibits.quotes.open', { code: code.name }) : null;
    }
    const line = lines[row];
    if (line?.cells[column]?.quotes) return t('exhibits.quotes.open', { code: textOf(line.head.blocks) });
    if (!line || !aboutOf(row, column)) return null;
    const head = document.head.at(-1)?.[column + 1];
    const where = [line.head.blocks, head?.blocks.slice(0, 1) ?? []].map(textOf).filter(Boolean).join(', ');
    return t('exhibits.cell.open', { where });
  };
  const open = ({ row, column, element }: OpenedCell) => {
    if (definition.kind === 'verbatims') {
      const codeId = rows[row];
      if (codeId !== undefined) onQuotes({ codeId, codingId: null });
      return;
    }
    const codingId = lines[row]?.cells[column]?.quotes?.[0];
    if (codingId !== undefined) {
      onQuotes({ codeId: null, codingId });
      return;
    }
    const cell = lines[row]?.cells[column];
    if (!cell?.about) return;
    opener.current = element;
    setOpened({ about: cell.about, finding: cell.finding === true });
  };
  const drawn = { zoom: scale, '--unzoom': 1 / scale };
  return (
    <div className="zoomed" style={drawn}>
      <ExhibitSheet document={document} ref={sheet} cellLabel={cellLabel} onOpen={open}>
        <ProofMarks
          exhibit={exhibit}
          codes={codes ?? []}
          sheet={sheet}
          onRemark={(number) => window.document.getElementById(`remark-${number}`)?.focus()}
        />
      </ExhibitSheet>
      {opened && (
        <CellPopover
          key={wordingKey(opened.about)}
          exhibit={exhibit}
          {...opened}
          opener={opener}
          onClose={() => {
            setOpened(null);
            opener.current?.querySelector('button')?.focus();
          }}
        />
      )}
    </div>
  );
}

type ZoomState = ReturnType<typeof useZoom>;

function Zoom({ zoom }: { zoom: ZoomState }) {
  const t = useT();
  const { percent } = useFormat();
  const keys = useShortcutText();
  return (
    <span className="zoom" role="group" aria-label={t('exhibits.zoom')}>
      <IconButton icon="minus" small label={t('exhibits.zoom.less')} k={keys('-')} onPress={zoom.smaller} />
      <Button look="tool" aria-label={`${percent(zoom.scale)}, ${t('exhibits.zoom.fit')}`} onPress={zoom.fit}>
        <b>{percent(zoom.scale)}</b>
      </Button>
      <IconButton icon="plus" small label={t('exhibits.zoom.more')} k={keys('+')} onPress={zoom.larger} />
    </span>
  );
}

function useZoomCommands(zoom: ZoomState) {
  const latest = useRef(zoom);
  useEffect(() => {
    latest.current = zoom;
  });
  useCommands(
    useMemo(
      () => [
        // oxlint-disable-next-line react/refs -- read when the command runs, not while drawing
        defineCommand({
          id: 'exhibits.zoom.more',
          title: 'exhibits.zoom.more',
          shortcut: ['+', '='],
          menu: 'view',
          run: () => latest.current.larger(),
        }),
        // oxlint-disable-next-line react/refs -- read when the command runs, not while drawing
        defineCommand({
          id: 'exhibits.zoom.less',
          title: 'exhibits.zoom.less',
          shortcut: '-',
          menu: 'view',
          run: () => latest.current.smaller(),
        }),
        // oxlint-disable-next-line react/refs -- read when the command runs, not while drawing
        defineCommand({
          id: 'exhibits.zoom.fit',
          title: 'exhibits.zoom.fit',
          shortcut: '0',
          menu: 'view',
          run: () => latest.current.fit(),
        }),
      ],
      [],
    ),
  );
}
