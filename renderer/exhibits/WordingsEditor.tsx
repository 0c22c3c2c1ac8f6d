import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ExhibitDefinition } from '../../shared/contract/exhibits.ts';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { InspectorSection } from '../ui/layout.tsx';
import { Select } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';

type CrossCase = Extract<ExhibitDefinition, { kind: 'cross-case' }>;

/** A shorter wording of its own for a cell; the finding stays as it is. */
export function WordingsEditor({
  definition,
  onEdit,
}: {
  definition: CrossCase;
  onEdit: (definition: ExhibitDefinition) => void;
}) {
  const t = useT();
  const { language } = useStudy();
  const codes = useQuery(api.codebook.list.queryOptions()).data ?? [];
  const cases = useQuery(api.cases.list.queryOptions()).data ?? [];
  const [codeId, setCode] = useState(definition.codeIds[0] ?? '');
  const [caseId, setCase] = useState(definition.caseIds[0] ?? '');
  const key = `${codeId} ${caseId}`;
  const count = Object.keys(definition.wordings).length;
  const named = (items: readonly { id: string; name: string }[], ids: readonly string[]) =>
    ids.flatMap((id) => {
      const item = items.find((one) => one.id === id);
      return item ? [{ id, label: item.name, lang: language }] : [];
    });
  return (
    <InspectorSection title={t('exhibits.wordings')} count={t('exhibits.wordings.count', { count })}>
      <div className="form small">
        <Select
          label={t('exhibits.wordings.code')}
          options={named(codes, definition.codeIds)}
          value={codeId}
          onChange={setCode}
        />
        <Select
          label={t('exhibits.wordings.case')}
          options={named(cases, definition.caseIds)}
          value={caseId}
          onChange={setCase}
        />
        {codeId !== '' && caseId !== '' && (
          <Wording
            key={key}
            codeId={codeId}
            caseId={caseId}
            own={definition.wordings[key] ?? null}
            onKeep={(words) => {
              const { [key]: _gone, ...others } = definition.wordings;
              onEdit({ ...definition, wordings: words === null ? others : { ...others, [key]: words } });
            }}
          />
        )}
      </div>
    </InspectorSection>
  );
}

interface WordingProps {
  codeId: string;
  caseId: string;
  own: string | null;
  onKeep: (words: string | null) => void;
}

function Wording({ codeId, caseId, own, onKeep }: WordingProps) {
  const t = useT();
  const { language } = useStudy();
  const finding = useQuery(api.matrices.cell.queryOptions({ input: { codeId, caseId } })).data?.finding.text;
  const [draft, setDraft] = useState<string | null>(own);
  if (finding === undefined) return null;
  return (
    <>
      <TextArea
        label={t('exhibits.wordings.text')}
        serif
        lang={language}
        value={draft ?? finding}
        onChange={setDraft}
        onBlur={() => {
          if (draft !== null && draft.trim() !== (own ?? finding))
            onKeep(draft.trim() === finding.trim() ? null : draft.trim());
        }}
      />
      {own !== null && (
        <Button
          onPress={() => {
            setDraft(null);
            onKeep(null);
          }}
        >
          {t('exhibits.wordings.reset')}
        </Button>
      )}
    </>
  );
}
