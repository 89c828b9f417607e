import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from '../../src/diagrams/browser.ts';
import { handbookDocuments, handbookSynonyms } from '../../src/search/index/handbook-documents.ts';
import { makeLexicon } from '../../src/search/index/lexicon.ts';
import { readHandbook } from '../../src/search/index/read-handbook.ts';
import { writeIndex } from '../../src/search/index/write-index.ts';
import { pagefindFinder } from '../../src/search/query/pagefind.ts';
import { openIndex } from '../../src/search/query/pagefind-node.ts';
import { loadResults } from '../../src/search/query/results.ts';
import { makeSearcher } from '../../src/search/query/searcher.ts';
import { serveFolder } from '../../tests/site/folder-server.ts';
import { serveCompressed } from './parts/compressed-site.ts';
import { slowdown, slowPhone } from './parts/slow-phone.ts';
import { readMarkdownFolder } from './search-evaluation/markdown-documents.ts';
import { type JudgedQuery, percentile } from './search-evaluation/measures.ts';

const corpora = '../shared/corpora';
const judged = ['queries.json', 'held-out/handbook.json', 'held-out/runbooks.json', 'held-out/postmortems.json'];

/**
 * Measures what a reader who searches for the first time fetches until the
 * five results are there: the engine, its list of words, the parts of the
 * index, the pages shown. Each query is somebody’s first. Over this handbook
 * and, where they are at hand, the public collections, 1,000 pages at most.
 */
export async function benchFirstResult(most = 1000): Promise<void> {
  const handbook = await readHandbook();
  const others = existsSync(corpora)
    ? ['runbooks', 'postmortems', 'docs'].flatMap((folder) => readMarkdownFolder(join(corpora, folder)))
    : [];
  const documents = [...handbookDocuments(handbook), ...others].slice(0, most);
  const folder = await mkdtemp(join(tmpdir(), 'watchbook-search-'));
  try {
    await writeIndex(folder, documents, makeLexicon(documents, { synonyms: handbookSynonyms(handbook) }));
    // As hosts send it.
    const engine = gzipSync(readFileSync(join(folder, 'pagefind.js'))).length;
    const sizes: number[] = [];
    for (const { query } of judged.flatMap((file) => read(join('tests/example/search', file)))) {
      const { pagefind, lexicon, traffic } = await openIndex(folder);
      const { pages } = await makeSearcher(pagefindFinder(pagefind), lexicon).search(query);
      await loadResults(pages.slice(0, 5));
      sizes.push((engine + traffic.bytes) / 1000);
    }
    console.log(`first results over ${documents.length} pages: ${told(sizes, 'kB')} (limit 150 kB)`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Measures the time from a key to the new results in the dialog, once
 * everything is loaded, on a processor four times slower.
 *
 * @param dist folder of the built site
 */
export async function benchKeys(dist = 'dist'): Promise<void> {
  const server = await serveFolder(dist);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
    await page.goto(`${server.site}/runbooks/`);
    await page.keyboard.press('/');
    const times: number[] = [];
    const session = await page.context().newCDPSession(page);
    for (const round of ['loading', 'measured']) {
      await session.send('Emulation.setCPUThrottlingRate', { rate: round === 'measured' ? slowdown : 1 });
      for (const { query } of read('tests/example/search/queries.json').slice(0, 30)) {
        for (let length = Math.max(3, query.length - 4); length <= query.length; length++) {
          const time = await page.evaluate(answerTime, query.slice(0, length));
          if (round === 'measured') times.push(time);
        }
      }
    }
    console.log(`from a key to its results, ${slowdown}× slower: ${told(times, 'ms')} (limit 100 ms)`);
  } finally {
    await browser.close();
    await server.cut();
  }
}

/**
 * Measures, on a slow phone that has nothing of the search yet, the time from the key that opens the dialog to the name
 * of an alert typed whole, and to the first results of a whole search.
 *
 * @param dist folder of the built site
 */
export async function benchColdSearch(dist = 'dist', rounds = 5): Promise<void> {
  const server = await serveCompressed(dist);
  const browser = await launchBrowser();
  try {
    for (const [query, selector, limit] of [
      ['KubePersistentVolumeFillingUp', '[aria-label="Alerts and errors"] [role="option"]', '2.5 s'],
      ['disk filling up', '.excerpt', '5 s'],
    ] as const) {
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
        const page = await context.newPage();
        await slowPhone(page);
        await page.goto(`${server.site}/runbooks/`);
        const began = performance.now();
        await page.keyboard.press('/');
        await page.locator('wb-search input').fill(query);
        await page.locator(`wb-search ${selector}`).first().waitFor();
        times.push((performance.now() - began) / 1000);
        await context.close();
      }
      const sorted = times.toSorted((a, b) => a - b).map((time) => time.toFixed(1));
      console.log(`“${query}”, cold: median ${sorted[rounds >> 1]} s, most ${sorted.at(-1)} s (limit ${limit})`);
    }
  } finally {
    await browser.close();
    server.close();
  }
}

/** In the page: types a text and waits until the dialog has told what it found. */
async function answerTime(text: string): Promise<number> {
  const input = document.querySelector<HTMLInputElement>('wb-search input');
  const status = document.querySelector('wb-search [data-status]');
  if (!input || !status) throw new Error('there is no search dialog');
  status.textContent = '';
  const told = new Promise((resolve) =>
    new MutationObserver(() => !/^(Searching…)?$/.test(status.textContent) && resolve(undefined)).observe(status, {
      childList: true,
    }),
  );
  const began = performance.now();
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await told;
  return performance.now() - began;
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as JudgedQuery[];

const told = (values: readonly number[], unit: string): string =>
  `median ${percentile(values, 0.5).toFixed(0)} ${unit}, 95th ${percentile(values, 0.95).toFixed(0)} ${unit}, most ${Math.max(...values).toFixed(0)} ${unit}`;
