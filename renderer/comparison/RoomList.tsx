import { useQuery } from '@tanstack/react-query';
import { formatPlace, goTo, usePlace } from '../app/location.ts';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { useT } from '../ui/t.tsx';
import { placeOfRoom, roomOf, type Room } from './rooms.ts';

/** The rooms, and the saved tables of counts, under the nav's sections. */
export function RoomList() {
  const t = useT();
  const room = roomOf(usePlace().id);
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
    <>
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
    </>
  );
}
