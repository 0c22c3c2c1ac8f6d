import { useQuery } from '@tanstack/react-query';
import { useMemo, type KeyboardEvent } from 'react';
import type { Rating } from '../../shared/contract/base.ts';
import type { Verbatim } from '../../shared/contract/coding.ts';
import type { CellPlace } from '../../shared/contract/matrices.ts';
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
  place: CellPlace;
  code: { codeId: string; name: string; hue: number; origin: 'a-priori' | 'emergent' };
  /** The case's or the participant's name. */
  owner: string;
  /** The name that the grid gives to the cell. */
  cell: string;
  /** The verbatims to show of those that stand in the cell; all, when left out. */
  heard?: (verbatim: Verbatim) => boolean;
  /** The case whose matrix is shown, where a participant says things of other cases as well. */
  shownCase?: string;
  /** Where it is docked; null when there is room for one place only. */
  side: 'bottom' | 'right' | null;
  /** The finding's words take the focus as soon as they are there. */
  write: boolean;
  onSide: () => void;
  onClose: () => void;
  /** Gives the focus back to the grid. */
  onLeave: () => void;
}

/**
 * A cell opened beside its grid: what was said of that code in that case or by that participant, and the finding being
 * written on it. A case's finding has its participants' beside it.
 */
export function CellDock(props: CellDockProps) {
  const {
    place: given,
    code,
    owner,
    cell: name,
    heard,
    shownCase,
    side,
    write,
    onSide,
    onClose,
    onLeave,
  } = props;
  const t = useT();
  const key = useShortcutText();
  const { language } = useStudy();
  const { codeId } = given;
  const caseId = 'caseId' in given ? given.caseId : null;
  const participantId = 'caseId' in given ? null : given.participantId;
  const place = useMemo(
    (): CellPlace => (caseId === null ? { codeId, participantId: participantId ?? '' } : { codeId, caseId }),
    [codeId, caseId, participantId],
  );
  const cell = useQuery(api.matrices.cell.queryOptions({ input: place })).data;
  const beside = useQuery({
    ...api.matrices.participantFindings.queryOptions({
      input: { codeId, caseId: caseId ?? '' },
    }),
    enabled: caseId !== null,
  }).data;
  const title = t(caseId === null ? 'matrices.cell.said' : 'matrices.cell', { code: code.name, case: owner });
  useRatingCommands(place, cell?.finding.rating ?? null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onLeave();
  };
  return (
    // Escape steps back to the grid from any control in here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="dock" data-cell={name} aria-label={title} onKeyDown={onKeyDown}>
      <header className={`${codeClass(toHue(code.hue))} dock-head`}>
        <CodeChip hue={toHue(code.hue)} emergent={code.origin === 'emergent'} />
        <h2>
          <span lang={language}>{code.name}</span>{' '}
          <span className="ref">{t(caseId === null ? 'matrices.cell.by' : 'matrices.cell.in')}</span>{' '}
          <span lang={language}>{owner}</span>
        </h2>
        <div className="right">
          {side === 'bottom' && (
            <span>
              <Kbd>← → ↑ ↓</Kbd> {t('matrices.hint.walk')}
            </span>
          )}
          <MemosOf
            key={`${codeId} ${caseId ?? participantId}`}
            subject={{ about: 'cell', codeId, caseId, participantId }}
            name={title}
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
          <CellVerbatims
            place={place}
            finding={cell.finding}
            verbatims={heard ? cell.verbatims.filter(heard) : cell.verbatims}
            beside={caseId === null || heard ? [] : (beside ?? [])}
            shownCase={shownCase ?? null}
          />
          <FindingPane
            key={`${codeId} ${caseId ?? participantId}`}
            place={place}
            title={title}
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
function useRatingCommands(place: CellPlace, rating: Rating | null) {
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
            run: () => void run(client.matrices.rate({ ...place, rating: one === rating ? null : one })),
          }),
        ),
      [place, rating, t],
    ),
  );
}
