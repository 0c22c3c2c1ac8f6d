import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TextHit, TextSearch } from '../../shared/contract/text-edit.ts';
import { api, client, notify, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox, RadioSeg } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { useT } from '../ui/t.tsx';

/** How many hits are shown and replaced at once. */
const most = 500;

const keyOf = ({ sourceId, start }: TextHit): string => `${sourceId} ${start}`;

/** Finds words in this source or in all, shows each where it stands, and replaces those that stay ticked. */
export function ReplaceDialog({ sourceId, onClose }: { sourceId: string; onClose: () => void }) {
  const t = useT();
  const { language } = useStudy();
  const [search, setSearch] = useState<TextSearch>({
    words: '',
    wholeWords: true,
    matchCase: false,
    matchAccents: true,
  });
  const [replacement, setReplacement] = useState('');
  const [scope, setScope] = useState<'source' | 'all'>('source');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const input = { search, sourceId: scope === 'source' ? sourceId : null, limit: most };
  const found = useQuery({
    ...api.sources.findText.queryOptions({ input }),
    enabled: search.words !== '',
  }).data;
  const hits = search.words === '' ? [] : (found?.hits ?? []);
  const chosen = hits.filter((hit) => !left.has(keyOf(hit)));
  const sought = (change: Partial<TextSearch>) => {
    setSearch({ ...search, ...change });
    setLeft(new Set());
  };
  const leave = (hit: TextHit, isLeft: boolean) => {
    const next = new Set(left);
    if (isLeft) next.add(keyOf(hit));
    else next.delete(keyOf(hit));
    setLeft(next);
  };
  const replace = async () => {
    const bySource = Map.groupBy(chosen, (hit) => hit.sourceId);
    const count = await run(
      client.sources.replaceText({
        search,
        replacement,
        sources: [...bySource].map(([id, own]) => ({
          sourceId: id,
          revision: own[0]?.revision ?? 0,
          starts: own.map(({ start }) => start),
        })),
      }),
    );
    if (count === undefined) return;
    notify('status', 'coding.replace.done', { count });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      wide
      title={t('coding.replace.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="go" isDisabled={chosen.length === 0} onPress={() => void replace()}>
            {t('coding.replace.replace', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <div className="replace-fields">
        <TextField
          label={t('coding.replace.find')}
          value={search.words}
          onChange={(words) => sought({ words })}
          lang={language}
          autoFocus
        />
        <TextField
          label={t('coding.replace.with')}
          value={replacement}
          onChange={setReplacement}
          lang={language}
        />
      </div>
      <div className="replace-options">
        <RadioSeg
          aria-label={t('coding.replace.where')}
          value={scope}
          onChange={setScope}
          choices={[
            { value: 'source', label: t('coding.replace.here') },
            { value: 'all', label: t('coding.replace.all') },
          ]}
        />
        <Checkbox isSelected={search.wholeWords} onChange={(wholeWords) => sought({ wholeWords })}>
          {t('coding.replace.wholeWords')}
        </Checkbox>
        <Checkbox isSelected={search.matchCase} onChange={(matchCase) => sought({ matchCase })}>
          {t('coding.replace.matchCase')}
        </Checkbox>
        <Checkbox isSelected={search.matchAccents} onChange={(matchAccents) => sought({ matchAccents })}>
          {t('coding.replace.matchAccents')}
        </Checkbox>
      </div>
      {search.words !== '' && found && (
        <p className="ref" role="status">
          {t('coding.replace.found', { count: found.total })}
          {found.total > hits.length && ` ${t('coding.replace.first', { count: hits.length })}`}
        </p>
      )}
      <ul className="hits">
        {hits.map((hit, index) => (
          <li key={keyOf(hit)}>
            {scope === 'all' && hits[index - 1]?.sourceId !== hit.sourceId && (
              <h3 lang={language}>{hit.sourceTitle}</h3>
            )}
            <Checkbox isSelected={!left.has(keyOf(hit))} onChange={(on) => leave(hit, !on)}>
              <span lang={language} className="hit">
                <span className="before">{hit.before}</span>
                <mark>{hit.match}</mark>
                <span className="after">{hit.after}</span>
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
