import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MatrixDefinition, MatrixSummary } from '../../shared/contract/matrices.ts';
import { goTo } from '../app/location.ts';
import { api, client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { RadioList } from '../ui/choice.tsx';
import { toHue } from '../ui/code.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';
import { CheckList } from './CheckList.tsx';

const none = 'none';

/** Asks for a matrix's title and what it shows: a new one, or the one given as it is to be from now on. */
export function MatrixDialog({
  matrix = null,
  onClose,
}: {
  matrix?: MatrixSummary | null;
  onClose: () => void;
}) {
  const t = useT();
  const { language } = useStudy();
  const codes = useQuery(api.codebook.list.queryOptions()).data ?? [];
  const cases = useQuery(api.cases.list.queryOptions()).data ?? [];
  const questions = useQuery(api.project.questions.queryOptions()).data ?? [];
  const attributes = useQuery(api.cases.attributes.queryOptions()).data ?? [];
  const before = matrix?.definition;
  const [title, setTitle] = useState(matrix?.title ?? '');
  const [whichCodes, setWhichCodes] = useState<'used' | 'chosen' | 'question'>(
    before?.codeIds ? 'chosen' : 'used',
  );
  const [codeIds, setCodeIds] = useState<ReadonlySet<string>>(new Set(before?.codeIds ?? []));
  const [questionId, setQuestionId] = useState<string | null>(null);
  const [whichCases, setWhichCases] = useState<'all' | 'chosen'>(before?.caseIds ? 'chosen' : 'all');
  const [caseIds, setCaseIds] = useState<ReadonlySet<string>>(new Set(before?.caseIds ?? []));
  const [groupBy, setGroupBy] = useState(before?.groupBy ?? null);

  // Asked by one question: its codes as they are now.
  const question = questionId ?? questions[0]?.id;
  const ofQuestion = codes.filter((code) => code.questionId === question && !code.archived);
  const definition: MatrixDefinition = {
    ...before,
    codeIds:
      whichCodes === 'used'
        ? null
        : whichCodes === 'question'
          ? ofQuestion.map(({ id }) => id)
          : codes.filter(({ id }) => codeIds.has(id)).map(({ id }) => id),
    caseIds: whichCases === 'all' ? null : cases.filter(({ id }) => caseIds.has(id)).map(({ id }) => id),
    groupBy,
  };
  const ready = title.trim() !== '' && definition.codeIds?.length !== 0 && definition.caseIds?.length !== 0;
  const save = async () => {
    const id = await run(
      matrix
        ? client.matrices.edit({ id: matrix.id, title, definition }).then(() => matrix.id)
        : client.matrices.add({ title, definition }),
    );
    if (id === undefined) return;
    onClose();
    if (!matrix) goTo({ section: 'matrices', id });
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t(matrix ? 'matrices.edit.title' : 'matrices.new')}
      action={t(matrix ? 'matrices.save' : 'matrices.create')}
      isReady={ready}
      onSubmit={() => void save()}
    >
      <TextField
        serif
        autoFocus
        label={t('matrices.title')}
        value={title}
        onChange={setTitle}
        lang={language}
      />
      <RadioList
        label={t('matrices.codes')}
        choices={[
          { value: 'used', label: t('matrices.codes.used') },
          { value: 'chosen', label: t('matrices.chosen') },
          { value: 'question', label: t('matrices.codes.question'), isDisabled: questions.length === 0 },
        ]}
        value={whichCodes}
        onChange={setWhichCodes}
      />
      {whichCodes === 'chosen' && (
        <CheckList
          label={t('matrices.codes')}
          items={codes
            .filter((code) => !code.archived || codeIds.has(code.id))
            .map(({ id, name, depth, hue, origin, verbatims }) => ({
              id,
              label: name,
              depth,
              hue: toHue(hue),
              emergent: origin === 'emergent',
              end: t('app.count.verbatims', { count: verbatims }),
            }))}
          chosen={codeIds}
          onChange={setCodeIds}
        />
      )}
      {whichCodes === 'question' && question !== undefined && (
        <Select
          aria-label={t('matrices.codes.question')}
          options={questions.map(({ id, number, text }) => ({
            id,
            label: `${t('project.question.number', { number })} ${text}`,
            lang: language,
          }))}
          value={question}
          onChange={setQuestionId}
          note={t('matrices.codes.question.note', {
            codes: t('app.count.codes', { count: ofQuestion.length }),
          })}
        />
      )}
      <RadioList
        label={t('matrices.cases')}
        choices={[
          { value: 'all', label: t('matrices.cases.all') },
          { value: 'chosen', label: t('matrices.chosen') },
        ]}
        value={whichCases}
        onChange={setWhichCases}
      />
      {whichCases === 'chosen' && (
        <CheckList
          label={t('matrices.cases')}
          items={cases.map(({ id, name }) => ({ id, label: name }))}
          chosen={caseIds}
          onChange={setCaseIds}
        />
      )}
      <Select
        label={t('matrices.columnsBy')}
        options={[
          { id: none, label: t('matrices.columnsBy.none') },
          ...attributes
            .filter(({ owner }) => owner === 'case')
            .map(({ id, name }) => ({ id, label: name, lang: language })),
        ]}
        value={groupBy ?? none}
        onChange={(id) => setGroupBy(id === none ? null : id)}
      />
    </FormDialog>
  );
}
