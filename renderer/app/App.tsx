import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { followChanges, queryClient } from '../data/index.ts';
import { useFrameData } from '../project/frame-data.tsx';
import { useStudyState } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/layout.tsx';
import { NoticeRegion } from '../ui/notices.tsx';
import { LanguageProvider, useT } from '../ui/t.tsx';
import { askForLists, followAhead } from './ahead.ts';
import { appCommands } from './app-commands.ts';
import { listenToKeys, useCommands } from './commands.ts';
import { ErrorScreen } from './ErrorScreen.tsx';
import { useDesktop } from './desktop.ts';
import { useLocaleChoice } from './locale.ts';
import { followAddress, formatPlace, goTo, usePlace } from './location.ts';
import { Palette } from './Palette.tsx';
import { screens } from './screens.tsx';
import { Shell } from './Shell.tsx';
import { ShortcutsDialog } from './Shortcuts.tsx';
import { SlotProvider } from './slots.tsx';

/** The workbench. */
export function App() {
  const locale = useLocaleChoice((state) => state.locale);
  useEffect(() => followAhead(), []);
  useEffect(() => followAddress(), []);
  useEffect(() => listenToKeys(), []);
  useEffect(() => followChanges(), []);
  return (
    <QueryClientProvider client={queryClient}>
      <LanguageProvider locale={locale}>
        <SlotProvider>
          <Frame />
          <NoticeRegion />
        </SlotProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
}

function Frame() {
  const t = useT();
  const { frame: all, dialogs } = useFrameData();
  const { providers, history, ...frame } = all;
  const study = useStudyState();
  const place = usePlace();
  const [opened, setOpened] = useState<'palette' | 'shortcuts' | null>(null);
  const list = useMemo(
    () =>
      appCommands(t, all, {
        palette: () => setOpened('palette'),
        shortcuts: () => setOpened('shortcuts'),
      }),
    // oxlint-disable-next-line react/exhaustive-deps -- only what the commands say of the frame
    [t, frame.undo, frame.redo, history],
  );
  useCommands(list, 'everywhere');
  useDesktop();
  useTitle(t(`app.section.${place.section}`), frame.studyName);
  useEffect(() => {
    // Every room but the start is inside a study.
    if (study === null && place.section !== 'start') goTo({ section: 'start' }, { replace: true });
  }, [study, place.section]);
  const studyId = study?.id;
  useEffect(() => (studyId === undefined ? undefined : askForLists()), [studyId]);
  const close = () => setOpened(null);
  if (study === undefined || (study === null && place.section !== 'start')) return null;
  const screen = (
    <ErrorScreen where={formatPlace(place)}>
      <CurrentScreen />
    </ErrorScreen>
  );
  return (
    <>
      {place.section === 'start' ? (
        <main id="main" className="main start">
          {screen}
        </main>
      ) : (
        <Shell section={place.section} onFind={() => setOpened('palette')} {...frame}>
          {screen}
        </Shell>
      )}
      {dialogs}
      <Palette isOpen={opened === 'palette'} onClose={close} providers={providers} />
      <ShortcutsDialog isOpen={opened === 'shortcuts'} onClose={close} />
    </>
  );
}

function CurrentScreen() {
  const t = useT();
  const { section } = usePlace();
  const Current = screens[section];
  if (Current) return <Current />;
  return (
    <EmptyState
      action={<Button onPress={() => goTo({ section: 'overview' })}>{t('app.notYet.action')}</Button>}
    >
      {t('app.notYet')}
    </EmptyState>
  );
}

function useTitle(title: string, study: string) {
  const t = useT();
  useEffect(() => {
    document.title = t('app.screen', { title, study });
  }, [t, title, study]);
}
