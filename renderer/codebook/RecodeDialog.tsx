import { useState } from 'react';
import type { Code } from '../../shared/contract/codebook.ts';
import { client, notify, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { RadioSeg } from '../ui/choice.tsx';
import { toHue } from '../ui/code.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';
import { fullName } from './tree.ts';

const top = 'top';

interface RecodeDialogProps {
  codes: readonly Code[];
  codingIds: readonly string[];
  /** The code that the verbatims have, for where a new one begins. */
  from: Code | null;
  onClose: (done: boolean) => void;
}

/** Gives verbatims another code in place of theirs: one that exists, or a new one. */
export function RecodeDialog({ codes, codingIds, from, onClose }: RecodeDialogProps) {
  const t = useT();
  const { language } = useStudy();
  const [to, setTo] = useState<'new' | 'existing'>('new');
  const [name, setName] = useState('');
  const [parent, setParent] = useState(from?.id ?? top);
  const [codeId, setCodeId] = useState<string | null>(null);
  const ready = to === 'new' ? name.trim() !== '' : codeId !== null;
  const recode = async () => {
    const target =
      to === 'existing' && codeId !== null ? { codeId } : { name, parentId: parent === top ? null : parent };
    const given = await run(client.codebook.split({ codingIds: [...codingIds], to: target }));
    if (given === undefined) return;
    notify('status', 'codebook.recode.done', {
      count: codingIds.length,
      code: to === 'new' ? name.trim() : (codes.find(({ id }) => id === given)?.name ?? ''),
    });
    onClose(true);
  };
  const options = codes
    .filter(({ archived }) => !archived)
    .map((code) => ({
      id: code.id,
      label: fullName(code),
      hue: toHue(code.hue),
      emergent: code.origin === 'emergent',
      lang: language,
    }));
  return (
    <FormDialog
      onClose={() => onClose(false)}
      title={t('codebook.recode.title', { count: codingIds.length })}
      action={t('codebook.recode.action')}
      isReady={ready}
      onSubmit={() => void recode()}
    >
      <RadioSeg
        label={t('codebook.recode.to')}
        choices={[
          { value: 'new', label: t('codebook.recode.new') },
          { value: 'existing', label: t('codebook.recode.existing') },
        ]}
        value={to}
        onChange={setTo}
      />
      {to === 'new' ? (
        <>
          <TextField
            label={t('codebook.name')}
            value={name}
            onChange={setName}
            lang={language}
            serif
            autoFocus
          />
          <Select
            label={t('codebook.new.parent')}
            options={[{ id: top, label: t('codebook.top') }, ...options]}
            value={parent}
            onChange={setParent}
          />
        </>
      ) : (
        <Select
          label={t('codebook.column.code')}
          options={options.filter(({ id }) => id !== from?.id)}
          value={codeId}
          onChange={setCodeId}
        />
      )}
      <p className="ref">{t('codebook.recode.note')}</p>
    </FormDialog>
  );
}
