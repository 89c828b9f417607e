import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sumsIn } from './sums.ts';

test('the reader of sums finds a wrong one', () => {
  const [right, wrong, rounded, far] = sumsIn(
    '2 × 3.5 = 7, so (1,140 + 60) ÷ 7,600 = 15 %. Then 2 ÷ 3 ≈ 67 %, and 2 ÷ 3 ≈ 0.66.',
  );
  expect([right?.holds, wrong?.holds, rounded?.holds, far?.holds]).toEqual([true, false, true, false]);
  expect(wrong?.text).toBe('(1,140 + 60) ÷ 7,600 = 15 %');
});

const pages = globSync('content/**/*.mdx')
  .map((path) => ({ path, sums: sumsIn(readFileSync(path, 'utf8')) }))
  .filter(({ sums }) => sums.length > 0);

test.each(pages)('every sum in $path is right', ({ sums }) => {
  expect(sums.filter(({ holds }) => !holds).map(({ text, value }) => `${text} — it is ${value}`)).toEqual([]);
});

test('most guides that compute are read', () => {
  expect(pages.length).toBeGreaterThan(20);
});
