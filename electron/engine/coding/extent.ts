import type { AutocodeExtent } from '../../../shared/contract/coding.ts';
import { paragraphAt, trimmedPassage, type Range } from '../../../shared/text/places.ts';
import type { SearchedSource } from './searched-source.ts';

const segmenters = new Map<string, Intl.Segmenter>();

/** Sentences as the language sets them; one that is unknown reads as the root of Unicode's rules. */
function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    try {
      segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    } catch {
      segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
    }
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

/** The passage around a match: itself, the sentences that it touches, or its turn; without white space at its ends. */
export function extended(source: SearchedSource, match: Range, extent: AutocodeExtent): Range | null {
  switch (extent) {
    case 'match':
      return trimmedPassage(source.text, match);
    case 'sentence':
      return trimmedPassage(source.text, sentencesAround(source, match));
    case 'turn':
      return turnOf(source, paragraphAt(source.starts, match.start));
  }
}

function sentencesAround(source: SearchedSource, match: Range): Range {
  const index = paragraphAt(source.starts, match.start);
  const { start: from, end: to } = source.paragraph(index);
  const sentences = segmenterOf(source.language).segment(source.text.slice(from, to));
  const first = sentences.containing(match.start - from);
  const last = sentences.containing(Math.min(match.end, to) - 1 - from);
  return {
    start: from + (first?.index ?? 0),
    end: last ? from + last.index + last.segment.length : match.end,
  };
}

/** The whole turn that a paragraph belongs to, without white space at its ends; null when nothing is said in it. */
export function turnOf(source: SearchedSource, paragraph: number): Range | null {
  const turn = source.turns[paragraph];
  return turn === undefined
    ? null
    : trimmedPassage(source.text, {
        start: source.starts[source.turns.indexOf(turn)] ?? 0,
        end: source.paragraph(source.turns.lastIndexOf(turn)).end,
      });
}
