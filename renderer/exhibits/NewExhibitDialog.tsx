import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Exhibit } from '../../shared/contract/exhibits.ts';
import { goTo } from '../app/location.ts';
import { api, client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { RadioList } from '../ui/choice.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';

const all = 'all';

/** Asks for a new exhibit's kind, title, and the matrix, research question or query that it is filled from. */
export function NewExhibitDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const { language } = useStudy();
  const matrices = useQuery(api.matrices.list.queryOptions()).data ?? [];
  const cases = useQuery(api.cases.list.queryOptions()).data ?? [];
  const tables = useQuery(api.counts.list.queryOptions()).data ?? [];
  const queries = useQuery(api.search.queries.queryOptions()).data ?? [];
  const questions = useQuery(api.project.questions.queryOptions()).data ?? [];
  const [kind, setKind] = useState<Exhibit['kind']>('cross-case');
  const [title, setTitle] = useState('');
  const [from, setFrom] = useState(all);
  const ready = title.trim() !== '';
  const add = async () => {
    const chosen = from === all ? null : from;
    const id = await run(
      client.exhibits.add({
        kind,
        title,
        matrixId: kind === 'cross-case' ? chosen : null,
        questionId: kind === 'verbatims' ? chosen : null,
        tableId: kind === 'frequencies' ? chosen : null,
        caseId: kind === 'within-case' ? chosen : null,
        asked: kind === 'query' && chosen !== null ? { queryId: chosen } : null,
      }),
    );
    if (id === undefined) return;
    onClose();
    goTo({ section: 'exhibits', id });
  };
  const options =
    kind === 'cross-case'
      ? [
          { id: all, label: t('exhibits.from.written') },
          ...matrices.map((matrix) => ({ id: matrix.id, label: matrix.title, lang: language })),
        ]
      : kind === 'within-case'
        ? [
            { id: all, label: t('exhibits.from.cases') },
            ...cases.map((one) => ({ id: one.id, label: one.name, lang: language })),
          ]
        : kind === 'frequencies'
          ? [
              { id: all, label: t('exhibits.from.counts') },
              ...tables.map((table) => ({ id: table.id, label: table.title, lang: language })),
            ]
          : kind === 'query'
            ? [
                { id: all, label: t('exhibits.from.verbatims') },
                ...queries.map((query) => ({ id: query.id, label: query.title, lang: language })),
              ]
            : [
                { id: all, label: t('exhibits.from.questions') },
                ...questions.map(({ id, number, text }) => ({
                  id,
                  label: `${t('project.question.number', { number })} ${text}`,
                  lang: language,
                })),
              ];
  return (
    <FormDialog
      onClose={onClose}
      title={t('exhibits.new.title')}
      action={t('exhibits.add')}
      isReady={ready}
      onSubmit={() => void add()}
    >
      <RadioList
        stacked
        label={t('exhibits.kind')}
        choices={[
          { value: 'cross-case', label: t('exhibits.kind.cross-case') },
          { value: 'within-case', label: t('exhibits.kind.within-case') },
          { value: 'verbatims', label: t('exhibits.kind.verbatims') },
          { value: 'query', label: t('exhibits.kind.query') },
          { value: 'codes', label: t('exhibits.kind.codes') },
          { value: 'frequencies', label: t('exhibits.kind.frequencies') },
          { value: 'corpus', label: t('exhibits.kind.corpus') },
        ]}
        value={kind}
        onChange={(next) => {
          setKind(next);
          setFrom(all);
        }}
      />
      <TextField
        label={t('exhibits.title')}
        value={title}
        onChange={setTitle}
        serif
        lang={language}
        autoFocus
      />
      {kind !== 'codes' && kind !== 'corpus' && (
        <Select label={t('exhibits.from')} options={options} value={from} onChange={setFrom} />
      )}
    </FormDialog>
  );
}
