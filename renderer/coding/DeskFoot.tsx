import { useQuery } from '@tanstack/react-query';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Kbd } from '../ui/button.tsx';
import { CodeName, toHue } from '../ui/code.tsx';
import { Foot, KeyHint } from '../ui/layout.tsx';
import { useT } from '../ui/t.tsx';
import { dragsCode } from './drag.ts';
import { usePins } from './pins.ts';

/** Pinned codes on their digits, and the keys of the desk. */
export function DeskFoot() {
  const t = useT();
  const { language } = useStudy();
  const pinned = usePins(({ codes: ids }) => ids);
  const given = usePins(({ last: ids }) => ids);
  const codes = useQuery(api.codebook.list.queryOptions()).data ?? [];
  const named = (id: string | null | undefined) => codes.find((code) => code.id === id);
  const last = named(given.at(-1));
  return (
    <Foot
      right={
        <>
          {last && (
            <KeyHint k=".">
              {t('coding.hint.again')} <span lang={language}>{last.name}</span>
            </KeyHint>
          )}
          <KeyHint k="C">{t('coding.hint.code')}</KeyHint>
          <KeyHint k="I" minor>
            {t('coding.hint.inVivo')}
          </KeyHint>
          <KeyHint k="G" minor>
            {t('cases.theme.hint')}
          </KeyHint>
          <KeyHint k="E" minor>
            {t('coding.hint.edit')}
          </KeyHint>
          <KeyHint k="[ ]" minor>
            {t('coding.hint.step')}
          </KeyHint>
        </>
      }
    >
      {pinned.map((id, index) => {
        const code = named(id);
        return (
          code && (
            <span key={code.id} className="pin" {...dragsCode(code.id)}>
              <Kbd>{index + 1}</Kbd>
              <CodeName
                hue={toHue(code.hue)}
                name={code.name}
                emergent={code.origin === 'emergent'}
                small
                lang={language}
              />
            </span>
          )
        );
      })}
    </Foot>
  );
}
