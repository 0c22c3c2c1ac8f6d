import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CountsDefinition, CountTable } from '../../shared/contract/counts.ts';
import { goTo } from '../app/location.ts';
import { keep, recall } from '../app/remembered.ts';
import { useCrumbs } from '../app/slots.tsx';
import { useShortcutText } from '../app/use-shortcut-text.ts';
import { placeOfRoom } from '../comparison/rooms.ts';
import { leave } from '../confidentiality/leave.ts';
import { api, client, notify, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { Bar, EmptyState, Foot, KeyHint, Screen } from '../ui/layout.tsx';
import { Menu, MenuItem, MenuRule, MenuTrigger } from '../ui/menu.tsx';
import { useT } from '../ui/t.tsx';
import { CodesChoice } from './CodesChoice.tsx';
import { CountsChoice } from './CountsChoice.tsx';
import { CountsDrill } from './CountsDrill.tsx';
import { CountsGrid, type CountPlace } from './CountsGrid.tsx';
import { LinesDialog } from './LinesDialog.tsx';
import { useAxisNames } from './use-axis-names.ts';

const usual: CountsDefinition = {
  rows: { of: 'code' },
  columns: { of: 'case' },
  measure: 'verbatims',
  share: 'none',
  codeIds: null,
  caseIds: null,
  rowKeys: null,
  columnKeys: null,
};

/** A table of counts: what is counted, the table, and the verbatims of a cell. A saved one keeps each choice at once. */
export function CountsScreen({ id }: { id: string | null }) {
  const t = useT();
  const { language } = useStudy();
  const tables = useQuery(api.counts.list.queryOptions()).data;
  const saved = tables?.find((table) => table.id === id) ?? null;
  const [own, setOwn] = useState(usual);
  const definition = saved?.definition ?? own;
  const table = useQuery({
    ...api.counts.table.queryOptions({ input: { definition } }),
    placeholderData: keepPreviousData,
  }).data;
  const [open, setOpen] = useState<CountPlace | null>(null);
  const [shaded, setShaded] = useState(() => recall('counts.shaded') !== 'false');
  const [choosing, setChoosing] = useState(false);
  const nameOf = useAxisNames();
  const title = saved?.title ?? t('counts.new');
  useCrumbs([{ label: t('counts.title') }, { label: title, ...(saved ? { lang: language } : {}) }]);
  const change = (next: CountsDefinition) => {
    setOpen(null);
    if (saved) void run(client.counts.edit({ id: saved.id, definition: next }));
    else setOwn(next);
  };
  return (
    <Screen
      className="counts"
      bar={
        <Bar
          title={title}
          {...(saved ? { lang: language } : { plain: true })}
          {...(table ? { meta: <Size table={table} /> } : {})}
        >
          <Checkbox
            isSelected={shaded}
            onChange={(on) => {
              keep('counts.shaded', String(on));
              setShaded(on);
            }}
          >
            {t('matrices.shading')}
          </Checkbox>
          <Actions key={saved?.id} saved={saved} definition={definition} title={title} />
        </Bar>
      }
      foot={<CountsFoot />}
    >
      <div className="counts-tools">
        <CountsChoice drawing="tool" definition={definition} onChange={change} />
        <CodesChoice
          codeIds={definition.codeIds}
          onChange={(codeIds) => change({ ...definition, codeIds })}
        />
        <Button look="tool" onPress={() => setChoosing(true)}>
          {t('counts.lines')}
        </Button>
      </div>
      {table && table.verbatims === 0 ? (
        <NothingCounted definition={table.definition} onChoose={() => setChoosing(true)} />
      ) : (
        table && (
          <>
            <Says table={table} />
            <div className="counts-frame">
              <CountsGrid
                table={table}
                label={title}
                corner={nameOf(table.definition.rows)}
                shaded={shaded}
                open={open}
                onOpen={setOpen}
              />
              {open && <CountsDrill table={table} place={open} onClose={() => setOpen(null)} />}
            </div>
          </>
        )
      )}
      {choosing && (
        <LinesDialog definition={definition} onChange={change} onClose={() => setChoosing(false)} />
      )}
    </Screen>
  );
}

interface NothingCountedProps {
  definition: CountsDefinition;
  onChoose: () => void;
}

/** A table in which no verbatim stands: because none is there, or because of what was chosen. */
function NothingCounted({ definition: { codeIds, rowKeys, columnKeys }, onChoose }: NothingCountedProps) {
  const t = useT();
  return codeIds || rowKeys || columnKeys ? (
    <EmptyState action={<Button onPress={onChoose}>{t('counts.lines')}</Button>}>
      {t('counts.nothing.chosen')}
    </EmptyState>
  ) : (
    <EmptyState
      action={<Button onPress={() => goTo({ section: 'sources' })}>{t('counts.nothing.action')}</Button>}
    >
      {t('counts.nothing')}
    </EmptyState>
  );
}

function Size({ table: { rows, columns } }: { table: CountTable }) {
  return (
    <>
      {rows.length} × {columns.length}
    </>
  );
}

/** What is counted, and how totals are. */
function Says({ table: { definition, verbatims, inSeveral } }: { table: CountTable }) {
  const t = useT();
  const nameOf = useAxisNames();
  return (
    <p className="counts-says">
      {t('counts.says', {
        measure: t(`counts.measure.${definition.measure}`),
        rows: nameOf(definition.rows),
        columns: nameOf(definition.columns),
        verbatims: t('app.count.verbatims', { count: verbatims }),
        several: inSeveral,
      })}
      {(definition.rowKeys || definition.columnKeys) && ` ${t('counts.says.chosen')}`}
    </p>
  );
}

function CountsFoot() {
  const t = useT();
  const key = useShortcutText();
  return (
    <Foot>
      <KeyHint k="← ↑ ↓ →">{t('counts.hint.walk')}</KeyHint>
      <KeyHint k={key('Enter')}>{t('counts.hint.open')}</KeyHint>
    </Foot>
  );
}

interface ActionsProps {
  saved: { id: string; title: string } | null;
  definition: CountsDefinition;
  title: string;
}

/** What can be done with a table as a whole. */
function Actions({ saved, definition, title }: ActionsProps) {
  const t = useT();
  const [asked, setAsked] = useState<'save' | 'rename' | 'remove' | null>(null);
  const close = () => setAsked(null);
  const exportCsv = async () => {
    const left = await leave(title, 'csv', (to) => client.counts.export({ definition, ...to }));
    if (left) notify('status', 'counts.exported', { name: left.name });
  };
  const exhibit = async (tableId: string) => {
    const made = await run(
      client.exhibits.add({ kind: 'frequencies', title, matrixId: null, questionId: null, tableId }),
    );
    if (made !== undefined) goTo({ section: 'exhibits', id: made });
  };
  return (
    <>
      <Button onPress={() => void exportCsv()}>{t('counts.export')}</Button>
      {saved ? (
        <MenuTrigger>
          <IconButton icon="more" label={t('counts.more')} />
          <Menu aria-label={t('counts.more')} placement="bottom end">
            <MenuItem onAction={() => void exhibit(saved.id)}>{t('counts.exhibit')}</MenuItem>
            <MenuRule />
            <MenuItem onAction={() => setAsked('rename')}>{t('counts.rename')}</MenuItem>
            <MenuItem onAction={() => setAsked('remove')}>{t('counts.remove')}</MenuItem>
          </Menu>
        </MenuTrigger>
      ) : (
        <Button look="go" onPress={() => setAsked('save')}>
          {t('counts.save')}
        </Button>
      )}
      {(asked === 'save' || asked === 'rename') && (
        <TitleDialog saved={saved} definition={definition} onClose={close} />
      )}
      {asked === 'remove' && saved && (
        <ConfirmDialog
          isOpen
          removes
          onClose={close}
          title={t('counts.remove.title', { title: saved.title })}
          action={t('counts.remove.action')}
          onConfirm={() =>
            void run(
              client.counts
                .remove({ id: saved.id })
                .then(() => goTo(placeOfRoom({ name: 'counts', id: null }), { replace: true })),
            )
          }
        >
          <p>{t('counts.remove.body')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function TitleDialog({
  saved,
  definition,
  onClose,
}: Pick<ActionsProps, 'saved' | 'definition'> & { onClose: () => void }) {
  const t = useT();
  const { language } = useStudy();
  const [title, setTitle] = useState(saved?.title ?? '');
  const ready = title.trim() !== '';
  const save = async () => {
    const id = await run(
      saved
        ? client.counts.edit({ id: saved.id, title }).then(() => saved.id)
        : client.counts.add({ title, definition }),
    );
    if (id === undefined) return;
    onClose();
    goTo(placeOfRoom({ name: 'counts', id }), { replace: saved !== null });
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t('counts.saveTitle')}
      action={t('counts.save')}
      isReady={ready}
      onSubmit={() => void save()}
    >
      <TextField
        serif
        autoFocus
        label={t('counts.saveTitle')}
        value={title}
        onChange={setTitle}
        lang={language}
      />
    </FormDialog>
  );
}
