import type { Entity } from '../../../shared/contract/changes.ts';
import { type Reader, Study } from './study.ts';

/**
 * What `compute` reads from a study, by what it is asked for, kept until a change touches one of `entities`. Inside a
 * transaction, pass its writer: it is computed anew and not kept. What comes out is shared; nobody may change it.
 */
export function remembered<T, Asked extends readonly string[] = []>(
  entities: readonly Entity[],
  compute: (reader: Reader, ...asked: Asked) => T,
): (reader: Reader, ...asked: Asked) => T {
  const kept = new WeakMap<Study, Map<string, T>>();
  return (reader, ...asked) => {
    if (!(reader instanceof Study)) return compute(reader, ...asked);
    let answers = kept.get(reader);
    if (!answers) {
      const made = new Map<string, T>();
      answers = made;
      kept.set(reader, made);
      reader.onChange((change) => {
        if (change.entities.some((entity) => entities.includes(entity))) made.clear();
      });
    }
    const key = asked.join(' ');
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = compute(reader, ...asked);
    answers.set(key, answer);
    return answer;
  };
}
