import { useQuery } from '@tanstack/react-query';
import type { Exhibit, ExhibitDefinition } from '../../shared/contract/exhibits.ts';
import { seriesWordIn } from '../../shared/text/series-words.ts';
import { api, client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Checkbox, RadioSeg } from '../ui/choice.tsx';
import { InspectorSection } from '../ui/layout.tsx';
import { Select } from '../ui/select.tsx';
import { useT, type T } from '../ui/t.tsx';
import { crossCase, editExhibit } from './edit.ts';
import { KeptField } from './KeptField.tsx';
import { QuerySettings } from './QueryParts.tsx';
import { WithinCaseSettings } from './WithinCaseSettings.tsx';
import { textOf } from './sheet-places.ts';

const languages = ['en', 'fr', 'es'] as const;
const none = 'none';

/** How the exhibit is worded: language, caption, attribution, headings, note. */
export function ExhibitSettings({ exhibit }: { exhibit: Exhibit }) {
  const t = useT();
  const { id, definition, document } = exhibit;
  const { language } = definition;
  const keep = (
    fields: Partial<Pick<ExhibitDefinition, 'word' | 'attribution' | 'rowHeading' | 'note' | 'source'>>,
  ) => editExhibit(id, (now) => ({ ...now, ...fields }));
  return (
    <InspectorSection title={t('exhibits.settings')}>
      <div className="exhibit-settings">
        <RadioSeg
          beside
          label={t('exhibits.language')}
          choices={languages.map((one) => ({ value: one, label: t(`project.language.${one}`) }))}
          value={language}
          onChange={(chosen) =>
            void run(
              editExhibit(id, (now) => ({
                ...now,
                language: chosen,
                word: seriesWordIn(now.word, chosen),
              })),
            )
          }
        />
        <KeptField
          label={t('exhibits.word')}
          lang={language}
          note={
            exhibit.label === ''
              ? t('exhibits.word.none')
              : t('exhibits.word.numbered', { label: exhibit.label })
          }
          value={definition.word}
          onKeep={(word) => keep({ word })}
        />
        <KeptField
          label={t('exhibits.title')}
          lang={language}
          value={exhibit.title}
          long
          onKeep={async (title) => {
            if (title !== '') await client.exhibits.edit({ id, title });
          }}
        />
        <KeptField
          label={t('exhibits.rowHeading')}
          lang={language}
          placeholder={textOf(document.head.at(-1)?.[0]?.blocks ?? [])}
          value={definition.rowHeading}
          onKeep={(rowHeading) => keep({ rowHeading })}
        />
        {(definition.kind === 'verbatims' ||
          definition.kind === 'query' ||
          definition.kind === 'codes' ||
          printsFindings(definition)) && (
          <KeptField
            label={t('exhibits.attribution')}
            lang={language}
            note={t('exhibits.attribution.note', fieldNames)}
            {...unknownFields(definition.attribution, t)}
            value={definition.attribution}
            onKeep={(attribution) => keep({ attribution })}
          />
        )}
        <KeptField
          label={t('exhibits.note')}
          lang={language}
          value={definition.note}
          long
          onKeep={(note) => keep({ note })}
        />
        <KeptField
          label={t('exhibits.source')}
          lang={language}
          value={definition.source}
          long
          onKeep={(source) => keep({ source })}
        />
        {definition.kind === 'query' && <QuerySettings id={id} definition={definition} />}
        {definition.kind === 'within-case' && <WithinCaseSettings id={id} definition={definition} />}
        {definition.kind === 'cross-case' && (
          <ColumnSettings id={id} groupBy={definition.groupBy} conclusion={definition.conclusion} />
        )}
        {printsFindings(definition) && (
          <Checkbox
            className="under-fields"
            isSelected={definition.evidence ?? false}
            onChange={(evidence) =>
              void run(editExhibit(id, (now) => (printsFindings(now) ? { ...now, evidence } : now)))
            }
          >
            {t('exhibits.carriesEvidence')}
          </Checkbox>
        )}
      </div>
    </InspectorSection>
  );
}

const fieldNames = { group: '{group}', case: '{case}', label: '{label}', interview: '{interview}' };

/** Says of fields in an attribution that nothing stands for them. */
function unknownFields(attribution: string, t: T): { error?: string } {
  const known = new Set(Object.values(fieldNames));
  const unknown = (attribution.match(/\{[^{}]*\}/gu) ?? []).filter((field) => !known.has(field));
  return unknown.length > 0
    ? { error: t('exhibits.attribution.unknown', { fields: unknown.join(', ') }) }
    : {};
}

/** Those whose cells are findings, and can open on their evidence. */
const printsFindings = (
  definition: ExhibitDefinition,
): definition is Extract<ExhibitDefinition, { kind: 'cross-case' | 'within-case' }> =>
  definition.kind === 'cross-case' || definition.kind === 'within-case';

interface ColumnSettingsProps {
  id: string;
  groupBy: string | null;
  conclusion: boolean;
}

/** What groups the columns of a cross-case table, and whether the conclusions have one. */
function ColumnSettings({ id, groupBy, conclusion }: ColumnSettingsProps) {
  const t = useT();
  const { language } = useStudy();
  const attributes = useQuery(api.cases.attributes.queryOptions()).data ?? [];
  const edit = (fields: { groupBy?: string | null; conclusion?: boolean }) =>
    void run(
      editExhibit(
        id,
        crossCase((now) => ({ ...now, ...fields })),
      ),
    );
  return (
    <>
      <Select
        beside
        label={t('exhibits.groupBy')}
        options={[
          { id: none, label: t('exhibits.groupBy.none') },
          ...attributes
            .filter(({ owner }) => owner === 'case')
            .map((one) => ({ id: one.id, label: one.name, lang: language })),
        ]}
        value={groupBy ?? none}
        onChange={(chosen) => edit({ groupBy: chosen === none ? null : chosen })}
      />
      <Checkbox
        className="under-fields"
        isSelected={conclusion}
        onChange={(chosen) => edit({ conclusion: chosen })}
      >
        {t('exhibits.conclusion')}
      </Checkbox>
    </>
  );
}
