import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// WCAG 2 contrast over OKLCH colours turned into linear sRGB (matrices: B. Ottosson, "A perceptual color space for image
// processing", 2020).

type Colour = readonly [lightness: number, chroma: number, hue: number];

const css = readFileSync(new URL('../../renderer/ui/tokens.css', import.meta.url), 'utf8');

function declarations(selector: string): Record<string, string> {
  const open = css.indexOf('{', css.indexOf(selector));
  const body = css.slice(open + 1, css.indexOf('\n}', open));
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

const light = declarations(":root,\n[data-theme='light']");
const themes = { light, dark: { ...light, ...declarations("\n[data-theme='dark'] {") } };
const hues = [...css.matchAll(/\.h(\d+)\s*\{\s*--h:\s*(\d+)(?:;\s*--k:\s*([\d.]+))?/g)]
  .map(([, name, hue, scale]) => ({ name: `h${name}`, hue: Number(hue), scale: Number(scale ?? 1) }))
  .filter(({ name }) => name !== 'h0');

function linear([lightness, chroma, hue]: Colour): readonly [number, number, number] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const x = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const y = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const z = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ];
}

function luminance(colour: Colour): number {
  const [red, green, blue] = linear(colour).map((part) => Math.min(1, Math.max(0, part)));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function ratio(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const isOnScreen = (colour: Colour) => linear(colour).every((part) => part > -0.005 && part < 1.005);

describe.each(Object.entries(themes))('the %s theme', (_theme, tokens) => {
  const token = (name: string): Colour => {
    const [lightness = NaN, chroma = NaN, hue = NaN] = (/oklch\(([^)/]*)/.exec(tokens[name] ?? '')?.[1] ?? '')
      .trim()
      .split(/\s+/)
      .map(Number);
    return [lightness, chroma, hue];
  };
  const number = (name: string) => Number(tokens[name]);
  const grounds = ['paper', 'desk', 'well', 'accent-wash'];

  it.each([
    ...grounds.map((ground) => [ground, ['ink', 'ink-2', 'ink-3', 'accent']] as const),
    ['under', ['ink-2', 'ink-3']],
    ['accent-sel', ['ink']],
    ['accent', ['accent-ink']],
    ['ink', ['on-ink']],
    ['ink-2', ['on-ink']],
    ['sheet', ['sheet-ink']],
  ] as const)('text can be read on %s', (ground, inks) => {
    for (const ink of inks)
      expect(ratio(token(ink), token(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it.each(grounds)('the limits of controls can be seen on %s', (ground) => {
    for (const edge of ['edge', 'accent'])
      expect(ratio(token(edge), token(ground)), edge).toBeGreaterThanOrEqual(3);
  });

  it('has eleven code colours', () => {
    expect(hues).toHaveLength(11);
  });

  it.each(hues)('the code colour $name can be seen, read and read through', ({ hue, scale }) => {
    const tone = (role: string): Colour => [number(`${role}-l`), number(`${role}-c`) * scale, hue];
    for (const ground of grounds) {
      expect(ratio(tone('mark'), token(ground)), `mark on ${ground}`).toBeGreaterThanOrEqual(3);
      expect(ratio(tone('text'), token(ground)), `label on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
    for (const tint of ['t1', 't2', 't3', 'ts']) {
      for (const ink of ['ink', 'ink-2']) {
        expect(ratio(token(ink), tone(tint)), `${ink} on ${tint}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    const deepest: Colour = [number('ts-l') + 2 * number('deeper'), number('ts-c') * scale, hue];
    expect(ratio(token('ink'), deepest), 'ink on three selected codings').toBeGreaterThanOrEqual(4.5);
    expect(isOnScreen(tone('mark'))).toBe(true);
    expect(isOnScreen(tone('text'))).toBe(true);
  });
});

it('no code colour lies within 40 degrees of the accent, so that a code is never taken for a selection', () => {
  const accent = Number(/\s(\d+)\)/.exec(light.accent ?? '')?.[1]);
  for (const { name, hue } of hues) {
    const apart = Math.abs(((hue - accent + 540) % 360) - 180);
    expect(apart, name).toBeGreaterThanOrEqual(40);
  }
});
