import { useState } from 'react';
import type { Attribute } from '../../shared/contract/cases.ts';
import { client, run } from '../data/index.ts';
import { Button } from '../ui/button.tsx';
import { RadioSeg } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { useT } from '../ui/t.tsx';
import type { Owner } from './field-titles.ts';

const types = ['text', 'number', 'date', 'boolean', 'choice'] as const;

interface AttributeDialogProps {
  owner: Owner;
  /** The attribute to edit; null makes a new one. */
  attribute: Attribute | null;
  onClose: () => void;
}

/** A property of cases, participants or sources: its name, type and choices. */
export function AttributeDialog({ owner, attribute, onClose }: AttributeDialogProps) {
  const t = useT();
  const [name, setName] = useState(attribute?.name ?? '');
  const [type, setType] = useState<Attribute['type']>(attribute?.type ?? 'text');
  const [choices, setChoices] = useState(attribute?.choices.join('\n') ?? '');
  const fields = {
    name,
    type,
    choices:
      type === 'choice'
        ? choices
            .split('\n')
            .map((choice) => choice.trim())
            .filter((choice) => choice !== '')
        : [],
  };
  const close = async (done: Promise<unknown>) => {
    if (await run(done.then(() => true))) onClose();
  };
  const keep = () =>
    void close(
      attribute
        ? client.cases.editAttribute({ id: attribute.id, ...fields })
        : client.cases.addAttribute({ owner, ...fields }),
    );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('cases.attribute.title')}
      actions={
        <>
          {attribute && (
            <Button onPress={() => void close(client.cases.removeAttribute({ id: attribute.id }))}>
              {t('cases.attribute.remove')}
            </Button>
          )}
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="go" isDisabled={name.trim() === ''} onPress={keep}>
            {t('cases.save')}
          </Button>
        </>
      }
    >
      <div className="form">
        <TextField label={t('cases.attribute.name')} value={name} onChange={setName} autoFocus />
        <RadioSeg
          label={t('cases.attribute.type')}
          choices={types.map((one) => ({ value: one, label: t(`cases.attribute.type.${one}`) }))}
          value={type}
          onChange={setType}
        />
        {type === 'choice' && (
          <TextArea label={t('cases.attribute.choices')} value={choices} onChange={setChoices} rows={4} />
        )}
      </div>
    </Dialog>
  );
}
