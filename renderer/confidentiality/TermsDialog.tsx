import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConfidentialTerm } from '../../shared/contract/confidentiality.ts';
import { api, client, run } from '../data/index.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { useT } from '../ui/t.tsx';
import './confidentiality.css';

/** The researcher's own words that must not leave the study, each with what may stand in its place. */
export function TermsDialog({ onClose }: { onClose: () => void }) {
  const kept = useQuery(api.confidentiality.terms.queryOptions()).data;
  return kept && <Terms kept={kept} onClose={onClose} />;
}

const empty: ConfidentialTerm = { term: '', replacement: '' };

function Terms({ kept, onClose }: { kept: readonly ConfidentialTerm[]; onClose: () => void }) {
  const t = useT();
  const [terms, setTerms] = useState<readonly ConfidentialTerm[]>([...kept, empty]);
  const write = (at: number, change: Partial<ConfidentialTerm>) =>
    setTerms((now) => now.map((one, index) => (index === at ? { ...one, ...change } : one)));
  const save = async () => {
    const written = terms.filter(({ term }) => term.trim() !== '');
    const stored = await run(client.confidentiality.keepTerms({ terms: written }).then(() => true));
    if (stored) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('confidentiality.terms.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="go" onPress={() => void save()}>
            {t('project.save')}
          </Button>
        </>
      }
    >
      <p>{t('confidentiality.terms.how')}</p>
      <div className="terms-head" aria-hidden>
        <span>{t('confidentiality.term')}</span>
        <span>{t('confidentiality.replacement')}</span>
      </div>
      <ul className="terms">
        {terms.map(({ term, replacement }, index) => (
          <li key={index}>
            <TextField
              aria-label={t('confidentiality.term')}
              value={term}
              onChange={(value) => write(index, { term: value })}
              autoFocus={index === terms.length - 1}
            />
            <TextField
              aria-label={t('confidentiality.replacement')}
              value={replacement}
              onChange={(value) => write(index, { replacement: value })}
            />
            <IconButton
              icon="close"
              label={t('confidentiality.terms.remove', { term })}
              isDisabled={terms.length === 1}
              onPress={() => setTerms((now) => now.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ul>
      <Button onPress={() => setTerms((now) => [...now, empty])}>{t('confidentiality.terms.add')}</Button>
    </Dialog>
  );
}
