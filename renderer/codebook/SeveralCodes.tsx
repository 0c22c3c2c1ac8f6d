import type { Code } from '../../shared/contract/codebook.ts';
import { goTo } from '../app/location.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { CodeName, toHue } from '../ui/code.tsx';
import { useT } from '../ui/t.tsx';
import { fullName } from './tree.ts';

/** Several codes chosen in the tree: which they are, and what can be done with all of them. */
export function SeveralCodes({ codes, onMerge }: { codes: readonly Code[]; onMerge: () => void }) {
  const t = useT();
  const { language } = useStudy();
  return (
    <article className="code-page">
      <h2 className="title">{t('codebook.several', { count: codes.length })}</h2>
      <ul className="several">
        {codes.map((code) => (
          <li key={code.id}>
            <button type="button" onClick={() => goTo({ section: 'codebook', id: code.id })}>
              <CodeName
                hue={toHue(code.hue)}
                name={fullName(code)}
                emergent={code.origin === 'emergent'}
                lang={language}
              />
            </button>
            <span className="ref">{t('app.count.verbatims', { count: code.verbatims })}</span>
          </li>
        ))}
      </ul>
      <div className="code-acts">
        <Button look="go" k="M" onPress={onMerge}>
          {t('codebook.merge')}
        </Button>
      </div>
    </article>
  );
}
