import { useState } from 'react';
import type { Language } from '../../shared/contract/base.ts';
import { useLocaleChoice } from '../app/locale.ts';
import { RadioSeg } from '../ui/choice.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { useT } from '../ui/t.tsx';
import { createStudy } from './actions.ts';

const languages = ['en', 'fr', 'es'] as const satisfies readonly Language[];

/** Choices of a study's language. */
export function LanguageChoice({
  value,
  onChange,
}: {
  value: Language;
  onChange: (language: Language) => void;
}) {
  const t = useT();
  return (
    <RadioSeg
      label={t('project.language')}
      note={t('project.language.note')}
      choices={languages.map((language) => ({ value: language, label: t(`project.language.${language}`) }))}
      value={value}
      onChange={onChange}
    />
  );
}

/** Asks for a new study's title, language and first coder, then where its file goes. */
export function NewStudyDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useT();
  const locale = useLocaleChoice((state) => state.locale);
  const [title, setTitle] = useState('');
  const [language, setLanguage] = useState<Language>(locale);
  const [coder, setCoder] = useState('');
  const ready = title.trim() !== '';
  const create = async () => {
    const made = await createStudy({ title, language, ...(coder.trim() ? { coder } : {}) });
    if (made) onClose();
  };
  return (
    <FormDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('project.new.title')}
      action={t('project.new.create')}
      isReady={ready}
      onSubmit={() => void create()}
    >
      <TextField label={t('project.title')} value={title} onChange={setTitle} autoFocus serif />
      <LanguageChoice value={language} onChange={setLanguage} />
      <TextField label={t('project.coder')} value={coder} onChange={setCoder} optional />
    </FormDialog>
  );
}
