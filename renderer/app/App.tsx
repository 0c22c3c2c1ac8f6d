import { useEffect, useMemo, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/layout.tsx';
import { NoticeRegion } from '../ui/notices.tsx';
import { LanguageProvider, useT } from '../ui/t.tsx';
import { appCommands } from './app-commands.ts';
import { listenToKeys, useCommands } from './commands.ts';
import { ErrorScreen } from './ErrorScreen.tsx';
import { useFrame } from './frame.ts';
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
  useEffect(() => followAddress(), []);
  useEffect(() => listenToKeys(), []);
  return (
    <LanguageProvider locale={locale}>
      <SlotProvider>
        <Frame />
        <NoticeRegion />
      </SlotProvider>
    </LanguageProvider>
  );
}

function Frame() {
  const t = useT();
  const { providers, ...frame } = useFrame();
  const place = usePlace();
  const [opened, setOpened] = useState<'palette' | 'shortcuts' | null>(null);
  const list = useMemo(
    () =>
      appCommands(
        t,
        { providers, ...frame },
        {
          palette: () => setOpened('palette'),
          shortcuts: () => setOpened('shortcuts'),
        },
      ),
    // oxlint-disable-next-line react/exhaustive-deps -- only what the commands say of the frame
    [t, frame.undo, frame.redo],
  );
  useCommands(list);
  useTitle(t(`app.section.${place.section}`), frame.studyName);
  const close = () => setOpened(null);
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
