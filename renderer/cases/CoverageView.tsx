import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CoverageRow, Theme, ThemeSuggestion } from '../../shared/contract/guides.ts';
import { goTo } from '../app/location.ts';
import { leave } from '../confidentiality/leave.ts';
import { api, client, notify, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Grid, type GridColumn } from '../ui/grid.tsx';
import { EmptyState } from '../ui/layout.tsx';
import { Select } from '../ui/select.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { caseNames } from './CasesCell.tsx';

/** Which interview covered which theme of a group's guide: an empty cell can be looked for in the interviewer's words. */
export function CoverageView() {
  const t = useT();
  const { language } = useStudy();
  const { number } = useFormat();
  const groups = useQuery(api.cases.groups.queryOptions()).data;
  const themes = useQuery(api.cases.themes.queryOptions()).data;
  const rows = useQuery(api.cases.coverage.queryOptions()).data;
  const cases = useQuery(api.cases.list.queryOptions()).data ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [looks, setLooks] = useState(false);
  const suggestions = useQuery({ ...api.cases.suggestThemes.queryOptions(), enabled: looks }).data ?? [];
  const [opened, setOpened] = useState<ThemeSuggestion | null>(null);
  if (!groups || !themes || !rows) return null;
  const guided = groups.filter(({ id }) => themes.some(({ groupId }) => groupId === id));
  const group = guided.find(({ id }) => id === chosen) ?? guided[0];
  if (!group) return <EmptyState>{t('cases.themes.none')}</EmptyState>;
  const own = themes.filter(({ groupId }) => groupId === group.id);
  const interviews = rows.filter(
    ({ groupIds, marks }) => groupIds.includes(group.id) || own.some(({ id }) => id in marks),
  );
  const covered = ({ marks }: CoverageRow) => own.filter(({ id }) => id in marks).length;
  const suggested = (sourceId: string, themeId: string) =>
    suggestions.find((one) => one.sourceId === sourceId && one.themeId === themeId);
  const columns: GridColumn<CoverageRow>[] = [
    {
      id: 'interview',
      title: t('cases.themes.interview'),
      lang: language,
      text: ({ title }) => title,
      onOpen: ({ sourceId }) => goTo({ section: 'sources', id: sourceId }),
    },
    {
      id: 'cases',
      title: t('cases.column.cases'),
      lang: language,
      groups: true,
      text: ({ caseIds }) => caseNames(cases, caseIds),
    },
    ...own.map((theme): GridColumn<CoverageRow> => ({
      id: theme.id,
      title: theme.name,
      lang: language,
      wraps: true,
      text: ({ marks }) => String(marks[theme.id]?.turns ?? 0),
      sortBy: ({ marks }) => marks[theme.id]?.turns ?? 0,
      show: ({ sourceId, marks }) => (
        <Covered
          turns={marks[theme.id]?.turns ?? 0}
          isSuggested={suggested(sourceId, theme.id) !== undefined}
        />
      ),
      onOpen: ({ sourceId, marks }) => {
        const start = marks[theme.id]?.start;
        const found = suggested(sourceId, theme.id);
        if (start !== undefined) goTo({ section: 'sources', id: sourceId, at: String(start) });
        else if (found) setOpened(found);
      },
    })),
    {
      id: 'covered',
      title: t('cases.themes.covered'),
      align: 'end',
      text: (row) => String(covered(row)),
      show: (row) => t('cases.themes.of', { count: number(covered(row)), all: number(own.length) }),
      sortBy: covered,
    },
  ];
  const save = async () => {
    const left = await leave(t('cases.themes.fileName'), 'csv', (to) => client.cases.exportCoverage(to));
    if (left) notify('status', 'cases.table.exported', { count: left.written.interviews, name: left.name });
  };
  return (
    <>
      <Grid
        key={group.id}
        label={t('cases.tab.themes')}
        columns={columns}
        rows={interviews}
        rowId={({ sourceId }) => sourceId}
        rowName={({ title }) => title}
        tools={
          <>
            {guided.length > 1 && (
              <Select
                drawing="tool"
                label={t('cases.themes.guide')}
                options={guided.map(({ id, name }) => ({ id, label: name, lang: language }))}
                value={group.id}
                onChange={setChosen}
              />
            )}
            <Button onPress={() => setLooks(true)} isDisabled={looks}>
              {looks ? t('cases.themes.suggested', { count: suggestions.length }) : t('cases.themes.suggest')}
            </Button>
            <Button onPress={() => void save()}>{t('cases.themes.export')}</Button>
          </>
        }
      />
      {opened && (
        <SuggestionDialog
          suggestion={opened}
          theme={own.find(({ id }) => id === opened.themeId)}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

/** On how many turns a theme is marked, or that there may be one to mark. */
function Covered({ turns, isSuggested }: { turns: number; isSuggested: boolean }) {
  const t = useT();
  const { number } = useFormat();
  if (turns > 0)
    return (
      <span className="covered" title={t('cases.themes.turns', { count: turns })}>
        <i aria-hidden /> {number(turns)}
        <span className="sr-only"> {t('cases.themes.turns', { count: turns })}</span>
      </span>
    );
  return isSuggested ? (
    <span className="suggested">{t('cases.themes.perhaps')}</span>
  ) : (
    <span className="ref">
      <span aria-hidden>—</span>
      <span className="sr-only">{t('cases.themes.not')}</span>
    </span>
  );
}

/** A turn in which a theme may have been brought up: the researcher says whether it was. */
function SuggestionDialog({
  suggestion,
  theme,
  onClose,
}: {
  suggestion: ThemeSuggestion;
  theme: Theme | undefined;
  onClose: () => void;
}) {
  const t = useT();
  const { language } = useStudy();
  const { sourceId, revision, themeId, start, text } = suggestion;
  const mark = async () => {
    await run(client.cases.markTheme({ sourceId, revision, themeId, place: start, marked: true }));
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('cases.themes.perhaps.title', { name: theme?.name ?? '' })}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button onPress={() => goTo({ section: 'sources', id: sourceId, at: String(start) })}>
            {t('cases.themes.goThere')}
          </Button>
          <Button look="go" autoFocus onPress={() => void mark()}>
            {t('cases.themes.mark')}
          </Button>
        </>
      }
    >
      <p>{t('cases.themes.perhaps.body')}</p>
      <blockquote className="asked" lang={language}>
        {text}
      </blockquote>
    </Dialog>
  );
}
