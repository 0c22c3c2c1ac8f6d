import { useQuery } from '@tanstack/react-query';
import type { AutocodeExtent } from '../../shared/contract/coding.ts';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Checkbox, RadioSeg } from '../ui/choice.tsx';
import { TextField } from '../ui/field.tsx';
import { Select, type Option } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';
import { extents, likenesses, speakerId, ways, whereId, type AutocodeDraft } from './autocode.ts';

interface AutocodeFieldsProps {
  draft: AutocodeDraft;
  onDraft: (change: Partial<AutocodeDraft>) => void;
  /** The source that is open, if one is. */
  sourceId: string | null;
}

const ownWords = 'own';
const all = 'all';

/** What autocoding looks for, how far it reaches, and where. */
export function AutocodeFields({ draft, onDraft, sourceId }: AutocodeFieldsProps) {
  const t = useT();
  const { by } = draft;
  return (
    <>
      <RadioSeg
        aria-label={t('coding.auto.by')}
        choices={ways.map((value) => ({ value, label: t(`coding.auto.by.${value}`) }))}
        value={by}
        onChange={(value) => onDraft({ by: value })}
      />
      {by === 'words' && (
        <TextField
          label={t('coding.auto.words')}
          note={t('coding.auto.words.note')}
          value={draft.words}
          onChange={(words) => onDraft({ words })}
          serif
          autoFocus
        />
      )}
      {by === 'regex' && (
        <TextField
          label={t('coding.auto.pattern')}
          note={t('coding.auto.pattern.note')}
          value={draft.pattern}
          onChange={(pattern) => onDraft({ pattern })}
          autoFocus
        />
      )}
      {by === 'speaker' && <SpeakerField {...{ draft, onDraft }} />}
      {by === 'question' && <QuestionFields {...{ draft, onDraft }} />}
      <div className="auto-row">
        {(by === 'words' || by === 'regex') && (
          <ExtentField extent={draft.extent} onExtent={(extent) => onDraft({ extent })} />
        )}
        {by === 'regex' && (
          <Checkbox isSelected={draft.exact} onChange={(exact) => onDraft({ exact })}>
            {t('coding.auto.exact')}
          </Checkbox>
        )}
        {by === 'question' && (
          <RadioSeg
            label={t('coding.auto.alike')}
            choices={likenesses.map((value) => ({ value, label: t(`coding.auto.alike.${value}`) }))}
            value={draft.alike}
            onChange={(alike) => onDraft({ alike })}
          />
        )}
        <WhereField {...{ draft, onDraft, sourceId }} />
      </div>
    </>
  );
}

interface ExtentFieldProps {
  extent: AutocodeExtent;
  onExtent: (extent: AutocodeExtent) => void;
}

/** How far a passage reaches around what is found. */
export function ExtentField({ extent, onExtent }: ExtentFieldProps) {
  const t = useT();
  return (
    <RadioSeg
      label={t('coding.auto.extent')}
      choices={extents.map((value) => ({ value, label: t(`coding.auto.extent.${value}`) }))}
      value={extent}
      onChange={onExtent}
    />
  );
}

function WhereField({ draft, onDraft, sourceId }: AutocodeFieldsProps) {
  const t = useT();
  const { language } = useStudy();
  const cases = useQuery(api.cases.list.queryOptions()).data ?? [];
  return (
    <Select
      label={t('coding.auto.where')}
      options={[
        { id: all, label: t('coding.replace.all') },
        ...(sourceId === null ? [] : [{ id: whereId('source', sourceId), label: t('coding.replace.here') }]),
        ...cases.map(({ id, name }) => ({
          id: whereId('case', id),
          label: t('coding.auto.where.case', { name }),
          lang: language,
        })),
      ]}
      value={draft.where ?? all}
      onChange={(id) => onDraft({ where: id === all ? null : id })}
    />
  );
}

function SpeakerField({ draft, onDraft }: Omit<AutocodeFieldsProps, 'sourceId'>) {
  const t = useT();
  const { language } = useStudy();
  const participants = useQuery(api.cases.participants.queryOptions()).data ?? [];
  const untied = useQuery(api.cases.untiedSpeakers.queryOptions()).data ?? [];
  const names = new Set(untied.map(({ name }) => name));
  const options: Option[] = [
    ...(['interviewer', 'participant', 'other'] as const).map((role) => ({
      id: speakerId('role', role),
      label: t(`coding.auto.role.${role}`),
    })),
    ...participants.map(({ id, confidentialName, publicLabel }) => ({
      id: speakerId('participant', id),
      label: confidentialName,
      detail: publicLabel,
      lang: language,
    })),
    ...[...names].map((name) => ({
      id: speakerId('name', name),
      label: t('coding.auto.named', { name }),
      lang: language,
    })),
  ];
  return (
    <Select
      label={t('coding.auto.speaker')}
      options={options}
      value={draft.speaker}
      onChange={(speaker) => onDraft({ speaker })}
      placeholder={t('coding.auto.speaker.choose')}
    />
  );
}

function QuestionFields({ draft, onDraft }: Omit<AutocodeFieldsProps, 'sourceId'>) {
  const t = useT();
  const { language } = useStudy();
  const themes = useQuery(api.cases.themes.queryOptions()).data ?? [];
  const groups = useQuery(api.cases.groups.queryOptions()).data ?? [];
  return (
    <>
      {themes.length > 0 && (
        <Select
          label={t('coding.auto.theme')}
          note={draft.themeId === null ? undefined : t('coding.auto.theme.note')}
          options={[
            { id: ownWords, label: t('coding.auto.theme.own') },
            ...themes.map(({ id, name, groupId }) => ({
              id,
              label: name,
              detail: groups.find((group) => group.id === groupId)?.name ?? '',
              lang: language,
            })),
          ]}
          value={draft.themeId ?? ownWords}
          onChange={(id) => onDraft({ themeId: id === ownWords ? null : id })}
        />
      )}
      {draft.themeId === null && (
        <TextField
          label={t('coding.auto.question')}
          note={t('coding.auto.question.note')}
          value={draft.question}
          onChange={(question) => onDraft({ question })}
          lang={language}
          serif
          autoFocus
        />
      )}
    </>
  );
}
