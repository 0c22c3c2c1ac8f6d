import { useQuery } from '@tanstack/react-query';
import type { Attribute } from '../../shared/contract/cases.ts';
import type { SourceSummary } from '../../shared/contract/sources.ts';
import { goTo } from '../app/location.ts';
import { attributeColumns } from '../cases/attribute-columns.tsx';
import { caseNames, CasesCell } from '../cases/CasesCell.tsx';
import { countColumn } from '../cases/columns.tsx';
import { api, client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { IconButton } from '../ui/button.tsx';
import { StateDisc } from '../ui/code.tsx';
import type { GridColumn } from '../ui/grid.tsx';
import { useFormat, useT } from '../ui/t.tsx';

const kinds = ['interview', 'field-note', 'document'] as const;
const none: never[] = [];

/** The grid of sources: what each is, its attributes, and what is counted of it. */
export function useSourceColumns(
  onDetails: (source: SourceSummary) => void,
  onAttribute: (attribute: Attribute) => void,
): GridColumn<SourceSummary>[] {
  const t = useT();
  const { language } = useStudy();
  const format = useFormat();
  const { number, date, duration } = format;
  const cases = useQuery(api.cases.list.queryOptions()).data ?? none;
  const participants = useQuery(api.cases.participants.queryOptions()).data ?? none;
  const attributes = useQuery(api.cases.attributes.queryOptions()).data ?? none;
  const edit = (id: string, changes: Omit<Parameters<typeof client.sources.edit>[0], 'id'>) =>
    void run(client.sources.edit({ id, ...changes }));
  const store = (id: string, field: string, text: string) =>
    void run(
      client.cases.writeTable({
        owner: 'source',
        cells: [[text]],
        at: { rowIds: [id], fields: [field] },
        adds: false,
      }),
    );
  return [
    {
      id: 'name',
      title: t('sources.column.title'),
      lang: language,
      text: ({ title }) => title,
      show: ({ title, status }) => (
        <span className="source-title">
          <StateDisc
            state={status === 'new' ? 'empty' : status === 'coding' ? 'half' : 'full'}
            label={t(`sources.status.${status}`)}
          />
          {title}
        </span>
      ),
      value: ({ title }) => title,
      onKeep: ({ id }, title) => title !== '' && edit(id, { title }),
      onOpen: ({ id }) => goTo({ section: 'sources', id }),
    },
    {
      id: 'kind',
      title: t('sources.column.kind'),
      groups: true,
      text: ({ kind }) => t(`sources.kind.${kind}`),
      value: ({ kind }) => kind,
      editor: {
        type: 'choice',
        choices: kinds.map((kind) => ({ value: kind, label: t(`sources.kind.${kind}`) })),
      },
      onKeep: ({ id }, chosen) => {
        const kind = kinds.find((one) => one === chosen);
        if (kind) edit(id, { kind });
      },
    },
    {
      id: 'participant',
      title: t('sources.column.participant'),
      lang: language,
      groups: true,
      text: ({ participantIds }) =>
        participants
          .filter(({ id }) => participantIds.includes(id))
          .map(({ confidentialName }) => confidentialName)
          .join('; '),
    },
    {
      id: 'cases',
      title: t('cases.column.cases'),
      lang: language,
      groups: true,
      text: ({ caseIds }) => caseNames(cases, caseIds),
      show: ({ id, title, caseIds }) => (
        <CasesCell
          name={title}
          caseIds={caseIds}
          cases={cases}
          onKeep={(chosen) => edit(id, { caseIds: chosen })}
        />
      ),
    },
    {
      id: 'date',
      title: t('sources.column.date'),
      text: (source) => source.date ?? '',
      show: (source) => (source.date === null ? '' : date(source.date)),
      sortBy: (source) => source.date,
      value: (source) => source.date ?? '',
      editor: { type: 'text', placeholder: '2024-03-14' },
      onKeep: ({ id }, text) => store(id, 'date', text),
    },
    {
      id: 'duration',
      title: t('sources.column.duration'),
      align: 'end',
      text: ({ durationMinutes }) =>
        durationMinutes === null ? '' : String(durationMinutes).replace('.', language === 'en' ? '.' : ','),
      show: ({ durationMinutes }) => (durationMinutes === null ? '' : duration(durationMinutes)),
      sortBy: ({ durationMinutes }) => durationMinutes,
      value: ({ durationMinutes }) => (durationMinutes === null ? '' : String(durationMinutes)),
      onKeep: ({ id }, text) => store(id, 'duration', text),
    },
    ...attributeColumns<SourceSummary>(
      t,
      attributes.filter(({ owner }) => owner === 'source'),
      language,
      format,
      onAttribute,
    ),
    countColumn('words', t('sources.column.words'), ({ words }) => words, number),
    countColumn('codings', t('sources.column.codings'), ({ codings }) => codings, number),
    {
      id: 'place',
      title: t('sources.place'),
      lang: language,
      text: ({ place }) => place,
      value: ({ place }) => place,
      onKeep: ({ id }, place) => edit(id, { place }),
    },
    {
      id: 'done',
      title: t('sources.column.done'),
      groups: true,
      text: ({ status }) => t(status === 'done' ? 'cases.yes' : 'cases.no'),
      value: ({ status }) => (status === 'done' ? 'true' : 'false'),
      editor: {
        type: 'choice',
        choices: [
          { value: 'true', label: t('cases.yes') },
          { value: 'false', label: t('cases.no') },
        ],
      },
      onKeep: ({ id }, chosen) => edit(id, { done: chosen === 'true' }),
    },
    {
      id: t('sources.column.details'),
      title: '',
      width: '40px',
      text: () => '',
      show: (source) => (
        <IconButton
          icon="edit"
          small
          excludeFromTabOrder
          label={t('sources.edit.of', { title: source.title })}
          onPress={() => onDetails(source)}
        />
      ),
    },
  ];
}
