import { useQuery } from '@tanstack/react-query';
import type { ProjectState } from '../../shared/contract/project.ts';
import { api, client, run } from '../data/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { restoreBackup } from './actions.ts';

/** The dated copies of the study that the workbench keeps, and the way back to one. */
export function BackupsDialog({ state, onClose }: { state: ProjectState; onClose: () => void }) {
  const t = useT();
  const { dateTime, number } = useFormat();
  const { data: backups = [], refetch } = useQuery({ ...api.project.backups.queryOptions(), staleTime: 0 });
  const backUpNow = async () => {
    await run(client.project.backUp());
    await refetch();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('project.backups.title')}
      actions={
        <>
          <Button onPress={() => void backUpNow()}>{t('project.backups.now')}</Button>
          <Button look="go" onPress={onClose}>
            {t('app.close')}
          </Button>
        </>
      }
    >
      {backups.length === 0 ? (
        <p>{t('project.backups.none')}</p>
      ) : (
        <>
          <p>{t('project.backups.note')}</p>
          <ul className="backups">
            {backups.map((backup) => (
              <li key={backup.place}>
                <span>{dateTime(backup.at)}</span>
                <span className="ref">
                  {t(`project.backups.reason.${backup.reason}`)} ·{' '}
                  {t('project.backups.size', {
                    megabytes: number(backup.bytes / 1_048_576, { maximumFractionDigits: 1 }),
                  })}
                </span>
                <Button
                  onPress={() =>
                    void restoreBackup(backup.place, t('project.backups.restored', { title: state.title }))
                  }
                >
                  {t('project.backups.restore')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
