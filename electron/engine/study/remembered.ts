import type { Entity } from '../../../shared/contract/changes.ts';
import { type Reader, Study } from './study.ts';

/**
 * What `compute` reads from a study, kept until a change touches one of `entities`. Inside a transaction, pass its
 * writer: it is computed anew and not kept. What comes out is shared; nobody may change it.
 */
export function remembered<T>(
  entities: readonly Entity[],
  compute: (reader: Reader) => T,
): (reader: Reader) => T {
  const kept = new WeakMap<Study, { value: T | null }>();
  return (reader) => {
    if (!(reader instanceof Study)) return compute(reader);
    let slot = kept.get(reader);
    if (!slot) {
      const made: { value: T | null } = { value: null };
      slot = made;
      kept.set(reader, made);
      reader.onChange((change) => {
        if (change.entities.some((entity) => entities.includes(entity))) made.value = null;
      });
    }
    slot.value ??= compute(reader);
    return slot.value;
  };
}
