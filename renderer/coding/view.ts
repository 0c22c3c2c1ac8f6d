import { create } from 'zustand';
import type { Code } from '../../shared/contract/codebook.ts';
import type { Coding } from '../../shared/contract/coding.ts';
import type { SourceText } from '../../shared/contract/sources.ts';

/** What the desk shows of a source. It stays as one goes from source to source. */
export interface DeskView {
  /** Only codings of this coder. */
  readonly coderId: string | null;
  /** Only codings of this code, and of those under it when `below`. */
  readonly code: { readonly id: string; readonly below: boolean } | null;
  /** Only turns in which nothing is coded. */
  readonly uncoded: boolean;
  /** The interviewer's turns in one line each. */
  readonly folded: boolean;
}

export const wholeView: DeskView = { coderId: null, code: null, uncoded: false, folded: false };

export const useDeskView = create<DeskView>(() => wholeView);

/** A code and all under it, from the codebook's list, which is in the order of the tree. */
export function withBelow(codes: readonly Pick<Code, 'id' | 'parentId'>[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (const code of codes) if (code.parentId !== null && found.has(code.parentId)) found.add(code.id);
  return found;
}

/** The codings that are shown. The same list when all are. */
export function codingsShown(
  codings: readonly Coding[],
  { coderId, code, uncoded }: Omit<DeskView, 'folded'>,
  codes: readonly Pick<Code, 'id' | 'parentId'>[],
): readonly Coding[] {
  if (uncoded) return [];
  if (coderId === null && code === null) return codings;
  const wanted = code && (code.below ? withBelow(codes, code.id) : new Set([code.id]));
  return codings.filter(
    (coding) => (coderId === null || coding.coderId === coderId) && (!wanted || wanted.has(coding.codeId)),
  );
}

/** The paragraphs, by their numbers from 0, of turns in which something is coded. */
export function codedTurns(
  { paragraphs }: Pick<SourceText, 'paragraphs'>,
  codings: readonly Coding[],
): readonly number[] {
  const coded: number[] = [];
  let turn: number[] = [];
  let isCoded = false;
  const close = () => {
    if (isCoded) coded.push(...turn);
    turn = [];
    isCoded = false;
  };
  for (const [index, { start, text, startsTurn }] of paragraphs.entries()) {
    if (startsTurn) close();
    turn.push(index);
    isCoded ||= codings.some((coding) => coding.start < start + text.length && coding.end > start);
  }
  close();
  return coded;
}
