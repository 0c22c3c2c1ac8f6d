import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Code } from '../../shared/contract/codebook.ts';
import type { PastCode } from '../../shared/contract/code-history.ts';
import { goTo } from '../app/location.ts';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { CodeName, toHue } from '../ui/code.tsx';
import { DateField } from '../ui/field.tsx';
import { SplitPanels } from '../ui/panels.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { dayOf, daysAfter, daysBetween, endOfDay } from './days.ts';
import { EventWords } from './EventWords.tsx';
import { GrowthChart } from './GrowthChart.tsx';

/** The list as it was on a day, how it grew, and all that became of its codes. */
export function HistoryView({ codes }: { codes: readonly Code[] }) {
  const t = useT();
  return (
    <SplitPanels
      panels={[
        { name: 'list-past', label: t('codebook.history.list'), content: <PastList codes={codes} /> },
        {
          name: 'list-events',
          label: t('codebook.history.events'),
          usual: 420,
          least: 260,
          content: <Events codes={codes} />,
        },
      ]}
    />
  );
}

function PastList({ codes }: { codes: readonly Code[] }) {
  const t = useT();
  const { date } = useFormat();
  const sizes = useQuery(api.codebook.growth.queryOptions()).data;
  const [today] = useState(() => dayOf(new Date()));
  const [chosen, setChosen] = useState<string | null>(null);
  const from = sizes?.[0] ? dayOf(sizes[0].at) : today;
  const day = chosen ?? today;
  const past = useQuery(
    api.codebook.listOn.queryOptions({ input: { at: endOfDay(day) }, placeholderData: keepPreviousData }),
  ).data;
  const present = useMemo(() => new Set(codes.map(({ id }) => id)), [codes]);
  if (!sizes || !past) return null;
  const choose = (next: string | null) =>
    setChosen(next === null ? null : next < from ? from : next > today ? today : next);
  const inUse = past.filter(({ archived }) => !archived).length;
  return (
    <div className="past">
      <header>
        <h2 className="title">{t('codebook.history.on', { date: date(day) })}</h2>
        <p className="ref">{t('app.count.codes', { count: inUse })}</p>
        <GrowthChart sizes={sizes} from={from} to={today} day={day} />
        <div className="when">
          <input
            type="range"
            min={0}
            max={Math.max(1, daysBetween(from, today))}
            value={daysBetween(from, day)}
            aria-label={t('codebook.history.day')}
            aria-valuetext={date(day)}
            onChange={(event) => choose(daysAfter(from, Number(event.target.value)))}
          />
          <DateField aria-label={t('codebook.history.date')} value={day} onChange={choose} />
        </div>
      </header>
      {past.length === 0 ? (
        <p className="none">{t('codebook.history.empty')}</p>
      ) : (
        <ul className="past-codes">
          {past.map((code) => (
            <PastLine key={code.id} code={code} isGone={!present.has(code.id)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function PastLine({ code, isGone }: { code: PastCode; isGone: boolean }) {
  const t = useT();
  const { language } = useStudy();
  return (
    <li style={{ paddingInlineStart: `${code.depth * 16}px` }}>
      <CodeName
        hue={toHue(code.hue)}
        name={code.name}
        emergent={code.origin === 'emergent'}
        lang={language}
      />
      {code.archived && <span className="ref">{t('codebook.archived')}</span>}
      {isGone && <span className="ref">{t('codebook.history.gone')}</span>}
      {code.definition !== '' && (
        <p lang={language} className="verbatim-text">
          {code.definition}
        </p>
      )}
    </li>
  );
}

const page = 100;

function Events({ codes }: { codes: readonly Code[] }) {
  const t = useT();
  const { date, dateTime } = useFormat();
  const { language } = useStudy();
  const [limit, setLimit] = useState(page);
  const events =
    useQuery(
      api.codebook.listHistory.queryOptions({
        input: { before: null, limit },
        placeholderData: keepPreviousData,
      }),
    ).data ?? [];
  const present = new Set(codes.map(({ id }) => id));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
    <section className="list-events" tabIndex={0} aria-label={t('codebook.history.events')}>
      <h2>{t('codebook.history.events')}</h2>
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
              <button
                type="button"
                className="of"
                disabled={!present.has(event.codeId)}
                onClick={() => goTo({ section: 'codebook', id: event.codeId })}
              >
                <CodeName
                  hue={toHue(event.hue)}
                  name={event.name}
                  emergent={event.origin === 'emergent'}
                  lang={language}
                />
              </button>
              <EventWords event={event} />
            </div>
          </li>
        ))}
      </ol>
      {events.length === limit && limit < 1000 && (
        <Button onPress={() => setLimit(Math.min(1000, limit * 3))}>{t('codebook.history.more')}</Button>
      )}
    </section>
  );
}
