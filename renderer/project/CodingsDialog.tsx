import { useRef, useState } from 'react';
import { CodingsFormat } from '../../shared/contract/interchange.ts';
import { Button } from '../ui/button.tsx';
import { RadioList } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Progress } from '../ui/notices.tsx';
import { useT } from '../ui/t.tsx';
import { exportCodings } from './actions.ts';

/** Every coding of the study to a file: which format, then how far it is. */
export function CodingsDialog({ title, onClose }: { title: string; onClose: () => void }) {
  const t = useT();
  const [format, setFormat] = useState<CodingsFormat>('xlsx');
  /** Null while nothing is being written. */
  const [share, setShare] = useState<number | null>(null);
  const stop = useRef(new AbortController());
  const close = () => {
    stop.current.abort();
    onClose();
  };
  const write = async () => {
    stop.current = new AbortController();
    const name = t('project.exportCodings.name', { title });
    const done = await exportCodings(name, format, stop.current.signal, setShare);
    setShare(null);
    if (done) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={close}
      title={t('project.exportCodings.title')}
      actions={
        <>
          <Button onPress={close}>{t('app.cancel')}</Button>
          <Button look="go" isDisabled={share !== null} onPress={() => void write()}>
            {t('project.exportCodings.do')}
          </Button>
        </>
      }
    >
      {share === null ? (
        <RadioList
          aria-label={t('exhibits.format')}
          choices={CodingsFormat.options.map((one) => ({ value: one, label: t(`exhibits.format.${one}`) }))}
          value={format}
          onChange={setFormat}
        />
      ) : (
        <Progress label={t('exhibits.exporting')} share={share} onCancel={() => stop.current.abort()} />
      )}
    </Dialog>
  );
}
