import { wcagContrast } from 'culori';
import { expect, test } from 'vitest';
import { accentShades, readableAccent } from '../../../src/config/accent.ts';

const accents = ['#0a5c8f', '#a4262c', '#107c10', '#5c2d91', '#000000', '#666666', '#004b50', '#8a3b00'];

test.each(accents)('%s is taken as it is, and its shades can be read in both themes', (accent) => {
  expect(readableAccent(accent)).toBe(accent);
  const { light, dark } = accentShades(accent);
  expect(light.accent).toBe(accent);
  for (const [front, back, least] of [
    [light.accent, '#ffffff', 4.5],
    [light.high, light.low, 7],
    [dark.accent, '#12171c', 4.5],
    [dark.high, '#12171c', 7],
    [dark.high, dark.low, 7],
  ] as const)
    expect(wcagContrast(front, back), `${front} on ${back}`).toBeGreaterThanOrEqual(least);
});

test.each([
  '#ffcc00',
  '#00bcd4',
  '#ff6f61',
  '#ffffff',
  '#9e9e9e',
])('%s is too light: the nearest that can be read is darker', (accent) => {
  const nearest = readableAccent(accent);
  expect(nearest).not.toBe(accent);
  const contrast = wcagContrast(nearest, '#f6f7f9');
  expect(contrast).toBeGreaterThanOrEqual(4.5);
  expect(contrast).toBeLessThan(5);
});
