import { useQuery } from '@tanstack/react-query';
import { api } from '../data/index.ts';
import { useFormat, useT } from '../ui/t.tsx';
import { EventWords } from './EventWords.tsx';

/** What became of a code, newest first. */
export function CodeHistory({ codeId }: { codeId: string }) {
  const t = useT();
  const { date, dateTime } = useFormat();
  const events = useQuery(api.codebook.history.queryOptions({ input: { codeId } })).data ?? [];
  return (
    <section className="code-part">
      <h3>{t('codebook.history')}</h3>
      <ol className="events">
        {events.map((event) => (
          <li key={event.id}>
            <time
              dateTime={event.at}
              title={[dateTime(event.at), event.coder].filter((one) => one !== null).join(', ')}
            >
              {date(event.at)}
            </time>
            <div>
              <EventWords event={event} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
