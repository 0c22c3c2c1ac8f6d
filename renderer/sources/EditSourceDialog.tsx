import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SourceSummary } from '../../shared/contract/sources.ts';
import { api, client, run } from '../data/index.ts';
import { MemosGone } from '../journal/MemosGone.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { ConfirmDialog, Dialog } from '../ui/dialog.tsx';
import { useT } from '../ui/t.tsx';
import { SourceFields, type SourceFacts } from './SourceFields.tsx';
import { SpeakerRow } from './SpeakerRow.tsx';

/** What a source is: title, kind, cases, date, duration, place, speakers, and whether its coding is finished. */
export function EditSourceDialog({ source, onClose }: { source: SourceSummary; onClose: () => void }) {
  const t = useT();
  const speakers =
    useQuery(api.sources.text.queryOptions({ input: { sourceId: source.id } })).data?.speakers ?? [];
  const [facts, setFacts] = useState<SourceFacts>(source);
  const [done, setDone] = useState(source.status === 'done');
  const [removing, setRemoving] = useState(false);
  const keep = async () => {
    const { title, kind, caseIds, date, durationMinutes, place } = facts;
    const kept = await run(
      client.sources
        .edit({ id: source.id, title, kind, caseIds: [...caseIds], date, durationMinutes, place, done })
        .then(() => true),
    );
    if (kept) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('sources.edit')}
      actions={
        <>
          <Button onPress={() => setRemoving(true)}>{t('sources.remove')}</Button>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="go" isDisabled={facts.title.trim() === ''} onPress={() => void keep()}>
            {t('sources.save')}
          </Button>
        </>
      }
    >
      <SourceFields facts={facts} onChange={setFacts} />
      {speakers.length > 0 && (
        <div className="speakers">
          <h3>{t('sources.speakers')}</h3>
          {speakers.map((speaker) => (
            <SpeakerRow
              key={speaker.id}
              speaker={speaker}
              detail={t('sources.turns', { count: speaker.turns })}
              caseIds={facts.caseIds}
              onChange={(changes) => void run(client.sources.editSpeaker({ id: speaker.id, ...changes }))}
            />
          ))}
        </div>
      )}
      <p className="done-line">
        <Checkbox isSelected={done} onChange={setDone}>
          {t('sources.done')}
        </Checkbox>
      </p>
      <ConfirmDialog
        isOpen={removing}
        onClose={() => setRemoving(false)}
        title={t('sources.remove.title', { title: source.title })}
        action={t('sources.remove.action')}
        removes
        onConfirm={() => void run(client.sources.remove({ id: source.id })).then(onClose)}
      >
        <p>{t('sources.remove.body', { count: source.codings })}</p>
        <MemosGone about="source" id={source.id} />
      </ConfirmDialog>
    </Dialog>
  );
}
