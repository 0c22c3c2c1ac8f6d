import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import {
  memoKinds,
  memoSubjects,
  type Memo,
  type MemoAbout,
  type MemoKind,
} from '../../shared/contract/memos.ts';
import { quote } from '../../shared/text/typography.ts';
import { goTo } from '../app/location.ts';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Bar, EmptyState, Screen } from '../ui/layout.tsx';
import { Menu, MenuItem, MenuTrigger } from '../ui/menu.tsx';
import { Select } from '../ui/select.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { exportMemos } from './export.ts';
import { all, useCoderOptions } from './filter.ts';
import { JournalTabs } from './JournalTabs.tsx';
import { MemoEditor } from './MemoEditor.tsx';
import { placeOfMemo, subjectName } from './memo-place.ts';

/** Memos asked for at a time. */
const page = 50;

interface Filter {
  readonly words: string;
  readonly kind: MemoKind | null;
  readonly about: MemoAbout | null;
  readonly coderId: string | null;
}

const everything: Filter = { words: '', kind: null, about: null, coderId: null };

/** All memos of the study, newest first, by day: searched, narrowed, written on, and each a press from its thing. */
export function MemosView() {
  const t = useT();
  const { title } = useStudy();
  const [filter, setFilter] = useState(everything);
  const { words, ...rest } = filter;
  const input = { ...rest, words: useDeferredValue(words.trim()) };
  const list = useInfiniteQuery({
    ...api.journal.memos.infiniteOptions({
      input: (offset: number) => ({ ...input, offset, limit: page }),
      initialPageParam: 0,
      getNextPageParam: ({ total }, pages) => {
        const known = pages.reduce((sum, { memos }) => sum + memos.length, 0);
        return known < total ? known : undefined;
      },
    }),
    placeholderData: keepPreviousData,
  });
  // The memo that is written on stays where it is, also when its new words are no longer those that are searched.
  const [open, setOpen] = useState<Memo | null>(null);
  const memos = withOpen(list.data?.pages.flatMap((each) => each.memos) ?? [], open);
  const total = list.data?.pages[0]?.total ?? 0;
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(everything);
  const nothing = list.data !== undefined && memos.length === 0;
  const name = t('journal.memos.export.name', { title });
  return (
    <Screen
      bar={
        <Bar
          title={t('app.section.journal')}
          plain
          meta={
            <>
              <JournalTabs /> {!nothing && <span>{t('journal.memos.count', { count: total })}</span>}
            </>
          }
        >
          <MenuTrigger>
            <Button look="tool">{t('journal.memos.export')}</Button>
            <Menu aria-label={t('journal.memos.export')}>
              <MenuItem onAction={() => void exportMemos(name, 'md')}>
                {t('journal.memos.export.md')}
              </MenuItem>
              <MenuItem onAction={() => void exportMemos(name, 'csv')}>
                {t('journal.memos.export.csv')}
              </MenuItem>
            </Menu>
          </MenuTrigger>
        </Bar>
      }
    >
      {(!nothing || isFiltered) && <Filters filter={filter} onChange={setFilter} />}
      {nothing && (
        <EmptyState
          action={
            isFiltered ? (
              <Button onPress={() => setFilter(everything)}>{t('journal.filter.clear')}</Button>
            ) : (
              <Button onPress={() => goTo({ section: 'sources' })}>{t('journal.empty.action')}</Button>
            )
          }
        >
          {t(isFiltered ? 'journal.memos.noneFound' : 'journal.memos.none')}
        </EmptyState>
      )}
      <div className="memo-list">
        <Days memos={memos} onOpen={setOpen} />
      </div>
      {list.hasNextPage && (
        <div className="more">
          <Button onPress={() => void list.fetchNextPage()}>{t('journal.memos.older')}</Button>
        </div>
      )}
    </Screen>
  );
}

function withOpen(memos: readonly Memo[], open: Memo | null): readonly Memo[] {
  if (open === null || memos.some(({ id }) => id === open.id)) return memos;
  return [...memos, open].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

function Filters({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const t = useT();
  const coders = useCoderOptions();
  const { words, kind, about, coderId } = filter;
  return (
    <div className="journal-filter" role="search">
      <TextField
        className="search"
        type="search"
        aria-label={t('journal.memos.search')}
        placeholder={t('journal.memos.search')}
        value={words}
        onChange={(text) => onChange({ ...filter, words: text })}
      />
      <Select
        drawing="tool"
        label={t('journal.memo.kind')}
        options={[
          { id: all, label: t('journal.memo.kind.all') },
          ...memoKinds.map((id) => ({ id, label: t(`journal.memo.kind.${id}`) })),
        ]}
        value={kind ?? all}
        onChange={(id) => onChange({ ...filter, kind: memoKinds.find((one) => one === id) ?? null })}
      />
      <Select
        drawing="tool"
        label={t('journal.memo.about')}
        options={[
          { id: all, label: t('journal.memo.about.all') },
          ...memoSubjects.map((id) => ({ id, label: t(`journal.memo.about.${id}`) })),
        ]}
        value={about ?? all}
        onChange={(id) => onChange({ ...filter, about: memoSubjects.find((one) => one === id) ?? null })}
      />
      <Select
        drawing="tool"
        label={t('journal.filter.coder')}
        options={coders}
        value={coderId ?? all}
        onChange={(id) => onChange({ ...filter, coderId: id === all ? null : id })}
      />
    </div>
  );
}

/** Memos under the days on which they were begun. */
function Days({ memos, onOpen }: { memos: readonly Memo[]; onOpen: (memo: Memo | null) => void }) {
  const { date } = useFormat();
  return memos.map((memo, at) => {
    const day = date(memo.createdAt);
    const before = memos[at - 1];
    return (
      <div key={memo.id} style={{ display: 'contents' }}>
        {(before === undefined || date(before.createdAt) !== day) && <h2>{day}</h2>}
        <ListedMemo memo={memo} onOpen={onOpen} />
      </div>
    );
  });
}

/** A memo with the way to what it is about; its words are written where they are read. */
function ListedMemo({ memo, onOpen }: { memo: Memo; onOpen: (memo: Memo | null) => void }) {
  const t = useT();
  const { language } = useStudy();
  const matrices = useQuery(api.matrices.list.queryOptions()).data ?? [];
  const name = subjectName(t, memo);
  return (
    <article
      onFocus={({ target }) => onOpen(target instanceof HTMLTextAreaElement ? memo : null)}
      onBlur={() => onOpen(null)}
    >
      <span className="ref">{t(`journal.memo.about.${memo.subject.about}`)}</span>{' '}
      <button
        type="button"
        className="place"
        aria-label={t('journal.memo.go', { name })}
        onClick={() => goTo(placeOfMemo(memo, matrices))}
      >
        {name}
      </button>
      {memo.coding && (
        <p className="said" lang={language}>
          {quote(memo.coding.verbatim, language)}
        </p>
      )}
      <MemoEditor subject={memo.subject} memo={memo} name={name} />
    </article>
  );
}
