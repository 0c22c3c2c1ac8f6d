import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ExhibitSummary } from '../../shared/contract/exhibits.ts';
import { defineCommand, useCommands } from '../app/commands.ts';
import { goTo, usePlace } from '../app/location.ts';
import { SubListSlot } from '../app/slots.tsx';
import { api } from '../data/index.ts';
import { Button } from '../ui/button.tsx';
import { Bar, EmptyState, Screen } from '../ui/layout.tsx';
import { useT } from '../ui/t.tsx';
import { ExhibitList } from './ExhibitList.tsx';
import { NewExhibitDialog } from './NewExhibitDialog.tsx';
import { OpenExhibit } from './OpenExhibit.tsx';
import './exhibits.css';
import './sheet.css';

/** One list for as long as none is known: commands keep their identity while they say the same. */
const none: readonly ExhibitSummary[] = [];

/** The exhibits in order of appearance, and the one that is open as it will print. */
export function ExhibitsScreen() {
  const t = useT();
  const { id } = usePlace();
  const exhibits = useQuery(api.exhibits.list.queryOptions()).data;
  const [adding, setAdding] = useState(false);
  const current = exhibits?.find((exhibit) => exhibit.id === id) ?? exhibits?.[0];
  useExhibitCommands(exhibits ?? none, current, setAdding);
  if (!exhibits) return null;
  return (
    <>
      {current ? (
        <>
          <SubListSlot>
            <ExhibitList exhibits={exhibits} current={current.id} />
          </SubListSlot>
          <OpenExhibit key={current.id} summary={current} exhibits={exhibits} onNew={() => setAdding(true)} />
        </>
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
  setAdding: (adding: boolean) => void,
) {
  useCommands(
    useMemo(() => {
      const neighbour = (by: number) => exhibits[exhibits.findIndex(({ id }) => id === current?.id) + by];
      const step = (by: number) => () => {
        const next = neighbour(by);
        if (next) goTo({ section: 'exhibits', id: next.id });
      };
      return [
        defineCommand({
          id: 'exhibits.new',
          title: 'exhibits.new',
          shortcut: 'N',
          menu: 'study',
          run: () => setAdding(true),
        }),
        defineCommand({
          id: 'exhibits.next',
          title: 'exhibits.next',
          shortcut: ']',
          menu: 'go',
          when: () => neighbour(1) !== undefined,
          run: step(1),
        }),
        defineCommand({
          id: 'exhibits.previous',
          title: 'exhibits.previous',
          shortcut: '[',
          menu: 'go',
          when: () => neighbour(-1) !== undefined,
          run: step(-1),
        }),
      ];
    }, [exhibits, current?.id, setAdding]),
  );
}
