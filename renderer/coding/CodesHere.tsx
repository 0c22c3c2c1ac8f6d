import { useQuery } from '@tanstack/react-query';
import type { Code } from '../../shared/contract/codebook.ts';
import type { Coding } from '../../shared/contract/coding.ts';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { CodeName, toHue } from '../ui/code.tsx';
import { InspectorSection } from '../ui/layout.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { dragsCode } from './drag.ts';

interface CodesHereProps {
  codings: readonly Coding[];
  onShow: (id: string) => void;
}

/** What does not change while codes are given. */
const namesOf = (codes: readonly Code[]) =>
  codes.map(({ id, name, hue, origin }) => ({ id, name, hue, origin }));

/** While no coding is selected: the codes given in this source, with how often; a press goes to the first. */
export function CodesHere({ codings, onShow }: CodesHereProps) {
  const t = useT();
  const { language } = useStudy();
  const { number } = useFormat();
  const codes = useQuery({ ...api.codebook.list.queryOptions(), select: namesOf }).data ?? [];
  const here = new Map<string, { count: number; first: string }>();
  for (const { codeId, id } of codings) {
    const met = here.get(codeId);
    if (met) met.count += 1;
    else here.set(codeId, { count: 1, first: id });
  }
  const used = codes.flatMap((code) => {
    const met = here.get(code.id);
    return met ? [{ code, ...met }] : [];
  });
  return (
    <InspectorSection
      level={2}
      title={t('coding.codesHere')}
      count={t('app.count.codes', { count: used.length })}
    >
      {used.length === 0 ? (
        <p className="ref">{t('coding.none')}</p>
      ) : (
        <ul className="codes-here">
          {used.map(({ code, count, first }) => (
            <li key={code.id}>
              <button type="button" onClick={() => onShow(first)} {...dragsCode(code.id)}>
                <CodeName
                  hue={toHue(code.hue)}
                  name={code.name}
                  emergent={code.origin === 'emergent'}
                  lang={language}
                />
                <span className="n" title={t('app.count.verbatims', { count })}>
                  {number(count)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </InspectorSection>
  );
}
