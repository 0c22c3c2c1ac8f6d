import { useQuery } from '@tanstack/react-query';
import { useMemo, type KeyboardEvent } from 'react';
import type { Rating } from '../../shared/contract/base.ts';
import type { MatrixRow } from '../../shared/contract/matrices.ts';
import { defineCommand, useCommands } from '../app/commands.ts';
import { useShortcutText } from '../app/use-shortcut-text.ts';
import { api, client, run } from '../data/index.ts';
import { MemosOf } from '../journal/MemosButton.tsx';
import { useStudy } from '../project/use-study.ts';
import { IconButton, Kbd } from '../ui/button.tsx';
import { CodeChip, codeClass, toHue } from '../ui/code.tsx';
import { useT } from '../ui/t.tsx';
import { CellVerbatims } from './CellVerbatims.tsx';
import { FindingPane } from './FindingPane.tsx';
import { ratings } from './RatingField.tsx';

interface CellDockProps {
  row: MatrixRow;
  caseId: string;
  caseName: string;
  /** Where it is docked; null when there is room for one place only. */
  side: 'bottom' | 'right' | null;
  /** The finding's words take the focus as soon as they are there. */
  write: boolean;
  onSide: () => void;
  onClose: () => void;
  /** Gives the focus back to the grid. */
  onLeave: () => void;
}

/** A cell opened beside its grid: the verbatims of that code in that case, and the finding being written on them. */
export function CellDock({ row, caseId, caseName, side, write, onSide, onClose, onLeave }: CellDockProps) {
  const t = useT();
  const key = useShortcutText();
  const { language } = useStudy();
  const { codeId } = row;
  const cell = useQuery(api.matrices.cell.queryOptions({ input: { codeId, caseId } })).data;
  const rating = cell?.finding.rating ?? null;
  useRatingCommands(codeId, caseId, rating);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onLeave();
  };
  return (
    // Escape steps back to the grid from any control in here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className="dock"
      data-cell={`${codeId} ${caseId}`}
      aria-label={t('matrices.cell', { code: row.name, case: caseName })}
      onKeyDown={onKeyDown}
    >
      <header className={`${codeClass(toHue(row.hue))} dock-head`}>
        <CodeChip hue={toHue(row.hue)} emergent={row.origin === 'emergent'} />
        <h2>
          <span lang={language}>{row.name}</span> <span className="ref">{t('matrices.cell.in')}</span>{' '}
          <span lang={language}>{caseName}</span>
        </h2>
        <div className="right">
          {side === 'bottom' && (
            <span>
              <Kbd>← → ↑ ↓</Kbd> {t('matrices.hint.walk')}
            </span>
          )}
          <MemosOf
            key={`${codeId} ${caseId}`}
            subject={{ about: 'cell', codeId, caseId, participantId: null }}
            name={t('matrices.cell', { code: row.name, case: caseName })}
          />
          {side !== null && (
            <IconButton
              small
              icon={side === 'bottom' ? 'dockRight' : 'dockBottom'}
              label={t(side === 'bottom' ? 'matrices.dock.right' : 'matrices.dock.bottom')}
              onPress={onSide}
            />
          )}
          <Kbd>{key('Escape')}</Kbd>
          <IconButton small icon="close" label={t('matrices.cell.close')} onPress={onClose} />
        </div>
      </header>
      {cell && (
        <>
          <CellVerbatims codeId={codeId} caseId={caseId} {...cell} />
          <FindingPane
            key={`${codeId} ${caseId}`}
            codeId={codeId}
            caseId={caseId}
            title={t('matrices.cell', { code: row.name, case: caseName })}
            finding={cell.finding}
            verbatims={cell.verbatims.length}
            write={write}
          />
        </>
      )}
    </section>
  );
}

/** The five ratings by their keys; the rating's own key takes it away again. */
function useRatingCommands(codeId: string, caseId: string, rating: Rating | null) {
  const t = useT();
  useCommands(
    useMemo(
      () =>
        ratings.map((one, at) =>
          defineCommand({
            id: `matrices.rate.${one}`,
            title: 'matrices.rate',
            titleValues: () => ({ rating: t(`app.rating.${one}`) }),
            shortcut: `Alt+${at + 1}`,
            run: () =>
              void run(client.matrices.rate({ codeId, caseId, rating: one === rating ? null : one })),
          }),
        ),
      [codeId, caseId, rating, t],
    ),
  );
}
