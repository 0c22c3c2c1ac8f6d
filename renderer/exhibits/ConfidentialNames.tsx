import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Exhibit, ExhibitRemark, NameDecision } from '../../shared/contract/exhibits.ts';
import { TermsDialog } from '../confidentiality/TermsDialog.tsx';
import { api, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { useT } from '../ui/t.tsx';
import { editExhibit } from './edit.ts';
import { placeOfRemark } from './sheet-places.ts';

type Remark = Extract<ExhibitRemark, { type: 'confidential' }>;

/** Decides on names in an exhibit; a null takes a decision back. */
const decide = (exhibitId: string, decisions: Readonly<Record<string, NameDecision | null>>) =>
  void run(
    editExhibit(exhibitId, (now) => {
      const names = Object.entries({ ...now.names, ...decisions }).flatMap(([name, decision]) =>
        decision === null ? [] : [[name, decision] as const],
      );
      return { ...now, names: Object.fromEntries(names) };
    }),
  );

/** How much is shown around a name, in UTF-16 code units. */
const reach = 28;

interface ConfidentialNameProps {
  exhibit: Exhibit;
  remark: Remark;
}

/** A confidential name as it stands in the exhibit: other words in its place, or a reason why it may stay. */
export function ConfidentialName({ exhibit, remark }: ConfidentialNameProps) {
  const t = useT();
  const { language } = useStudy();
  const codes = useQuery(api.codebook.list.queryOptions()).data ?? [];
  const [by, setBy] = useState(remark.replacement);
  /** Undefined while the name is not left as it is. */
  const [why, setWhy] = useState<string>();
  const show = () => {
    const place = placeOfRemark(remark, exhibit.document, exhibit.definition, codes);
    const element = place && document.querySelector(`.sheet [data-at="${CSS.escape(place.at)}"]`);
    element?.scrollIntoView({ block: 'center' });
    element?.querySelector('button')?.focus({ preventScroll: true });
  };
  const settle = (decision: NameDecision) => decide(exhibit.id, { [remark.name]: decision });
  return (
    <div>
      <b>{t('exhibits.confidential')}</b>{' '}
      <span className="ref" lang={exhibit.definition.language}>
        {remark.where}
      </span>
      <p className="in-context" lang={language}>
        {remark.before.length > reach ? remark.before.slice(-reach).replace(/^\S*\s+/u, '… ') : remark.before}
        <b>{remark.found}</b>
        {remark.after.length > reach ? remark.after.slice(0, reach).replace(/\s+\S*$/u, ' …') : remark.after}
      </p>
      {why === undefined ? (
        <TextField beside label={t('exhibits.confidential.by')} value={by} onChange={setBy} lang={language} />
      ) : (
        <TextField beside autoFocus label={t('exhibits.confidential.why')} value={why} onChange={setWhy} />
      )}
      <div className="acts-line">
        {why === undefined ? (
          <>
            <Button isDisabled={by.trim() === ''} onPress={() => settle({ by: by.trim() })}>
              {t('exhibits.confidential.replace')}
            </Button>
            <Button onPress={() => setWhy('')}>{t('exhibits.confidential.leave')}</Button>
          </>
        ) : (
          <>
            <Button isDisabled={why.trim() === ''} onPress={() => settle({ why: why.trim() })}>
              {t('exhibits.confidential.leave')}
            </Button>
            <Button onPress={() => setWhy(undefined)}>{t('app.cancel')}</Button>
          </>
        )}
        <Button onPress={show}>{t('exhibits.confidential.show')}</Button>
      </div>
    </div>
  );
}

/** What was decided on names, each to be taken back; all that is offered at once; and the researcher's own terms. */
export function DecidedNames({ exhibit }: { exhibit: Exhibit }) {
  const t = useT();
  const { language } = useStudy();
  const [terms, setTerms] = useState(false);
  const decided = Object.entries(exhibit.definition.names);
  const offered = exhibit.remarks.filter(
    (remark) => remark.type === 'confidential' && remark.replacement !== '',
  );
  return (
    <div className="decided">
      {decided.length > 0 && (
        <>
          <h3 className="field-label">{t('exhibits.confidential.decided')}</h3>
          <ul>
            {decided.map(([name, decision]) => (
              <li key={name} lang={language}>
                <span>
                  {'by' in decision
                    ? t('exhibits.confidential.replaced', { name, by: decision.by })
                    : t('exhibits.confidential.left', { name, why: decision.why })}
                </span>
                <Button onPress={() => decide(exhibit.id, { [name]: null })}>
                  {t('exhibits.confidential.takeBack')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="acts-line">
        {offered.length > 1 && (
          <Button
            onPress={() =>
              decide(
                exhibit.id,
                Object.fromEntries(
                  offered.flatMap((remark) =>
                    remark.type === 'confidential'
                      ? [[remark.name, { by: remark.replacement }] as const]
                      : [],
                  ),
                ),
              )
            }
          >
            {t('exhibits.confidential.replaceAll')}
          </Button>
        )}
        <Button onPress={() => setTerms(true)}>{t('confidentiality.terms')}</Button>
      </div>
      {terms && <TermsDialog onClose={() => setTerms(false)} />}
    </div>
  );
}
