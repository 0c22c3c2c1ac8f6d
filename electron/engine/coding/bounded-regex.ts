import { createContext, Script } from 'node:vm';
import { type Blindness, foldAccents, withoutAccents } from '../../../shared/text/folding.ts';
import type { Range } from '../../../shared/text/places.ts';

/** How long one look through all texts may take, in milliseconds, once they are made ready for it. */
const patience = 1500;
/** Matches beyond are not looked for. */
const mostMatches = 20_000;

type RegexFound =
  | { readonly ok: true; readonly ranges: readonly (readonly Range[])[]; readonly cut: boolean }
  | { readonly ok: false; readonly problem: 'regex' | 'regex-time' };

/** Compiles a researcher's regular expression; null when it is none. */
function compiled(source: string, blind: Blindness): RegExp | null {
  try {
    return new RegExp(blind.matchAccents ? source : withoutAccents(source), blind.matchCase ? 'gu' : 'giu');
  } catch {
    return null;
  }
}

/**
 * Where a regular expression matches in each text, in UTF-16 code units; matches of nothing are left out.
 *
 * An expression such as `(a+)+$` can take longer than the universe. JavaScript's engine counts no steps, but V8 stops
 * inside a match when a script's time is up, so all matching runs as one script with a time limit: the texts need not be
 * copied to a worker, nothing is left running, and the engine is back after a second and a half at the latest.
 */
export function findRegex(
  source: string,
  texts: readonly string[],
  blind: Blindness,
  limit: number = patience,
): RegexFound {
  const pattern = compiled(source, blind);
  if (!pattern) return { ok: false, problem: 'regex' };
  const seenTexts = texts.map((text) =>
    blind.matchAccents ? { text, back: (range: Range) => range } : foldAccents(text),
  );
  const found: Range[][] = [];
  let count = 0;
  const look = (): void => {
    for (const seen of seenTexts) {
      const own: Range[] = [];
      found.push(own);
      for (const { 0: match, index } of seen.text.matchAll(pattern)) {
        if (match === '') continue;
        if (count >= mostMatches) return;
        count += 1;
        own.push(seen.back({ start: index, end: index + match.length }));
      }
    }
  };
  try {
    new Script('look()').runInContext(createContext({ look }), { timeout: limit });
  } catch (error) {
    // It is an error of the script's own world, and no `Error` of ours.
    if (Object(error).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return { ok: false, problem: 'regex-time' };
    throw error;
  }
  return { ok: true, ranges: found, cut: count >= mostMatches };
}
