import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { MatrixSummary } from '../../shared/contract/matrices.ts';
import { defineCommand, useCommands } from '../app/commands.ts';
import { goTo, usePlace } from '../app/location.ts';
import { useCrumbs } from '../app/slots.tsx';
import { api, client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Bar, EmptyState, Screen } from '../ui/layout.tsx';
import { useT } from '../ui/t.tsx';
import { MatrixDialog } from './MatrixDialog.tsx';
import { MatrixList } from './MatrixList.tsx';
import { MatrixView } from './MatrixView.tsx';
import { caseOfPlace } from './within-place.ts';
import { WithinCaseView } from './WithinCaseView.tsx';
import './matrices.css';

type Asked = { what: 'new' } | { what: 'edit' | 'remove'; matrix: MatrixSummary };

/** The saved matrices; the one chosen as a grid, with a cell docked beside it. */
export function MatricesScreen() {
  const t = useT();
  const { language } = useStudy();
  const matrices = useQuery(api.matrices.list.queryOptions()).data;
  const cases = useQuery(api.cases.list.queryOptions()).data;
  const place = usePlace();
  const { id } = place;
  const caseId = caseOfPlace(place);
  const within = cases?.find((one) => one.id === caseId) ?? null;
  const [asked, setAsked] = useState<Asked | null>(null);
  const shown = matrices?.find((matrix) => matrix.id === id) ?? matrices?.[0] ?? null;
  useCrumbs(
    within
      ? [{ label: t('matrices.within') }, { label: within.name, lang: language }]
      : shown === null
        ? []
        : [{ label: t('matrices.across') }, { label: shown.title, lang: language }],
  );
  useCommands(
    useMemo(
      () => [
        defineCommand({
          id: 'matrices.new',
          title: 'matrices.new',
          shortcut: 'N',
          run: () => setAsked({ what: 'new' }),
        }),
      ],
      [],
    ),
  );
  if (!matrices || (caseId !== null && !cases)) return null;
  const add = () => setAsked({ what: 'new' });
  return (
    <>
      {within && cases ? (
        <WithinCaseView caseId={within.id} cases={cases} />
      ) : shown === null ? (
        <Screen bar={<Bar plain title={t('app.section.matrices')} />}>
          <EmptyState
            action={
              <Button look="go" onPress={add}>
                {t('matrices.new')}
              </Button>
            }
          >
            {t('matrices.empty')}
          </EmptyState>
        </Screen>
      ) : (
        <MatrixView
          key={shown.id}
          summary={shown}
          others={matrices.filter((matrix) => matrix.id !== shown.id)}
          onNew={add}
          onEdit={() => setAsked({ what: 'edit', matrix: shown })}
          onRemove={() => setAsked({ what: 'remove', matrix: shown })}
        />
      )}
      <MatrixList shown={(within ?? shown)?.id ?? null} onNew={add} />
      {asked?.what === 'new' && <MatrixDialog onClose={() => setAsked(null)} />}
      {asked?.what === 'edit' && <MatrixDialog matrix={asked.matrix} onClose={() => setAsked(null)} />}
      {asked?.what === 'remove' && (
        <ConfirmDialog
          isOpen
          removes
          onClose={() => setAsked(null)}
          title={t('matrices.remove.title', { title: asked.matrix.title })}
          action={t('matrices.remove.action')}
          onConfirm={() =>
            void run(
              client.matrices
                .remove({ id: asked.matrix.id })
                .then(() => goTo({ section: 'matrices' }, { replace: true })),
            )
          }
        >
          <p>{t('matrices.remove.body')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
