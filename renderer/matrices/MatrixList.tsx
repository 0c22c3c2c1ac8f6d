import { useQuery } from '@tanstack/react-query';
import { formatPlace, goTo, type Place } from '../app/location.ts';
import { SubListSlot } from '../app/slots.tsx';
import { RoomList } from '../comparison/RoomList.tsx';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { IconButton } from '../ui/button.tsx';
import { useT } from '../ui/t.tsx';
import { withinPlace } from './within-place.ts';

interface MatrixListProps {
  /** The id of the case or matrix that is shown. */
  shown: string | null;
  onNew?: () => void;
}

/** The cases, the matrices across them, and what is read off those, under the nav's sections. */
export function MatrixList({ shown, onNew }: MatrixListProps) {
  const t = useT();
  const matrices = useQuery(api.matrices.list.queryOptions()).data ?? [];
  const cases = useQuery(api.cases.list.queryOptions()).data ?? [];
  return (
    <SubListSlot>
      {cases.length > 0 && (
        <>
          <h3>{t('matrices.within')}</h3>
          <ul>
            {cases.map(({ id, name, participants }) => (
              <MatrixLink
                key={id}
                to={withinPlace(id)}
                name={name}
                shown={id === shown}
                count={t('app.count.participants', { count: participants })}
              />
            ))}
          </ul>
        </>
      )}
      <h3>
        {t('matrices.across')}
        {onNew && (
          <span className="n">
            <IconButton small icon="plus" label={t('matrices.new')} k="N" onPress={onNew} />
          </span>
        )}
      </h3>
      <ul>
        {matrices.map(({ id, title, codes }) => (
          <MatrixLink
            key={id}
            to={{ section: 'matrices', id }}
            name={title}
            shown={id === shown}
            count={t('app.count.codes', { count: codes })}
          />
        ))}
      </ul>
      <RoomList />
    </SubListSlot>
  );
}

interface MatrixLinkProps {
  to: Place;
  name: string;
  shown: boolean;
  count: string;
}

function MatrixLink({ to, name, shown, count }: MatrixLinkProps) {
  const { language } = useStudy();
  return (
    <li>
      <a
        href={`#${formatPlace(to)}`}
        {...(shown ? { 'aria-current': 'true' as const } : {})}
        onClick={(event) => {
          event.preventDefault();
          goTo(to);
        }}
      >
        <span className="name" lang={language} title={name}>
          {name}
        </span>
        <span className="n">{count}</span>
      </a>
    </li>
  );
}
