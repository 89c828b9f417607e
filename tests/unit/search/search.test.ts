import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markdownDocument } from '../../../scripts/bench/search-evaluation/markdown-documents.ts';
import { makeLexicon } from '../../../src/search/index/lexicon.ts';
import { writeIndex } from '../../../src/search/index/write-index.ts';
import { notices } from '../../../src/search/query/notices.ts';
import { pagefindFinder } from '../../../src/search/query/pagefind.ts';
import { openIndex } from '../../../src/search/query/pagefind-node.ts';
import { loadResults } from '../../../src/search/query/results.ts';
import { makeSearcher, type Searcher } from '../../../src/search/query/searcher.ts';

const pages = {
  'KubePodNotReady.md':
    '# Pod not ready\n\nThe alert fires when a pod stays unready.\n\n## Diagnose\n\nRun `kubectl describe pod` and look at the events.\n\n### Look at the image\n\nA wrong tag gives ImagePullBackOff.',
  'disk.md':
    '---\ntitle: Disk filling\nalerts: [NodeFilesystemSpaceFillingUp]\nerrors: [ERR-FILES-28]\n---\n\nThe metric `node_filesystem_avail_bytes` falls until writes fail with "no space left on device".',
  'memory.md':
    '# Memory pressure\n\nThe kernel kills processes when the node runs out of memory. The message names the process.',
  'throttling.md': '# CPU throttling\n\nA container wants more processor time than its limit allows.',
  'space.md': '# Office space\n\nThere is space left in the office on the left side, and a device on each desk.',
};

let folder: string;
let searcher: Searcher;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'watchbook-search-test-'));
  const documents = Object.entries(pages).map(([path, text]) => markdownDocument(path, text));
  await writeIndex(folder, documents, makeLexicon(documents, { synonyms: [['OOM', 'out of memory']] }));
  const { pagefind, lexicon } = await openIndex(folder);
  searcher = makeSearcher(pagefindFinder(pagefind), lexicon);
});
afterAll(() => rm(folder, { recursive: true }));

async function titles(query: string): Promise<string[]> {
  const { pages } = await searcher.search(query);
  return (await loadResults(pages)).map(({ title }) => title);
}

test.each([
  ['the name of an alert', 'KubePodNotReady', 'Pod not ready'],
  ['a name run together', 'podnotready', 'Pod not ready'],
  ['a name in words', 'pod not ready', 'Pod not ready'],
  ['a part of a metric', 'avail_bytes', 'Disk filling'],
  ['an error code', 'ERR-FILES-28', 'Disk filling'],
  ['an alert that only the frontmatter names', 'NodeFilesystemSpaceFillingUp', 'Disk filling'],
  ['an error message', 'no space left on device', 'Disk filling'],
  ['a misspelt word', 'cpu throtling', 'CPU throttling'],
  ['a misspelt name', 'KubePodNotRaedy', 'Pod not ready'],
  ['an abbreviation', 'OOM', 'Memory pressure'],
  ['another word for it', 'processor limit', 'CPU throttling'],
  ['a question', 'what should I do when the pod is not ready?', 'Pod not ready'],
  [
    'an alert with labels nobody wrote down',
    'KubePodNotReady{namespace="zork",pod="frotz-7d4b9-xkcdq",uid="a8f3"}',
    'Pod not ready',
  ],
  ['half a word', 'thrott', 'CPU throttling'],
])('%s finds the right page', async (_, query, title) => {
  expect((await titles(query))[0]).toBe(title);
});

test('a phrase in quotes must be there word for word', async () => {
  expect(await titles('"space left on device"')).toEqual(['Disk filling']);
  expect(await titles('"device on each desk"')).toEqual(['Office space']);
  expect(await titles('"left device"')).toEqual([]);
});

test('what was corrected is said', async () => {
  expect(notices(await searcher.search('throtling'))).toEqual(['Showing results for “throttling”.']);
});

test('words that nobody has are said, the others still find', async () => {
  const answer = await searcher.search('throttling limit frobnicator');
  expect(answer.plan.unknown).toEqual(['frobnicator']);
  expect(answer.pages.length).toBeGreaterThan(0);
});

const nonsense =
  `asdfghjkl qwertyuiop zxcvbnm blorptastic xkcdfoo jjjjjj wibblewobble aaaaaaa qqqq vfhdjskla snorkelberry tralalala
  zzyzx dkjfhg3487 ghdkfj_jdhf BazQuxCorge кириллица 日本語 ??? hgfdsa`.split(/\s+/);
test.each(nonsense)('nonsense finds nothing: %s', async (query) => {
  const answer = await searcher.search(query);
  expect(answer.pages).toEqual([]);
  expect(notices(answer)).toEqual([`Nothing found for “${query}”.`]);
});

test('a result leads to the section that shows why it was found', async () => {
  const { pages } = await searcher.search('ImagePullBackOff');
  const [result] = await loadResults(pages);
  expect(result?.meta).toEqual({});
  expect(result?.section).toEqual({ title: 'Look at the image', url: '/KubePodNotReady.md#look-at-the-image' });
  expect(result?.excerpt.filter(({ hit }) => hit).map(({ text }) => text)).toContain('ImagePullBackOff.');
});

test('what stands in quotes after a hyphen is on no page found; without anything else all others are', async () => {
  expect(await titles('space left')).toContain('Office space');
  expect(await titles('space left -"in the office"')).not.toContain('Office space');
  expect(await titles('space left -"in the office"')).toContain('Disk filling');
  expect((await titles('-"in the office"')).toSorted()).toEqual([
    'CPU throttling',
    'Disk filling',
    'Memory pressure',
    'Pod not ready',
  ]);
});

test('quotes that no page has are read as words, and what is excluded stays so', async () => {
  const { query, unquoted, pages } = await searcher.search('space "zork left" -"in the office"');
  expect([query.excluded.phrases, unquoted]).toEqual([['in the office'], ['zork left']]);
  expect((await loadResults(pages)).map(({ title }) => title)).not.toContain('Office space');
});

test('what is no filter, and what is no day, is said', async () => {
  const answer = await searcher.search('title:throttling after:someday');
  expect(notices(answer)).toEqual([
    '“title:” is no filter.',
    '“after:” needs a day, such as after:2026-01-31, after:yesterday or after:30d.',
  ]);
  expect((await loadResults(answer.pages))[0]?.title).toBe('CPU throttling');
});
