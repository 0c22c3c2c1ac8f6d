import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { MatrixSummary } from '../../shared/contract/matrices.ts';
import { defineCommand, useCommands } from '../app/commands.ts';
import { formatPlace, goTo, usePlace } from '../app/location.ts';
import { SubListSlot, useCrumbs } from '../app/slots.tsx';
import { api, client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Bar, EmptyState, Screen } from '../ui/layout.tsx';
import { useT } from '../ui/t.tsx';
import { MatrixDialog } from './MatrixDialog.tsx';
import { MatrixView } from './MatrixView.tsx';
import './matrices.css';

type Asked = { what: 'new' } | { what: 'edit' | 'remove'; matrix: MatrixSummary };

/** The saved matrices; the one chosen as a grid, with a cell docked beside it. */
export function MatricesScreen() {
  const t = useT();
  const { language } = useStudy();
  const matrices = useQuery(api.matrices.list.queryOptions()).data;
  const { id } = usePlace();
  const [asked, setAsked] = useState<Asked | null>(null);
  const shown = matrices?.find((matrix) => matrix.id === id) ?? matrices?.[0] ?? null;
  useCrumbs(shown === null ? [] : [{ label: t('matrices.across') }, { label: shown.title, lang: language }]);
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
  if (!matrices) return null;
  const add = () => setAsked({ what: 'new' });
  return (
    <>
      {shown === null ? (
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
      {matrices.length > 0 && <MatrixList matrices={matrices} shown={shown} onNew={add} />}
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

interface MatrixListProps {
  matrices: readonly MatrixSummary[];
  shown: MatrixSummary | null;
  onNew: () => void;
}

/** The matrices under the nav's sections. */
function MatrixList({ matrices, shown, onNew }: MatrixListProps) {
  const t = useT();
  const { language } = useStudy();
  return (
    <SubListSlot>
      <h3>
        {t('matrices.across')}
        <span className="n">
          <IconButton small icon="plus" label={t('matrices.new')} k="N" onPress={onNew} />
        </span>
      </h3>
      <ul>
        {matrices.map(({ id, title, codes }) => (
          <li key={id}>
            <a
              href={`#${formatPlace({ section: 'matrices', id })}`}
              {...(id === shown?.id ? { 'aria-current': 'true' as const } : {})}
              onClick={(event) => {
                event.preventDefault();
                goTo({ section: 'matrices', id });
              }}
            >
              <span className="name" lang={language} title={title}>
                {title}
              </span>
              <span className="n">{t('app.count.codes', { count: codes })}</span>
            </a>
          </li>
        ))}
      </ul>
    </SubListSlot>
  );
}
