import { useMemo, useState } from 'react';
import {
  Button as AriaButton,
  Collection,
  Tree,
  TreeItem,
  TreeItemContent,
  type Key,
} from 'react-aria-components';
import type { Code } from '../../shared/contract/codebook.ts';
import { goTo } from '../app/location.ts';
import { useStudy } from '../project/use-study.ts';
import { CodeChip, toHue } from '../ui/code.tsx';
import { Icon } from '../ui/icons.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { codeTree, type CodeNode } from './tree.ts';

interface Item {
  readonly id: string;
  readonly node: CodeNode;
  readonly children: readonly Item[];
}

const asItem = (node: CodeNode): Item => ({ id: node.code.id, node, children: node.children.map(asItem) });

/** The tree of codes with what each counts; arrow keys walk it, and the code walked to is shown. */
export function CodeTree({ codes, selected }: { codes: readonly Code[]; selected: string | null }) {
  const t = useT();
  const items = useMemo(() => codeTree(codes).map(asItem), [codes]);
  const parents = useMemo(
    () => new Set(codes.flatMap(({ parentId }) => (parentId === null ? [] : [parentId]))),
    [codes],
  );
  const [closed, setClosed] = useState<ReadonlySet<Key>>(new Set());
  const expanded = [...parents].filter((id) => !closed.has(id));
  return (
    <div className="code-tree">
      <div className="tree-head" aria-hidden>
        <span>{t('codebook.column.code')}</span>
        <span>{t('codebook.column.verbatims')}</span>
        <span>{t('codebook.column.sources')}</span>
        <span>{t('codebook.column.participants')}</span>
        <span>{t('codebook.column.cases')}</span>
      </div>
      <Tree
        aria-label={t('codebook.tree')}
        className="tree"
        items={items}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={selected === null ? [] : [selected]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          if (key !== undefined) goTo({ section: 'codebook', id: String(key) });
        }}
        expandedKeys={expanded}
        onExpandedChange={(keys) => setClosed(new Set([...parents].filter((id) => !keys.has(id))))}
      >
        {(item) => <CodeItem item={item} />}
      </Tree>
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
      <b>{number(code.verbatims)}</b>
      <b>{number(code.sources)}</b>
      <b>{number(code.participants)}</b>
      <b>{number(code.cases)}</b>
    </div>
  );
}
