import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kindList } from '../../src/kinds/index.ts';
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
  kindList.map(({ name, folder }) => [folder, name]),
)('the list /%s/ says how the first page is written', async (folder, name) => {
  const html = await read(`${folder}/index.html`);
  expect(html).toContain(`npm run new -- ${name}`);
  expect(html.includes('start with a role')).toBe(name !== 'role');
});

test('a search finds nothing but where to begin', async () => {
  const { search } = await openSite(handbook.dist);
  expect((await search('anything')).pages.length).toBeLessThanOrEqual(1);
});

test('a site that is not to be indexed says so, on every page and for all robots', async () => {
  expect(await read('robots.txt')).toContain('Disallow: /\n');
  const files = await filesOf(handbook.dist);
  expect(files.filter((file) => file.startsWith('sitemap'))).toEqual([]);
  for (const file of files.filter((name) => name.endsWith('.html')))
    expect(await read(file), file).toContain('<meta name="robots" content="noindex"');
});
