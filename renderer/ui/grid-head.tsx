import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { TextField } from './field.tsx';
import type { GridColumn } from './grid.tsx';
import type { GridView } from './grid-rows.ts';
import { Icon } from './icons.tsx';
import { Select } from './select.tsx';
import { useT } from './t.tsx';

interface HeadProps<Row> {
  columns: readonly GridColumn<Row>[];
  view: GridView;
  onView: (view: GridView) => void;
}

const none = '';

/** The column heads: a press sorts upwards, a second downwards, a third goes back to the study's order. */
export function GridHead<Row>({ columns, view, onView }: HeadProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map(({ id, title, head, align, width, wraps }) => {
          const sort = view.sort?.column === id ? view.sort : null;
          const next = !sort
            ? { column: id, descending: false }
            : sort.descending
              ? null
              : { ...sort, descending: true };
          return (
            <th
              key={id}
              scope="col"
              className={classNames(align, wraps && 'wraps')}
              style={width ? { width } : {}}
              aria-sort={!sort ? 'none' : sort.descending ? 'descending' : 'ascending'}
            >
              {title === '' ? (
                <span className="sr-only">{id}</span>
              ) : (
                <button type="button" className="sort" onClick={() => onView({ ...view, sort: next })}>
                  {title}
                  {sort && <Icon name={sort.descending ? 'descending' : 'ascending'} small />}
                </button>
              )}
              {head}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** The line above a grid: words to find, what the rows are grouped by, and how many of them are shown. */
export function GridTools<Row>({
  columns,
  view,
  onView,
  shown,
  all,
  children,
}: HeadProps<Row> & { shown: number; all: number; children: ReactNode }) {
  const t = useT();
  const groups = columns.filter((column) => column.groups);
  return (
    <div className="grid-tools">
      <TextField
        aria-label={t('app.grid.filter')}
        placeholder={t('app.grid.filter')}
        type="search"
        value={view.words}
        onChange={(words) => onView({ ...view, words })}
      />
      {groups.length > 0 && (
        <Select
          drawing="tool"
          label={t('app.grid.group')}
          options={[
            { id: none, label: t('app.grid.ungrouped') },
            ...groups.map(({ id, title }) => ({ id, label: title })),
          ]}
          value={view.groupBy ?? none}
          onChange={(id) => onView({ ...view, groupBy: id === none ? null : id })}
        />
      )}
      {shown < all && <span className="ref">{t('app.grid.shown', { shown, all })}</span>}
      <span className="right">{children}</span>
    </div>
  );
}
