import { chainCommands, deleteSelection, toggleMark } from '@tiptap/pm/commands';
import { keydownHandler } from '@tiptap/pm/keymap';
import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import type { Command, EditorState, Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { linesOf } from '../../shared/text/raw.ts';
import { normaliseText } from '../../shared/text/normalise.ts';
import { splicesToNormal } from '../../shared/text/splices.ts';
import { rawFromPaste } from '../sources/paste.ts';
import { inStretches } from './stretches.ts';
import { attributesOf, difference, nodeOf, schema, withSpeaker, type Speakers } from './transcript-schema.ts';

/** A paragraph of the same speaker that goes on with the turn. */
const goingOn = (node: Node) => ({ ...attributesOf(node), startsTurn: false, time: null, endTime: null });

/** Two paragraphs of one: the second goes on with the turn. At the start of a turn, the empty one comes before it. */
const split: Command = (state, dispatch) => {
  if (!dispatch) return true;
  const transaction = state.tr.deleteSelection();
  const { $from } = transaction.selection;
  const turn = $from.parent;
  const index = $from.index(0);
  const ahead = $from.parentOffset === 0 && turn.content.size > 0 && index > 0;
  if (ahead) {
    const before = transaction.doc.child(index - 1);
    transaction.insert($from.before(), schema.node('paragraph', goingOn(before), undefined, before.marks));
  } else {
    const second = turn.type.create(goingOn(turn), null, turn.marks);
    transaction.step(
      new ReplaceStep($from.pos, $from.pos, new Slice(Fragment.from([turn.copy(), second]), 1, 1), true),
    );
  }
  dispatch(transaction.scrollIntoView());
  return true;
};

/** One paragraph of two; of an empty one and another, the other stays as it is. */
function join(transaction: Transaction, index: number): Transaction {
  const { doc } = transaction;
  let position = 0;
  for (let each = 0; each <= index; each += 1) position += doc.child(each).nodeSize;
  const first = doc.child(index);
  return first.content.size === 0
    ? transaction.delete(position - first.nodeSize, position)
    : transaction.join(position);
}

const joinBefore: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0) return false;
  const index = $from.index(0);
  if (index > 0) dispatch?.(join(state.tr, index - 1).scrollIntoView());
  return true;
};

const joinAfter: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset < $from.parent.content.size) return false;
  const index = $from.index(0);
  if (index + 1 < state.doc.childCount) dispatch?.(join(state.tr, index).scrollIntoView());
  return true;
};

const { bold, italic } = schema.marks;
const back = chainCommands(deleteSelection, joinBefore);
const forward = chainCommands(deleteSelection, joinAfter);

/** Makes what is selected bold or italic, or plain again. */
export const toggle: Readonly<Record<'bold' | 'italic', Command>> = {
  bold: bold ? toggleMark(bold) : () => false,
  italic: italic ? toggleMark(italic) : () => false,
};

/** The keys of edit mode that change the text; letters come by themselves. */
export const editingKeys = keydownHandler({
  Enter: split,
  'Shift-Enter': split,
  'Mod-Enter': split,
  Backspace: back,
  'Mod-Backspace': back,
  'Shift-Backspace': back,
  Delete: forward,
  'Mod-Delete': forward,
  'Mod-b': toggle.bold,
  'Mod-i': toggle.italic,
});

/** Nodes as they come after the paragraph of the selection: paragraphs are drawn in its stretch, or in their own. */
function followingOn(state: EditorState, nodes: readonly Node[]): readonly Node[] {
  return nodes.every(({ isTextblock }) => isTextblock)
    ? inStretches([state.selection.$from.parent, ...nodes]).slice(1)
    : nodes;
}

/** What is pasted from elsewhere: its paragraphs, bold and italic, in the voice of the paragraph it comes into. */
export function pasted(data: DataTransfer, state: EditorState, speakers: Speakers): Slice {
  const plain = data.getData('text/plain');
  const words = data.getData('text/html') === '' && !/[\r\n]/.test(plain) ? normaliseText(plain) : '';
  if (words !== '') return new Slice(Fragment.from(schema.text(words)), 0, 0);
  const turn = goingOn(state.selection.$from.parent);
  const lines = rawFromPaste(data).flatMap(linesOf);
  if (lines.length === 0) return Slice.empty;
  const nodes = lines.map(({ text, marks }) => nodeOf({ ...turn, text, marks: [...marks] }, speakers));
  return new Slice(Fragment.from(followingOn(state, nodes)), 1, 1);
}

/** What is pasted from this text or another of the study, with its turns as far as their speakers are known here. */
export function ofKnownSpeakers(slice: Slice, state: EditorState, speakers: Speakers): Slice {
  const children: Node[] = [];
  slice.content.forEach((node) =>
    children.push(
      node.type.name === 'paragraph'
        ? node.type.create(withSpeaker(attributesOf(node), speakers), node.content, node.marks)
        : node,
    ),
  );
  return new Slice(Fragment.from(followingOn(state, children)), slice.openStart, slice.openEnd);
}

/** Brings what was changed since `before` to the form in which texts are kept; null when it is in it. */
export function normalising(state: EditorState, before: Node): Transaction | null {
  const changed = difference(before, state.doc);
  const transaction = state.tr;
  if (!changed) return null;
  const offsets: number[] = [];
  state.doc.forEach((_, offset) => offsets.push(offset));
  for (let index = changed.until - 1; index >= changed.from; index -= 1)
    for (const { at, removed, inserted } of splicesToNormal(state.doc.child(index).textContent)) {
      const from = (offsets[index] ?? 0) + 1 + at;
      transaction.insertText(inserted, from, from + removed);
    }
  return transaction.docChanged ? transaction : null;
}

/** Gives paragraphs, by number, another turn. */
export function withTurns(
  state: EditorState,
  turns: ReadonlyMap<number, ReturnType<typeof attributesOf>>,
): Transaction {
  const transaction = state.tr;
  state.doc.forEach((node, offset, index) => {
    const turn = turns.get(index);
    if (!turn) return;
    for (const [name, value] of Object.entries(turn))
      if (node.attrs[name] !== value) transaction.setNodeAttribute(offset, name, value);
  });
  return transaction;
}
