import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writtenKinds } from '../../src/kinds/index.ts';
import { openSite } from '../../src/search/query/open-site.ts';
import { build, deadLinks, filesOf, type OtherHandbook, writeOther } from './other-handbook.ts';

let handbook: OtherHandbook;
const read = (path: string) => readFile(join(handbook.dist, path), 'utf8');

beforeAll(async () => {
  handbook = await writeOther({}, (config) => config.replace(/title: /, 'indexed: false,\n  title: '));
  build(handbook);
}, 600_000);
afterAll(() => handbook.remove());

test('a handbook without a page is built, and every link of it leads somewhere', async () => {
  expect(await deadLinks(handbook.dist)).toEqual([]);
});

test.each(
  writtenKinds.map(({ name, folder }) => [folder, name]),
)('the list /%s/ says how the first page is written', async (folder, name) => {
  const html = await read(`${folder}/index.html`);
  expect(html).toContain(`npm run new -- ${name}`);
  expect(html.includes('start with a role')).toBe(name !== 'role');
});

test('the pages about Watchbook are there all the same: as pages, as Markdown, offline and in the search', async () => {
  const offline = await read('sw.js');
  for (const page of ['add-a-page', 'style', 'diagrams', 'how-to-use-this-handbook']) {
    expect(await read(`help/${page}/index.html`)).toContain('Comes with Watchbook');
    expect(await read(`help/${page}.md`)).toContain('kind: help');
    expect(offline).toContain(`help/${page}/`);
  }
  expect(await read('help/fields/runbook/index.html')).toMatch(/<code[^>]*>symptoms</);
  expect(await read('help/checks/known-link/index.html')).toContain('known-link');
  const { search } = await openSite(handbook.dist);
  const found = await Promise.all((await search('draw a flowchart')).pages.map(({ hit }) => hit.load()));
  expect(found.map(({ url }) => url)).toContain('/help/diagrams/');
});

test('where they were before leads on', async () => {
  expect(await read('guides/writing/style/index.html')).toContain('url=/help/style/');
  expect(await read('guides/how-to-use-this-handbook/index.html')).toContain('url=/help/how-to-use-this-handbook/');
  expect(await read('checks/known-link/index.html')).toContain('url=/help/checks/known-link/');
  expect(await read('_redirects')).toContain('/guides/writing/style/ /help/style/');
});

test('the check finds nothing to say of them', () => {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/check.ts'], {
    cwd: handbook.root,
    encoding: 'utf8',
  });
  expect([stdout, status]).toEqual([expect.stringMatching(/^\d+ pages checked, nothing found/), 0]);
});

test('a site that is not to be indexed says so, on every page and for all robots', async () => {
  expect(await read('robots.txt')).toContain('Disallow: /\n');
  const files = await filesOf(handbook.dist);
  expect(files.filter((file) => file.startsWith('sitemap'))).toEqual([]);
  for (const file of files.filter((name) => name.endsWith('.html')))
    expect(await read(file), file).toContain('<meta name="robots" content="noindex"');
});
