import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import type { Cluster } from '../../shared/contract/within-case.ts';
import { api, client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { classNames } from '../ui/class-names.ts';
import { CodeChip, toHue } from '../ui/code.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { dragsByWords } from '../ui/drags-by-words.ts';
import { TextField } from '../ui/field.tsx';
import { useT } from '../ui/t.tsx';
import { placed, stepped, steppedCluster, type CodeTarget } from './clusters.ts';

/** Asks how the codes stand together as columns: clusters named, filled and put in order, by dragging or by keys. */
export function ClustersDialog({ onClose }: { onClose: () => void }) {
  const stored = useQuery(api.matrices.clusters.queryOptions()).data;
  return stored ? <Arrange stored={stored.clusters} own={stored.own} onClose={onClose} /> : null;
}

interface ArrangeProps {
  stored: readonly Cluster[];
  own: boolean;
  onClose: () => void;
}

function Arrange({ stored, own, onClose }: ArrangeProps) {
  const t = useT();
  const [clusters, setClusters] = useState(stored);
  const [dragged, setDragged] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const codes = useQuery(api.codebook.list.queryOptions()).data ?? [];
  const inUse = new Set(clusters.flatMap(({ codeIds }) => codeIds));
  const left = codes.filter((code) => !code.archived && !inUse.has(code.id));
  const follow = useRef<string | null>(null);
  useLayoutEffect(() => {
    // A line that moves in the page loses the focus: it is given back where the line is now.
    const id = follow.current;
    follow.current = null;
    if (id !== null) list.current?.querySelector<HTMLElement>(`[data-moves="${id}"]`)?.focus();
  }, [clusters]);
  const move = (id: string, next: readonly Cluster[]) => {
    follow.current = id;
    setClusters(next);
  };
  const ready = clusters.every(({ name }) => name.trim() !== '');
  const save = async (next: readonly Cluster[] | null) => {
    const done = await run(
      client.matrices.arrange({ clusters: next && next.map((one) => ({ ...one })) }).then(() => true),
    );
    if (done) onClose();
  };
  const drop = (target: CodeTarget | null) => {
    if (dragged !== null) setClusters(placed(clusters, dragged, target));
    setDragged(null);
  };
  const shared = { clusters, dragged, onDragged: setDragged, onDrop: drop, onMove: move };
  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title={t('matrices.clusters.title')}
      actions={
        <>
          {own && <Button onPress={() => void save(null)}>{t('matrices.clusters.codebook')}</Button>}
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="go" isDisabled={!ready} onPress={() => void save(clusters)}>
            {t('matrices.save')}
          </Button>
        </>
      }
    >
      <p className="ref">{t('matrices.clusters.how')}</p>
      <div className="clusters" ref={list}>
        {clusters.map((cluster, at) => (
          <section key={cluster.id} aria-label={cluster.name}>
            <ClusterName
              cluster={cluster}
              first={at === 0}
              last={at === clusters.length - 1}
              onName={(name) =>
                setClusters(clusters.map((one) => (one.id === cluster.id ? { ...one, name } : one)))
              }
              onStep={(by) => move(cluster.id, steppedCluster(clusters, cluster.id, by))}
              onRemove={() => setClusters(clusters.filter(({ id }) => id !== cluster.id))}
            />
            <Codes {...shared} ids={cluster.codeIds} clusterId={cluster.id} codes={codes} />
          </section>
        ))}
        <Button
          icon="plus"
          onPress={() => {
            const id = crypto.randomUUID();
            follow.current = id;
            setClusters([...clusters, { id, name: t('matrices.clusters.new'), codeIds: [] }]);
          }}
        >
          {t('matrices.clusters.add')}
        </Button>
        <section aria-label={t('matrices.clusters.left')}>
          <h3>{t('matrices.clusters.left')}</h3>
          <Codes {...shared} ids={left.map(({ id }) => id)} clusterId={null} codes={codes} />
        </section>
      </div>
    </Dialog>
  );
}

interface ClusterNameProps {
  cluster: Cluster;
  first: boolean;
  last: boolean;
  onName: (name: string) => void;
  onStep: (by: -1 | 1) => void;
  onRemove: () => void;
}

function ClusterName({ cluster, first, last, onName, onStep, onRemove }: ClusterNameProps) {
  const t = useT();
  const { language } = useStudy();
  const { id, name } = cluster;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onStep(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <div role="presentation" className="cluster-name" onKeyDown={onKeyDown}>
      <TextField
        serif
        aria-label={t('matrices.clusters.name')}
        lang={language}
        value={name}
        onChange={onName}
        data-moves={id}
      />
      <IconButton
        small
        icon="ascending"
        isDisabled={first}
        label={t('exhibits.up', { name })}
        onPress={() => onStep(-1)}
      />
      <IconButton
        small
        icon="descending"
        isDisabled={last}
        label={t('exhibits.down', { name })}
        onPress={() => onStep(1)}
      />
      <IconButton small icon="close" label={t('matrices.clusters.remove', { name })} onPress={onRemove} />
    </div>
  );
}

interface CodesProps {
  clusters: readonly Cluster[];
  ids: readonly string[];
  /** Null for the codes that are no columns. */
  clusterId: string | null;
  codes: readonly { id: string; name: string; hue: number; origin: string; verbatims: number }[];
  dragged: string | null;
  onDragged: (id: string | null) => void;
  onDrop: (target: CodeTarget | null) => void;
  onMove: (id: string, next: readonly Cluster[]) => void;
}

/** The codes of a cluster: dragged, moved by Alt and the arrows, or ticked off; those of none are ticked to come in. */
function Codes({ clusters, ids, clusterId, codes, dragged, onDragged, onDrop, onMove }: CodesProps) {
  const t = useT();
  const { language } = useStudy();
  const [over, setOver] = useState<string | null>(null);
  const byId = new Map(codes.map((code) => [code.id, code]));
  const target = (before: string | null) => (clusterId === null ? null : { clusterId, before });
  const allow = (event: DragEvent, id: string | null) => {
    if (dragged === null) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(id);
  };
  const dropped = (event: DragEvent, before: string | null) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(null);
    onDrop(target(before));
  };
  return (
    <ul
      className="cluster-codes"
      onDragOver={(event) => allow(event, null)}
      onDragLeave={() => setOver(null)}
      onDrop={(event) => dropped(event, null)}
    >
      {ids.map((id) => {
        const code = byId.get(id);
        if (!code) return null;
        return (
          <li
            key={id}
            draggable
            {...dragsByWords}
            className={classNames(over === id && dragged !== id && 'drop')}
            onDragStart={(event) => {
              event.dataTransfer.setData('text/plain', code.name);
              event.dataTransfer.effectAllowed = 'move';
              onDragged(id);
            }}
            onDragEnd={() => onDragged(null)}
            onDragOver={(event) => allow(event, id)}
            onDrop={(event) => dropped(event, id)}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              event.preventDefault();
              if (clusterId !== null) onMove(id, stepped(clusters, id, event.key === 'ArrowUp' ? -1 : 1));
            }}
          >
            <Checkbox
              data-moves={id}
              isSelected={clusterId !== null}
              onChange={(on) => {
                const last = clusters.at(-1);
                onMove(id, placed(clusters, id, on && last ? { clusterId: last.id, before: null } : null));
              }}
            >
              <CodeChip hue={toHue(code.hue)} emergent={code.origin === 'emergent'} />
              <span className="words" lang={language}>
                {code.name}
              </span>
            </Checkbox>
            <span className="ref">{t('app.count.verbatims', { count: code.verbatims })}</span>
          </li>
        );
      })}
      {ids.length === 0 && <li className="none">{t('matrices.clusters.empty')}</li>}
    </ul>
  );
}
