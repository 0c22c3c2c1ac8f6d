import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Verbatim } from '../../shared/contract/coding.ts';
import type { ExhibitDefinition } from '../../shared/contract/exhibits.ts';
import { compareQuotation, shorten } from '../../shared/text/quotation.ts';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { CodeName, ExemplaryMark, toHue } from '../ui/code.tsx';
import { TextArea } from '../ui/field.tsx';
import { InspectorSection } from '../ui/layout.tsx';
import { Select } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';

type Verbatims = Extract<ExhibitDefinition, { kind: 'verbatims' }>;
interface Props {
  definition: Verbatims;
  onEdit: (definition: ExhibitDefinition) => void;
}

/** Which verbatims of a code are quoted, and how each is shortened. */
export function QuotesEditor({ definition, onEdit }: Props) {
  const t = useT();
  const { language } = useStudy();
  const codes = useQuery(api.codebook.list.queryOptions()).data ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const codeId = chosen ?? definition.codeIds[0] ?? null;
  const code = codes.find(({ id }) => id === codeId);
  return (
    <InspectorSection title={t('exhibits.quotes')}>
      <Select
        aria-label={t('exhibits.quotes.code')}
        options={definition.codeIds.flatMap((id) => {
          const one = codes.find((other) => other.id === id);
          return one ? [{ id, label: one.name, hue: toHue(one.hue), lang: language }] : [];
        })}
        value={codeId}
        onChange={setChosen}
      />
      {code && (
        <>
          <p className="quotes-of">
            <CodeName hue={toHue(code.hue)} name={code.name} tinted lang={language} />
          </p>
          <QuotesOf key={code.id} codeId={code.id} definition={definition} onEdit={onEdit} />
        </>
      )}
    </InspectorSection>
  );
}

function QuotesOf({ codeId, definition, onEdit }: Props & { codeId: string }) {
  const verbatims = useQuery(api.coding.ofCode.queryOptions({ input: { codeId } })).data ?? [];
  const quotes = definition.quotes[codeId] ?? [];
  const keep = (next: typeof quotes) =>
    onEdit({ ...definition, quotes: { ...definition.quotes, [codeId]: next } });
  const ordered = verbatims
    .filter(({ detached }) => !detached)
    .toSorted((a, b) => Number(b.exemplary) - Number(a.exemplary));
  return (
    <ul className="quotes">
      {ordered.map((verbatim) => {
        const quote = quotes.find(({ codingId }) => codingId === verbatim.id);
        return (
          <QuoteLine
            key={verbatim.id}
            verbatim={verbatim}
            shown={quote?.shown ?? null}
            onChoose={(on) =>
              keep(
                on
                  ? [...quotes, { codingId: verbatim.id, shown: verbatim.text }]
                  : quotes.filter(({ codingId }) => codingId !== verbatim.id),
              )
            }
            onShown={(shown) =>
              keep(quotes.map((one) => (one.codingId === verbatim.id ? { ...one, shown } : one)))
            }
          />
        );
      })}
    </ul>
  );
}

interface QuoteLineProps {
  verbatim: Verbatim;
  shown: string | null;
  onChoose: (on: boolean) => void;
  onShown: (shown: string) => void;
}

function QuoteLine({ verbatim, shown, onChoose, onShown }: QuoteLineProps) {
  const t = useT();
  const { language } = useStudy();
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState(shown ?? verbatim.text);
  const altered = shown !== null && compareQuotation(verbatim.text, draft).length > 0;
  const cut = () => {
    const { current } = field;
    if (!current || current.selectionEnd <= current.selectionStart) return;
    const next = shorten(draft, current.selectionStart, current.selectionEnd);
    setDraft(next);
    onShown(next);
  };
  return (
    <li>
      <Checkbox
        isSelected={shown !== null}
        onChange={onChoose}
        aria-label={t('exhibits.quotes.choose', { text: verbatim.text.slice(0, 60) })}
      >
        <span className="ref">
          {verbatim.sourceTitle} {verbatim.exemplary && <ExemplaryMark />}
        </span>
      </Checkbox>
      {shown === null ? (
        <p lang={language}>{verbatim.text}</p>
      ) : (
        <>
          <TextArea
            aria-label={t('exhibits.quotes.shown')}
            serif
            lang={language}
            value={draft}
            onChange={setDraft}
            inputRef={field}
            onBlur={() => draft !== shown && onShown(draft)}
            {...(altered ? { error: t('exhibits.altered') } : {})}
          />
          <div className="acts-line">
            <Button onPress={cut}>{t('exhibits.quotes.cut')}</Button>
            {draft !== verbatim.text && (
              <Button
                onPress={() => {
                  setDraft(verbatim.text);
                  onShown(verbatim.text);
                }}
              >
                {t('exhibits.quotes.putBack')}
              </Button>
            )}
          </div>
        </>
      )}
    </li>
  );
}
