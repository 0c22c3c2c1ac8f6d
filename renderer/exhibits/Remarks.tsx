import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Exhibit, ExhibitDefinition, ExhibitRemark } from '../../shared/contract/exhibits.ts';
import { goTo } from '../app/location.ts';
import { api, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { ProofNumber } from '../ui/code.tsx';
import { clock } from '../ui/format.ts';
import { InspectorSection } from '../ui/layout.tsx';
import { useT } from '../ui/t.tsx';
import { editExhibit, type QueryTable, type Verbatims } from './edit.ts';
import type { QuoteTarget } from './ExhibitInspector.tsx';
import { ConfidentialName, DecidedNames } from './ConfidentialNames.tsx';
import { RewordedRemark } from './RewordedRemark.tsx';
import { around } from './sheet-places.ts';

interface RemarksProps {
  exhibit: Exhibit;
  onTarget: (target: QuoteTarget) => void;
}

/** What to look at before the exhibit leaves, numbered as in the sheet's margin. */
export function Remarks({ exhibit, onTarget }: RemarksProps) {
  const t = useT();
  const { remarks, definition } = exhibit;
  return (
    <InspectorSection
      level={2}
      title={t('exhibits.before')}
      {...(remarks.length > 0 && { end: t('exhibits.toSettle', { count: remarks.length }) })}
    >
      <ol className="remarks">
        {remarks.map((remark, index) => (
          <li key={index} id={`remark-${index + 1}`} tabIndex={-1}>
            <ProofNumber number={index + 1} />
            {remark.type === 'confidential' ? (
              <ConfidentialName remark={remark} exhibit={exhibit} />
            ) : remark.type === 'reworded' ? (
              <RewordedRemark remark={remark} exhibit={exhibit} />
            ) : (
              (definition.kind === 'verbatims' || definition.kind === 'query') && (
                <Altered exhibitId={exhibit.id} remark={remark} definition={definition} onTarget={onTarget} />
              )
            )}
          </li>
        ))}
        <li>
          <ProofNumber number="settled" />
          <p className="ref">{t(remarks.length === 0 ? 'exhibits.nothingFound' : 'exhibits.nothingElse')}</p>
        </li>
      </ol>
      <DecidedNames exhibit={exhibit} />
    </InspectorSection>
  );
}

interface AlteredProps {
  exhibitId: string;
  remark: Extract<ExhibitRemark, { type: 'altered' }>;
  definition: Verbatims | QueryTable;
  onTarget: (target: QuoteTarget) => void;
}

function Altered({ exhibitId, remark, definition, onTarget }: AlteredProps) {
  const t = useT();
  const { language } = useStudy();
  const { codeId, codingId } = remark;
  const verbatim = useQuery(api.coding.ofCode.queryOptions({ input: { codeId } })).data?.find(
    ({ id }) => id === codingId,
  );
  const code = useQuery(api.codebook.list.queryOptions()).data?.find(({ id }) => id === codeId);
  const shown =
    (definition.kind === 'query'
      ? definition.shown[codingId]
      : definition.quotes[codeId]?.find((quote) => quote.codingId === codingId)?.shown) ?? '';
  const putBack = () => {
    if (!verbatim) return;
    const { text } = verbatim;
    void run(editExhibit(exhibitId, (now) => quotedAs(now, codeId, codingId, text)));
  };
  return (
    <div>
      <b>{t('exhibits.altered')}</b>{' '}
      <span className="ref" lang={language}>
        {code?.name}
      </span>
      {remark.differences.map((difference, index) => (
        <dl key={index} className="diff">
          <dt>{t('exhibits.said')}</dt>
          <dd lang={language}>
            <InContext text={verbatim?.text ?? ''} words={difference.said}>
              {(words) => <b>{words}</b>}
            </InContext>
          </dd>
          <dt>{t('exhibits.here')}</dt>
          <dd lang={definition.language}>
            <InContext text={shown} words={difference.shown}>
              {(words) => <span className="altered">{words}</span>}
            </InContext>
          </dd>
        </dl>
      ))}
      {verbatim && (
        <p className="ref">
          {[verbatim.participant ?? verbatim.speaker].filter(Boolean).map((name) => `${name}, `)}
          <button
            type="button"
            onClick={() => goTo({ section: 'sources', id: verbatim.sourceId, at: verbatim.id })}
          >
            {verbatim.time === null
              ? t('codebook.place', { source: verbatim.sourceTitle, paragraph: verbatim.paragraph })
              : t('codebook.place.timed', { source: verbatim.sourceTitle, time: clock(verbatim.time) })}
          </button>
        </p>
      )}
      <div className="acts-line">
        <Button onPress={putBack}>{t('exhibits.quotes.putBack')}</Button>
        <Button onPress={() => onTarget({ codeId: definition.kind === 'query' ? null : codeId, codingId })}>
          {t('exhibits.quotes.edit')}
        </Button>
      </div>
    </div>
  );
}

/** The exhibit with a verbatim quoted in just the words that were said. */
function quotedAs(
  definition: ExhibitDefinition,
  codeId: string,
  codingId: string,
  said: string,
): ExhibitDefinition {
  if (definition.kind === 'query') {
    const { [codingId]: _altered, ...shown } = definition.shown;
    return { ...definition, shown };
  }
  if (definition.kind !== 'verbatims') return definition;
  const quotes = (definition.quotes[codeId] ?? []).map((one) =>
    one.codingId === codingId ? { ...one, shown: said } : one,
  );
  return { ...definition, quotes: { ...definition.quotes, [codeId]: quotes } };
}

interface InContextProps {
  text: string;
  words: string;
  children: (words: string) => ReactNode;
}

/** The words with what stands around them; a dash when there are none. */
function InContext({ text, words, children }: InContextProps) {
  if (words === '') return '—';
  const found = around(text, words);
  return (
    <>
      {found.before}
      {children(found.words)}
      {found.after}
    </>
  );
}
