import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markdownDocument } from '../../../scripts/bench/search-evaluation/markdown-documents.ts';
import { launchBrowser } from '../../../src/diagrams/browser.ts';
import { makeLexicon } from '../../../src/search/index/lexicon.ts';
import { writeIndex } from '../../../src/search/index/write-index.ts';

type Bundle = typeof import('../../../src/search/query/browser.ts');

const folders: string[] = [];
const servers: Server[] = [];
let browser: Browser;

async function site(pages: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'watchbook-site-'));
  folders.push(folder);
  const documents = Object.entries(pages).map(([url, text]) => markdownDocument(url, text));
  await writeIndex(join(folder, 'pagefind'), documents, makeLexicon(documents));
  await writeFile(join(folder, 'index.html'), '<!doctype html><html lang="en"><title>A site</title></html>');
  const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(folder, path === '/' ? 'index.html' : path);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    if (existsSync(file)) createReadStream(file).pipe(response);
    else response.writeHead(404).end();
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

let ours: string;
let theirs: string;
beforeAll(async () => {
  ours = await site({
    '/disk/': '# Disk filling\n\nThe disk has no space left.',
    '/mail/': '# Mail purge\n\nDelete old mail.',
  });
  theirs = await site({ '/volume/': '# Volume of the data team\n\nTheir zebrastore has no space left.' });
  const folder = folders[0] as string;
  await build({
    input: 'src/search/query/browser.ts',
    output: { file: join(folder, 'search.js'), format: 'iife', name: 'handbook' },
  });
  await build({ input: 'src/search/query/worker.ts', output: { file: join(folder, 'worker.js'), format: 'esm' } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  for (const server of servers) server.close();
  for (const folder of folders) await rm(folder, { recursive: true });
});

async function search(
  query: string,
  others: string[],
): Promise<{ urls: string[]; corrected: string[]; said: string[] }> {
  const page = await browser.newPage();
  await page.goto(ours);
  await page.addScriptTag({ url: '/search.js' });
  const found = await page.evaluate(
    async ({ query, others }) => {
      const { openSearch } = (globalThis as unknown as { handbook: Bundle }).handbook;
      const searcher = await openSearch(() => new Worker('/worker.js', { type: 'module' }), others);
      const { pages, plan, unreachable } = await searcher.search(query);
      const loaded = await Promise.all(pages.map(({ hit }) => hit.load()));
      return {
        urls: loaded.map(({ url }) => url),
        corrected: plan.corrected.map(({ read }) => read),
        said: [...unreachable],
      };
    },
    { query, others },
  );
  await page.close();
  return found;
}

test('two handbooks are searched as one, and each result leads to its own site', async () => {
  const { urls } = await search('no space left', [`${theirs}/pagefind/`]);
  expect(new Set(urls)).toEqual(new Set(['/disk/', `${theirs}/volume/`]));
});

test('words that only the other handbook has are known, and corrected', async () => {
  const { urls, corrected } = await search('zebrastroe', [`${theirs}/pagefind/`]);
  expect(corrected).toEqual(['zebrastore']);
  expect(urls).toEqual([`${theirs}/volume/`]);
});

test('another handbook that cannot be reached is left out and told, and the others are searched', async () => {
  const gone = 'http://127.0.0.1:9/docs/pagefind/';
  const { urls, said } = await search('no space left', [gone, `${theirs}/pagefind/`]);
  expect(new Set(urls)).toEqual(new Set(['/disk/', `${theirs}/volume/`]));
  expect(said).toEqual(['http://127.0.0.1:9/docs/']);
});

test('alone, a handbook knows nothing of the other', async () => {
  expect((await search('zebrastore', [])).urls).toEqual([]);
});
