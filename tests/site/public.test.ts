import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite } from '../../src/search/query/open-site.ts';
import { canary, rules, withInternalPages } from './internal-pages.ts';
import { build, filesOf, fixtureContent, type OtherHandbook, writeOther } from './other-handbook.ts';

/*
 * The fixture handbook, to which internal pages come that are full of a word that no other page has. A site for the
 * public has that word in no byte, however it was made; more than that, it is what it would be without those pages.
 */
const forPublic = { WATCHBOOK_AUDIENCE: 'public' };
let handbook: OtherHandbook;
/** The site without internal pages, and with them for the organisation: its files unpacked, by path. */
let without = new Map<string, string>();
let whole = new Map<string, string>();
const read = (path: string) => readFileSync(join(handbook.dist, path), 'utf8');

beforeAll(async () => {
  const content = fixtureContent();
  handbook = await writeOther({ ...content, 'rules/alerts.yaml': rules }, (config) =>
    config
      .replace("site: 'https://watchbook.example'", "site: 'https://handbooks.example/acme/'")
      .replace('pagingSeverities', "alertRules: ['rules/*.yaml'],\n  pagingSeverities"),
  );
  commit('2026-09-01');
  build(handbook);
  without = await bytesOf(handbook.dist);
  for (const [path, text] of Object.entries(withInternalPages(content))) {
    await mkdir(dirname(join(handbook.root, path)), { recursive: true });
    await writeFile(join(handbook.root, path), text);
  }
  build(handbook);
  whole = await bytesOf(handbook.dist);
}, 600_000);
afterAll(() => handbook?.remove());

test('the word is found wherever a site for the organisation tells of its pages', () => {
  const told = filesWith(canary, whole);
  for (const place of [
    'index.html',
    'actions/',
    'alerts/index.html',
    `alerts/${canary}full/`,
    'api/pages.json',
    'llms.txt',
    'api/actions.json',
    'api/ask.json',
    'api/exact-names.json',
    'causes/',
    'postmortems/feed.json',
    'postmortems/feed.xml',
    'postmortems/insights/',
    'sitemap-0.xml',
    'sw.js',
    '_redirects',
    'redirects.nginx.map',
    'media/',
    'build.json',
    'pagefind/',
    `runbooks/${canary}-once/`,
    `runbooks/${canary}-runbook.md`,
    'services/checkout/',
    'services/checkout.md',
  ])
    expect([place, told.some((file) => file.toLowerCase().startsWith(place))]).toEqual([place, true]);
  expect(read('alerts/index.html')).toContain(`${canary}Down`);
  expect(told.length).toBeGreaterThan(60);
});

describe('a site for the public', () => {
  test('is made after one for the organisation, in the same folder', async () => {
    build(handbook, forPublic);
    await expectPublic();
    expect((await (await openSite(handbook.dist)).search(canary)).pages).toEqual([]);
    expect(JSON.parse(read('build.json'))).toMatchObject({ audience: 'public' });
    expect(read('alerts/index.html')).toContain('OrdersStuck');
  }, 600_000);

  test('gives way to one for the organisation, and comes back', async () => {
    build(handbook);
    expect(differences(whole, await bytesOf(handbook.dist))).toEqual([]);
    build(handbook, {}, '--audience', 'public');
    await expectPublic();
  }, 600_000);

  test('takes nothing from shards that were made for the organisation', async () => {
    for (const shard of ['1/2', '2/2']) build(handbook, {}, '--shard', shard);
    await rm(handbook.dist, { recursive: true });
    build(handbook, forPublic, '--merge', 'shards');
    await expectPublic();
  }, 600_000);

  test('is shared between machines like any other', async () => {
    await rm(join(handbook.root, 'shards'), { recursive: true });
    for (const shard of ['1/2', '2/2']) build(handbook, forPublic, '--shard', shard);
    expect(filesWith(canary, await bytesOf(join(handbook.root, 'shards')))).toEqual([]);
    await rm(handbook.dist, { recursive: true });
    build(handbook, forPublic, '--merge', 'shards');
    await expectPublic();
  }, 600_000);

  test('has none of their past, either, and none of pages whose fields are wrong', async () => {
    const broken = `${canary}-broken`;
    const file = (folder: string) => join(handbook.root, `content/${folder}/${broken}.mdx`);
    await writeFile(file('guides'), `---\ntitle: ${canary}\nvisiblity: internal\nsummary: [\n---\n\n${canary}\n`);
    await writeFile(file('runbooks'), `---\ntitle: ${canary}\nvisibilty: internal\n---\n\n${canary}\n`);
    await writeFile(file('glossary'), `---\ntitle: ${canary}\naudience: internal\n---\n\n${canary}\n`);
    commit('2026-10-05');
    await appendFile(
      join(handbook.root, 'content/guides/first-on-call-shift.mdx'),
      `\nSee [it](${broken}.mdx), [that](/runbooks/${broken}/) and [this](../glossary/${broken}.mdx).\n`,
    );
    commit('2026-11-02');
    build(handbook, forPublic);
    expect(filesWith(canary, await bytesOf(handbook.dist))).toEqual([]);
    expect(read('guides/first-on-call-shift/index.html')).toContain('See it, that and this.');
  }, 600_000);
});

/** That a site has no byte of internal pages, not a count, nor an order, nor a gap: the page about the check alone says less. */
async function expectPublic(): Promise<void> {
  const bytes = await bytesOf(handbook.dist);
  expect(filesWith(canary, bytes)).toEqual([]);
  const less = /^(build\.json|sw\.js|health\/index\.html|_headers|headers\.nginx\.conf)$/;
  expect(differences(without, bytes).filter((file) => !less.test(file))).toEqual([]);
}

const filesWith = (word: string, files: ReadonlyMap<string, string>) =>
  [...files].flatMap(([file, text]) => (`${file}\n${text}`.toLowerCase().includes(word) ? [file] : []));

const differences = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
  [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file));

/** Every file of a folder, unpacked where it is packed. */
async function bytesOf(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const file of await filesOf(folder)) {
    const bytes = await readFile(join(folder, file));
    found.set(file, (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1'));
  }
  return found;
}

function commit(day: string): void {
  const at = `${day}T12:00:00Z`;
  const env = { ...process.env, GIT_COMMITTER_DATE: at, GIT_AUTHOR_DATE: at };
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  for (const args of [
    ['init', '-q'],
    ['add', 'content', 'rules'],
    [...who, 'commit', '-q', '-m', day],
  ])
    spawnSync('git', args, { cwd: handbook.root, env });
}
