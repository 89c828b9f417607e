import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parseHTML } from 'linkedom';
import { expect, inject, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { verify } from '../../src/hosting/verify.ts';

const dist = join(inject('root'), 'dist');
const read = (path: string) => readFileSync(join(dist, path), 'utf8');
const json = (path: string) => JSON.parse(read(path));

const files = [
  '/api/postmortems.json',
  '/api/actions.json',
  '/api/pages.json',
  ...readdirSync(join(dist, 'api/postmortems')).map((name) => `/api/postmortems/${name}`),
];

test.each(files)('%s fits the schema that it names', (file) => {
  const data = json(file);
  expect(data.version).toMatch(/^\d+\.\d+\.\d+$/);
  const ajv = addFormats.default(new Ajv2020({ allErrors: true, strict: true }));
  const fits = ajv.compile(json(data.$schema));
  fits(data);
  expect(fits.errors ?? []).toEqual([]);
});

test('a schema refuses what does not fit', () => {
  const data = json('/api/actions.json');
  const ajv = addFormats.default(new Ajv2020());
  const fits = ajv.compile(json(data.$schema));
  expect(fits({ ...data, version: '2.0.0' })).toBe(false);
  expect(fits({ ...data, actions: [{ ...data.actions[0], due: 'soon' }] })).toBe(false);
  expect(fits({ ...data, more: true })).toBe(false);
});

test('every address in the data leads to a page or a file', () => {
  const { pages } = json('/api/pages.json');
  const { postmortems } = json('/api/postmortems.json');
  const { actions } = json('/api/actions.json');
  expect(pages.length).toBeGreaterThan(postmortems.length);
  for (const { url, links } of pages)
    for (const link of [url, ...links]) expect(read(`${link}index.html`)).not.toBe('');
  for (const { data } of postmortems) expect(read(data)).not.toBe('');
  for (const { url } of actions) {
    const [page, id] = url.split('#');
    expect(parseHTML(read(`${page}index.html`)).document.getElementById(id), url).not.toBeNull();
  }
});

test('the RSS feed is well formed and fits the RSS 2.0 specification', async () => {
  const schema = readFileSync('tests/fixtures/rss-2.0.rng', 'utf8');
  const check = (contents: string) =>
    validateXML({ xml: [{ fileName: 'feed.xml', contents }], schema: [schema], extension: 'relaxng' });
  const feed = read('/postmortems/feed.xml');
  expect((await check(feed)).errors).toEqual([]);
  expect((await check(feed.replace(/<guid[^>]*>/, '<guid isPermaLink="perhaps">'))).valid).toBe(false);
  expect((await check(feed.replace(/<description>.*?<\/description>/s, ''))).valid).toBe(false);
});

test('the JSON feed fits the schema of JSON Feed 1.1', () => {
  const schema = JSON.parse(readFileSync('node_modules/jsonfeed-schema/schema-v1.1.json', 'utf8'));
  const ajv = addFormats.default(new Ajv({ strict: false, meta: false, validateSchema: false }));
  const { $schema, ...rest } = schema;
  const fits = ajv.compile(rest);
  const feed = json('/postmortems/feed.json');
  fits(feed);
  expect(fits.errors ?? []).toEqual([]);
  expect(feed.items.length).toBeGreaterThan(5);
  expect(fits({ ...feed, items: [{ title: 'no id' }] })).toBe(false);
});

test('both feeds tell the same post-mortems, none of them a draft', () => {
  const { items } = json('/postmortems/feed.json');
  const drafts = json('/api/postmortems.json').postmortems.filter(
    ({ status }: { status: string }) => status === 'draft',
  );
  const rss = [...read('/postmortems/feed.xml').matchAll(/<item>.*?<link>(.*?)<\/link>/gs)].map(([, link]) => link);
  expect(items.map(({ url }: { url: string }) => url)).toEqual(rss);
  for (const { url } of drafts) expect(rss.some((link) => link?.endsWith(url))).toBe(false);
});

test('every page announces the feeds', () => {
  const { document } = parseHTML(read('/index.html'));
  const hrefs = [...document.querySelectorAll('link[rel="alternate"][type]')].map((link) => link.getAttribute('href'));
  expect(hrefs).toEqual(expect.arrayContaining(['/postmortems/feed.xml', '/postmortems/feed.json']));
});

test('the CSV of actions has a line for each', () => {
  const lines = read('/actions/all.csv').trimEnd().split('\r\n');
  expect(lines.length - 1).toBe(json('/api/actions.json').actions.length);
});

test('the site, and what its host serves, are what was built', async () => {
  const same = { missing: [], different: [], unknown: [] };
  const inFolder = await verify({ folder: dist });
  expect(inFolder).toMatchObject({
    ...same,
    list: { commit: expect.stringMatching(/^[0-9a-f]{40}$/), changed: false },
  });
  expect(inFolder.compared).toBeGreaterThan(200);
  expect(await verify({ address: `${inject('site')}/` }, dist)).toMatchObject(same);
});
