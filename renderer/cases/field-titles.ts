import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { AttributeOwner, GridField } from '../../shared/contract/grids.ts';
import type { MessageId } from '../../shared/messages/index.ts';
import { api } from '../data/index.ts';
import { useT } from '../ui/t.tsx';

export type Owner = (typeof AttributeOwner.options)[number];

const own: Readonly<Record<Exclude<GridField, 'name'>, MessageId>> = {
  publicLabel: 'cases.column.label',
  group: 'cases.column.group',
  cases: 'cases.column.cases',
  kind: 'sources.column.kind',
  date: 'sources.column.date',
  duration: 'sources.column.duration',
  place: 'sources.place',
  done: 'sources.column.done',
};
const names: Readonly<Record<Owner, MessageId>> = {
  case: 'cases.column.name',
  participant: 'cases.column.confidential',
  source: 'sources.column.title',
};
const counted: Readonly<Record<string, MessageId>> = {
  participants: 'cases.column.participants',
  participant: 'sources.column.participant',
  sources: 'cases.column.sources',
  verbatims: 'cases.column.verbatims',
  words: 'sources.column.words',
  codings: 'sources.column.codings',
  memos: 'journal.memos',
};

/** What a column of a grid is called; an attribute that is yet to be added bears its name after "new:". */
export function useFieldTitle(owner: Owner): (field: string) => string {
  const t = useT();
  const attributes = useQuery(api.cases.attributes.queryOptions()).data;
  return useCallback(
    (field) => {
      const known =
        field === 'name'
          ? names[owner]
          : ({ ...own, ...counted } as Readonly<Record<string, MessageId>>)[field];
      if (known) return t(known);
      return field.replace(/^new:/u, '') === field
        ? (attributes?.find(({ id }) => id === field)?.name ?? field)
        : field.slice('new:'.length);
    },
    [t, owner, attributes],
  );
}
