import { useQuery } from '@tanstack/react-query';
import { useState, type Ref } from 'react';
import type { Code } from '../../shared/contract/codebook.ts';
import { goTo } from '../app/location.ts';
import { openAutocode } from '../coding/autocode.ts';
import { api, client, run } from '../data/index.ts';
import { MemoPart } from '../journal/MemoPart.tsx';
import { MemosGone } from '../journal/MemosGone.tsx';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { RadioSeg } from '../ui/choice.tsx';
import { CodeChip, codeClass, toHue } from '../ui/code.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { CodeExamples } from './CodeExamples.tsx';
import { CodeHistory } from './CodeHistory.tsx';
import { fullName, subtreeOf } from './tree.ts';

const hues = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const kinds = ['thematic', 'conceptual'] as const;
const none = 'none';

interface CodePageProps {
  code: Code;
  codes: readonly Code[];
  onNew: (at: { parentId: string | null }) => void;
  onMerge: () => void;
  nameRef: Ref<HTMLInputElement>;
}

/** What a code means and when to use it, written where it is read. */
export function CodePage({ code, codes, onNew, onMerge, nameRef }: CodePageProps) {
  const t = useT();
  const { language } = useStudy();
  const { date } = useFormat();
  const questions = useQuery(api.project.questions.queryOptions()).data ?? [];
  const [removing, setRemoving] = useState(false);
  const { id } = code;
  const edit = (
    fields: Partial<
      Pick<Code, 'name' | 'hue' | 'definition' | 'useWhen' | 'notWhen' | 'kind' | 'origin' | 'questionId'>
    >,
  ) => void run(client.codebook.edit({ id, ...fields }));
  const subtree = subtreeOf(codes, id);
  const within = new Set(subtree.map((one) => one.id));
  return (
    <article className="code-page">
      {code.path.length > 0 && <p className="path" lang={language}>{`${code.path.join(' › ')} ›`}</p>}
      <h2 lang={language} className="title">
        {code.name}
      </h2>
      <p className="kind-line">
        {t(`codebook.kind.${code.kind}`)} ·{' '}
        <CodeChip hue={toHue(code.hue)} emergent={code.origin === 'emergent'} />{' '}
        {t(code.origin === 'emergent' ? 'app.code.emergent' : 'app.code.apriori')}{' '}
        {t('codebook.since', { date: date(code.createdAt) })}
      </p>
      <div className="code-fields">
        <Written
          label={t('codebook.name')}
          value={code.name}
          line={nameRef}
          onKeep={(name) => name !== '' && edit({ name })}
        />
        <Written
          label={t('codebook.definition')}
          value={code.definition}
          onKeep={(definition) => edit({ definition })}
        />
        <Written label={t('codebook.useWhen')} value={code.useWhen} onKeep={(useWhen) => edit({ useWhen })} />
        <Written label={t('codebook.notWhen')} value={code.notWhen} onKeep={(notWhen) => edit({ notWhen })} />
        <RadioSeg
          beside
          label={t('codebook.kind')}
          choices={kinds.map((kind) => ({ value: kind, label: t(`codebook.kind.${kind}`) }))}
          value={code.kind}
          onChange={(kind) => edit({ kind })}
        />
        <RadioSeg
          beside
          label={t('codebook.origin')}
          choices={[
            { value: 'a-priori', label: t('app.code.apriori') },
            { value: 'emergent', label: t('app.code.emergent') },
          ]}
          value={code.origin}
          onChange={(origin) => edit({ origin })}
        />
        <Select
          beside
          label={t('codebook.question')}
          options={[
            { id: none, label: t('codebook.question.none') },
            ...questions.map((question) => ({
              id: question.id,
              label: `${t('project.question.number', { number: question.number })} ${question.text}`,
              lang: language,
            })),
          ]}
          value={code.questionId ?? none}
          onChange={(questionId) => edit({ questionId: questionId === none ? null : questionId })}
        />
        <Select
          beside
          label={t('codebook.new.parent')}
          options={[
            { id: none, label: t('codebook.top') },
            ...codes
              .filter((one) => !within.has(one.id))
              .map((one) => ({ id: one.id, label: fullName(one), hue: toHue(one.hue), lang: language })),
          ]}
          value={code.parentId ?? none}
          onChange={(parent) =>
            void run(client.codebook.move({ id, parentId: parent === none ? null : parent, before: null }))
          }
        />
        <fieldset className="field beside hues">
          <legend className="field-label">{t('codebook.colour')}</legend>
          <div>
            {hues.map((hue) => (
              <label key={hue} className={codeClass(hue)}>
                <input
                  type="radio"
                  name="hue"
                  aria-label={
                    hue === 0 ? t('codebook.colour.none') : t('codebook.colour.number', { number: hue })
                  }
                  checked={code.hue === hue}
                  onChange={() => edit({ hue })}
                />
                <CodeChip hue={hue} />
              </label>
            ))}
          </div>
          {subtree.some((one) => one.hue !== code.hue) && (
            <Button look="tool" onPress={() => void run(client.codebook.recolour({ id, hue: code.hue }))}>
              {t('codebook.recolour', { count: subtree.length - 1 })}
            </Button>
          )}
        </fieldset>
      </div>
      <MemoPart subject={{ about: 'code', codeId: id }} name={code.name} look="page" />
      <div className="code-acts">
        <Button onPress={() => onNew({ parentId: id })}>{t('codebook.new.under')}</Button>
        <Button k="M" onPress={onMerge}>
          {t('codebook.merge')}
        </Button>
        <Button onPress={() => openAutocode({ codeId: id, sourceId: null })}>{t('coding.auto')}</Button>
        <Button onPress={() => void run(client.codebook.archive({ id, archived: !code.archived }))}>
          {t(code.archived ? 'codebook.unarchive' : 'codebook.archive')}
        </Button>
        <Button onPress={() => setRemoving(true)}>{t('codebook.remove')}</Button>
      </div>
      <CodeExamples code={code} />
      <CodeHistory codeId={id} />
      <ConfirmDialog
        isOpen={removing}
        onClose={() => setRemoving(false)}
        title={t('codebook.remove.title', { name: code.name })}
        action={t('codebook.remove.action')}
        removes
        onConfirm={() => void run(client.codebook.remove({ id }).then(() => goTo({ section: 'codebook' })))}
      >
        <p>
          {t('codebook.remove.body', {
            codes: subtree.length,
            verbatims: subtree.reduce((sum, one) => sum + one.verbatims, 0),
          })}
        </p>
        <MemosGone about="code" id={id} />
      </ConfirmDialog>
    </article>
  );
}

interface WrittenProps {
  label: string;
  value: string;
  /** One line alone, whose field others may want to go to. */
  line?: Ref<HTMLInputElement>;
  onKeep: (value: string) => void;
}

/** Words of the study that are kept when the field is left. */
function Written({ label, value, line, onKeep }: WrittenProps) {
  const { language } = useStudy();
  const [draft, setDraft] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    // Changed elsewhere, by an undo for one.
    setShown(value);
    setDraft(value);
  }
  const field = {
    beside: true,
    serif: true,
    label,
    lang: language,
    value: draft,
    onChange: setDraft,
    onBlur: () => {
      const kept = draft.trim();
      if (kept !== value) onKeep(kept);
    },
  };
  return line ? <TextField {...field} inputRef={line} /> : <TextArea {...field} />;
}
