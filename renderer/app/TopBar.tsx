import type { ReactNode } from 'react';
import { Button as AriaButton, MenuTrigger } from 'react-aria-components';
import { Kbd, Tooltip, TooltipTrigger } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icons.tsx';
import { look } from '../ui/look.ts';
import { useFormat, useT } from '../ui/t.tsx';
import { formatPlace, goTo, type Section } from './location.ts';
import { useSlots, type Crumb } from './slots.tsx';
import { useShortcutText } from './use-shortcut-text.ts';

export interface TopBarProps {
  section: Section;
  onFind: () => void;
  /** What undo would take back, in words ("Add coding"); null when there is nothing. */
  undo: { operation: string; run: () => void } | null;
  redo: { operation: string; run: () => void } | null;
  /** Whether everything is on disk, and since when (milliseconds). */
  saved: { state: 'saved'; at: number | null } | { state: 'saving' } | { state: 'failed' };
  coder: { name: string; menu: ReactNode } | null;
}

/** Where we are, the way to everything, what can be taken back, whether all is saved, who codes. */
export function TopBar({ section, onFind, undo, redo, saved, coder }: TopBarProps) {
  const t = useT();
  const shortcut = useShortcutText();
  return (
    <header className="top" aria-label={t('app.tools')}>
      <Crumbs section={section} />
      <AriaButton className="find" onPress={onFind}>
        <Icon name="search" small />
        <span className="words">{t('app.find')}</span>
        <Kbd>{shortcut('Mod+K')}</Kbd>
      </AriaButton>
      <div className="undo">
        <TooltipTrigger delay={500} closeDelay={0}>
          <AriaButton className="tool" isDisabled={!undo} onPress={() => undo?.run()}>
            <Icon name="undo" small />
            <span className={undo ? 'words' : 'sr-only'}>
              {undo ? t('app.undo', { operation: undo.operation }) : t('app.undo.nothing')}
            </span>
          </AriaButton>
          <Tooltip>
            {undo ? t('app.undo', { operation: undo.operation }) : t('app.undo.nothing')}
            <Kbd>{shortcut('Mod+Z')}</Kbd>
          </Tooltip>
        </TooltipTrigger>
        <TooltipTrigger delay={500} closeDelay={0}>
          <AriaButton
            className="tool"
            isDisabled={!redo}
            aria-label={redo ? t('app.redo', { operation: redo.operation }) : t('app.redo.nothing')}
            onPress={() => redo?.run()}
          >
            <Icon name="redo" small />
          </AriaButton>
          <Tooltip>
            {redo ? t('app.redo', { operation: redo.operation }) : t('app.redo.nothing')}
            <Kbd>{shortcut('Mod+Shift+Z')}</Kbd>
          </Tooltip>
        </TooltipTrigger>
      </div>
      <Saved saved={saved} />
      {coder && (
        <MenuTrigger>
          <AriaButton className="tool who">
            <span className="label">{t('app.coder')}</span> <b>{coder.name}</b>
            <Icon name="down" small />
          </AriaButton>
          {coder.menu}
        </MenuTrigger>
      )}
    </header>
  );
}

function Saved({ saved }: Pick<TopBarProps, 'saved'>) {
  const t = useT();
  const { time } = useFormat();
  const failed = saved.state === 'failed';
  return (
    <div className={classNames('saved', failed && 'failed')} role={failed ? 'alert' : 'status'}>
      {saved.state === 'saved' && <Icon name="check" small />}
      {failed && <Icon name="alert" small />}
      {saved.state === 'saving' && t('app.saving')}
      {failed && t('app.unsaved')}
      {saved.state === 'saved' &&
        (saved.at === null ? t('app.saved.never') : t('app.saved', { time: time(saved.at) }))}
    </div>
  );
}

function Crumbs({ section }: { section: Section }) {
  const t = useT();
  const { crumbs } = useSlots();
  const way: readonly Crumb[] = [{ label: t(`app.section.${section}`), to: { section } }, ...crumbs];
  return (
    <nav className="crumbs" aria-label={t('app.where')}>
      <ol>
        {way.map((crumb, at) => (
          <li key={`${at}${crumb.label}`}>
            <CrumbStep crumb={crumb} last={at === way.length - 1} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function CrumbStep({ crumb, last }: { crumb: Crumb; last: boolean }) {
  const { to } = crumb;
  const lang = look({ lang: crumb.lang });
  if (last) {
    return (
      <span aria-current="page" {...lang}>
        {crumb.label}
      </span>
    );
  }
  if (!to) return <span {...lang}>{crumb.label}</span>;
  return (
    <a
      href={`#${formatPlace(to)}`}
      {...lang}
      onClick={(event) => {
        event.preventDefault();
        goTo(to);
      }}
    >
      {crumb.label}
    </a>
  );
}
