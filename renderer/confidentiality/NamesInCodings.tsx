import { useQuery } from '@tanstack/react-query';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { useT } from '../ui/t.tsx';
import './confidentiality.css';

/** Says which confidential names stand in what people said, before all of it is written to a file. */
export function NamesInCodings() {
  const t = useT();
  const { language } = useStudy();
  const names = useQuery(api.confidentiality.inCodings.queryOptions()).data ?? [];
  if (names.length === 0) return null;
  return (
    <section className="names-in-codings">
      <h3>{t('confidentiality.codings.title', { count: names.length })}</h3>
      <p>{t('confidentiality.codings.text')}</p>
      <ul lang={language}>
        {names.map(({ name, codings }) => (
          <li key={name}>{t('confidentiality.codings.name', { name, count: codings })}</li>
        ))}
      </ul>
    </section>
  );
}
