import type { Theme, ThemeSuggestion } from '../../../shared/contract/guides.ts';
import { withoutAccents } from '../../../shared/text/folding.ts';
import { layoutsOf } from '../sources/layout.ts';
import type { Reader } from '../study/study.ts';
import { coverage } from './coverage.ts';
import { listThemes } from './guides.ts';

/** Long words that questions of every kind are made with, by their beginnings as `wordsOf` gives them. */
const usual = new Set(
  [
    'about could every other their there these thing things think those would where which while',
    'alors aussi autre autres avait avant avez avons comme comment depuis elles entre etait etiez faire faites leurs mieux notre parler passe passent plutot quand quelle quelles quels votre',
    'cuando donde estas estos hacen hacer nuestro otros sobre tambien tiene tienen usted ustedes vuestro',
  ].flatMap((words) => words.split(' ').map((word) => word.slice(0, 7))),
);

/** Words of at least five letters without case and accents, by their first seven letters, which most endings leave alone. */
function wordsOf(text: string): Set<string> {
  const words = [...withoutAccents(text.toLowerCase()).matchAll(/\p{L}{5,}/gu)].map(([word]) =>
    word.slice(0, 7),
  );
  return new Set(words.filter((word) => !usual.has(word)));
}

/** At least so many of a question's words, and so large a share of them, make a suggestion. */
const fewest = 2;
const share = 0.5;

/** The largest share of the words of one of the questions that these are; 0 when too few. */
function likeness(words: ReadonlySet<string>, questions: readonly ReadonlySet<string>[]): number {
  let most = 0;
  for (const question of questions) {
    let found = 0;
    for (const word of question) if (words.has(word)) found += 1;
    if (found >= fewest && found / question.size >= share) most = Math.max(most, found / question.size);
  }
  return most;
}

interface Asked {
  readonly sourceId: string;
  readonly revision: number;
  readonly position: number;
  readonly text: string;
}

/** Where the interviewer may have brought a theme up that is marked nowhere in the interview; to be confirmed. */
export function suggestThemes(reader: Reader): ThemeSuggestion[] {
  const themes = listThemes(reader).map((theme) => ({ ...theme, words: questionWords(theme) }));
  const open = coverage(reader).flatMap(({ sourceId, groupIds, marks }) => {
    const own = themes.filter(({ id, groupId }) => groupIds.includes(groupId) && !(id in marks));
    return own.length > 0 ? [{ sourceId, themes: own }] : [];
  });
  const ids = open.map(({ sourceId }) => sourceId);
  const asked = new Map<string, (Asked & { words: ReadonlySet<string> })[]>();
  for (const row of reader.all<Asked>(
    `SELECT p.source_id AS sourceId, s.revision, p.position, p.text
       FROM speakers k JOIN paragraphs p ON p.speaker_id = k.id JOIN sources s ON s.id = p.source_id
      WHERE k.role = 'interviewer' AND k.source_id IN (SELECT value FROM json_each(?))
      ORDER BY p.source_id, p.position`,
    JSON.stringify(ids),
  ))
    asked.set(row.sourceId, [...(asked.get(row.sourceId) ?? []), { ...row, words: wordsOf(row.text) }]);
  const layouts = layoutsOf(reader, ids);
  return open.flatMap(({ sourceId, themes: wanted }) =>
    wanted.flatMap(({ id: themeId, words }): ThemeSuggestion[] => {
      const [best] = (asked.get(sourceId) ?? [])
        .map((turn) => ({ turn, like: likeness(turn.words, words) }))
        .filter(({ like }) => like > 0)
        .toSorted((one, other) => other.like - one.like);
      if (!best) return [];
      const { revision, position, text } = best.turn;
      const start = layouts.get(sourceId)?.starts[position] ?? 0;
      return [{ sourceId, revision, themeId, start, text }];
    }),
  );
}

function questionWords({ questions }: Theme): Set<string>[] {
  return questions
    .split('\n')
    .map(wordsOf)
    .filter((words) => words.size >= fewest);
}
