import { useEffect, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Verbatim } from '../../shared/contract/coding.ts';
import { compareQuotation, shorten } from '../../shared/text/quotation.ts';
import { goTo } from '../app/location.ts';
import { useDraft } from '../matrices/use-draft.ts';
import { useStudy } from '../project/use-study.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { ExemplaryMark } from '../ui/code.tsx';
import { TextArea } from '../ui/field.tsx';
import { clock } from '../ui/format.ts';
import { look } from '../ui/look.ts';
import { useT } from '../ui/t.tsx';

interface QuoteLineProps {
  verbatim: Verbatim;
  /** As it is quoted; null when it is not. */
  shown: string | null;
  /** Its place among the quoted verbatims of its code, to go one earlier or later; null where there is no order. */
  move: { at: number; of: number; by: (by: -1 | 1) => void } | null;
  isTarget: boolean;
  onChoose: (on: boolean) => void;
  onShown: (shown: string) => Promise<void>;
}

/** A verbatim to quote or not, with where it was said; when quoted, its words as they will print. */
export function QuoteLine(props: QuoteLineProps) {
  const { verbatim, shown, move, isTarget, onChoose, onShown } = props;
  const t = useT();
  const { language } = useStudy();
  const line = useRef<HTMLLIElement>(null);
  const follow = useRef(false);
  const at = move?.at ?? 0;
  useLayoutEffect(() => {
    // A line that moves in the page loses the focus.
    if (follow.current && !line.current?.contains(document.activeElement))
      line.current?.querySelector('input')?.focus();
    follow.current = false;
  }, [at]);
  const who = verbatim.participant ?? verbatim.speaker;
  const { sourceTitle: source, time, paragraph } = verbatim;
  return (
    <li
      ref={line}
      onKeyDown={(event) => {
        if (
          !event.altKey ||
          shown === null ||
          !move ||
          (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')
        )
          return;
        event.preventDefault();
        event.stopPropagation();
        follow.current = true;
        move.by(event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <div className="quote-head">
        <Checkbox
          isSelected={shown !== null}
          onChange={onChoose}
          aria-label={t('exhibits.quotes.choose', { text: verbatim.text.slice(0, 60) })}
        />
        <span className="ref">
          {who !== null && `${who}, `}
          <button
            type="button"
            onClick={() => goTo({ section: 'sources', id: verbatim.sourceId, at: verbatim.id })}
          >
            {time === null
              ? t('codebook.place', { source, paragraph })
              : t('codebook.place.timed', { source, time: clock(time) })}
          </button>{' '}
          {verbatim.exemplary && <ExemplaryMark />}
        </span>
        {shown !== null && move && move.of > 1 && (
          <span className="moves">
            <IconButton
              icon="ascending"
              small
              isDisabled={at === 0}
              label={t('exhibits.quotes.up')}
              onPress={() => move.by(-1)}
            />
            <IconButton
              icon="descending"
              small
              isDisabled={at === move.of - 1}
              label={t('exhibits.quotes.down')}
              onPress={() => move.by(1)}
            />
          </span>
        )}
      </div>
      {shown === null ? (
        <p className="quote-words" lang={language}>
          {verbatim.text}
        </p>
      ) : (
        <ShownWords said={verbatim.text} shown={shown} isTarget={isTarget} onShown={onShown} />
      )}
    </li>
  );
}

interface ShownWordsProps {
  said: string;
  shown: string;
  isTarget: boolean;
  onShown: (shown: string) => Promise<void>;
}

/** A quotation as it will print. Delete leaves the selected words out and says so with […]. */
function ShownWords({ said, shown, isTarget, onShown }: ShownWordsProps) {
  const t = useT();
  const { language } = useStudy();
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, write, flush } = useDraft(shown, onShown);
  const differences = compareQuotation(said, text);
  useEffect(() => {
    if (!isTarget) return;
    field.current?.focus();
    field.current?.scrollIntoView({ block: 'center' });
  }, [isTarget]);
  const cut = (): boolean => {
    const area = field.current;
    if (!area || area.selectionEnd <= area.selectionStart) return false;
    const { selectionStart, selectionEnd } = area;
    const after = text.slice(selectionEnd).trimStart();
    const next = shorten(text, selectionStart, selectionEnd);
    // The field has the words before its caret is set, and before the next key is heard.
    flushSync(() => write(next));
    flush();
    const caret = Math.max(0, next.length - after.length);
    area.focus();
    area.setSelectionRange(caret, caret);
    return true;
  };
  return (
    <div className="quote-words">
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- listens to its text field */}
      <div
        onKeyDown={(event) => {
          if (event.key === 'Delete' && !event.ctrlKey && !event.shiftKey && cut()) event.preventDefault();
        }}
      >
        <TextArea
          aria-label={t('exhibits.quotes.shown')}
          serif
          lang={language}
          value={text}
          onChange={write}
          onBlur={flush}
          inputRef={field}
          {...look({
            error:
              differences.length === 0
                ? undefined
                : t('exhibits.quotes.differs', {
                    said: differences[0]?.said || '—',
                    shown: differences[0]?.shown || '—',
                  }),
          })}
        />
      </div>
      <div className="acts-line">
        <Button onPress={cut} aria-label={t('exhibits.quotes.cut')}>
          […]
        </Button>
        {text !== said && (
          <Button
            onPress={() => {
              write(said);
              flush();
            }}
          >
            {t('exhibits.quotes.putBack')}
          </Button>
        )}
        <span className="ref">{t('exhibits.quotes.hint')}</span>
      </div>
    </div>
  );
}
