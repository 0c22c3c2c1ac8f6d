/*
 * A text and its codings told another way than the workbench tells it, to check the one against the other: no places and
 * no shifting, each character knows which codings it belongs to.
 */

/** One UTF-16 code unit. */
interface Unit {
  readonly text: string;
  readonly codings: ReadonlySet<string>;
}

export interface ModelCoding {
  readonly id: string;
  /** Names its code and coder: of one such name only one coding stands at a passage. */
  readonly of: string;
  /** What it holds, or held when it was detached. */
  readonly verbatim: string;
  readonly detached: boolean;
}

export interface Model {
  readonly units: readonly Unit[];
  /** In the order of their ids. */
  readonly codings: readonly ModelCoding[];
}

export const modelText = (model: Model): string => model.units.map(({ text }) => text).join('');

export function modelOf(text: string): Model {
  return { units: text.split('').map((unit) => ({ text: unit, codings: new Set() })), codings: [] };
}

/** Gives a coding to a passage, from place to place. */
export function withCoding(
  model: Model,
  coding: { id: string; of: string },
  start: number,
  end: number,
): Model {
  const units = model.units.map((unit, place) =>
    place >= start && place < end ? { ...unit, codings: new Set([...unit.codings, coding.id]) } : unit,
  );
  const verbatim = modelText(model).slice(start, end);
  return { units, codings: [...model.codings, { ...coding, verbatim, detached: false }] };
}

/**
 * The model after words were put in the place of others, before it is `settled`. The new ones belong to a coding that holds all of the old ones,
 * or, where none was taken out, to one that goes on from before to after them.
 */
export function edited(model: Model, at: number, removed: number, inserted: string): Model {
  const gone = model.units.slice(at, at + removed);
  const around = gone.length > 0 ? gone : [model.units[at - 1], model.units[at]];
  const holding = model.codings
    .map(({ id }) => id)
    .filter((id) => around.every((unit) => unit?.codings.has(id)));
  const come = inserted.split('').map((text) => ({ text, codings: new Set(holding) }));
  const units = [...model.units.slice(0, at), ...come, ...model.units.slice(at + removed)];
  return { units, codings: model.codings };
}

/** The model at the end of an edit: codings whose words changed lose the white space at their ends; those with nothing left, or doubled, are detached. */
export function settled({ units, codings }: Model): Model {
  const lost = new Map<string, Set<number>>();
  const standing = new Set<string>();
  const after = codings.map((coding): ModelCoding => {
    if (coding.detached) return coding;
    const places = units.flatMap((unit, place) => (unit.codings.has(coding.id) ? [place] : []));
    const said = places.map((place) => units[place]?.text).join('');
    const trimmed = said === coding.verbatim ? said : said.trim();
    const from = said.length - (said === trimmed ? said : said.trimStart()).length;
    const kept = places.slice(from, from + trimmed.length);
    const name = `${coding.of} ${kept[0]} ${kept.length}`;
    const detached = kept.length === 0 || standing.has(name);
    if (!detached) standing.add(name);
    lost.set(coding.id, new Set(detached ? places : places.filter((place) => !kept.includes(place))));
    return { ...coding, detached, verbatim: detached ? coding.verbatim : trimmed };
  });
  return {
    units: units.map((unit, place) => ({
      ...unit,
      codings: new Set([...unit.codings].filter((id) => !lost.get(id)?.has(place))),
    })),
    codings: after,
  };
}

/** Where a coding stands, or null when it is detached. */
export function placeIn(model: Model, id: string): { start: number; end: number } | null {
  const places = model.units.flatMap((unit, place) => (unit.codings.has(id) ? [place] : []));
  const [start] = places;
  return start === undefined ? null : { start, end: start + places.length };
}
