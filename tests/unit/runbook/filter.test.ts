import { expect, test } from 'vitest';
import { fits } from '../../../src/runbook/filter.ts';
import { recentFrom, withRecent } from '../../../src/runbook/recent.ts';

const row = {
  text: 'Disk filling NodeFilesystemAlmostOutOfSpace “The disk is full”',
  facets: { service: ['mail', 'queue'] },
};

test('every word must be in a row, in any order and any case', () => {
  expect(fits(row, { words: 'OUTOFSPACE disk', facets: {} })).toBe(true);
  expect(fits(row, { words: 'disk slow', facets: {} })).toBe(false);
});

test('a chosen value must be one of the row’s, whole', () => {
  expect(fits(row, { words: '', facets: { service: 'queue', signal: '' } })).toBe(true);
  expect(fits(row, { words: '', facets: { service: 'que' } })).toBe(false);
  expect(fits(row, { words: '', facets: { signal: 'errors' } })).toBe(false);
});

test('what was opened last is first, each once, and few', () => {
  const opened = ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g'].map((id, at) => ({ id, title: id, at }));
  const list = opened.reduce(withRecent, [] as ReturnType<typeof recentFrom>);
  expect(list.map(({ id }) => id)).toEqual(['g', 'f', 'e', 'd', 'c', 'a']);
  expect(recentFrom(JSON.stringify(list))).toEqual(list);
  expect(recentFrom('[{"id":"../x","title":"x","at":1},{}]')).toEqual([]);
  expect(recentFrom('no')).toEqual([]);
});
