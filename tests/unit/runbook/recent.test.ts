import { expect, test } from 'vitest';
import { recentFrom, withRecent } from '../../../src/runbook/recent.ts';

test('what was opened last is first, each once, and few', () => {
  const opened = ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g'].map((id, at) => ({ id, title: id, at }));
  const list = opened.reduce(withRecent, [] as ReturnType<typeof recentFrom>);
  expect(list.map(({ id }) => id)).toEqual(['g', 'f', 'e', 'd', 'c', 'a']);
  expect(recentFrom(JSON.stringify(list))).toEqual(list);
  expect(recentFrom('[{"id":"../x","title":"x","at":1},{}]')).toEqual([]);
  expect(recentFrom('[{"id":"x","title":"x","at":9e15}]')).toEqual([]);
  expect(recentFrom('no')).toEqual([]);
});
