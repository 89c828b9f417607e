import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { markdownDocument } from '../../../scripts/bench/search-evaluation/markdown-documents.ts';
import { makeLexicon } from '../../../src/search/index/lexicon.ts';
import { writeIndex } from '../../../src/search/index/write-index.ts';
import { openIndex } from '../../../src/search/query/pagefind-node.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const documents = Array.from({ length: 24 }, (_, page) => ({
  ...markdownDocument(`${page}.md`, `# Page ${page}\n\nHow to shed load.`),
  facets: {
    kind: [page % 2 ? 'runbook' : 'guide'],
    service: [`service-${page}`, 'checkout'],
    year: [`${2000 + page}`],
  },
  sort: { date: `2026-01-${10 + page}`, severity: String(page % 4) },
}));

async function written(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'watchbook-search-test-'));
  folders.push(folder);
  await writeIndex(folder, documents, makeLexicon(documents));
  return folder;
}

/** Every file by its name, with what it holds. */
async function contents(folder: string): Promise<Record<string, string>> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [file.slice(folder.length), (await readFile(file)).toString('base64')]),
    ),
  );
}

test('the same pages give the same bytes under the same names', async () => {
  expect(await contents(await written())).toEqual(await contents(await written()));
});

test('filters and sorts still work', async () => {
  const { pagefind } = await openIndex(await written());
  const { results } = await pagefind.search('load', {
    filters: { kind: 'guide', year: '2004' },
    sort: { date: 'desc' },
  });
  expect(results).toHaveLength(1);
  expect((await results[0]?.data())?.meta.title).toBe('Page 4');
  const all = await pagefind.search('load', { filters: { kind: 'runbook' }, sort: { date: 'desc' } });
  expect((await all.results[0]?.data())?.meta.title).toBe('Page 23');
  expect(all.results).toHaveLength(12);
});
