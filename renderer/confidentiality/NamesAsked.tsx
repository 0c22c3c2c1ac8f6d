import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useStudy } from '../project/use-study.ts';
import { useT } from '../ui/t.tsx';
import { useAsked } from './leave.ts';
import './confidentiality.css';

/** Stands between a file that holds confidential names and the place where it goes. */
export function NamesAsked() {
  const asked = useAsked((state) => state.asked);
  return asked && <Asked {...asked} />;
}

function Asked({ names, answer }: NonNullable<ReturnType<typeof useAsked.getState>['asked']>) {
  const t = useT();
  const { language } = useStudy();
  return (
    <Dialog
      isOpen
      role="alertdialog"
      onClose={() => answer(null)}
      title={t('confidentiality.asked.title', { count: names.length })}
      actions={
        <>
          <Button onPress={() => answer(null)}>{t('app.cancel')}</Button>
          <Button onPress={() => answer('keep')}>{t('confidentiality.asked.keep')}</Button>
          <Button look="go" onPress={() => answer('replace')}>
            {t('confidentiality.asked.replace')}
          </Button>
        </>
      }
    >
      <p>{t('confidentiality.asked.text')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard */}
      <div className="names-asked" tabIndex={0} role="region" aria-label={t('confidentiality.asked.names')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('confidentiality.asked.name')}</th>
              <th scope="col">{t('confidentiality.replacement')}</th>
              <th scope="col" className="n">
                {t('confidentiality.asked.times')}
              </th>
            </tr>
          </thead>
          <tbody lang={language}>
            {names.map(({ name, replacement, times }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{replacement || '[…]'}</td>
                <td className="n">{times}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}
