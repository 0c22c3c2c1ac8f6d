import type { Mark } from '../../../../shared/text/draft.ts';
import { wordPrefix } from './word-namespace.ts';
import { attribute, walkXml } from './xml.ts';

interface Style {
  basedOn: string | undefined;
  readonly marks: Map<Mark['type'], boolean>;
}

/** Which styles of a Word file, by id, make text bold or italic, by themselves or through what they are based on. */
export function readWordStyles(xml: string): ReadonlyMap<string, readonly Mark['type'][]> {
  const w = wordPrefix(xml);
  const styles = new Map<string, Style>();
  let current: Style | null = null;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === `${w}style`) {
        current = { basedOn: undefined, marks: new Map() };
        styles.set(attribute(attributes, `${w}styleId`) ?? '', current);
      } else if (current !== null && name === `${w}basedOn`) {
        current.basedOn = attribute(attributes, `${w}val`);
      } else if (current !== null && (name === `${w}b` || name === `${w}i`)) {
        current.marks.set(name === `${w}b` ? 'bold' : 'italic', isOn(attribute(attributes, `${w}val`)));
      }
    },
    close: (name) => {
      if (name === `${w}style`) current = null;
    },
    text: () => {},
  });
  return new Map([...styles.keys()].map((id) => [id, marksOf(id, styles)]));
}

/** Whether a switch such as bold is on: it is when it has no value. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

function marksOf(id: string, styles: ReadonlyMap<string, Style>): Mark['type'][] {
  return (['bold', 'italic'] as const).filter((type) => {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = styles.get(at)?.basedOn) {
      seen.add(at);
      const own = styles.get(at)?.marks.get(type);
      if (own !== undefined) return own;
    }
    return false;
  });
}
