import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { palette } from '../../../src/diagrams/palette.ts';

const channel = (value: number) =>
  value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
const luminance = (hex: string) => {
  const [r, g, b] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16))) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, two: string) => {
  const [low, high] = [luminance(one), luminance(two)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
};
const shades = (name: string) => palette[name] as { light: string; dark: string };
const schemes = ['light', 'dark'] as const;
const names = Object.keys(palette);
const grounds = names.filter((name) => /-tint$|^(surface|node|cluster|note)$/.test(name));
const lines = names.filter((name) => !grounds.includes(name) && !['grid', 'cluster-border'].includes(name));

test('the style sheet has the colours of the palette, and no others', () => {
  const css = readFileSync('src/styles/diagrams.css', 'utf8');
  const declared = [...css.matchAll(/--diagram-([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)];
  expect(Object.fromEntries(declared.map(([, name, light, dark]) => [name, { light, dark }]))).toEqual(palette);
});

test.each(schemes)('text is readable on every ground of the %s theme', (scheme) => {
  for (const ground of grounds) {
    expect(contrast(shades('text')[scheme], shades(ground)[scheme]), ground).toBeGreaterThanOrEqual(4.5);
  }
});

test.each(schemes)('lines and marks stand out from the page in the %s theme', (scheme) => {
  for (const line of lines) {
    expect(contrast(shades(line)[scheme], shades('surface')[scheme]), line).toBeGreaterThanOrEqual(3);
  }
});
