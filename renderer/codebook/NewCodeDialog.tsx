import { useState } from 'react';
import type { Code } from '../../shared/contract/codebook.ts';
import { client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { goTo } from '../app/location.ts';
import { RadioSeg } from '../ui/choice.tsx';
import { toHue } from '../ui/code.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';
import { fullName } from './tree.ts';

const top = 'top';

/** Asks for a new code's name, place in the tree, definition, kind and origin. */
export function NewCodeDialog({
  codes,
  parentId,
  onClose,
}: {
  codes: readonly Code[];
  parentId: string | null;
  onClose: () => void;
}) {
  const t = useT();
  const { language, counts } = useStudy();
  const [name, setName] = useState('');
  const [parent, setParent] = useState(parentId ?? top);
  const [definition, setDefinition] = useState('');
  const [kind, setKind] = useState<Code['kind']>('thematic');
  // Before any source is there a code cannot have come from one.
  const [origin, setOrigin] = useState<Code['origin']>(counts.sources === 0 ? 'a-priori' : 'emergent');
  const ready = name.trim() !== '';
  const add = async () => {
    const id = await run(
      client.codebook.add({ name, parentId: parent === top ? null : parent, definition, kind, origin }),
    );
    if (id === undefined) return;
    onClose();
    goTo({ section: 'codebook', id });
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t('codebook.new')}
      action={t('codebook.new.create')}
      isReady={ready}
      onSubmit={() => void add()}
    >
      <TextField label={t('codebook.name')} value={name} onChange={setName} lang={language} serif autoFocus />
      <Select
        label={t('codebook.new.parent')}
        options={[
          { id: top, label: t('codebook.top') },
          ...codes
            .filter(({ archived }) => !archived)
            .map((code) => ({ id: code.id, label: fullName(code), hue: toHue(code.hue), lang: language })),
        ]}
        value={parent}
        onChange={setParent}
      />
      <TextArea
        label={t('codebook.definition')}
        value={definition}
        onChange={setDefinition}
        lang={language}
        serif
        optional
      />
      <RadioSeg
        label={t('codebook.kind')}
        choices={[
          { value: 'thematic', label: t('codebook.kind.thematic') },
          { value: 'conceptual', label: t('codebook.kind.conceptual') },
        ]}
        value={kind}
        onChange={setKind}
      />
      <RadioSeg
        label={t('codebook.origin')}
        choices={[
          { value: 'a-priori', label: t('app.code.apriori') },
          { value: 'emergent', label: t('app.code.emergent') },
        ]}
        value={origin}
        onChange={setOrigin}
      />
    </FormDialog>
  );
}
