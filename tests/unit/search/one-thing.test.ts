import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markdownDocument } from '../../../scripts/bench/search-evaluation/markdown-documents.ts';
import { makeLexicon } from '../../../src/search/index/lexicon.ts';
import { writeIndex } from '../../../src/search/index/write-index.ts';
import { notices } from '../../../src/search/query/notices.ts';
import { hasWhole, oneThing } from '../../../src/search/query/one-thing.ts';
import { pagefindFinder } from '../../../src/search/query/pagefind.ts';
import { openIndex } from '../../../src/search/query/pagefind-node.ts';
import { loadResults } from '../../../src/search/query/results.ts';
import { makeSearcher, type Searcher } from '../../../src/search/query/searcher.ts';

test.each([
  ['4.0.8', '4.0.8'],
  ['(10.0.0.12:5432),', '10.0.0.12:5432'],
  ['CVE-2021-44228.', 'CVE-2021-44228'],
  ['max_connections', 'max_connections'],
  ['3f2504e0-4f89-11d3-9a0c-0305e82c3301', '3f2504e0-4f89-11d3-9a0c-0305e82c3301'],
  ['--max-conns=100', '--max-conns=100'],
  ['/var/lib/x', '/var/lib/x'],
  ['x~y', 'x~y'],
  ['C++', 'C++'],
  ['on-call', undefined],
  ['KubePodNotReady', undefined],
  ['ipv6', undefined],
  ['read/write', undefined],
  ['error:', undefined],
  ['137', undefined],
])('%s is typed as one thing: %s', (piece, thing) => {
  expect(oneThing(piece)).toBe(thing);
});

test.each([
  ['Fixed in 4.0.8.', '4.0.8', true],
  ['Fixed in v4.0.8', '4.0.8', true],
  ['Fixed in 14.0.8', '4.0.8', false],
  ['Fixed in 4.0.81 and 4.0.8.1', '4.0.8', false],
  ['Status 408', '4.0.8', false],
  ['host 10.0.0.12:5432 refused', '10.0.0.12', true],
  ['see inc 2931', 'INC-2931', true],
  ['in C and C#', 'C++', false],
  ['in C++, too', 'C++', true],
  ['pg_max_connections', 'max_connections', false],
])('“%s” has %s whole: %s', (text, thing, expected) => {
  expect(hasWhole(text, thing)).toBe(expected);
});

const pages = {
  'proxy.md':
    '# Proxy\n\nThe proxy at 10.0.0.12:5432 refuses. Raise max_connections=200. Fixed in 4.0.8, written in C++.',
  'codes.md':
    '# Codes\n\nA request times out with 408, error code 503 or exit code 137. Too many connections, at most 12 of 10.',
  'talk.md': '# Talk\n\nPlan C needs at most (max) ten connections at once; 0 of 4 had 8. See INC-2026 and the error.',
  'trace.md': '# Trace\n\nThe trace 3f2504e0-4f89-11d3-9a0c-0305e82c3301 shows it. The worker for payments stopped.',
};
let folder: string;
let searcher: Searcher;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'watchbook-search-test-'));
  const documents = Object.entries(pages).map(([path, text]) => markdownDocument(path, text));
  await writeIndex(folder, documents, makeLexicon(documents));
  const { pagefind, lexicon } = await openIndex(folder);
  searcher = makeSearcher(pagefindFinder(pagefind), lexicon);
});
afterAll(() => rm(folder, { recursive: true }));

async function ask(query: string) {
  const answer = await searcher.search(query);
  const titles = (await loadResults(answer.pages)).map(({ title }) => title);
  return { titles, said: notices(answer), alike: searcher.alike(answer) };
}

describe('what is typed as one thing', () => {
  test.each([
    ['4.0.8', 'Proxy'],
    ['10.0.0.12', 'Proxy'],
    ['max_connections', 'Proxy'],
    ['C++', 'Proxy'],
    ['3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'Trace'],
    ['10.0.0.', 'Proxy'],
    ['3f2504e0-4f89-11', 'Trace'],
  ])('%s is found where it is whole, and nowhere else', async (query, title) => {
    expect(await ask(query)).toMatchObject({ titles: [title], said: [] });
  });

  test('that no page has whole is found by its parts where they say most of it, and that is said', async () => {
    const { titles, said } = await ask('payments-worker-7f9c');
    expect(titles[0]).toBe('Trace');
    expect(said).toEqual(['No page has “payments-worker-7f9c” whole; these have its parts.']);
  });

  test.each([
    '10.99.87.3',
    '4.0.9',
    'CVE-2021-44228',
    'x~y',
    '--max-conns=100',
    'C#',
  ])('%s, which no page has, finds nothing', async (query) => {
    expect(await ask(query)).toMatchObject({ titles: [], said: [`Nothing found for “${query}”.`] });
  });
});

describe('a number or id that no page has', () => {
  test('is named, and what else was asked for is found', async () => {
    const { titles, said } = await ask('proxy refuses 90417');
    expect(titles[0]).toBe('Proxy');
    expect(said).toEqual(['No page has “90417”.']);
  });

  test('is what the query is about where the rest only says what it is; the nearest real ones are offered', async () => {
    expect(await ask('error code 90417')).toEqual({
      titles: [],
      said: ['Nothing found for “error code 90417”.', 'No page has “90417”.'],
      alike: ['code 503', 'code 137'],
    });
    expect(await ask('what happened in INC-2931')).toMatchObject({ titles: [], alike: ['INC-2026'] });
  });

  test('is no hindrance where some page has it', async () => {
    expect((await ask('exit code 137')).titles[0]).toBe('Codes');
  });

  test('stops no line of a log from being found', async () => {
    const line = '2026-11-03T14:22:07 [4711] dial tcp 10.0.0.99:5432: proxy refuses connections';
    expect((await ask(line)).titles[0]).toBe('Proxy');
  });
});
