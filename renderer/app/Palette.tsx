import { Fragment, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { Kbd } from '../ui/button.tsx';
import { CodeChip } from '../ui/code.tsx';
import { Icon } from '../ui/icons.tsx';
import { look } from '../ui/look.ts';
import { useT } from '../ui/t.tsx';
import { fuzzy } from './fuzzy.ts';
import { usePaletteSearch, type PaletteItem, type PaletteProvider } from './palette-search.ts';
import { useShortcutText } from './use-shortcut-text.ts';
import './palette.css';

export interface PaletteProps {
  isOpen: boolean;
  onClose: () => void;
  /** Must keep its identity while it says the same. */
  providers: readonly PaletteProvider[];
}

/** One field for everything: commands, and whatever the providers find. */
export function Palette({ isOpen, onClose, providers }: PaletteProps) {
  const t = useT();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className="palette-ground"
      data-modal
    >
      <Modal className="palette fade-in">
        <Dialog className="palette-dialog" aria-label={t('app.palette')}>
          <PaletteBody providers={providers} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteBody({ providers, onClose }: Omit<PaletteProps, 'isOpen'>) {
  const t = useT();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const { groups, searching } = usePaletteSearch(query, providers);
  const items = groups.flatMap((group) => group.items);
  const current = Math.min(at, items.length - 1);
  const optionId = (index: number) => `${listId}-${index}`;

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current, groups]);

  function run(item: PaletteItem | undefined) {
    if (!item) return;
    onClose();
    // After the dialog has given the focus back, so that what runs may move it.
    setTimeout(item.run);
  }

  function walk(event: KeyboardEvent) {
    const count = items.length;
    const to = {
      ArrowDown: (current + 1) % count,
      ArrowUp: (current - 1 + count) % count,
      PageDown: current + 8,
      PageUp: current - 8,
    }[event.key];
    if (to !== undefined && count > 0) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(count - 1, to)));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(items[current]);
    }
  }

  let index = -1;
  return (
    <>
      <div className="palette-in">
        <Icon name="search" small />
        <input
          autoFocus
          role="combobox"
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-label={t('app.find')}
          placeholder={t('app.find')}
          {...(current >= 0 ? { 'aria-activedescendant': optionId(current) } : {})}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={walk}
          spellCheck={false}
          autoComplete="off"
        />
        <span className="k" role="status">
          {searching
            ? t('app.palette.searching')
            : query.trim() && t('app.count.results', { count: items.length })}
        </span>
      </div>
      <div
        className="palette-list"
        role="listbox"
        id={listId}
        aria-label={t('app.palette.results')}
        ref={list}
      >
        {groups.map(({ group, items: members }) => (
          <div key={group} role="group" aria-label={t(group)}>
            <div className="head" aria-hidden>
              {t(group)}
            </div>
            {members.map((item) => {
              index += 1;
              const here = index;
              return (
                <PaletteLine
                  key={item.id}
                  item={item}
                  query={query}
                  id={optionId(here)}
                  selected={here === current}
                  onPoint={() => setAt(here)}
                  onRun={() => run(item)}
                />
              );
            })}
          </div>
        ))}
      </div>
      {items.length === 0 && !searching && (
        <p className="palette-none">{t('app.palette.nothing', { query })}</p>
      )}
      <div className="palette-hints">
        <span>
          <Kbd>↑ ↓</Kbd>
          {t('app.palette.walk')}
        </span>
        <span>
          <Kbd>↵</Kbd>
          {t('app.palette.run')}
        </span>
        <span>
          <Kbd>{t('app.key.esc')}</Kbd>
          {t('app.palette.close')}
        </span>
      </div>
    </>
  );
}

interface PaletteLineProps {
  item: PaletteItem;
  query: string;
  id: string;
  selected: boolean;
  onPoint: () => void;
  onRun: () => void;
}

function PaletteLine({ item, query, id, selected, onPoint, onRun }: PaletteLineProps) {
  const shortcutText = useShortcutText();
  return (
    <div
      className="palette-item"
      role="option"
      id={id}
      aria-selected={selected}
      onPointerMove={() => !selected && onPoint()}
      onClick={onRun}
    >
      {item.icon && <Icon name={item.icon} />}
      {item.hue !== undefined && <CodeChip hue={item.hue} emergent={item.emergent ?? false} />}
      <span className="words" {...look({ lang: item.lang })}>
        <Marked words={item.title} query={query} />
      </span>
      {item.detail !== undefined && <span className="detail">{item.detail}</span>}
      {item.shortcut !== undefined && <Kbd>{shortcutText(item.shortcut)}</Kbd>}
    </div>
  );
}

/** Words with the parts that answer a query underlined. */
export function Marked({ words, query }: { words: string; query: string }) {
  const ranges = fuzzy(query, words)?.ranges ?? [];
  let from = 0;
  const pieces = ranges.map(([start, end]) => {
    const piece = (
      <Fragment key={start}>
        {words.slice(from, start)}
        <mark>{words.slice(Math.max(from, start), end)}</mark>
      </Fragment>
    );
    from = end;
    return piece;
  });
  return (
    <>
      {pieces}
      {words.slice(from)}
    </>
  );
}
