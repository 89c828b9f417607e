import { expect, test } from 'vitest';
import { recentFrom, withRecent } from '../../../src/runbook/recent-pages.ts';

test('what was opened last is first, each once, and few', () => {
  const opened = ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g'].map((id, at) => ({ url: `/guides/${id}/`, title: id, at }));
  const list = opened.reduce(withRecent, [] as ReturnType<typeof recentFrom>);
  expect(list.map(({ title }) => title)).toEqual(['g', 'f', 'e', 'd', 'c', 'a']);
  expect(recentFrom(JSON.stringify(list))).toEqual(list);
  expect(recentFrom('[{"id":"../x","title":"x","at":1},{}]')).toEqual([]);
  expect(recentFrom('[{"id":"x","title":"x","at":9e15}]')).toEqual([]);
  expect(recentFrom('[{"url":"//evil.example/","title":"x","at":1}]')).toEqual([]);
  expect(recentFrom('[{"id":"disk-filling","title":"Disk filling","at":1}]')).toEqual([
    { url: '/runbooks/disk-filling/', title: 'Disk filling', at: 1 },
  ]);
  expect(recentFrom('no')).toEqual([]);
});
