import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../src/diagrams/browser.ts';
import { hostilePage } from './hostile-pages.ts';
import { type OtherHandbook, writeOther } from './other-handbook.ts';

/** A guide of the right frontmatter. */
const guide = (body: string) =>
  `---\ntitle: Live\nsummary: About it.\nowner: odd\nreviewed: 2026-06-01\naudience: []\ntopic: skills\n---\n\n${body}\n`;

const site = 'http://localhost:4587';
let handbook: OtherHandbook;
let server: ChildProcess;
let browser: Browser;

beforeAll(async () => {
  // Some kinds have no page, as in a handbook that has just begun.
  const runbook = hostilePage('runbook', '').replace(
    /^alerts:\n(?:(?: {2,}|- ).*\n)+/m,
    'alerts: [Node.Down, Disk is full (root)]\n',
  );
  handbook = await writeOther({
    'content/roles/odd.mdx': hostilePage('role', ''),
    'content/runbooks/odd.mdx': runbook,
    'content/guides/live.mdx': guide('<Runbooks />\n\n<Actions owner="nobody" />'),
    'content/guides/broken.mdx': guide('<Runbooks service={x} />'),
  });
  server = spawn(process.execPath, ['scripts/dev.ts', '--port', '4587'], {
    cwd: handbook.root,
    stdio: 'ignore',
  });
  browser = await launchBrowser();
  const isUp = () =>
    fetch(`${site}/favicon.svg`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isUp())) await setTimeout(500);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  server?.kill();
  await handbook?.remove();
});

const get = async (path: string) => {
  const response = await fetch(site + path, { redirect: 'manual' });
  return { status: response.status, to: response.headers.get('location'), text: await response.text() };
};

test('while writing, an address without its last slash leads on', async () => {
  expect(await get('/runbooks/odd?odd=1')).toMatchObject({ status: 302, to: '/runbooks/odd/?odd=1' });
  expect(await get('/alerts/Node.Down')).toMatchObject({ status: 302, to: '/alerts/Node.Down/' });
  expect((await get('/favicon.svg')).status).toBe(200);
});

test('while writing, old addresses and alerts of any name lead on, too', async () => {
  expect((await get('/old/runbook/')).text).toContain('url=/runbooks/odd/');
  expect((await get('/alerts/Node.Down/')).text).toContain('url=/runbooks/odd/');
  const list = await get('/alerts/');
  const [, address = ''] = /href="(\/alerts\/disk-is-full-root~\w+\/)"/.exec(list.text) ?? [];
  expect((await get(address)).text).toContain('url=/runbooks/odd/');
  expect((await get('/no/such/page/')).status).toBe(404);
});

test('while writing, a component shows what other pages say now; of what is not there it says so', async () => {
  const file = join(handbook.root, 'content/runbooks/odd.mdx');
  const before = readFileSync(file, 'utf8');
  expect((await get('/guides/live/')).text).toContain(
    'There is nothing to show for <code>&lt;Actions&gt;</code>: the handbook has no “nobody”.',
  );
  writeFileSync(file, before.replace(/^summary: .*$/m, 'summary: Said only now.'));
  await expect.poll(async () => (await get('/guides/live/')).text, { timeout: 20_000 }).toContain('Said only now.');
  expect((await get('/guides/broken/')).text).toMatch(/content\/guides\/broken\.mdx:10:\d+ .*no plain text/);
});

test('while writing, an open page is shown anew at each save, and tells what the check finds', async () => {
  const file = join(handbook.root, 'content/guides/live.mdx');
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(`${site}/guides/live/`);
  const panel = page.locator('.wb-check');
  await panel.locator('summary').waitFor({ timeout: 60_000 });
  writeFileSync(file, guide('Written now. [Nowhere](/guides/no-such-page/)'));
  await page.getByText('Written now.').waitFor({ timeout: 30_000 });
  // A mistake just made is shown without being asked for.
  await panel.getByText('/guides/no-such-page/').first().waitFor({ timeout: 30_000 });
  expect(await panel.getAttribute('open')).not.toBeNull();
  writeFileSync(file, guide('Written later.'));
  await page.getByText('Written later.').waitFor({ timeout: 30_000 });
  await expect.poll(() => panel.getByText('/guides/no-such-page/').count(), { timeout: 30_000 }).toBe(0);
  expect(faults).toEqual([]);
  await page.close();
});

test('while writing, a page stands under the policy of a published one, and no copy of it is kept', async () => {
  const { text } = await get('/guides/live/');
  expect(text).toContain('http-equiv="content-security-policy"');
  expect(text).toContain('<meta name="watchbook-copies"');
});

test('while writing, the search knows what was just written', async () => {
  writeFileSync(join(handbook.root, 'content/guides/fresh.mdx'), guide('About quokkas.'));
  const page = await browser.newPage();
  await expect.poll(async () => (await get('/guides/fresh/')).status).toBe(200);
  await page.goto(`${site}/search/?q=quokkas`);
  await page.locator('main a[href*="/guides/fresh/"]').first().waitFor({ timeout: 60_000 });
  await page.close();
});

/** The status of an answer to headers that a browser alone may send. */
function statusFor(path: string, headers: Record<string, string>, method = 'GET'): Promise<number | undefined> {
  return new Promise((done, failed) => {
    request(site + path, { headers, method }, (response) => {
      response.resume();
      done(response.statusCode);
    })
      .on('error', failed)
      .end();
  });
}

test('while writing, pages of other sites have nothing done here, and files of the machine stay there', async () => {
  expect(await statusFor('/', { host: 'evil.example:4587' })).toBe(403);
  expect(await statusFor('/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).toBe(403);
  expect(await statusFor('/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).toBe(200);
  const open = (file: string) => statusFor(`/.writing/open?file=${encodeURIComponent(file)}`, {}, 'POST');
  expect(await open('content/../package.json:1:1')).toBe(400);
  expect(await open('package.json:1:1')).toBe(400);
  for (const path of ['/..%2fpackage.json', '/%2e%2e/package.json', '/pagefind/..%2f..%2fpackage.json', '/%00'])
    expect(await statusFor(path, {}), path).toBe(404);
});

test('while writing, a change of the settings ends the server with the word that it is to begin again', async () => {
  appendFileSync(join(handbook.root, 'watchbook.config.ts'), '\n');
  const [code] = await once(server, 'exit');
  expect(code).toBe(75);
});
