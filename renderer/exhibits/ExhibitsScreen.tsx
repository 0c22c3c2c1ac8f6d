import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ExhibitSummary } from '../../shared/contract/exhibits.ts';
import { defineCommand, useCommands } from '../app/commands.ts';
import { formatPlace, goTo, usePlace } from '../app/location.ts';
import { InspectorSlot, SubListSlot, useCrumbs } from '../app/slots.tsx';
import { api } from '../data/index.ts';
import { Button } from '../ui/button.tsx';
import { Bar, EmptyState, Foot, KeyHint, Screen } from '../ui/layout.tsx';
import { useT } from '../ui/t.tsx';
import { ExhibitSettings } from './ExhibitSettings.tsx';
import { ExhibitSheet } from './ExhibitSheet.tsx';
import { NewExhibitDialog } from './NewExhibitDialog.tsx';
import './exhibits.css';

/** One list for as long as none is known: commands keep their identity while they say the same. */
const none: readonly ExhibitSummary[] = [];

/** The exhibits in order of appearance, and the one that is open as it will print. */
export function ExhibitsScreen() {
  const t = useT();
  const { id } = usePlace();
  const exhibits = useQuery(api.exhibits.list.queryOptions()).data;
  const [adding, setAdding] = useState(false);
  const current = exhibits?.find((exhibit) => exhibit.id === id) ?? exhibits?.[0];
  useExhibitCommands(exhibits ?? none, current, () => setAdding(true));
  if (!exhibits) return null;
  return (
    <>
      <SubListSlot>
        <section className="exhibit-list">
          <h3>{t('exhibits.inOrder')}</h3>
          <ul>
            {exhibits.map((exhibit) => (
              <li key={exhibit.id}>
                <a
                  href={`#${formatPlace({ section: 'exhibits', id: exhibit.id })}`}
                  {...(exhibit.id === current?.id ? { 'aria-current': 'true' as const } : {})}
                  onClick={(event) => {
                    event.preventDefault();
                    goTo({ section: 'exhibits', id: exhibit.id });
                  }}
                >
                  <b>{exhibit.label}</b>
                  <span>{t(`exhibits.kind.${exhibit.kind}`)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      </SubListSlot>
      {current ? (
        <OpenExhibit key={current.id} summary={current} exhibits={exhibits} onNew={() => setAdding(true)} />
      ) : (
        <Screen bar={<Bar title={t('app.section.exhibits')} plain />}>
          <EmptyState
            action={
              <Button look="go" onPress={() => setAdding(true)}>
                {t('exhibits.new')}
              </Button>
            }
          >
            {t('exhibits.empty')}
          </EmptyState>
        </Screen>
      )}
      {adding && <NewExhibitDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function useExhibitCommands(
  exhibits: readonly ExhibitSummary[],
  current: ExhibitSummary | undefined,
  add: () => void,
) {
  useCommands(
    useMemo(() => {
      const step = (by: number) => () => {
        const next = exhibits[exhibits.findIndex(({ id }) => id === current?.id) + by];
        if (next) goTo({ section: 'exhibits', id: next.id });
      };
      return [
        defineCommand({ id: 'exhibits.new', title: 'exhibits.new', shortcut: 'N', menu: 'study', run: add }),
        defineCommand({
          id: 'exhibits.next',
          title: 'exhibits.next',
          shortcut: ']',
          menu: 'go',
          run: step(1),
        }),
        defineCommand({
          id: 'exhibits.previous',
          title: 'exhibits.previous',
          shortcut: '[',
          menu: 'go',
          run: step(-1),
        }),
      ];
      // oxlint-disable-next-line react/exhaustive-deps -- `add` only opens the dialog
    }, [exhibits, current?.id]),
  );
}

interface OpenExhibitProps {
  summary: ExhibitSummary;
  exhibits: readonly ExhibitSummary[];
  onNew: () => void;
}

function OpenExhibit({ summary, exhibits, onNew }: OpenExhibitProps) {
  const t = useT();
  const exhibit = useQuery(api.exhibits.get.queryOptions({ input: { id: summary.id } })).data;
  const [zoom, setZoom] = useState(100);
  useCrumbs([{ label: summary.label || summary.title }]);
  const bar = (
    <Bar
      title={summary.label || summary.title}
      meta={`${t(`exhibits.kind.${summary.kind}`)} · ${summary.title}`}
    >
      <span className="zoom">
        <Button
          look="tool"
          aria-label={t('exhibits.zoom.less')}
          onPress={() => setZoom(Math.max(50, zoom - 10))}
        >
          −
        </Button>
        {zoom} %
        <Button
          look="tool"
          aria-label={t('exhibits.zoom.more')}
          onPress={() => setZoom(Math.min(180, zoom + 10))}
        >
          +
        </Button>
      </span>
      <Button icon="plus" k="N" onPress={onNew}>
        {t('exhibits.new')}
      </Button>
    </Bar>
  );
  return (
    <Screen
      bar={bar}
      foot={
        <Foot>
          <KeyHint k="[ ]">{t('exhibits.hint.walk')}</KeyHint>
          <KeyHint k="Ctrl E">{t('exhibits.export')}</KeyHint>
        </Foot>
      }
    >
      {exhibit && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
        <div className="under" tabIndex={0} role="region" aria-label={t('exhibits.preview')}>
          <div style={{ zoom: zoom / 100 }}>
            <ExhibitSheet document={exhibit.document} />
          </div>
        </div>
      )}
      <InspectorSlot>{exhibit && <ExhibitSettings exhibit={exhibit} exhibits={exhibits} />}</InspectorSlot>
    </Screen>
  );
}
