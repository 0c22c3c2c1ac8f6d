import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { RecentProject } from '../../shared/contract/project.ts';
import { defineCommand, useCommands } from '../app/commands.ts';
import { goTo } from '../app/location.ts';
import { api, client, queryClient, run } from '../data/index.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { openExample, openPlace, openStudy } from './actions.ts';
import { NewStudyDialog } from './NewStudyDialog.tsx';
import { useStudyState } from './use-study.ts';
import './start.css';

/** Before any study is open: recent ones, a new one, one from disk, the example. */
export function StartScreen() {
  const t = useT();
  const state = useStudyState();
  const recents = useQuery(api.project.recent.queryOptions()).data;
  const [making, setMaking] = useState(false);
  useEffect(() => {
    if (state) goTo({ section: 'overview' }, { replace: true });
  }, [state]);
  const example = t('project.example.name');
  useCommands(
    useMemo(
      () => [
        defineCommand({
          id: 'project.new',
          title: 'project.new',
          shortcut: 'Mod+N',
          menu: 'study',
          run: () => setMaking(true),
        }),
        defineCommand({
          id: 'project.open',
          title: 'project.open',
          shortcut: 'Mod+O',
          menu: 'study',
          run: openStudy,
        }),
        defineCommand({
          id: 'project.example',
          title: 'project.example',
          menu: 'study',
          run: () => openExample(example),
        }),
      ],
      [example],
    ),
  );
  return (
    <div className="start-page">
      <div className="start-column">
        <h1>{t('project.start.title')}</h1>
        <p className="lede">{t('project.start.lede')}</p>
        <div className="start-acts">
          <Button look="go" onPress={() => setMaking(true)}>
            {t('project.new')}
          </Button>
          <Button onPress={() => void openStudy()}>{t('project.open')}</Button>
          <Button look="tool" onPress={() => void openExample(example)}>
            {t('project.example')}
          </Button>
        </div>
        <h2>{t('project.start.recent')}</h2>
        {recents && recents.length > 0 ? (
          <ul className="recents">
            {recents.map((recent) => (
              <Recent key={recent.place} recent={recent} />
            ))}
          </ul>
        ) : (
          <p className="none">{t('project.start.none')}</p>
        )}
      </div>
      <NewStudyDialog isOpen={making} onClose={() => setMaking(false)} />
    </div>
  );
}

function Recent({ recent }: { recent: RecentProject }) {
  const t = useT();
  const { dateTime } = useFormat();
  const forget = async () => {
    await run(client.project.forgetRecent({ place: recent.place }));
    await queryClient.invalidateQueries({ queryKey: api.project.recent.key() });
  };
  return (
    <li>
      <button type="button" disabled={!recent.found} onClick={() => void openPlace(recent.place)}>
        <b>{recent.title}</b>
        <span className="ref">
          {recent.fileName} · {recent.found ? dateTime(recent.openedAt) : t('project.start.missing')}
        </span>
      </button>
      <IconButton
        icon="close"
        small
        label={t('project.forget', { title: recent.title })}
        onPress={() => void forget()}
      />
    </li>
  );
}
