import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Group } from '../../shared/contract/cases.ts';
import type { Theme } from '../../shared/contract/guides.ts';
import { api, client, run } from '../data/index.ts';
import { useDraft } from '../matrices/use-draft.ts';
import { Part } from '../project/Part.tsx';
import { useStudy } from '../project/use-study.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { EmptyState } from '../ui/layout.tsx';
import { useT } from '../ui/t.tsx';

/** The interview guide of each group: its themes in order, each with the questions that open it. */
export function GuidesView() {
  const t = useT();
  const { language } = useStudy();
  const groups = useQuery(api.cases.groups.queryOptions()).data;
  const themes = useQuery(api.cases.themes.queryOptions()).data;
  const coverage = useQuery(api.cases.coverage.queryOptions()).data ?? [];
  const [removing, setRemoving] = useState<Theme | null>(null);
  if (!groups || !themes) return null;
  if (groups.length === 0) return <EmptyState>{t('cases.guides.noGroup')}</EmptyState>;
  const marked = removing ? coverage.filter(({ marks }) => removing.id in marks).length : 0;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
    <div className="guides" tabIndex={0} role="region" aria-label={t('cases.tab.guides')}>
      {groups.map((group) => (
        <Guide
          key={group.id}
          group={group}
          themes={themes.filter(({ groupId }) => groupId === group.id)}
          language={language}
          onRemove={setRemoving}
        />
      ))}
      <ConfirmDialog
        isOpen={removing !== null}
        onClose={() => setRemoving(null)}
        title={t('cases.guides.remove.title', { name: removing?.name ?? '' })}
        action={t('cases.remove')}
        removes
        onConfirm={() => removing && void run(client.cases.removeTheme({ id: removing.id }))}
      >
        <p>{t('cases.guides.remove.body', { count: marked })}</p>
      </ConfirmDialog>
    </div>
  );
}

interface GuideProps {
  group: Group;
  themes: readonly Theme[];
  language: string;
  onRemove: (theme: Theme) => void;
}

function Guide({ group, themes, language, onRemove }: GuideProps) {
  const t = useT();
  return (
    <Part title={group.name}>
      {themes.length === 0 && <p className="none">{t('cases.guides.empty')}</p>}
      <ol className="guide">
        {themes.map((theme, index) => (
          <li key={theme.id}>
            <ThemeFields theme={theme} language={language} />
            <span className="theme-tools">
              <IconButton
                icon="ascending"
                small
                label={t('cases.guides.up', { name: theme.name })}
                isDisabled={index === 0}
                onPress={() =>
                  void run(client.cases.moveTheme({ id: theme.id, before: themes[index - 1]?.id ?? null }))
                }
              />
              <IconButton
                icon="descending"
                small
                label={t('cases.guides.down', { name: theme.name })}
                isDisabled={index === themes.length - 1}
                onPress={() =>
                  void run(client.cases.moveTheme({ id: theme.id, before: themes[index + 2]?.id ?? null }))
                }
              />
              <IconButton
                icon="close"
                small
                label={t('cases.remove.of', { name: theme.name })}
                onPress={() => onRemove(theme)}
              />
            </span>
          </li>
        ))}
      </ol>
      <Button
        icon="plus"
        onPress={() =>
          void run(client.cases.addTheme({ groupId: group.id, name: t('cases.guides.new'), questions: '' }))
        }
      >
        {t('cases.guides.add')}
      </Button>
    </Part>
  );
}

/** Name and questions of a theme, kept at each pause and when a field is left. */
function ThemeFields({ theme: { id, name, questions }, language }: { theme: Theme; language: string }) {
  const t = useT();
  const named = useDraft(name, async (text) => {
    if (text.trim() !== '') await client.cases.editTheme({ id, name: text });
  });
  const asked = useDraft(questions, async (text) => {
    await client.cases.editTheme({ id, questions: text });
  });
  return (
    <span className="theme-fields">
      <TextField
        aria-label={t('cases.guides.name', { name })}
        serif
        lang={language}
        value={named.text}
        onChange={named.write}
        onBlur={named.flush}
      />
      <TextArea
        aria-label={t('cases.guides.questions', { name })}
        placeholder={t('cases.guides.questions.hint')}
        lang={language}
        serif
        rows={2}
        value={asked.text}
        onChange={asked.write}
        onBlur={asked.flush}
      />
    </span>
  );
}
