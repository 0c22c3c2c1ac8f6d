import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { Code } from '../../shared/contract/codebook.ts';
import { goTo, usePlace } from '../app/location.ts';
import { useCrumbs } from '../app/slots.tsx';
import { useShortcutText } from '../app/use-shortcut-text.ts';
import { api } from '../data/index.ts';
import { useIsWide } from '../matrices/use-is-wide.ts';
import { useStudy } from '../project/use-study.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Bar, EmptyState, Foot, KeyHint, Screen } from '../ui/layout.tsx';
import { Menu, MenuItem, MenuRule, MenuTrigger } from '../ui/menu.tsx';
import { SplitPanels } from '../ui/panels.tsx';
import { useT } from '../ui/t.tsx';
import { CodePage } from './CodePage.tsx';
import { CodeTree } from './CodeTree.tsx';
import { CodeVerbatims } from './CodeVerbatims.tsx';
import { HistoryView } from './HistoryView.tsx';
import { ImportCodesDialog } from './ImportCodesDialog.tsx';
import { exportCodes } from './list-files.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { NewCodeDialog } from './NewCodeDialog.tsx';
import { SeveralCodes } from './SeveralCodes.tsx';
import { historyId, useCodebookCommands, type Asking } from './use-codebook-commands.ts';
import './codebook.css';
import './history.css';

/** One list for as long as none is known: commands keep their identity while they say the same. */
const none: readonly Code[] = [];

/** The list of codes as a tree; beside it the page of one and its verbatims, or its history. */
export function CodebookScreen() {
  const t = useT();
  const { language } = useStudy();
  const keys = useShortcutText();
  const wide = useIsWide();
  const codes = useQuery(api.codebook.list.queryOptions()).data;
  const { id } = usePlace();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [several, setSeveral] = useState<readonly string[]>([]);
  const name = useRef<HTMLInputElement>(null);
  const past = id === historyId;
  const code = codes?.find((one) => one.id === id) ?? null;
  const chosen = useMemo(() => chosenCodes(codes ?? none, id, several), [codes, id, several]);
  useCrumbs(
    past
      ? [{ label: t('codebook.history') }]
      : code
        ? [...code.path.map((label) => ({ label, lang: language })), { label: code.name, lang: language }]
        : [],
  );
  useCodebookCommands(codes ?? none, chosen, setAsking, name);
  if (!codes) return null;
  const choose = (ids: readonly string[]) => {
    setSeveral(ids);
    const [only] = ids;
    if (ids.length === 1 && only !== undefined) goTo({ section: 'codebook', id: only });
  };
  const bar = (
    <CodebookBar
      codes={codes}
      past={past}
      merging={chosen.length > 0 && codes.length > 1}
      onAsk={setAsking}
      parentId={code?.parentId ?? null}
    />
  );
  const foot = (
    <Foot>
      <KeyHint k="↑ ↓">{t('codebook.hint.walk')}</KeyHint>
      <KeyHint k={`${keys('Shift+ArrowUp')} ↓`} minor>
        {t('codebook.hint.several')}
      </KeyHint>
      <KeyHint k="F2">{t('codebook.rename')}</KeyHint>
      <KeyHint k={`${keys('Alt+ArrowUp')} ↓ ← →`}>{t('codebook.hint.move')}</KeyHint>
      <KeyHint k="M">{t('codebook.merge')}</KeyHint>
      <KeyHint k="N">{t('codebook.new')}</KeyHint>
    </Foot>
  );
  const [only] = chosen;
  const page =
    only === undefined ? (
      <EmptyState>{t('codebook.choose')}</EmptyState>
    ) : (
      <SplitPanels
        panels={[
          {
            name: 'code-page',
            label: t('codebook.definition'),
            content:
              chosen.length > 1 ? (
                <SeveralCodes codes={chosen} onMerge={() => setAsking({ what: 'merge' })} />
              ) : (
                <CodePage
                  key={only.id}
                  code={only}
                  codes={codes}
                  nameRef={name}
                  onNew={({ parentId }) => setAsking({ what: 'new', parentId })}
                  onMerge={() => setAsking({ what: 'merge' })}
                />
              ),
          },
          {
            name: wide ? 'code-verbatims' : 'code-verbatims-narrow',
            label: t('codebook.verbatims'),
            usual: wide ? 390 : 280,
            least: 240,
            content: (
              <CodeVerbatims key={chosen.map((one) => one.id).join(' ')} chosen={chosen} codes={codes} />
            ),
          },
        ]}
      />
    );
  return (
    <Screen className="codebook" bar={bar} foot={foot}>
      {past ? (
        <HistoryView codes={codes} />
      ) : codes.length === 0 ? (
        <EmptyState
          action={
            <>
              <Button look="go" onPress={() => setAsking({ what: 'new', parentId: null })}>
                {t('codebook.new')}
              </Button>
              <Button onPress={() => setAsking({ what: 'import' })}>{t('codebook.import')}</Button>
            </>
          }
        >
          {t('codebook.empty')}
        </EmptyState>
      ) : (
        <SplitPanels
          panels={[
            {
              name: wide ? 'code-tree' : 'code-tree-narrow',
              label: t('codebook.tree'),
              usual: wide ? 438 : 280,
              least: 220,
              content: <CodeTree codes={codes} chosen={chosen.map((one) => one.id)} onChoose={choose} />,
            },
            { name: 'code-detail', label: t('codebook.definition'), content: page },
          ]}
        />
      )}
      {asking?.what === 'new' && (
        <NewCodeDialog codes={codes} parentId={asking.parentId} onClose={() => setAsking(null)} />
      )}
      {asking?.what === 'merge' && (
        <MergeDialog codes={codes} ids={chosen.map((one) => one.id)} onClose={() => setAsking(null)} />
      )}
      {asking?.what === 'import' && <ImportCodesDialog onClose={() => setAsking(null)} />}
    </Screen>
  );
}

/** Several codes while the one whose page is shown is among them, else that one alone. */
function chosenCodes(codes: readonly Code[], id: string | undefined, several: readonly string[]): Code[] {
  const picked = several.length > 1 && (id === undefined || several.includes(id)) ? several : [id];
  return codes.filter((code) => picked.includes(code.id));
}

interface CodebookBarProps {
  codes: readonly Code[];
  past: boolean;
  /** Whether there is something to merge. */
  merging: boolean;
  parentId: string | null;
  onAsk: (asking: Asking) => void;
}

function CodebookBar({ codes, past, merging, parentId, onAsk }: CodebookBarProps) {
  const t = useT();
  const active = codes.filter((one) => !one.archived);
  return (
    <Bar
      plain
      desk
      title={past ? t('codebook.history') : t('app.count.codes', { count: active.length })}
      meta={t('codebook.meta', {
        apriori: active.filter(({ origin }) => origin === 'a-priori').length,
        emergent: active.filter(({ origin }) => origin === 'emergent').length,
      })}
    >
      <Button
        look="tool"
        onPress={() => goTo(past ? { section: 'codebook' } : { section: 'codebook', id: historyId })}
      >
        {t(past ? 'codebook.history.back' : 'codebook.history')}
      </Button>
      {!past && merging && (
        <Button look="tool" onPress={() => onAsk({ what: 'merge' })}>
          {t('codebook.merge')}
        </Button>
      )}
      <Button icon="plus" k="N" onPress={() => onAsk({ what: 'new', parentId })}>
        {t('codebook.new')}
      </Button>
      <MenuTrigger>
        <IconButton icon="more" label={t('codebook.menu')} />
        <Menu placement="bottom end">
          <MenuItem id="import" onAction={() => onAsk({ what: 'import' })}>
            {t('codebook.import')}
          </MenuItem>
          <MenuRule />
          <MenuItem id="csv" onAction={() => void exportCodes(t('codebook.file'), 'csv')}>
            {t('codebook.export.csv')}
          </MenuItem>
          <MenuItem id="txt" onAction={() => void exportCodes(t('codebook.file'), 'txt')}>
            {t('codebook.export.txt')}
          </MenuItem>
        </Menu>
      </MenuTrigger>
    </Bar>
  );
}
