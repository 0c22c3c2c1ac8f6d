import { getSchema, Mark, Node } from '@tiptap/core';
import { DOMSerializer, type Node as DocumentNode } from '@tiptap/pm/model';
import type { SourceText } from '../../shared/contract/sources.ts';
import type { EditedParagraph } from '../../shared/contract/text-edit.ts';
import { paragraphAt, type Letters } from '../../shared/text/places.ts';
import { clock } from '../ui/format.ts';
import type { Starts } from './places.ts';

const Document = Node.create({ name: 'doc', topNode: true, content: 'paragraph+', marks: 'stretch' });
const Text = Node.create({ name: 'text', group: 'inline' });
const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }],
  renderHTML: () => ['strong', 0],
});
const Italic = Mark.create({ name: 'italic', parseHTML: () => [{ tag: 'em' }], renderHTML: () => ['em', 0] });

/** Paragraphs that are drawn together: see stretches.ts. A number of its own, and about how high it is in CSS pixels. */
const Stretch = Mark.create({
  name: 'stretch',
  addAttributes: () => ({ number: { default: 0 }, height: { default: 0 } }),
  renderHTML: () => ['div', { class: 'stretch' }, 0],
});

/** What the window keeps with a paragraph: what the engine stores of it, and how its speaker is shown. */
interface ParagraphAttributes extends Pick<EditedParagraph, 'speakerId' | 'startsTurn' | 'time' | 'endTime'> {
  readonly speaker: string | null;
  readonly role: SourceText['speakers'][number]['role'] | null;
}

const unspoken: ParagraphAttributes = {
  speakerId: null,
  startsTurn: false,
  time: null,
  endTime: null,
  speaker: null,
  role: null,
};

/** A paragraph; the first of a turn shows who speaks, and when, beside it. */
const Paragraph = Node.create({
  name: 'paragraph',
  content: 'text*',
  marks: 'bold italic',
  addAttributes: () =>
    Object.fromEntries(Object.entries(unspoken).map(([name, value]) => [name, { default: value }])),
  parseHTML: () => [{ tag: 'p', getAttrs: turnOf }],
  renderHTML: ({ node }) => {
    const { speaker, role, time, startsTurn } = attributesOf(node);
    const beside = ['div', { class: 'sp', contenteditable: 'false' }];
    return [
      'div',
      { class: role === 'interviewer' ? 'turn q' : 'turn' },
      [
        ...beside,
        ...(startsTurn && speaker !== null ? [['b', {}, speaker]] : []),
        ...(startsTurn && time !== null ? [['time', {}, clock(time)]] : []),
      ],
      ['p', {}, 0],
    ];
  },
});

export const schema = getSchema([Document, Text, Paragraph, Bold, Italic, Stretch]);

export function attributesOf(node: DocumentNode): ParagraphAttributes {
  const { speakerId, startsTurn, time, endTime, speaker, role } = node.attrs;
  return { speakerId, startsTurn, time, endTime, speaker, role };
}

/** What is copied: words, bold and italic, and whose turn a paragraph is, for pasting it in the same text. */
export const clipboardSerializer = new DOMSerializer(
  {
    ...DOMSerializer.nodesFromSchema(schema),
    paragraph: (node) => {
      const { speaker: _, role: __, ...turn } = attributesOf(node);
      return ['p', { 'data-turn': JSON.stringify(turn) }, 0];
    },
  },
  { bold: () => ['strong', 0], italic: () => ['em', 0] },
);

/** The turn of a copied paragraph; false when it is not one of ours, which is then read word by word. */
function turnOf(element: HTMLElement): Partial<ParagraphAttributes> | false {
  try {
    const { speakerId, startsTurn, time, endTime } = JSON.parse(element.dataset['turn'] ?? '');
    return {
      speakerId: typeof speakerId === 'string' ? speakerId : null,
      startsTurn: startsTurn === true,
      time: typeof time === 'number' ? time : null,
      endTime: typeof endTime === 'number' ? endTime : null,
    };
  } catch {
    return false;
  }
}

export type Speakers = ReadonlyMap<string, SourceText['speakers'][number]>;

export const speakersOf = (source: SourceText): Speakers =>
  new Map(source.speakers.map((speaker) => [speaker.id, speaker]));

/** The attributes of a paragraph whose turn is known; an unknown speaker is none. */
export function withSpeaker(
  turn: Pick<EditedParagraph, 'speakerId' | 'startsTurn' | 'time' | 'endTime'>,
  speakers: Speakers,
): ParagraphAttributes {
  const speaker = turn.speakerId === null ? undefined : speakers.get(turn.speakerId);
  const { startsTurn, time, endTime } = turn;
  return {
    speakerId: speaker?.id ?? null,
    startsTurn,
    time,
    endTime,
    speaker: speaker?.name ?? null,
    role: speaker?.role ?? null,
  };
}

/** A stored paragraph as the document's. */
export function nodeOf(paragraph: EditedParagraph, speakers: Speakers): DocumentNode {
  return schema.nodeFromJSON({
    type: 'paragraph',
    attrs: withSpeaker(paragraph, speakers),
    content: runsOf(paragraph),
  });
}

/** The text of a paragraph cut where bold or italic begins or ends. */
function runsOf({ text, marks }: Pick<EditedParagraph, 'text' | 'marks'>) {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).flatMap((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    if (to <= from) return [];
    const over = new Set(
      marks.filter(({ start, end }) => start <= from && end >= to).map((mark) => mark.type),
    );
    return [{ type: 'text', text: text.slice(from, to), marks: [...over].map((type) => ({ type })) }];
  });
}

/** A paragraph of the document as the engine stores it. */
export function paragraphOf(node: DocumentNode): EditedParagraph {
  const { speakerId, startsTurn, time, endTime } = attributesOf(node);
  const marks: EditedParagraph['marks'] = [];
  node.forEach((run, start) => {
    const end = start + run.nodeSize;
    for (const type of ['bold', 'italic'] as const) {
      if (!run.marks.some((mark) => mark.type.name === type)) continue;
      const last = marks.findLast((mark) => mark.type === type);
      if (last?.end === start) last.end = end;
      else marks.push({ type, start, end });
    }
  });
  return { text: node.textContent, speakerId, startsTurn, time, endTime, marks };
}

const startsByDocument = new WeakMap<DocumentNode, Starts>();

/** Where the paragraphs of a document begin in the canonical text. */
export function startsOf(doc: DocumentNode): Starts {
  const known = startsByDocument.get(doc);
  if (known) return known;
  const starts: number[] = [];
  // A paragraph is two positions longer than its words, and one LF follows it in the text.
  doc.forEach((_, offset, index) => starts.push(offset - index));
  startsByDocument.set(doc, starts);
  return starts;
}

/** The canonical text of a document. */
export const textOf = (doc: DocumentNode): string => doc.textBetween(0, doc.content.size, '\n');

/** A paragraph takes two positions more than its words, and one LF stands between two paragraphs. */
export const lengthOf = (doc: DocumentNode): number => doc.content.size - doc.childCount - 1;

/**
 * The same, read where it is asked: with every letter typed there is another document, and a string of all of a long one
 * is half a megabyte.
 */
export function lettersOf(doc: DocumentNode): Letters {
  const starts = startsOf(doc);
  const slice = (start: number, end: number): string => {
    const first = paragraphAt(starts, start);
    const last = paragraphAt(starts, end);
    const words = Array.from(
      { length: last - first + 1 },
      (_, index) => doc.child(first + index).textContent,
    );
    const zero = starts[first] ?? 0;
    return words.join('\n').slice(start - zero, end - zero);
  };
  return {
    length: lengthOf(doc),
    charCodeAt: (place) => slice(place, place + 1).charCodeAt(0),
    slice,
  };
}

/** The children that differ between two documents: from `from` up to `to` in the one, and up to `until` in the other. */
export function difference(
  before: DocumentNode,
  after: DocumentNode,
  alike: (one: DocumentNode, other: DocumentNode) => boolean = (one, other) => one === other || one.eq(other),
): { from: number; to: number; until: number } | null {
  const shorter = Math.min(before.childCount, after.childCount);
  let from = 0;
  while (from < shorter && alike(before.child(from), after.child(from))) from += 1;
  if (from === before.childCount && from === after.childCount) return null;
  let same = 0;
  while (
    same < shorter - from &&
    alike(before.child(before.childCount - 1 - same), after.child(after.childCount - 1 - same))
  )
    same += 1;
  return { from, to: before.childCount - same, until: after.childCount - same };
}
