import type { ExhibitSummary } from '../../shared/contract/exhibits.ts';
import { formatPlace, goTo } from '../app/location.ts';
import { client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { IconButton } from '../ui/button.tsx';
import { Menu, MenuItem, MenuRule, MenuTrigger } from '../ui/menu.tsx';
import { useT } from '../ui/t.tsx';
import { stepBefore } from './order.ts';

/** Puts an exhibit one step earlier or later among the others; the numbers follow. */
export function stepExhibit(exhibits: readonly ExhibitSummary[], id: string, by: -1 | 1): void {
  const before = stepBefore(
    exhibits.map((one) => one.id),
    id,
    by,
  );
  if (before !== undefined) void run(client.exhibits.move({ id, before }));
}

/** Takes an exhibit away and shows its neighbour. Undo brings it back. */
export async function removeExhibit(exhibits: readonly ExhibitSummary[], id: string): Promise<void> {
  const at = exhibits.findIndex((one) => one.id === id);
  const neighbour = exhibits[at + 1] ?? exhibits[at - 1];
  const removed = await run(client.exhibits.remove({ id }).then(() => true));
  if (removed) goTo({ section: 'exhibits', ...(neighbour && { id: neighbour.id }) }, { replace: true });
}

/** What can be done with one exhibit among the others. */
export function ExhibitMenu({ exhibits, id }: { exhibits: readonly ExhibitSummary[]; id: string }) {
  const t = useT();
  const at = exhibits.findIndex((one) => one.id === id);
  const label = exhibits[at]?.label || exhibits[at]?.title || '';
  return (
    <MenuTrigger>
      <IconButton icon="more" label={t('exhibits.menu', { label })} small />
      <Menu
        aria-label={t('exhibits.menu', { label })}
        disabledKeys={[...(at === 0 ? ['earlier'] : []), ...(at === exhibits.length - 1 ? ['later'] : [])]}
      >
        <MenuItem id="earlier" icon="ascending" onAction={() => stepExhibit(exhibits, id, -1)}>
          {t('exhibits.earlier')}
        </MenuItem>
        <MenuItem id="later" icon="descending" onAction={() => stepExhibit(exhibits, id, 1)}>
          {t('exhibits.later')}
        </MenuItem>
        <MenuRule />
        <MenuItem id="remove" icon="close" onAction={() => void removeExhibit(exhibits, id)}>
          {t('exhibits.remove')}
        </MenuItem>
      </Menu>
    </MenuTrigger>
  );
}

/** The exhibits in order of appearance, under the nav's sections. */
export function ExhibitList({
  exhibits,
  current,
}: {
  exhibits: readonly ExhibitSummary[];
  current: string | undefined;
}) {
  const t = useT();
  const { language } = useStudy();
  return (
    <section className="exhibit-list" aria-label={t('exhibits.inOrder')}>
      <h3>{t('exhibits.inOrder')}</h3>
      <ul>
        {exhibits.map(({ id, label, title, kind }) => (
          <li key={id}>
            <a
              href={`#${formatPlace({ section: 'exhibits', id })}`}
              title={title}
              {...(id === current ? { 'aria-current': 'true' as const } : {})}
              onClick={(event) => {
                event.preventDefault();
                goTo({ section: 'exhibits', id });
              }}
              onKeyDown={(event) => {
                if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
                event.preventDefault();
                stepExhibit(exhibits, id, event.key === 'ArrowUp' ? -1 : 1);
              }}
            >
              {label !== '' && <b lang={language}>{label}</b>}
              <span className="name" {...(label === '' ? { lang: language } : {})}>
                {label === '' ? title : t(`exhibits.kind.${kind}`)}
              </span>
            </a>
            <ExhibitMenu exhibits={exhibits} id={id} />
          </li>
        ))}
      </ul>
    </section>
  );
}
