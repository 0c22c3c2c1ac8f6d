import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { formatPlace, goTo, usePlace } from '../app/location.ts';
import { SubListSlot } from '../app/slots.tsx';
import { CountsScreen } from '../counts/CountsScreen.tsx';
import { api } from '../data/index.ts';
import { MatricesScreen } from '../matrices/MatricesScreen.tsx';
import { MatrixList } from '../matrices/MatrixList.tsx';
import { useStudy } from '../project/use-study.ts';
import { useT } from '../ui/t.tsx';
import { PairsScreen } from './PairsScreen.tsx';
import { placeOfRoom, roomOf, type Room, type RoomName } from './rooms.ts';
import { TruthTableScreen } from './TruthTableScreen.tsx';
import { WorkScreen } from './WorkScreen.tsx';
import './comparison.css';

const rooms: Readonly<Record<RoomName, ComponentType<{ id: string | null }>>> = {
  work: WorkScreen,
  pairs: PairsScreen,
  truth: TruthTableScreen,
  counts: CountsScreen,
};

/** The matrices, and what is read off them: cases compared, counts, and what is left to do. */
export function AnalysisScreen() {
  const { id } = usePlace();
  const room = roomOf(id);
  return (
    <>
      {room ? (
        <>
          <ShownRoom key={room.id} {...room} />
          <MatrixList shown={null} />
        </>
      ) : (
        <MatricesScreen />
      )}
      <RoomList room={room} />
    </>
  );
}

function ShownRoom({ name, id }: Room) {
  const Shown = rooms[name];
  return <Shown id={id} />;
}

/** The rooms, and the saved tables of counts, under the nav's sections. */
function RoomList({ room }: { room: Room | null }) {
  const t = useT();
  const { language } = useStudy();
  const tables = useQuery(api.counts.list.queryOptions()).data ?? [];
  const link = (to: Room, words: string, lang?: string) => {
    const place = placeOfRoom(to);
    return (
      <li key={place.id}>
        <a
          href={`#${formatPlace(place)}`}
          {...(room?.name === to.name && room.id === to.id ? { 'aria-current': 'true' as const } : {})}
          onClick={(event) => {
            event.preventDefault();
            goTo(place);
          }}
        >
          <span className="name" title={words} {...(lang === undefined ? {} : { lang })}>
            {words}
          </span>
        </a>
      </li>
    );
  };
  return (
    <SubListSlot>
      <h3>{t('comparison.title')}</h3>
      <ul>
        {(['work', 'pairs', 'truth'] as const).map((name) =>
          link({ name, id: null }, t(`comparison.${name}`)),
        )}
      </ul>
      <h3>{t('counts.title')}</h3>
      <ul>
        {link({ name: 'counts', id: null }, t('counts.new'))}
        {tables.map(({ id, title }) => link({ name: 'counts', id }, title, language))}
      </ul>
    </SubListSlot>
  );
}
