import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Code } from '../../shared/contract/codebook.ts';
import type { MergePreview } from '../../shared/contract/code-merge.ts';
import { goTo } from '../app/location.ts';
import { api, client, refusalMessage, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { CodeName, toHue } from '../ui/code.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select } from '../ui/select.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { fullName, subtreeOf } from './tree.ts';

interface MergeDialogProps {
  codes: readonly Code[];
  /** The codes chosen in the tree: one of several stays, or one goes into another that is asked for. */
  ids: readonly string[];
  onClose: () => void;
}

/** Asks which code stays, and says what merging will do before it is done. */
export function MergeDialog({ codes, ids, onClose }: MergeDialogProps) {
  const t = useT();
  const { language } = useStudy();
  const chosen = codes.filter(({ id }) => ids.includes(id));
  const several = chosen.length > 1;
  const [most] = chosen.toSorted((a, b) => a.depth - b.depth || b.verbatims - a.verbatims);
  const [into, setInto] = useState<string | null>(several ? (most?.id ?? null) : null);
  const gone = chosen.filter(({ id }) => id !== into);
  const under = new Set(several ? [] : chosen.flatMap(({ id }) => subtreeOf(codes, id).map((one) => one.id)));
  const offered = several ? chosen : codes.filter(({ id, archived }) => !under.has(id) && !archived);
  const input = { ids: gone.map(({ id }) => id), into: into ?? '' };
  // Once they are merged there is nothing left to ask about.
  const [merging, setMerging] = useState(false);
  const preview = useQuery(
    api.codebook.mergePreview.queryOptions({
      input,
      enabled: into !== null && gone.length > 0 && !merging,
    }),
  );
  const merge = async () => {
    if (into === null) return;
    setMerging(true);
    const done = await run(client.codebook.merge(input).then(() => true));
    if (!done) return setMerging(false);
    onClose();
    goTo({ section: 'codebook', id: into });
  };
  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title={several ? t('codebook.merge.several', { count: chosen.length }) : t('codebook.merge.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="go" isDisabled={!preview.data || merging} onPress={() => void merge()}>
            {t('codebook.merge.action')}
          </Button>
        </>
      }
    >
      <div className="form merge">
        <Select
          label={t('codebook.merge.into')}
          options={offered.map((code) => ({
            id: code.id,
            label: fullName(code),
            hue: toHue(code.hue),
            emergent: code.origin === 'emergent',
            lang: language,
            detail: t('app.count.verbatims', { count: code.verbatims }),
          }))}
          value={into}
          onChange={setInto}
        />
        <div className="gone">
          <span className="field-label">{t('codebook.merge.gone')}</span>
          <ul>
            {gone.map((code) => (
              <li key={code.id}>
                <CodeName
                  hue={toHue(code.hue)}
                  name={fullName(code)}
                  emergent={code.origin === 'emergent'}
                  lang={language}
                />
              </li>
            ))}
          </ul>
        </div>
        <div aria-live="polite">
          {preview.error && <p className="field-error">{t(refusalMessage(preview.error))}</p>}
          {preview.data && <Effects preview={preview.data} />}
        </div>
      </div>
    </Dialog>
  );
}

/** What merging does, one line each; what it does not touch is not said. */
function Effects({ preview }: { preview: MergePreview }) {
  const t = useT();
  const { list } = useFormat();
  const { language } = useStudy();
  const { joined, findingsJoined } = preview;
  const lost = findingsJoined.filter(({ ratingsLost }) => ratingsLost.length > 0);
  const renamed = preview.subCodes.filter(({ name, as }) => name !== as);
  return (
    <section className="effects" aria-label={t('codebook.merge.effects')}>
      <h3>{t('codebook.merge.effects')}</h3>
      <ul>
        <li>{t('codebook.merge.codings', { count: preview.codings })}</li>
        {joined.length > 0 && (
          <li>
            <details>
              <summary>{t('codebook.merge.joined', { count: joined.length })}</summary>
              <ol className="joined">
                {joined.slice(0, 50).map(({ id, sourceTitle, coder, after }) => (
                  <li key={id}>
                    <q lang={language}>{after}</q> <span className="ref">{`${sourceTitle}, ${coder}`}</span>
                  </li>
                ))}
                {joined.length > 50 && <li>{t('codebook.merge.more', { count: joined.length - 50 })}</li>}
              </ol>
            </details>
          </li>
        )}
        {preview.evidence > 0 && <li>{t('codebook.merge.evidence', { count: preview.evidence })}</li>}
        {preview.findingsMoved > 0 && (
          <li>{t('codebook.merge.findingsMoved', { count: preview.findingsMoved })}</li>
        )}
        {findingsJoined.length > 0 && (
          <li>
            {t('codebook.merge.findingsJoined', {
              count: findingsJoined.length,
              names: list(findingsJoined.map(({ name }) => name)),
            })}
          </li>
        )}
        {lost.length > 0 && (
          <li>
            {t('codebook.merge.ratings', {
              names: list(
                lost.map(({ name, ratingsLost }) =>
                  t('codebook.merge.rating', {
                    name,
                    ratings: list(ratingsLost.map((rating) => t(`app.rating.${rating}`))),
                  }),
                ),
              ),
            })}
          </li>
        )}
        {preview.conclusions === 'joined' && <li>{t('codebook.merge.conclusionJoined')}</li>}
        {preview.conclusions === 'moved' && <li>{t('codebook.merge.conclusionMoved')}</li>}
        {preview.subCodes.length > 0 && (
          <li>
            {t('codebook.merge.subCodes', {
              count: preview.subCodes.length,
              names: list(preview.subCodes.map(({ name }) => name)),
            })}
          </li>
        )}
        {renamed.map(({ name, as }) => (
          <li key={as}>{t('codebook.merge.renamed', { name, as })}</li>
        ))}
        {preview.matrices.length > 0 && (
          <li>
            {t('codebook.merge.matrices', {
              count: preview.matrices.length,
              names: list(preview.matrices.map(({ title }) => title || t('matrices.within'))),
            })}
          </li>
        )}
        {preview.tables.length > 0 && (
          <li>
            {t('codebook.merge.tables', {
              count: preview.tables.length,
              names: list(preview.tables.map(({ title }) => title)),
            })}
          </li>
        )}
        {preview.queries.length > 0 && (
          <li>
            {t('codebook.merge.queries', {
              count: preview.queries.length,
              names: list(preview.queries.map(({ title }) => title)),
            })}
          </li>
        )}
        {preview.exhibits.length > 0 && (
          <li>
            {t('codebook.merge.exhibits', {
              count: preview.exhibits.length,
              names: list(preview.exhibits.map(({ label, title }) => label || title)),
            })}
          </li>
        )}
      </ul>
      <p className="ref">{t('codebook.merge.undo')}</p>
    </section>
  );
}
