import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Coding } from '../../shared/contract/coding.ts';
import { defineCommand, useCommands } from '../app/commands.ts';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { Menu, MenuItem, MenuRule, MenuSection, MenuTrigger } from '../ui/menu.tsx';
import { useT } from '../ui/t.tsx';
import { useDeskView, wholeView, type DeskView } from './view.ts';

const set = (change: Partial<DeskView>) => useDeskView.setState(change);
const ticked = (isTicked: boolean) => (isTicked ? { icon: 'check' as const } : {});

/** What of the source is shown: a coder's work, a code, turns not coded yet; and what that leaves out, while it does. */
export function ShowMenu({ codings, coding }: { codings: readonly Coding[]; coding: Coding | null }) {
  const t = useT();
  const { coders, language } = useStudy();
  const view = useDeskView();
  const codes = useQuery(api.codebook.list.queryOptions()).data ?? [];
  useShowCommands();
  const named = (id: string | null | undefined) => codes.find((code) => code.id === id)?.name ?? '';
  const here = new Set(codings.map(({ coderId }) => coderId));
  const present = coders.filter(({ id }) => here.has(id) || id === view.coderId);
  // The code of the selected coding and the codes over it, else those of the first level.
  const offered: { id: string; name: string }[] = [];
  for (let at = codes.find(({ id }) => id === coding?.codeId); at;) {
    offered.push(at);
    const { parentId } = at;
    at = codes.find(({ id }) => id === parentId);
  }
  const choices =
    offered.length > 0 ? offered : codes.filter(({ parentId, archived }) => parentId === null && !archived);
  const leftOut = [
    view.code && named(view.code.id),
    view.coderId && coders.find(({ id }) => id === view.coderId)?.name,
    view.uncoded && t('coding.show.only.uncoded'),
  ].filter((part) => typeof part === 'string' && part !== '');
  return (
    <>
      {leftOut.length > 0 && (
        <span className="left-out">
          <span lang={language}>{t('coding.show.only', { what: leftOut.join(' · ') })}</span>
          <IconButton icon="close" small label={t('coding.show.all')} onPress={() => set(wholeView)} />
        </span>
      )}
      <MenuTrigger>
        <Button look="tool">
          {t('coding.show')} <Icon name="down" small />
        </Button>
        <Menu aria-label={t('coding.show')} placement="bottom end">
          <MenuItem {...ticked(leftOut.length === 0)} onAction={() => set(wholeView)}>
            {t('coding.show.all')}
          </MenuItem>
          <MenuRule />
          <MenuSection title={t('coding.show.codes')}>
            {choices.map(({ id, name }) => (
              <MenuItem
                key={id}
                {...ticked(view.code?.id === id)}
                onAction={() => set({ code: { id, below: true } })}
              >
                {name}
              </MenuItem>
            ))}
          </MenuSection>
          {present.length > 1 && (
            <MenuSection title={t('coding.show.coders')}>
              {present.map(({ id, name }) => (
                <MenuItem key={id} {...ticked(view.coderId === id)} onAction={() => set({ coderId: id })}>
                  {name}
                </MenuItem>
              ))}
            </MenuSection>
          )}
          <MenuSection title={t('coding.show.turns')}>
            <MenuItem {...ticked(view.uncoded)} k="U" onAction={() => set({ uncoded: !view.uncoded })}>
              {t('coding.show.uncoded')}
            </MenuItem>
            <MenuItem {...ticked(view.folded)} k="Q" onAction={() => set({ folded: !view.folded })}>
              {t('coding.show.folded')}
            </MenuItem>
          </MenuSection>
        </Menu>
      </MenuTrigger>
    </>
  );
}

function useShowCommands() {
  useCommands(
    useMemo(() => {
      const turn = (name: 'uncoded' | 'folded') => () => set({ [name]: !useDeskView.getState()[name] });
      return [
        defineCommand({
          id: 'coding.show.uncoded',
          title: 'coding.show.uncoded',
          shortcut: 'U',
          menu: 'view',
          run: turn('uncoded'),
        }),
        defineCommand({
          id: 'coding.show.folded',
          title: 'coding.show.folded',
          shortcut: 'Q',
          menu: 'view',
          run: turn('folded'),
        }),
        defineCommand({
          id: 'coding.show.all',
          title: 'coding.show.all',
          menu: 'view',
          run: () => set(wholeView),
        }),
      ];
    }, []),
  );
}
