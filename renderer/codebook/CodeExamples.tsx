import { useQuery } from '@tanstack/react-query';
import type { Code } from '../../shared/contract/codebook.ts';
import { quote } from '../../shared/text/typography.ts';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { useT } from '../ui/t.tsx';
import { Whereabouts } from './VerbatimLine.tsx';

const kinds = ['typical', 'borderline'] as const;

/** The verbatims picked to show what a code is, and where it ends. */
export function CodeExamples({ code }: { code: Code }) {
  const t = useT();
  const { language } = useStudy();
  const verbatims = useQuery(api.coding.ofCodes.queryOptions({ input: { codeIds: [code.id] } })).data ?? [];
  return kinds.map((kind) => {
    const picked = verbatims.filter(({ example }) => example === kind);
    return (
      <section key={kind} className="code-part">
        <h3>{t(`codebook.mark.${kind}`)}</h3>
        <div>
          {picked.length === 0 && <p className="ref">{t('codebook.examples.none')}</p>}
          {picked.map((verbatim) => (
            <div key={verbatim.id} className="example">
              <p lang={language} className="verbatim-text">
                {quote(verbatim.text, language)}
              </p>
              <p className="ref">
                <Whereabouts verbatim={verbatim} />
              </p>
            </div>
          ))}
        </div>
      </section>
    );
  });
}
