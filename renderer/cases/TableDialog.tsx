import { useState } from 'react';
import type { GridPreview } from '../../shared/contract/grids.ts';
import { client, notify, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { useFieldTitle } from './field-titles.ts';

/** What a table would add to a grid and change in it, and what of it is not understood; written when told to. */
export function TableDialog({ preview, onClose }: { preview: GridPreview; onClose: () => void }) {
  const t = useT();
  const { list } = useFormat();
  const { table, rows, same, missing, unread, problems } = preview;
  const title = useFieldTitle(table.owner);
  const [adds, setAdds] = useState(true);
  const added = rows.filter(({ id }) => id === null).length;
  const changed = rows.length - added;
  const store = async () => {
    const done = await run(client.cases.writeTable({ ...table, adds: adds && missing.length > 0 }));
    if (!done) return;
    notify('status', 'cases.table.done', { added: done.added, changed: done.changed });
    onClose();
  };
  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title={t('cases.table.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="go" autoFocus isDisabled={rows.length === 0} onPress={() => void store()}>
            {t('cases.table.write')}
          </Button>
        </>
      }
    >
      <div className="form table-preview">
        <p>{t('cases.table.sum', { added, changed, same })}</p>
        {missing.length > 0 && (
          <Checkbox isSelected={adds} onChange={setAdds}>
            {t('cases.table.adds', {
              things: list(
                missing.map((thing) =>
                  thing.type === 'attribute'
                    ? t('cases.table.missing.attribute', {
                        name: thing.name,
                        type: t(`cases.attribute.type.${thing.of}`),
                      })
                    : t(`cases.table.missing.${thing.type}`, { name: thing.name }),
                ),
              ),
            })}
          </Checkbox>
        )}
        {rows.length > 0 && <Changes rows={rows} title={title} />}
        {unread.length > 0 && (
          <p>
            {t('cases.table.unread', {
              count: unread.length,
              columns: list(unread.map((field) => title(field))),
            })}
          </p>
        )}
        {problems.length > 0 && (
          <details className="problems" open>
            <summary>{t('cases.table.problems', { count: problems.length })}</summary>
            <ul>
              {problems.slice(0, 100).map(({ line, reason, field, text }, index) => (
                <li key={index}>
                  {t(`cases.table.problem.${reason}`, { line, text })}
                  {field !== null && <span className="ref"> {title(field)}</span>}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Dialog>
  );
}

const shownAtOnce = 200;

function Changes({ rows, title }: { rows: GridPreview['rows']; title: (field: string) => string }) {
  const t = useT();
  const { language } = useStudy();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
    <div className="table-changes" tabIndex={0} role="region" aria-label={t('cases.table.changes')}>
      <table>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('cases.table.row')}</th>
            <th scope="col">{t('cases.table.column')}</th>
            <th scope="col">{t('cases.table.before')}</th>
            <th scope="col">{t('cases.table.after')}</th>
          </tr>
        </thead>
        {rows.slice(0, shownAtOnce).map(({ id, name, changes }, row) => (
          <tbody key={id ?? `new ${row}`}>
            {changes
              .filter(({ field }) => id !== null || field !== 'name' || changes.length === 1)
              .map(({ field, before, after }, index, all) => (
                <tr key={field}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={all.length} lang={language}>
                      {name}
                      {id === null && <span className="new">{t('cases.table.new')}</span>}
                    </th>
                  )}
                  <td className="ref">{title(field)}</td>
                  <td lang={language}>{before !== '' && <del>{before}</del>}</td>
                  <td lang={language}>
                    {after === '' ? <span className="ref">{t('cases.table.emptied')}</span> : after}
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
      {rows.length > shownAtOnce && (
        <p className="ref">{t('cases.table.more', { count: rows.length - shownAtOnce })}</p>
      )}
    </div>
  );
}
