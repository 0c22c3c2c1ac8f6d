import { useT } from '../ui/t.tsx';

const forms = ['word', 'phrase', 'begin', 'or', 'not', 'near'] as const;

/** What a search may say, each with an example that a press tries. */
export function SyntaxHelp({ onTry }: { onTry: (example: string) => void }) {
  const t = useT();
  return (
    <section className="find-help" aria-label={t('search.help')}>
      <p>{t('search.help.intro')}</p>
      <dl>
        {forms.map((form) => (
          <div key={form}>
            <dt>
              <button type="button" onClick={() => onTry(t(`search.help.${form}.example`))}>
                {t(`search.help.${form}.example`)}
              </button>
            </dt>
            <dd>{t(`search.help.${form}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="ref">{t('search.help.blind')}</p>
    </section>
  );
}
