import type {
  ConfidentialChoice,
  ConfidentialCount,
  ConfidentialHit,
} from '../../../shared/contract/confidentiality.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import { writeWhole } from '../interchange/replacement.ts';
import type { Reader } from '../study/study.ts';
import { confidentialNames, nameFinder, withReplaced, type FindNames } from './names.ts';

/** What stands for a name that has nothing to stand in its place. */
const omission = '[…]';

/** Sees to the confidential names in the texts of a file that is about to leave. */
export class Leaving {
  readonly #choice: ConfidentialChoice;
  readonly #find: FindNames;
  readonly #counts = new Map<string, ConfidentialCount>();
  /** Titles and labels come again in every row. */
  readonly #known = new Map<string, readonly ConfidentialHit[]>();

  constructor(reader: Reader, choice: ConfidentialChoice) {
    this.#choice = choice;
    this.#find = choice === 'keep' ? () => [] : nameFinder(confidentialNames(reader));
  }

  /** A text as it leaves. In what somebody said, marked by `quoted`, what is put in stands in brackets. */
  text(text: string, quoted = false): string {
    const hits = this.#known.get(text) ?? this.#find(text);
    if (!quoted) this.#known.set(text, hits);
    for (const { name, replacement } of hits) {
      const { times } = this.#counts.get(name) ?? { times: 0 };
      this.#counts.set(name, { name, replacement, times: times + 1 });
    }
    if (this.#choice !== 'replace') return text;
    return withReplaced(text, hits, ({ replacement }) =>
      replacement === '' ? omission : quoted ? `[${replacement}]` : replacement,
    );
  }

  /** Rows of a table as they leave; numbers are no names. */
  rows(rows: readonly (readonly (string | number)[])[]): (string | number)[][] {
    return rows.map((row) => row.map((cell) => (typeof cell === 'string' ? this.text(cell) : cell)));
  }

  /** Must be called when all texts are known and nothing is written yet. @throws StudyError `Confidential` when to be asked */
  settle(): void {
    if (this.#choice === 'ask' && this.#counts.size > 0)
      throw new StudyError('Confidential', {
        names: [...this.#counts.values()].toSorted((a, b) => b.times - a.times),
      });
  }
}

/**
 * Writes to `path` what `make` makes of the study, its texts having gone through `Leaving`.
 * @throws StudyError `Confidential`, or what writing the file met; what stood at `path` is still there then
 */
export async function writeLeaving(
  reader: Reader,
  path: string,
  choice: ConfidentialChoice,
  make: (leaving: Leaving) => string,
): Promise<void> {
  const leaving = new Leaving(reader, choice);
  const whole = make(leaving);
  leaving.settle();
  await writeWhole(path, whole);
}
