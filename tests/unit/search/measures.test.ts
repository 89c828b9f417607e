import { expect, test } from 'vitest';
import { type JudgedQuery, measure, percentile } from '../../../scripts/bench/search-evaluation/measures.ts';

const query = (relevant: string[]): JudgedQuery => ({ id: 'q', kind: 'k', query: 'x', relevant });
const run = (relevant: string[], found: string[]) => ({ query: query(relevant), found, milliseconds: 1, bytes: 1 });

test('the first right page decides the reciprocal rank', () => {
  expect(measure([run(['a'], ['b', 'a'])])).toMatchObject({ mrr: 0.5, success1: 0, recall5: 1, empty: 0 });
});

test('no right page among ten counts nothing, an empty answer is counted', () => {
  expect(measure([run(['a'], []), run(['a'], ['b'])])).toMatchObject({ mrr: 0, empty: 1, queries: 2 });
});

test('at most five pages can be asked of the first five', () => {
  const pages = ['1', '2', '3', '4', '5', '6', '7'];
  expect(measure([run(pages, pages)]).recall5).toBe(1);
});

test('addresses and paths are compared by their end', () => {
  expect(measure([run(['folder/a.md'], ['/a.md'])]).success1).toBe(1);
  expect(measure([run(['runbooks/disk/'], ['/runbooks/disk/'])]).success1).toBe(1);
  expect(measure([run(['aa.md'], ['/a.md'])]).success1).toBe(0);
});

test('percentiles are values that occurred', () => {
  expect(percentile([3, 1, 2, 4], 0.5)).toBe(2);
  expect(percentile([3, 1, 2, 4], 0.95)).toBe(4);
  expect(percentile([], 0.5)).toBe(0);
});
