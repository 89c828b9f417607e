import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markdownDocument } from '../../../scripts/bench/search-evaluation/markdown-documents.ts';
import { makeLexicon } from '../../../src/search/index/lexicon.ts';
import { writeIndex } from '../../../src/search/index/write-index.ts';
import { notices } from '../../../src/search/query/notices.ts';
import { pagefindFinder } from '../../../src/search/query/pagefind.ts';
import { openIndex } from '../../../src/search/query/pagefind-node.ts';
import { loadResults } from '../../../src/search/query/results.ts';
import { makeSearcher, type Searcher } from '../../../src/search/query/searcher.ts';
import { encodeVocabulary } from '../../../src/search/words/vocabulary.ts';

const pages = {
  'malware.md': '# Malware in a package\n\nSomeone published a trojan to the registry.',
  'nginx.md':
    '# Proxy does not start\n\nThe log says invalid parameter and names the file. The word backlog is missing from the HTTPRoute.',
  'flush.md': '# Slow commits\n\nSet `innodb_flush_log_at_trx_commit` back to its former value.',
};

let folder: string;
let searcher: Searcher;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'watchbook-search-test-'));
  const documents = Object.entries(pages).map(([path, text]) => markdownDocument(path, text));
  // In a large handbook the list of words is cut to fit its budget: here all but one are cut.
  const vocabulary = encodeVocabulary(new Map([['parameter', 1]]));
  await writeIndex(folder, documents, { ...makeLexicon(documents), vocabulary });
  const { pagefind, lexicon } = await openIndex(folder);
  searcher = makeSearcher(pagefindFinder(pagefind), lexicon);
});
afterAll(() => rm(folder, { recursive: true }));

const first = async (query: string) => {
  const answer = await searcher.search(query);
  return { said: notices(answer), title: (await loadResults(answer.pages))[0]?.title };
};

describe('words that the list of words lacks', () => {
  test('are found all the same, and nobody is told otherwise', async () => {
    expect(await first('trojan registry')).toEqual({ said: [], title: 'Malware in a package' });
  });

  test('are found in a name, whole and in parts', async () => {
    expect((await first('innodb_flush_log_at_trx_commit')).title).toBe('Slow commits');
    expect((await first('flush log at trx')).title).toBe('Slow commits');
  });

  test('are found while someone still types them', async () => {
    expect((await first('troj')).title).toBe('Malware in a package');
    expect((await first('published tro')).title).toBe('Malware in a package');
    expect((await first('httprou')).title).toBe('Proxy does not start');
    expect((await first('trok')).title).toBeUndefined();
  });

  test('are unknown when no page has them', async () => {
    expect(await first('frobnicator')).toEqual({ said: ['Nothing found for “frobnicator”.'], title: undefined });
  });
});

describe('quotes', () => {
  test('inside an error message are words like others where no page has them in a row', async () => {
    expect(await first('invalid parameter "File/backlog" missing')).toEqual({
      said: ['No page has “File/backlog” word for word.'],
      title: 'Proxy does not start',
    });
  });

  test('are kept where a page has them', async () => {
    expect(await first('log "invalid parameter"')).toEqual({ said: [], title: 'Proxy does not start' });
  });

  test('alone mean just that', async () => {
    expect((await first('"parameter invalid"')).title).toBeUndefined();
  });
});
