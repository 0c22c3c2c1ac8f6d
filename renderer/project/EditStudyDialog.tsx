import { useState } from 'react';
import type { ProjectState } from '../../shared/contract/project.ts';
import { client, run } from '../data/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { useT } from '../ui/t.tsx';
import { LanguageChoice } from './NewStudyDialog.tsx';

/** The study's title and language. */
export function EditStudyDialog({ state, onClose }: { state: ProjectState; onClose: () => void }) {
  const t = useT();
  const [title, setTitle] = useState(state.title);
  const [language, setLanguage] = useState(state.language);
  const keep = async () => {
    const kept = await run(client.project.edit({ title, language }).then(() => true));
    if (kept) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('project.edit.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="go" isDisabled={title.trim() === ''} onPress={() => void keep()}>
            {t('project.save')}
          </Button>
        </>
      }
    >
      <div className="form">
        <TextField label={t('project.title')} value={title} onChange={setTitle} serif autoFocus />
        <LanguageChoice value={language} onChange={setLanguage} />
      </div>
    </Dialog>
  );
}
