import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Code } from '../../shared/contract/codebook.ts';
import { defineCommand, useCommands } from '../app/commands.ts';
import { usePlace } from '../app/location.ts';
import { useCrumbs } from '../app/slots.tsx';
import { api, client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { Bar, EmptyState, Foot, KeyHint, Screen } from '../ui/layout.tsx';
import { SplitPanels } from '../ui/panels.tsx';
import { useT } from '../ui/t.tsx';
import { CodePage } from './CodePage.tsx';
import { CodeTree } from './CodeTree.tsx';
import { CodeVerbatims } from './CodeVerbatims.tsx';
import { NewCodeDialog } from './NewCodeDialog.tsx';
import { neighbourMove } from './tree.ts';
import './codebook.css';

/** One list for as long as none is known: commands keep their identity while they say the same. */
const none: readonly Code[] = [];

/** The list of codes as a tree; beside it the page of one and its verbatims. */
export function CodebookScreen() {
  const t = useT();
  const { language } = useStudy();
  const codes = useQuery(api.codebook.list.queryOptions()).data;
  const { id } = usePlace();
  const [adding, setAdding] = useState<{ parentId: string | null } | null>(null);
  const code = codes?.find((one) => one.id === id) ?? null;
  useCrumbs(
    code
      ? [...code.path.map((label) => ({ label, lang: language })), { label: code.name, lang: language }]
      : [],
  );
  useCodebookCommands(codes ?? none, code, setAdding);
  if (!codes) return null;
  const active = codes.filter((one) => !one.archived);
  const bar = (
    <Bar
      plain
      desk
      title={t('app.count.codes', { count: active.length })}
      meta={t('codebook.meta', {
        apriori: active.filter(({ origin }) => origin === 'a-priori').length,
        emergent: active.filter(({ origin }) => origin === 'emergent').length,
      })}
    >
      <Button icon="plus" k="N" onPress={() => setAdding({ parentId: code?.parentId ?? null })}>
        {t('codebook.new')}
      </Button>
    </Bar>
  );
  const foot = (
    <Foot>
      <KeyHint k="↑ ↓">{t('codebook.hint.walk')}</KeyHint>
      <KeyHint k="Alt ↑ ↓">{t('codebook.hint.move')}</KeyHint>
      <KeyHint k="N">{t('codebook.new')}</KeyHint>
    </Foot>
  );
  const page = code ? (
    <SplitPanels
      panels={[
        {
          name: 'code-page',
          label: t('codebook.definition'),
          content: <CodePage key={code.id} code={code} codes={codes} onNew={setAdding} />,
        },
        {
          name: 'code-verbatims',
          label: t('app.count.verbatims', { count: code.verbatims }),
          usual: 390,
          least: 260,
          content: <CodeVerbatims code={code} />,
        },
      ]}
    />
  ) : (
    <EmptyState>{t('codebook.choose')}</EmptyState>
  );
  return (
    <Screen bar={bar} foot={foot}>
      {codes.length === 0 ? (
        <EmptyState
          action={
            <Button look="go" onPress={() => setAdding({ parentId: null })}>
              {t('codebook.new')}
            </Button>
          }
        >
          {t('codebook.empty')}
        </EmptyState>
      ) : (
        <SplitPanels
          panels={[
            {
              name: 'code-tree',
              label: t('codebook.tree'),
              usual: 438,
              least: 260,
              content: <CodeTree codes={codes} selected={code?.id ?? null} />,
            },
            { name: 'code-detail', label: t('codebook.definition'), content: page },
          ]}
        />
      )}
      {adding && <NewCodeDialog codes={codes} parentId={adding.parentId} onClose={() => setAdding(null)} />}
    </Screen>
  );
}

function useCodebookCommands(
  codes: readonly Code[],
  code: Code | null,
  add: (at: { parentId: string | null }) => void,
) {
  useCommands(
    useMemo(() => {
      const move = (by: -1 | 1) => () => {
        const before = code && neighbourMove(codes, code, by);
        if (code && before !== undefined)
          void run(client.codebook.move({ id: code.id, parentId: code.parentId, before: before ?? null }));
      };
      return [
        defineCommand({
          id: 'codebook.new',
          title: 'codebook.new',
          shortcut: 'N',
          menu: 'code',
          run: () => add({ parentId: code?.parentId ?? null }),
        }),
        defineCommand({
          id: 'codebook.new.under',
          title: 'codebook.new.under',
          shortcut: 'Shift+N',
          menu: 'code',
          when: () => code !== null,
          run: () => add({ parentId: code?.id ?? null }),
        }),
        defineCommand({
          id: 'codebook.up',
          title: 'codebook.up',
          shortcut: 'Alt+ArrowUp',
          menu: 'code',
          when: () => code !== null,
          run: move(-1),
        }),
        defineCommand({
          id: 'codebook.down',
          title: 'codebook.down',
          shortcut: 'Alt+ArrowDown',
          menu: 'code',
          when: () => code !== null,
          run: move(1),
        }),
      ];
    }, [codes, code, add]),
  );
}
