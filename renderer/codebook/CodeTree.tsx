import { useMemo, useState, type KeyboardEvent } from 'react';
import {
  Button as AriaButton,
  Collection,
  ListLayout,
  Tree,
  TreeItem,
  TreeItemContent,
  useDragAndDrop,
  Virtualizer,
  type Key,
} from 'react-aria-components';
import type { Code } from '../../shared/contract/codebook.ts';
import { commands, commandState } from '../app/commands.ts';
import { client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { CodeChip, toHue } from '../ui/code.tsx';
import { Icon } from '../ui/icons.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { codeTree, dropMove, type CodeNode } from './tree.ts';
import './code-tree.css';

interface Item {
  readonly id: string;
  readonly node: CodeNode;
  readonly children: readonly Item[];
}

const asItem = (node: CodeNode): Item => ({ id: node.code.id, node, children: node.children.map(asItem) });

/** Letters are commands here (N, M): jumping to a name is left to the search. The tree hands this on to its list. */
const lettersAreCommands = { disallowTypeAhead: true };

/** The tree takes the arrows to the sides for itself, with Alt as well: here they move the code in and out. */
function moveSideways(event: KeyboardEvent): void {
  if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
  event.preventDefault();
  event.stopPropagation();
  commands.run(event.key === 'ArrowLeft' ? 'codebook.outdent' : 'codebook.indent', commandState());
}

/** Pixels; only the rows in sight are drawn, however long the list. */
const rows = { rowHeight: 27 };

interface CodeTreeProps {
  codes: readonly Code[];
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
}

/**
 * The tree of codes with what each counts. Arrow keys walk it, Shift and Ctrl choose several; codes are dragged before,
 * after and onto others, with the pointer or, from the grip at their left, with the keyboard.
 */
export function CodeTree({ codes, chosen, onChoose }: CodeTreeProps) {
  const t = useT();
  const items = useMemo(() => codeTree(codes).map(asItem), [codes]);
  const parents = useMemo(
    () => new Set(codes.flatMap(({ parentId }) => (parentId === null ? [] : [parentId]))),
    [codes],
  );
  const [closed, setClosed] = useState<ReadonlySet<Key>>(new Set());
  const expanded = [...parents].filter((id) => !closed.has(id));
  const { dragAndDropHooks } = useDragAndDrop<Item>({
    getItems: (keys) =>
      [...keys].map((key) => ({ 'text/plain': codes.find(({ id }) => id === key)?.name ?? '' })),
    onMove: ({ keys, target }) => {
      const move = dropMove(codes, new Set([...keys].map(String)), {
        id: String(target.key),
        at: target.dropPosition,
      });
      if (move) void run(client.codebook.move(move));
    },
  });
  return (
    <div className="code-tree" onKeyDownCapture={moveSideways}>
      <div className="tree-head" aria-hidden>
        <span>{t('codebook.column.code')}</span>
        <span title={t('codebook.column.verbatims.full')}>{t('codebook.column.verbatims')}</span>
        <span title={t('codebook.column.sources.full')}>{t('codebook.column.sources')}</span>
        <span title={t('codebook.column.participants.full')}>{t('codebook.column.participants')}</span>
        <span title={t('codebook.column.cases.full')}>{t('codebook.column.cases')}</span>
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={rows}>
        <Tree
          aria-label={t('codebook.tree')}
          className="tree"
          items={items}
          selectionMode="multiple"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={chosen}
          onSelectionChange={(keys) =>
            onChoose(codes.filter(({ id }) => keys === 'all' || keys.has(id)).map(({ id }) => id))
          }
          expandedKeys={expanded}
          onExpandedChange={(keys) => setClosed(new Set([...parents].filter((id) => !keys.has(id))))}
          dragAndDropHooks={dragAndDropHooks}
          {...lettersAreCommands}
        >
          {(item) => <CodeItem item={item} />}
        </Tree>
      </Virtualizer>
    </div>
  );
}

function CodeItem({ item }: { item: Item }) {
  const t = useT();
  const { code } = item.node;
  const counts = {
    verbatims: code.verbatims,
    sources: code.sources,
    participants: code.participants,
    cases: code.cases,
  };
  return (
    <TreeItem
      id={item.id}
      textValue={code.name}
      aria-label={`${code.name}, ${t('codebook.counts', counts)}`}
      className={code.depth === 0 ? 'tree-row root' : 'tree-row'}
    >
      <TreeItemContent>
        {({ hasChildItems }) => <CodeRow code={code} hasChildren={hasChildItems} />}
      </TreeItemContent>
      <Collection items={item.children}>{(child) => <CodeItem item={child} />}</Collection>
    </TreeItem>
  );
}

function CodeRow({ code, hasChildren }: { code: Code; hasChildren: boolean }) {
  const t = useT();
  const { language } = useStudy();
  const { number } = useFormat();
  return (
    <div className="tree-cells">
      <div className="nm" style={{ paddingInlineStart: `${code.depth * 13}px` }}>
        <AriaButton slot="drag" className="drag" aria-label={t('codebook.drag', { name: code.name })}>
          <Icon name="grip" small />
        </AriaButton>
        {hasChildren ? (
          <AriaButton slot="chevron" className="chevron" aria-label={t('codebook.expand')}>
            <Icon name="right" small />
          </AriaButton>
        ) : (
          <span className="chevron" />
        )}
        <CodeChip hue={toHue(code.hue)} emergent={code.origin === 'emergent'} />
        <span lang={language} className="name">
          {code.name}
        </span>
        {code.archived && <span className="ref">{t('codebook.archived')}</span>}
      </div>
      <b title={t('codebook.has.verbatims', { count: code.verbatims })}>{number(code.verbatims)}</b>
      <b title={t('codebook.has.sources', { count: code.sources })}>{number(code.sources)}</b>
      <b title={t('codebook.has.participants', { count: code.participants })}>{number(code.participants)}</b>
      <b title={t('codebook.has.cases', { count: code.cases })}>{number(code.cases)}</b>
    </div>
  );
}
