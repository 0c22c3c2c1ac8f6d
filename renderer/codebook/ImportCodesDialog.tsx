import { useState } from 'react';
import type { CodeListPreview, CodeListProblem } from '../../shared/contract/interchange.ts';
import type { MessageId } from '../../shared/messages/index.ts';
import { client, host, notify, refusalMessage, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { RadioSeg } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/field.tsx';
import { useFormat, useT } from '../ui/t.tsx';

/** Asks for a list of codes, shows what it would add and change, and reads it in when told to. */
export function ImportCodesDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const { language } = useStudy();
  const [pasted, setPasted] = useState('');
  const [preview, setPreview] = useState<CodeListPreview | null>(null);
  const [refused, setRefused] = useState<MessageId | null>(null);
  const [existing, setExisting] = useState<'update' | 'leave'>('leave');
  const read = async (from: { place: string } | { text: string }) => {
    setRefused(null);
    try {
      setPreview(await client.interchange.readCodes(from));
    } catch (error) {
      setPreview(null);
      setRefused(refusalMessage(error));
    }
  };
  const choose = async () => {
    const place = await run(host.chooseList());
    if (place) await read({ place: place.token });
  };
  const added = preview?.rows.filter(({ state }) => state === 'new').length ?? 0;
  const differing = preview?.rows.filter(({ state }) => state === 'differs').length ?? 0;
  const ready = preview !== null && added + (existing === 'update' ? differing : 0) > 0;
  const add = async () => {
    if (!preview) return;
    const { text, table } = preview;
    const done = await run(client.interchange.importCodes({ text, table, existing }));
    if (!done) return;
    notify('status', 'codebook.import.done', { added: done.added, updated: done.updated });
    onClose();
  };
  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title={t('codebook.import.title')}
      actions={
        <>
          {preview && <Button onPress={() => setPreview(null)}>{t('codebook.import.back')}</Button>}
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          {preview ? (
            <Button look="go" isDisabled={!ready} onPress={() => void add()}>
              {t('codebook.import.action')}
            </Button>
          ) : (
            <Button look="go" isDisabled={pasted.trim() === ''} onPress={() => void read({ text: pasted })}>
              {t('codebook.import.read')}
            </Button>
          )}
        </>
      }
    >
      {preview ? (
        <div className="form import">
          <p>
            {t('codebook.import.sum', {
              added,
              differing,
              same: preview.rows.length - added - differing,
            })}
          </p>
          {differing > 0 && (
            <RadioSeg
              label={t('codebook.import.differing')}
              choices={[
                { value: 'leave', label: t('codebook.import.leave') },
                { value: 'update', label: t('codebook.import.update') },
              ]}
              value={existing}
              onChange={setExisting}
            />
          )}
          <Rows preview={preview} />
          {preview.problems.length > 0 && <Problems problems={preview.problems} />}
        </div>
      ) : (
        <div className="form import">
          <p>{t('codebook.import.how')}</p>
          <p>
            <Button onPress={() => void choose()}>{t('codebook.import.file')}</Button>
          </p>
          <TextArea
            label={t('codebook.import.paste')}
            lang={language}
            rows={9}
            value={pasted}
            onChange={setPasted}
          />
          {refused && (
            <p className="field-error" role="alert">
              {t(refused)}
            </p>
          )}
        </div>
      )}
    </Dialog>
  );
}

function Rows({ preview }: { preview: CodeListPreview }) {
  const t = useT();
  const { list } = useFormat();
  const { language } = useStudy();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
    <ul className="import-rows" tabIndex={0} aria-label={t('codebook.import.rows')}>
      {preview.rows.map(({ name, path, state, fields }) => (
        <li key={[...path, name].join('\n')} className={state}>
          <span lang={language} className="name" style={{ paddingInlineStart: `${path.length * 13}px` }}>
            {name}
          </span>
          <span className="ref">
            {state === 'differs'
              ? t('codebook.import.differs', {
                  fields: list(fields.map((field) => t(`codebook.field.${field}`))),
                })
              : t(`codebook.import.${state}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Problems({ problems }: { problems: readonly CodeListProblem[] }) {
  const t = useT();
  return (
    <details className="problems" open>
      <summary>{t('codebook.import.problems', { count: problems.length })}</summary>
      <ul>
        {problems.slice(0, 100).map(({ line, reason, text }, index) => (
          <li key={index}>{t(`codebook.import.problem.${reason}`, { line, text })}</li>
        ))}
      </ul>
    </details>
  );
}
