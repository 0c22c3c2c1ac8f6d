import { useQuery } from '@tanstack/react-query';
import type { Code } from '../../shared/contract/codebook.ts';
import type { Coding } from '../../shared/contract/coding.ts';
import { commands, commandState } from '../app/commands.ts';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { CodeName, toHue } from '../ui/code.tsx';
import { InspectorSection } from '../ui/layout.tsx';
import { useT } from '../ui/t.tsx';
import { dragsCode } from './drag.ts';

const press = (id: string) => () => void commands.run(id, commandState());

const labelsOf = (codes: readonly Code[]) =>
  new Map(codes.map(({ id, name, hue, origin }) => [id, { name, hue, origin }]));

/** How many are listed; the rest is counted. */
const most = 60;

interface SeveralCodingsProps {
  codings: readonly Coding[];
  canonical: string;
  onShow: (id: string) => void;
}

/** The codings that are selected together, and what can be done with all of them in one step. */
export function SeveralCodings({ codings, canonical, onShow }: SeveralCodingsProps) {
  const t = useT();
  const { language } = useStudy();
  const labels = useQuery({ ...api.codebook.list.queryOptions(), select: labelsOf }).data;
  const allExemplary = codings.every(({ exemplary }) => exemplary);
  return (
    <>
      <InspectorSection level={2} title={t('coding.several', { count: codings.length })}>
        <div className="several-acts">
          <Button k="C" onPress={press('coding.pick')}>
            {t('coding.several.add')}
          </Button>
          <Button k="R" onPress={press('coding.recode')}>
            {t('coding.several.recode')}
          </Button>
          <Button k="X" onPress={press('coding.exemplary')}>
            {t(allExemplary ? 'coding.several.notExemplary' : 'coding.several.exemplary')}
          </Button>
          <Button onPress={press('coding.copy')}>{t('coding.several.copy')}</Button>
          <Button k={t('app.key.delete')} onPress={press('coding.remove')}>
            {t('coding.several.remove')}
          </Button>
        </div>
      </InspectorSection>
      <InspectorSection>
        <ul className="several-list" lang={language}>
          {codings.slice(0, most).map(({ id, codeId, start, end }) => {
            const code = labels?.get(codeId);
            return (
              <li key={id}>
                <button type="button" onClick={() => onShow(id)} {...dragsCode(codeId)}>
                  <CodeName
                    hue={toHue(code?.hue)}
                    name={code?.name ?? ''}
                    emergent={code?.origin === 'emergent'}
                    tinted
                  />
                  <span className="words">{canonical.slice(start, Math.min(end, start + 160))}</span>
                </button>
              </li>
            );
          })}
        </ul>
        {codings.length > most && (
          <p className="ref">{t('coding.several.more', { count: codings.length - most })}</p>
        )}
      </InspectorSection>
    </>
  );
}
