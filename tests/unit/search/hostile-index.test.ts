import { expect, test } from 'vitest';
import { factsOf } from '../../../src/components/search/elements.ts';
import type { IndexedPage } from '../../../src/search/query/finder.ts';
import type { RankedPage } from '../../../src/search/query/rank.ts';
import { loadResults } from '../../../src/search/query/results.ts';

/** A hit as an index brings it that somebody else writes. */
function hit(url: string): RankedPage {
  const page: IndexedPage = {
    url,
    content: 'Rescue disk',
    meta: { title: '<img src=x onerror=alert(1)>' },
    anchors: [],
  };
  const load = async () => page;
  return { hit: { load }, places: [], passage: { start: 0, share: 0 } } as unknown as RankedPage;
}

test('a page of another handbook’s index whose address would run something is left out', async () => {
  const urls = ['javascript:alert(1)', ' java\tscript:alert(1)', 'data:text/html,x', 'vbscript:x', 'blob:null/1'];
  expect(await loadResults(urls.map(hit))).toEqual([]);
});

test('a result from elsewhere says from where', async () => {
  const results = await loadResults(['https://other.example/runbooks/disk/', '/runbooks/disk/'].map(hit));
  expect(results.map(factsOf)).toEqual([['on other.example'], []]);
});
