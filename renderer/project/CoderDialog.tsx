import { useState } from 'react';
import { client, run } from '../data/index.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { useT } from '../ui/t.tsx';

/** Adds a coder, who then is the one at work, or renames the one given. */
export function CoderDialog({
  coder = null,
  onClose,
}: {
  coder?: { id: string; name: string } | null;
  onClose: () => void;
}) {
  const t = useT();
  const [name, setName] = useState(coder?.name ?? '');
  const keep = async () => {
    const write = coder
      ? client.project.renameCoder({ id: coder.id, name }).then(() => true)
      : client.project
          .addCoder({ name })
          .then((id) => client.project.setCoder({ id }))
          .then(() => true);
    if (await run(write)) onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t(coder ? 'project.coder.rename' : 'project.coder.add')}
      action={t('project.save')}
      isReady={name.trim() !== ''}
      onSubmit={() => void keep()}
    >
      <TextField label={t('project.coder.name')} value={name} onChange={setName} autoFocus />
    </FormDialog>
  );
}
