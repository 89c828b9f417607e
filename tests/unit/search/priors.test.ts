import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchDocument } from '../../../src/search/index/document.ts';
import { makeLexicon } from '../../../src/search/index/lexicon.ts';
import { writeIndex } from '../../../src/search/index/write-index.ts';
import { pagefindFinder } from '../../../src/search/query/pagefind.ts';
import { openIndex } from '../../../src/search/query/pagefind-node.ts';
import { loadResults } from '../../../src/search/query/results.ts';
import { makeSearcher, type Searcher } from '../../../src/search/query/searcher.ts';

function pageOf(kind: string, title: string, names: string[], text: string): SearchDocument {
  return {
    url: `/${kind}/`,
    title,
    names,
    tags: [],
    summary: '',
    sections: [{ heading: '', depth: 0, anchor: '', text }],
    facets: { kind: [kind] },
    sort: {},
    shown: {},
  };
}

const story = `A trading program had eight servers, and a release reached seven of them. The eighth still had code that nobody
had used for years. The release reused the name of an old toggle, which woke that dead code; it sent orders without
end. Nobody could tell which server did it, so the new release was taken back everywhere, and all eight now ran the old code.
It took most of an hour until the program was stopped.`;
const documents = [
  pageOf('term', 'Feature flag', ['feature toggle'], 'A switch that turns a feature on or off without a release.'),
  pageOf('postmortem', 'Orders without end', [], story),
  pageOf('role', 'Developer', [], 'Writes code and releases it, and keeps the number of feature flags small.'),
  {
    ...pageOf(
      'guide',
      'Quiz: developer',
      [],
      'Something breaks that the developer does not own. What do you do first, and whom do you ask?',
    ),
    weighedAs: 'drill',
  },
  pageOf('matrix', 'Accounts', [], 'Who gives access, and who resets a password or a second factor.'),
  pageOf('runbook', 'Disks lost', [], 'The controller of the disks has lost 2 of 3 disks. FA is its model.'),
];

let folder: string;
let searcher: Searcher;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'watchbook-priors-'));
  await writeIndex(folder, documents, makeLexicon(documents));
  const { pagefind, lexicon } = await openIndex(folder);
  searcher = makeSearcher(pagefindFinder(pagefind), lexicon);
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  ['several words that tell a story', 'dead code woken by a feature toggle', 'Orders without end'],
  ['the name of a term', 'feature toggle', 'Feature flag'],
  ['a question for the meaning', 'what is a feature flag?', 'Feature flag'],
  ['a question for what somebody owns', 'what do I own as a developer', 'Developer'],
  ['a quiz that is called by its name', 'developer quiz', 'Quiz: developer'],
  ['an abbreviation that no page has', '2fa', 'Accounts'],
])('%s finds the right page first', async (_, query, title) => {
  const { pages } = await searcher.search(query);
  const found = (await loadResults(pages)).map((result) => result.title);
  expect(found[0], found.join(', ')).toBe(title);
});
