import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { Coding } from '../../shared/contract/coding.ts';
import type { EndStep } from '../../shared/text/ends.ts';
import { quote } from '../../shared/text/typography.ts';
import { commands, commandState } from '../app/commands.ts';
import { goTo } from '../app/location.ts';
import { api, client, run } from '../data/index.ts';
import { MemoPart, type MemoWriter } from '../journal/MemoPart.tsx';
import { useStudy } from '../project/use-study.ts';
import { Button, IconButton, Kbd } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { CodeName, toHue } from '../ui/code.tsx';
import { clock } from '../ui/format.ts';
import { Facts, InspectorSection } from '../ui/layout.tsx';
import { Select } from '../ui/select.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { dragsCode } from './drag.ts';
import { moveEnd } from './moved.ts';
import { RestsOn } from './RestsOn.tsx';

interface CodingInspectorProps {
  coding: Coding;
  codings: readonly Coding[];
  revision: number;
  /** The source's canonical text. */
  canonical: string;
  onShow: (id: string) => void;
  /** Gives the focus back to the text. */
  onLeave: () => void;
  /** Its memo is to be written, as soon as it is there; answers with what was typed for it. */
  isMemoAsked: boolean;
  onMemoReached: () => string;
}

const ofSource = 'source';
const press = (id: string) => () => void commands.run(id, commandState());

/** The selected coding: its verbatim, code, coder, whether it is exemplary, and what rests on it. */
export function CodingInspector(props: CodingInspectorProps) {
  const { coding, codings, revision, canonical, onShow, onLeave, isMemoAsked, onMemoReached } = props;
  const t = useT();
  const memos = useMemoAsked(coding.id, isMemoAsked, onMemoReached);
  const { language } = useStudy();
  const { dateTime } = useFormat();
  const detail = useQuery(api.coding.detail.queryOptions({ input: { id: coding.id } })).data;
  const codes = useQuery(api.codebook.list.queryOptions()).data ?? [];
  const cases = useQuery(api.cases.list.queryOptions()).data ?? [];
  const code = codes.find(({ id }) => id === coding.codeId);
  if (!detail || !code) return null;
  const named = (id: string) => codes.find((one) => one.id === id);
  const move = (side: EndStep['side'], by: EndStep['by']) => {
    moveEnd({ sourceId: detail.sourceId, revision, canonical }, coding, { side, by, unit: 'word' });
  };
  return (
    <>
      <InspectorSection
        level={2}
        title={t('coding.one')}
        count={t('coding.of', { number: codings.indexOf(coding) + 1, count: codings.length })}
        end={
          <>
            <IconButton
              icon="left"
              small
              label={t('coding.command.previous')}
              k="["
              onPress={press('coding.previous')}
            />
            <IconButton
              icon="right"
              small
              label={t('coding.command.next')}
              k="]"
              onPress={press('coding.next')}
            />
          </>
        }
      >
        <p className="inspected" lang={language}>
          {quote(detail.text, language)}
        </p>
        <p className="ref">
          {detail.time === null ? '' : `${clock(detail.time)} · `}
          {t('coding.paragraph', { number: detail.paragraph })} ·{' '}
          {t('app.count.words', { count: detail.words })}
        </p>
        <div className="ends">
          {t('coding.ends')}
          <Ends onMove={move} />
          <Kbd>Alt ← →</Kbd>
        </div>
      </InspectorSection>
      <InspectorSection>
        <Facts
          facts={[
            {
              name: t('coding.code'),
              value: (
                <>
                  {code.path.length > 0 && (
                    <span className="path" lang={language}>
                      {`${code.path.join(' › ')} › `}
                      <br />
                    </span>
                  )}
                  <button
                    type="button"
                    className="place"
                    onClick={() => goTo({ section: 'codebook', id: code.id })}
                    {...dragsCode(code.id)}
                  >
                    <CodeName
                      hue={toHue(code.hue)}
                      name={code.name}
                      emergent={code.origin === 'emergent'}
                      tinted
                      lang={language}
                    />
                  </button>
                </>
              ),
            },
            ...(detail.alsoHere.length > 0
              ? [
                  {
                    name: t('coding.alsoHere'),
                    value: detail.alsoHere.map((other) => (
                      <button
                        key={other.id}
                        type="button"
                        className="also"
                        onClick={() => onShow(other.id)}
                        {...dragsCode(other.codeId)}
                      >
                        <CodeName
                          hue={toHue(named(other.codeId)?.hue)}
                          name={named(other.codeId)?.name ?? ''}
                          lang={language}
                        />
                        <span className="ref">{t('app.count.words', { count: other.words })}</span>
                      </button>
                    )),
                  },
                ]
              : []),
            {
              name: t('app.coder'),
              value: (
                <>
                  {detail.coder} <span className="ref">{dateTime(detail.createdAt)}</span>
                </>
              ),
            },
            ...(cases.length > 1
              ? [
                  {
                    name: t('coding.case'),
                    value: (
                      <Select
                        drawing="tool"
                        aria-label={t('coding.case')}
                        options={[
                          { id: ofSource, label: t('coding.case.source') },
                          ...cases.map(({ id, name }) => ({ id, label: name, lang: language })),
                        ]}
                        value={detail.ownCaseId ?? ofSource}
                        onChange={(id) =>
                          void run(
                            client.coding.setCase({ id: coding.id, caseId: id === ofSource ? null : id }),
                          )
                        }
                      />
                    ),
                  },
                ]
              : []),
            {
              name: t('coding.exemplary'),
              value: (
                <Checkbox
                  isSelected={coding.exemplary}
                  onChange={(exemplary) =>
                    void run(client.coding.markExemplary({ ids: [coding.id], exemplary }))
                  }
                >
                  {t('coding.exemplary.yes')} <Kbd>X</Kbd>
                </Checkbox>
              ),
            },
          ]}
        />
        <div className="inspector-acts">
          <Button k={t('app.key.delete')} onPress={press('coding.remove')}>
            {t('coding.remove')}
          </Button>
          <Button k="R" onPress={press('coding.recode')}>
            {t('coding.several.recode')}
          </Button>
        </div>
      </InspectorSection>
      <MemoPart
        subject={{ about: 'coding', codingId: coding.id }}
        name={code.name}
        k="M"
        writer={memos}
        onLeave={onLeave}
      />
      <RestsOn detail={detail} codeName={(id) => named(id)?.name ?? ''} />
    </>
  );
}

const arrows = [
  { side: 'start', by: -1, label: 'coding.start.earlier', icon: 'left' },
  { side: 'start', by: 1, label: 'coding.start.later', icon: 'right' },
  { side: 'end', by: -1, label: 'coding.end.earlier', icon: 'left' },
  { side: 'end', by: 1, label: 'coding.end.later', icon: 'right' },
] as const;

/** Puts the caret into the memos when they are asked for and there; answers with who wants to know where they are. */
function useMemoAsked(
  codingId: string,
  isAsked: boolean,
  onReached: () => string,
): (memos: MemoWriter | null) => void {
  const [there, setThere] = useState<{ readonly of: string; readonly memos: MemoWriter } | null>(null);
  useEffect(() => {
    // Those of the coding before may be there for a moment still.
    if (isAsked && there?.of === codingId) there.memos.write(onReached());
  }, [codingId, isAsked, there, onReached]);
  return useCallback((memos) => setThere(memos && { of: codingId, memos }), [codingId]);
}

/** Moves an end of the coding by a word. */
function Ends({ onMove }: { onMove: (side: EndStep['side'], by: EndStep['by']) => void }) {
  const t = useT();
  return (['start', 'end'] as const).map((which) => {
    const [less, more] = arrows
      .filter(({ side }) => side === which)
      .map(({ by, label, icon }) => (
        <IconButton key={by} icon={icon} small label={t(label)} onPress={() => onMove(which, by)} />
      ));
    return (
      <span key={which}>
        {less}
        {t(`coding.${which}`)}
        {more}
      </span>
    );
  });
}
