import type { Code } from '../../shared/contract/codebook.ts';
import type { Coding } from '../../shared/contract/coding.ts';
import { useStudy } from '../project/use-study.ts';
import { CodeName, toHue } from '../ui/code.tsx';
import { InspectorSection } from '../ui/layout.tsx';
import { useFormat, useT } from '../ui/t.tsx';

interface CodesHereProps {
  codings: readonly Coding[];
  codes: readonly Code[];
  onShow: (id: string) => void;
}

/** While no coding is selected: the codes given in this source, with how often; a press goes to the first. */
export function CodesHere({ codings, codes, onShow }: CodesHereProps) {
  const t = useT();
  const { language } = useStudy();
  const { number } = useFormat();
  const used = codes.flatMap((code) => {
    const here = codings.filter(({ codeId }) => codeId === code.id);
    return here[0] ? [{ code, count: here.length, first: here[0].id }] : [];
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
              <button type="button" onClick={() => onShow(first)}>
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
