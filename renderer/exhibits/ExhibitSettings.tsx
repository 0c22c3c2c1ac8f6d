import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Exhibit, ExhibitDefinition, ExhibitSummary } from '../../shared/contract/exhibits.ts';
import { goTo } from '../app/location.ts';
import { api, client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox, RadioSeg } from '../ui/choice.tsx';
import { ProofNumber } from '../ui/code.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { InspectorSection } from '../ui/layout.tsx';
import { Select } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';
import { ExportPart } from './ExportPart.tsx';
import { OrderedChoice } from './OrderedChoice.tsx';
import { QuotesEditor } from './QuotesEditor.tsx';
import { WordingsEditor } from './WordingsEditor.tsx';

const languages = ['en', 'fr', 'es'] as const;
const orientations = ['auto', 'portrait', 'landscape'] as const;
const none = 'none';

/** What the exhibit shows and how, what to look at before it leaves, and the way out. */
export function ExhibitSettings({
  exhibit,
  exhibits,
}: {
  exhibit: Exhibit;
  exhibits: readonly ExhibitSummary[];
}) {
  const t = useT();
  const { language } = useStudy();
  const codes = useQuery(api.codebook.list.queryOptions()).data ?? [];
  const cases = useQuery(api.cases.list.queryOptions()).data ?? [];
  const attributes = useQuery(api.cases.attributes.queryOptions()).data ?? [];
  const { id, definition } = exhibit;
  const edit = (next: ExhibitDefinition) => void run(client.exhibits.edit({ id, definition: next }));
  const at = exhibits.findIndex((one) => one.id === id);
  const earlier = exhibits[at - 1]?.id;
  const later = at < exhibits.length - 1 ? (exhibits[at + 2]?.id ?? null) : undefined;
  return (
    <>
      <Remarks exhibit={exhibit} />
      <ExportPart exhibit={exhibit} />
      <InspectorSection title={t('exhibits.settings')}>
        <div className="form small">
          <Kept
            label={t('exhibits.title')}
            value={exhibit.title}
            onKeep={(title) => title !== '' && void run(client.exhibits.edit({ id, title }))}
          />
          <RadioSeg
            label={t('exhibits.language')}
            choices={languages.map((one) => ({ value: one, label: t(`project.language.${one}`) }))}
            value={definition.language}
            onChange={(one) => edit({ ...definition, language: one })}
          />
          <Kept
            label={t('exhibits.word')}
            value={definition.word}
            onKeep={(word) => edit({ ...definition, word })}
          />
          <Kept
            label={t('exhibits.rowHeading')}
            value={definition.rowHeading}
            onKeep={(rowHeading) => edit({ ...definition, rowHeading })}
          />
          {definition.kind === 'verbatims' && (
            <Kept
              label={t('exhibits.attribution')}
              note={t('exhibits.attribution.note', { group: '{group}', case: '{case}', label: '{label}' })}
              value={definition.attribution}
              onKeep={(attribution) => edit({ ...definition, attribution })}
            />
          )}
          <Kept
            label={t('exhibits.note')}
            value={definition.note}
            long
            onKeep={(note) => edit({ ...definition, note })}
          />
          <RadioSeg
            label={t('exhibits.orientation')}
            choices={orientations.map((one) => ({ value: one, label: t(`exhibits.orientation.${one}`) }))}
            value={definition.orientation}
            onChange={(orientation) => edit({ ...definition, orientation })}
          />
          {definition.kind === 'cross-case' && (
            <>
              <Select
                label={t('exhibits.groupBy')}
                options={[
                  { id: none, label: t('exhibits.groupBy.none') },
                  ...attributes
                    .filter(({ owner }) => owner === 'case')
                    .map((one) => ({ id: one.id, label: one.name, lang: language })),
                ]}
                value={definition.groupBy ?? none}
                onChange={(groupBy) => edit({ ...definition, groupBy: groupBy === none ? null : groupBy })}
              />
              <Checkbox
                isSelected={definition.conclusion}
                onChange={(conclusion) => edit({ ...definition, conclusion })}
              >
                {t('exhibits.conclusion')}
              </Checkbox>
            </>
          )}
        </div>
      </InspectorSection>
      <InspectorSection
        title={t('exhibits.rows')}
        count={t('exhibits.chosen', { count: definition.codeIds.length, all: codes.length })}
      >
        <OrderedChoice
          label={t('exhibits.rows')}
          items={codes.map((code) => ({ id: code.id, name: code.name, hue: code.hue }))}
          chosen={definition.codeIds}
          onChange={(codeIds) => edit({ ...definition, codeIds: [...codeIds] })}
        />
      </InspectorSection>
      {definition.kind === 'cross-case' ? (
        <>
          <InspectorSection
            title={t('exhibits.columns')}
            count={t('exhibits.chosen', { count: definition.caseIds.length, all: cases.length })}
          >
            <OrderedChoice
              label={t('exhibits.columns')}
              items={cases.map((one) => ({ id: one.id, name: one.name }))}
              chosen={definition.caseIds}
              onChange={(caseIds) => edit({ ...definition, caseIds: [...caseIds] })}
            />
          </InspectorSection>
          <WordingsEditor definition={definition} onEdit={edit} />
        </>
      ) : (
        <QuotesEditor definition={definition} onEdit={edit} />
      )}
      <InspectorSection>
        <div className="acts-line">
          {earlier !== undefined && (
            <Button onPress={() => void run(client.exhibits.move({ id, before: earlier }))}>
              {t('exhibits.earlier')}
            </Button>
          )}
          {later !== undefined && (
            <Button onPress={() => void run(client.exhibits.move({ id, before: later }))}>
              {t('exhibits.later')}
            </Button>
          )}
          <Button
            onPress={() => void run(client.exhibits.remove({ id })).then(() => goTo({ section: 'exhibits' }))}
          >
            {t('exhibits.remove')}
          </Button>
        </div>
      </InspectorSection>
    </>
  );
}

function Remarks({ exhibit }: { exhibit: Exhibit }) {
  const t = useT();
  const codes = useQuery(api.codebook.list.queryOptions()).data ?? [];
  const { remarks, definition } = exhibit;
  const { language } = definition;
  return (
    <InspectorSection
      level={2}
      title={t('exhibits.before')}
      count={t('exhibits.toSettle', { count: remarks.length })}
    >
      {remarks.length === 0 ? (
        <p className="ref">{t('exhibits.nothingFound')}</p>
      ) : (
        <ol className="remarks">
          {remarks.map((remark, index) => (
            <li key={index}>
              <ProofNumber number={index + 1} />
              <div>
                <b>{t(remark.type === 'altered' ? 'exhibits.altered' : 'exhibits.confidential')}</b>{' '}
                {remark.type === 'altered' ? (
                  <>
                    <span className="ref">{codes.find(({ id }) => id === remark.codeId)?.name}</span>
                    {remark.differences.map((difference) => (
                      <p key={`${difference.said} ${difference.shown}`} lang={language}>
                        {t('exhibits.said', { said: difference.said || '—', shown: difference.shown || '—' })}
                      </p>
                    ))}
                  </>
                ) : (
                  <p lang={language}>
                    {t('exhibits.confidential.where', { name: remark.name, where: remark.where })}
                  </p>
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
    </InspectorSection>
  );
}

interface KeptProps {
  label: string;
  value: string;
  note?: string;
  long?: boolean;
  onKeep: (value: string) => void;
}

/** A field that is kept when it is left. */
function Kept({ label, value, note, long = false, onKeep }: KeptProps) {
  const [draft, setDraft] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setDraft(value);
  }
  const Field = long ? TextArea : TextField;
  return (
    <Field
      label={label}
      serif
      {...(note === undefined ? {} : { note })}
      value={draft}
      onChange={setDraft}
      onBlur={() => draft.trim() !== value && onKeep(draft.trim())}
    />
  );
}
