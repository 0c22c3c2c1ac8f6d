import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Verbatim } from '../../shared/contract/coding.ts';
import { api, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { toHue } from '../ui/code.tsx';
import { InspectorSection } from '../ui/layout.tsx';
import { Select } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';
import { editExhibit, verbatims as inVerbatims, type Verbatims } from './edit.ts';
import type { QuoteTarget } from './ExhibitInspector.tsx';
import { moved } from './order.ts';
import { QuoteLine } from './QuoteLine.tsx';

type Quotes = Verbatims['quotes'][string];

interface QuotesEditorProps {
  exhibitId: string;
  definition: Verbatims;
  target: QuoteTarget | null;
  onTarget: (target: QuoteTarget) => void;
}

/** Which verbatims of a code are quoted, in which order, and how each is shortened. */
export function QuotesEditor({ exhibitId, definition, target, onTarget }: QuotesEditorProps) {
  const t = useT();
  const { language } = useStudy();
  const codes = useQuery(api.codebook.list.queryOptions()).data ?? [];
  const options = definition.codeIds.flatMap((id) => {
    const code = codes.find((one) => one.id === id);
    return code
      ? [
          {
            id,
            label: code.name,
            hue: toHue(code.hue),
            emergent: code.origin === 'emergent',
            lang: language,
          },
        ]
      : [];
  });
  const chosen = options.find(({ id }) => id === target?.codeId) ?? options[0];
  return (
    <InspectorSection title={t('exhibits.quotes')}>
      {chosen === undefined ? (
        <p className="ref">{t('exhibits.quotes.noRows')}</p>
      ) : (
        <>
          <Select
            className="code-pick"
            aria-label={t('exhibits.quotes.code')}
            options={options}
            value={chosen.id}
            onChange={(codeId) => onTarget({ codeId, codingId: null })}
          />
          <QuotesOf
            key={chosen.id}
            exhibitId={exhibitId}
            codeId={chosen.id}
            quotes={definition.quotes[chosen.id] ?? []}
            target={target}
          />
        </>
      )}
    </InspectorSection>
  );
}

interface QuotesOfProps {
  exhibitId: string;
  codeId: string;
  quotes: Quotes;
  target: QuoteTarget | null;
}

function QuotesOf({ exhibitId, codeId, quotes, target }: QuotesOfProps) {
  const t = useT();
  const verbatims = useQuery(api.coding.ofCode.queryOptions({ input: { codeId } })).data;
  const [all, setAll] = useState(false);
  if (!verbatims) return null;
  const edit = (change: (quotes: Quotes) => Quotes) =>
    editExhibit(
      exhibitId,
      inVerbatims((now) => ({
        ...now,
        quotes: { ...now.quotes, [codeId]: change(now.quotes[codeId] ?? []) },
      })),
    );
  const byId = new Map(verbatims.map((verbatim) => [verbatim.id, verbatim]));
  const quoted = quotes.filter(({ codingId }) => byId.has(codingId));
  const order = quoted.map(({ codingId }) => codingId);
  const others = verbatims.filter(({ id, detached }) => !detached && !order.includes(id));
  const exemplary = others.filter((verbatim) => verbatim.exemplary);
  const rest = others.filter((verbatim) => !verbatim.exemplary);
  const offered = all || quoted.length + exemplary.length === 0 ? [...exemplary, ...rest] : exemplary;
  const step = (id: string, by: -1 | 1) =>
    void run(
      edit((now) =>
        moved(
          now.map(({ codingId }) => codingId),
          id,
          by,
        ).flatMap((one) => now.find(({ codingId }) => codingId === one) ?? []),
      ),
    );
  const line = (verbatim: Verbatim, shown: string | null) => (
    <QuoteLine
      key={verbatim.id}
      verbatim={verbatim}
      shown={shown}
      move={{ at: order.indexOf(verbatim.id), of: order.length, by: (by) => step(verbatim.id, by) }}
      isTarget={target?.codingId === verbatim.id}
      onChoose={(on) =>
        void run(
          edit((now) =>
            on
              ? [...now, { codingId: verbatim.id, shown: verbatim.text }]
              : now.filter(({ codingId }) => codingId !== verbatim.id),
          ),
        )
      }
      onShown={(words) =>
        edit((now) => now.map((one) => (one.codingId === verbatim.id ? { ...one, shown: words } : one)))
      }
    />
  );
  return (
    <>
      {verbatims.length === 0 && <p className="ref">{t('codebook.verbatims.none')}</p>}
      <ul className="quotes">
        {quoted.map(({ codingId, shown }) => {
          const verbatim = byId.get(codingId);
          return verbatim && line(verbatim, shown);
        })}
        {offered.map((verbatim) => line(verbatim, null))}
      </ul>
      {offered.length < others.length && (
        <Button onPress={() => setAll(true)}>{t('exhibits.quotes.others', { count: rest.length })}</Button>
      )}
    </>
  );
}
