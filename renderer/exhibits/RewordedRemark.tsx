import { useQuery } from '@tanstack/react-query';
import {
  wordingKey,
  type Exhibit,
  type ExhibitRemark,
  type Wording,
} from '../../shared/contract/exhibits.ts';
import { api, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { useT } from '../ui/t.tsx';
import { editExhibit, worded } from './edit.ts';

interface RewordedRemarkProps {
  exhibit: Exhibit;
  remark: Extract<ExhibitRemark, { type: 'reworded' }>;
}

/** A finding that was written anew since it got a wording of its own: the wording stays, or the finding is printed. */
export function RewordedRemark({ exhibit, remark }: RewordedRemarkProps) {
  const t = useT();
  const { language } = useStudy();
  const { about, wording, was, now } = remark;
  const code = useQuery(api.codebook.list.queryOptions()).data?.find(({ id }) => id === about.codeId);
  const cases = useQuery(api.cases.list.queryOptions()).data;
  const participants = useQuery(api.cases.participants.queryOptions()).data;
  const owner =
    'caseId' in about
      ? cases?.find(({ id }) => id === about.caseId)?.name
      : participants?.find(({ id }) => id === about.participantId)?.confidentialName;
  const key = wordingKey(about);
  const settle = (own: Wording | null) =>
    void run(
      editExhibit(
        exhibit.id,
        worded((definition) => {
          const { [key]: _before, ...others } = definition.wordings;
          return { ...definition, wordings: own ? { ...others, [key]: own } : others };
        }),
      ),
    );
  return (
    <div>
      <b>{t('exhibits.reworded')}</b>{' '}
      <span className="ref" lang={language}>
        {[code?.name, owner].filter(Boolean).join(', ')}
      </span>
      <dl className="diff">
        <dt>{t('exhibits.reworded.was')}</dt>
        <dd lang={language}>{was || '—'}</dd>
        <dt>{t('exhibits.reworded.now')}</dt>
        <dd lang={language}>{now || '—'}</dd>
        <dt>{t('exhibits.here')}</dt>
        <dd lang={exhibit.definition.language}>{wording}</dd>
      </dl>
      <div className="acts-line">
        <Button onPress={() => settle({ text: wording, of: now })}>{t('exhibits.reworded.keep')}</Button>
        <Button onPress={() => settle(null)}>{t('exhibits.wordings.reset')}</Button>
      </div>
    </div>
  );
}
