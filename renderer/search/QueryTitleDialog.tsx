import { useState } from 'react';
import type { SavedQuery, VerbatimQuery } from '../../shared/contract/search.ts';
import { goTo } from '../app/location.ts';
import { api, client, queryClient, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { useT } from '../ui/t.tsx';
import { draftQuery, newQuery } from './query-draft.ts';

interface QueryTitleDialogProps {
  /** The query that gets another title; null to save a new one. */
  renamed: SavedQuery | null;
  definition: VerbatimQuery;
  onClose: () => void;
}

/** Asks for the title under which a query is saved. */
export function QueryTitleDialog({ renamed, definition, onClose }: QueryTitleDialogProps) {
  const t = useT();
  const { language } = useStudy();
  const [title, setTitle] = useState(renamed?.title ?? '');
  const isReady = title.trim() !== '';
  const save = async () => {
    if (renamed) {
      await run(client.search.editQuery({ id: renamed.id, title }));
      onClose();
      return;
    }
    const id = await run(client.search.addQuery({ title, definition }));
    if (id === undefined) return;
    // Its page would be that of a new query as long as the list does not have it.
    await queryClient.invalidateQueries({ queryKey: api.search.queries.queryKey() });
    draftQuery(newQuery, null);
    onClose();
    goTo({ section: 'search', id });
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t(renamed ? 'search.query.rename' : 'search.query.save')}
      action={t('search.query.keep')}
      isReady={isReady}
      onSubmit={() => void save()}
    >
      <TextField
        label={t('search.query.title')}
        value={title}
        onChange={setTitle}
        maxLength={300}
        lang={language}
        serif
        autoFocus
      />
    </FormDialog>
  );
}
