import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markdownDocument } from '../../../scripts/bench/search-evaluation/markdown-documents.ts';
import { makeLexicon } from '../../../src/search/index/lexicon.ts';
import { writeIndex } from '../../../src/search/index/write-index.ts';
import { pagefindFinder } from '../../../src/search/query/pagefind.ts';
import { openIndex } from '../../../src/search/query/pagefind-node.ts';

const syllables = ['ba', 'ke', 'lo', 'mi', 'nu', 'ra', 'so', 'ti', 'vo', 'zeb'];
/** Words that share long beginnings, as identifiers do, and some that are numbers. */
const words = syllables.flatMap((a) =>
  syllables.flatMap((b) => syllables.flatMap((c) => [`${a}${b}${c}`, `${a}${b}${c}kor`])),
);
const numbers = Array.from({ length: 300 }, (_, place) => String(10_000 + place * 37));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'watchbook-search-test-'));
  const documents = [0, 1, 2].map((page) =>
    markdownDocument(`${page}.md`, `# Page\n\n${[...words, ...numbers].filter((_, at) => at % 3 === page).join(' ')}`),
  );
  await writeIndex(folder, documents, makeLexicon(documents));
});
afterAll(() => rm(folder, { recursive: true }));

test('every word is found in its small part, by someone who fetched no other', async () => {
  expect((await readdir(join(folder, 'index'))).length).toBeGreaterThan(10);
  const lost: string[] = [];
  for (const word of [...words, ...numbers].filter((_, at) => at % 11 === 0)) {
    const { pagefind } = await openIndex(folder);
    if ((await pagefindFinder(pagefind).exactly(word)).length === 0) lost.push(word);
  }
  expect(lost).toEqual([]);
});

test('half a word leads to the part in which it goes on', async () => {
  const { pagefind } = await openIndex(folder);
  expect((await pagefindFinder(pagefind).starting('zebzebk')).length).toBeGreaterThan(0);
});
