import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { openAutocode } from '../coding/autocode.ts';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Bar, Screen } from '../ui/layout.tsx';
import { useT } from '../ui/t.tsx';
import { useSettled } from '../ui/use-settled.ts';
import { FindFilters } from './FindFilters.tsx';
import { FoundList, pageSize } from './FoundList.tsx';
import { noFilters, useFind } from './find-state.ts';
import { SearchTabs } from './SearchTabs.tsx';
import { SyntaxHelp } from './SyntaxHelp.tsx';

/** Any text may be searched that holds a letter or a digit. */
const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** All texts searched: every match among its words, source by source, a press from its place and from being coded. */
export function FindView() {
  const t = useT();
  const { language } = useStudy();
  const { text, filters } = useFind();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const asked = useSettled(
    useMemo(() => ({ text: text.trim(), filters }), [text, filters]),
    120,
  );
  const answer = useQuery({
    ...api.search.find.queryOptions({
      input: hasWords(asked.text) ? { ...asked, limit: pageSize, offset: 0 } : skipToken,
    }),
    placeholderData: keepPreviousData,
  });
  const found = hasWords(asked.text) ? answer.data : undefined;
  const isFiltered = JSON.stringify(filters) !== JSON.stringify(noFilters);
  const canCode = found?.problem === null && found.paragraphs > 0 && asked.text === text.trim();
  const code = () =>
    openAutocode({
      codeId: null,
      sourceId: null,
      given: { by: 'words', text: asked.text, filters: asked.filters, extent: 'match' },
    });
  return (
    <Screen
      className="find-screen"
      bar={
        <Bar
          title={t('search.find.title')}
          plain
          meta={
            <>
              <SearchTabs current="texts" /> {found && <Tally found={found} />}
            </>
          }
        >
          <Button look="tool" isDisabled={!canCode} onPress={code}>
            {t('search.find.code')}
          </Button>
        </Bar>
      }
    >
      <div className="find-ask" role="search">
        <TextField
          inputRef={field}
          type="search"
          className="find-words"
          aria-label={t('search.find.words')}
          placeholder={t('search.find.words')}
          value={text}
          onChange={(words) => useFind.setState({ text: words })}
          lang={language}
          serif
        />
        <FindFilters filters={filters} onFilters={(next) => useFind.setState({ filters: next })} />
      </div>
      {!found ? (
        <SyntaxHelp onTry={(example) => useFind.setState({ text: example })} />
      ) : found.problem !== null ? (
        <p className="find-none" role="status">
          {t(`coding.auto.problem.${found.problem}`)}
        </p>
      ) : found.paragraphs === 0 ? (
        <div className="find-none" role="status">
          <p>{t('search.find.none')}</p>
          {canBegin(asked.text) && (
            <Button onPress={() => useFind.setState({ text: `${asked.text}*` })}>
              {t('search.find.begin', { words: `${asked.text}*` })}
            </Button>
          )}
          {isFiltered && (
            <Button onPress={() => useFind.setState({ filters: noFilters })}>
              {t('search.find.everywhere')}
            </Button>
          )}
        </div>
      ) : (
        <FoundList key={JSON.stringify(asked)} asked={asked} found={found} />
      )}
    </Screen>
  );
}

/** A last word that may be the beginning of others. */
const canBegin = (text: string): boolean => /[\p{L}\p{N}]$/u.test(text);

interface TallyProps {
  found: { matches: number | null; paragraphs: number; sources: readonly unknown[] };
}

function Tally({ found: { matches, paragraphs, sources } }: TallyProps) {
  const t = useT();
  return (
    <span role="status">
      {matches !== null && `${t('search.count.matches', { count: matches })} · `}
      {t('search.count.paragraphs', { count: paragraphs })} ·{' '}
      {t('app.count.sources', { count: sources.length })}
    </span>
  );
}
