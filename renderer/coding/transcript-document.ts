import { Fragment, type Node } from '@tiptap/pm/model';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { SourceText } from '../../shared/contract/sources.ts';
import type { EditedParagraph } from '../../shared/contract/text-edit.ts';
import { inStretches } from './stretches.ts';
import { attributesOf, nodeOf, schema, withSpeaker, type Speakers } from './transcript-schema.ts';

/** Nothing in it is bold or italic. */
const isPlain = (node: Node): boolean => node.childCount < 2 && !node.firstChild?.marks.length;

/** The paragraphs of a text as a document that shares with another those that are alike. */
export function documentOf(source: SourceText, speakers: Speakers, like: Node | null): Node {
  const { paragraphs } = source;
  const same = (paragraph: EditedParagraph, node: Node | null | undefined): boolean => {
    if (!node || node.textContent !== paragraph.text) return false;
    const turn = attributesOf(node);
    const { speakerId, startsTurn, time, endTime, speaker, role } = withSpeaker(paragraph, speakers);
    if (turn.speakerId !== speakerId || turn.startsTurn !== startsTurn || turn.time !== time) return false;
    if (turn.endTime !== endTime || turn.speaker !== speaker || turn.role !== role) return false;
    return (
      (paragraph.marks.length === 0 && isPlain(node)) || nodeOf(paragraph, speakers).mark(node.marks).eq(node)
    );
  };
  const offset = paragraphs.length - (like?.childCount ?? 0);
  const children = paragraphs.map((paragraph, index) => {
    const fromStart = like?.maybeChild(index);
    if (fromStart && same(paragraph, fromStart)) return fromStart;
    const fromEnd = index - offset >= 0 ? like?.maybeChild(index - offset) : null;
    return fromEnd && same(paragraph, fromEnd) ? fromEnd : nodeOf(paragraph, speakers);
  });
  return schema.node('doc', null, Fragment.from(inStretches(children)));
}

/** The step that makes one document of another where they differ; null when they are the same. */
export function stepBetween(before: Node, after: Node): ReplaceStep | null {
  const start = before.content.findDiffStart(after.content);
  if (start === null) return null;
  const ends = before.content.findDiffEnd(after.content) ?? { a: before.content.size, b: after.content.size };
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  return new ReplaceStep(start, ends.a + overlap, after.slice(start, ends.b + overlap));
}
