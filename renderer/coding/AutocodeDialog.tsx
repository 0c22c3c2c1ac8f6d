import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { AutocodeFind, AutocodePassage } from '../../shared/contract/coding.ts';
import { api, client, inOrder, notify, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { toHue } from '../ui/code.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { Progress } from '../ui/notices.tsx';
import { Select } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';
import { useSettled } from '../ui/use-settled.ts';
import { fullName } from '../codebook/tree.ts';
import { emptyDraft, findOf, reaching, whereId, type AutocodeDraft } from './autocode.ts';
import { AutocodeFields, ExtentField } from './AutocodeFields.tsx';
import { AutocodePassages, keyOf, type Proposed } from './AutocodePassages.tsx';
import { usePins } from './pins.ts';
import './autocode.css';

interface AutocodeDialogProps {
  codeId: string | null;
  sourceId: string | null;
  /** What is looked for, where that was said already; how far it reaches can still be chosen. */
  given?: AutocodeFind;
  onClose: () => void;
}

const newCode = 'new';
const nobody: readonly Proposed[] = [];
const nothingLeft: ReadonlySet<string> = new Set();

/** Finds passages, shows each before anything is coded, and gives those that stay ticked a code in one step. */
export function AutocodeDialog({ codeId: first, sourceId, given, onClose }: AutocodeDialogProps) {
  const t = useT();
  const { language } = useStudy();
  const codes = useQuery(api.codebook.list.queryOptions()).data ?? [];
  const [draft, setDraft] = useState<AutocodeDraft>(() => ({
    ...emptyDraft,
    ...(given && { extent: 'match' as const }),
    where: sourceId === null ? null : whereId('source', sourceId),
  }));
  const [target, setTarget] = useState<string | null>(() => first ?? usePins.getState().last.at(-1) ?? null);
  const [name, setName] = useState('');
  const [left, setLeft] = useState(nothingLeft);
  const [isCoding, setCoding] = useState(false);
  const codeId = target === newCode ? null : target;
  const wanted = useMemo(() => (given ? reaching(given, draft.extent) : findOf(draft)), [given, draft]);
  const find = useSettled(wanted, 250);
  const preview = useQuery(
    api.coding.autocodePreview.queryOptions({ input: find ? { find, codeId } : skipToken }),
  );
  // What was found before a change is neither shown nor coded: what is unticked in it would be unticked in nothing.
  const isLooking = wanted !== find || (find !== null && preview.isPending);
  const shown = find && !isLooking ? preview.data : undefined;
  const passages = shown?.passages ?? nobody;
  const problem = shown?.problem;
  const open = useMemo(() => passages.filter(({ coded }) => !coded), [passages]);
  const chosen = useMemo(() => open.filter((one) => !left.has(keyOf(one))), [open, left]);
  const sources = new Set(passages.map((one) => one.sourceId)).size;
  const isReady = chosen.length > 0 && (target === newCode ? name.trim() !== '' : target !== null);
  const leave = (some: readonly Proposed[], isLeft: boolean) => {
    const next = new Set(left);
    for (const one of some)
      if (isLeft) next.add(keyOf(one));
      else next.delete(keyOf(one));
    setLeft(next);
  };
  const change = (part: Partial<AutocodeDraft>) => {
    setDraft({ ...draft, ...part });
    setLeft(nothingLeft);
  };
  const code = async () => {
    setCoding(true);
    const done = await giveAll(
      chosen,
      codeId === null ? { name: name.trim(), parentId: null } : { id: codeId },
    );
    setCoding(false);
    if (done) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      wide
      title={t('coding.auto.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="go" isDisabled={!isReady || isCoding} onPress={() => void code()}>
            {t('coding.auto.code', { count: chosen.length })}
          </Button>
        </>
      }
    >
      {!given && <AutocodeFields draft={draft} onDraft={change} sourceId={sourceId} />}
      {given?.by === 'words' && (
        <ExtentField extent={draft.extent} onExtent={(extent) => change({ extent })} />
      )}
      <div className="auto-row">
        <Select
          label={t('coding.code')}
          placeholder={t('coding.auto.code.choose')}
          options={[
            { id: newCode, label: t('coding.auto.code.new') },
            ...codes
              .filter(({ archived }) => !archived)
              .map((one) => ({
                id: one.id,
                label: fullName(one),
                hue: toHue(one.hue),
                emergent: one.origin === 'emergent',
                lang: language,
              })),
          ]}
          value={target}
          onChange={setTarget}
        />
        {target === newCode && (
          <TextField label={t('codebook.name')} value={name} onChange={setName} lang={language} serif />
        )}
      </div>
      {isCoding ? (
        <Progress label={t('coding.auto.coding', { count: chosen.length })} share={null} />
      ) : isLooking ? (
        <Progress label={t('coding.auto.looking')} share={null} />
      ) : (
        find && (
          <>
            <p className="ref" role="status">
              {problem && problem !== 'too-many'
                ? t(`coding.auto.problem.${problem}`)
                : t('coding.auto.found', { count: passages.length, sources })}
              {problem === 'too-many' && ` ${t('coding.auto.problem.too-many')}`}
              {open.length < passages.length &&
                ` ${t('coding.auto.alreadyCoded', { count: passages.length - open.length })}`}
              {chosen.length < open.length &&
                ` ${t('coding.auto.left', { count: open.length - chosen.length })}`}
            </p>
            {passages.length > 0 && (
              <AutocodePassages
                passages={passages}
                left={left}
                onLeave={leave}
                isMarked={draft.extent === 'match' && (find.by === 'words' || find.by === 'regex')}
              />
            )}
          </>
        )
      )}
    </Dialog>
  );
}

/** Codes passages and says how many in how many sources, with an undo beside it. Answers whether it was done. */
async function giveAll(
  passages: readonly Proposed[],
  code: { id: string } | { name: string; parentId: null },
): Promise<boolean> {
  const done = await run(
    inOrder(() =>
      client.coding.autocode({
        code,
        passages: passages.map(({ sourceId, revision, start, end }): AutocodePassage => ({
          sourceId,
          revision,
          start,
          end,
        })),
      }),
    ),
  );
  if (!done) return false;
  const sources = new Set(passages.map(({ sourceId }) => sourceId)).size;
  usePins.setState({ last: [done.codeId] });
  notify(
    'status',
    'coding.auto.done',
    { count: done.codings, sources },
    { words: 'app.command.undo', run: undoIt },
  );
  return true;
}

/** Undoes the autocoding, as long as nothing was done since. */
async function undoIt(): Promise<void> {
  const state = await run(client.project.state());
  if (state?.history.undo?.name === 'autoCode') await run(inOrder(() => client.project.undo()));
  else notify('status', 'coding.auto.notLast');
}
