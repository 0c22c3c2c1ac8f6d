import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import type { ProjectState } from '../../shared/contract/project.ts';
import type { NamedOperation } from '../../shared/contract/changes.ts';
import { defineCommand, useCommands } from '../app/commands.ts';
import type { FrameData } from '../app/frame.ts';
import { AutocodeHost } from '../coding/AutocodeHost.tsx';
import { NamesAsked } from '../confidentiality/NamesAsked.tsx';
import { exportMemos } from '../journal/export.ts';
import { api, client, inOrder, run } from '../data/index.ts';
import { Menu, MenuItem, MenuRule } from '../ui/menu.tsx';
import { useT, useFormat, type T } from '../ui/t.tsx';
import { checkStudy, closeStudy, saveCopy } from './actions.ts';
import { BackupsDialog } from './BackupsDialog.tsx';
import { CodingsDialog } from './CodingsDialog.tsx';
import { CoderDialog } from './CoderDialog.tsx';
import { EditStudyDialog } from './EditStudyDialog.tsx';
import { usePaletteProviders } from './palette-providers.ts';
import { useStudyState } from './use-study.ts';

type Opened = 'edit' | 'backups' | 'codings' | 'addCoder' | 'renameCoder' | null;

const nothingOpen = {
  studyName: 'Annexe',
  counts: {},
  undo: null,
  redo: null,
  history: null,
  saved: { state: 'saved', at: null },
  coder: null,
} satisfies Omit<FrameData, 'providers'>;

const history = {
  undo: () => void run(inOrder(() => client.project.undo())),
  redo: () => void run(inOrder(() => client.project.redo())),
};

function step(t: T, operation: NamedOperation | null, go: () => void): FrameData['undo'] {
  return operation && { operation: t(`operations.${operation.name}`), run: go };
}

/** What the frame shows of the open study, and the dialogs that its menus open. */
export function useFrameData(): { frame: FrameData; dialogs: ReactNode } {
  const t = useT();
  const { number } = useFormat();
  const state = useStudyState();
  const providers = usePaletteProviders();
  const [opened, setOpened] = useState<Opened>(null);
  useStudyCommands(state ?? null, setOpened);
  const frame = useMemo((): FrameData => {
    if (!state) return { ...nothingOpen, providers };
    const { counts, history: steps } = state;
    return {
      studyName: state.title,
      studyMenu: <StudyMenu state={state} onOpen={setOpened} />,
      counts: {
        sources: number(counts.sources),
        codebook: number(counts.codes),
        cases: number(counts.cases),
        matrices: number(counts.matrices),
        exhibits: number(counts.exhibits),
      },
      undo: step(t, steps.undo, history.undo),
      redo: step(t, steps.redo, history.redo),
      history,
      saved: { state: 'saved', at: steps.savedAt === null ? null : Date.parse(steps.savedAt) },
      coder: {
        name: state.coders.find(({ id }) => id === state.coderId)?.name ?? '',
        menu: <CoderMenu state={state} onOpen={setOpened} />,
      },
      providers,
    };
  }, [state, providers, t, number]);
  const close = () => setOpened(null);
  const dialogs = state && (
    <>
      <AutocodeHost />
      <NamesAsked />
      {opened === 'edit' && <EditStudyDialog state={state} onClose={close} />}
      {opened === 'backups' && <BackupsDialog state={state} onClose={close} />}
      {opened === 'codings' && <CodingsDialog title={state.title} onClose={close} />}
      {opened === 'addCoder' && <CoderDialog onClose={close} />}
      {opened === 'renameCoder' && (
        <CoderDialog onClose={close} coder={state.coders.find(({ id }) => id === state.coderId) ?? null} />
      )}
    </>
  );
  return { frame, dialogs };
}

function useStudyCommands(state: ProjectState | null, open: (opened: Opened) => void) {
  const t = useT();
  const title = state?.title ?? '';
  const isOpen = state !== null;
  useCommands(
    useMemo(() => {
      if (!isOpen) return [];
      return [
        defineCommand({ id: 'project.edit', title: 'project.edit', menu: 'study', run: () => open('edit') }),
        defineCommand({
          id: 'project.saveCopy',
          title: 'project.saveCopy',
          shortcut: 'Mod+Shift+S',
          menu: 'study',
          run: () => saveCopy(title),
        }),
        defineCommand({
          id: 'project.backups',
          title: 'project.backups',
          menu: 'study',
          run: () => open('backups'),
        }),
        defineCommand({
          id: 'project.exportCodings',
          title: 'project.exportCodings',
          menu: 'study',
          run: () => open('codings'),
        }),
        ...(['md', 'csv'] as const).map((format) =>
          defineCommand({
            id: `journal.memos.export.${format}`,
            title: `journal.memos.export.${format}`,
            menu: 'study',
            run: () => exportMemos(t('journal.memos.export.name', { title }), format),
          }),
        ),
        defineCommand({ id: 'project.check', title: 'project.check', menu: 'study', run: checkStudy }),
        defineCommand({
          id: 'project.coder.add',
          title: 'project.coder.add',
          menu: 'study',
          run: () => open('addCoder'),
        }),
        defineCommand({
          id: 'project.close',
          title: 'project.close',
          shortcut: 'Mod+Shift+W',
          menu: 'study',
          run: closeStudy,
        }),
      ];
    }, [isOpen, title, t, open]),
    'everywhere',
  );
}

interface MenuProps {
  state: ProjectState;
  onOpen: (opened: Opened) => void;
}

function StudyMenu({ state, onOpen }: MenuProps) {
  const t = useT();
  const { title } = state;
  return (
    <Menu aria-label={t('app.study.menu', { name: title })}>
      <MenuItem onAction={() => onOpen('edit')}>{t('project.edit')}</MenuItem>
      <MenuRule />
      <MenuItem onAction={() => void saveCopy(title)}>{t('project.saveCopy')}</MenuItem>
      <MenuItem onAction={() => onOpen('backups')}>{t('project.backups')}</MenuItem>
      <MenuItem onAction={() => onOpen('codings')}>{t('project.exportCodings')}</MenuItem>
      <MenuItem onAction={() => void checkStudy()}>{t('project.check')}</MenuItem>
      <MenuRule />
      <MenuItem onAction={() => void closeStudy()}>{t('project.close')}</MenuItem>
    </Menu>
  );
}

function CoderMenu({ state, onOpen }: MenuProps) {
  const t = useT();
  const { coders } = useQuery(api.project.state.queryOptions()).data ?? state;
  return (
    <Menu aria-label={t('app.coder')} placement="bottom end">
      {coders.map(({ id, name }) => (
        <MenuItem
          key={id}
          onAction={() => void run(client.project.setCoder({ id }))}
          {...(id === state.coderId ? { icon: 'check' as const } : {})}
        >
          {name}
        </MenuItem>
      ))}
      <MenuRule />
      <MenuItem onAction={() => onOpen('renameCoder')}>{t('project.coder.rename')}</MenuItem>
      <MenuItem onAction={() => onOpen('addCoder')}>{t('project.coder.add')}</MenuItem>
    </Menu>
  );
}
