import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { writeServiceWorker } from '../../src/offline/write.ts';
import { GET } from '../../src/pages/sw.js.ts';
import { sharedBrowser } from './browser.ts';
import { type FolderServer, serveFolder } from './folder-server.ts';

const dist = join(inject('root'), 'dist');
const browser = sharedBrowser();
let page: Page;
let server: FolderServer;

beforeEach(async () => {
  const context = await browser().newContext({ viewport: { width: 390, height: 844 } });
  page = await context.newPage();
});
afterEach(() => server.cut());

/** Waits until the device has a whole copy. */
const copied = () =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === 'activated') return;
    await new Promise((resolve) => active?.addEventListener('statechange', resolve));
  });

test('with the network cut, a page never visited can be read and the search finds', async () => {
  server = await serveFolder(dist);
  await page.goto(`${server.site}/`);
  await copied();
  await server.cut();

  // The last slash is easily lost in a chat.
  await page.goto(`${server.site}/alerts/HaproxyHasNoAliveBackends?namespace=checkout`);
  await page.getByRole('heading', { name: 'High error rate' }).waitFor();
  expect(new URL(page.url()).search).toBe('?alert=HaproxyHasNoAliveBackends&namespace=checkout');
  await page.getByText(/^Offline: you are reading a copy from .*\d\d/).waitFor();

  await page.goto(`${server.site}/search/?q=certificate`);
  await page
    .locator('main')
    .getByRole('link', { name: /certificate/i })
    .first()
    .waitFor();

  await page.goto(`${server.site}/guides/writing/components/`);
  await page.getByRole('link', { name: 'Keep the incident’s timeline' }).first().waitFor();

  await page.goto(`${server.site}/no/such/page/`);
  await page.getByRole('heading', { name: 'Read offline' }).waitFor();
  await page.getByText(/This device has a copy, from .* files, [\d.]+ MB of at most/).waitFor();
  await page.getByRole('button', { name: 'Remove the copy' }).click();
  await page.getByText('You removed the copy').waitFor();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

/** A site of few pages, with its service worker. */
async function smallSite(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  for (const path of ['index.html', '_astro', 'offline', 'device', 'runbooks/disk-filling'])
    await cp(join(dist, path), join(folder, path), { recursive: true });
  await writeServiceWorker(folder, 1e9);
  return folder;
}

test('a new version is taken whole, when the reader says so', async () => {
  const folder = await smallSite();
  const runbook = join(folder, 'runbooks/disk-filling/index.html');
  const home = join(folder, 'index.html');
  server = await serveFolder(folder);
  await page.goto(`${server.site}/`);
  await copied();

  for (const file of [home, runbook])
    await writeFile(file, (await readFile(file, 'utf8')).replace(/<title>/, '<title>New: '));
  await writeServiceWorker(folder, 1e9);

  // The old version stays whole, although the server has the new one.
  await page.goto(`${server.site}/runbooks/disk-filling/`);
  expect(await page.title()).not.toContain('New: ');
  await page.getByText('A new version of this handbook is ready.').waitFor();
  await page.goto(`${server.site}/`);
  expect(await page.title()).not.toContain('New: ');

  await page.getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => page.title().catch(() => ''), { timeout: 20_000 }).toContain('New: ');
  await server.cut();
  await page.goto(`${server.site}/runbooks/disk-filling/`);
  expect(await page.title()).toContain('New: ');
  await rm(folder, { recursive: true });
});

test('half of an update and a broken worker are passed over, and the next whole version is taken', async () => {
  const folder = await smallSite();
  const home = join(folder, 'index.html');
  const old = await readFile(home, 'utf8');
  server = await serveFolder(folder);
  await page.goto(`${server.site}/`);
  await copied();
  const update = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const found = await registration.update().catch(() => undefined);
      const { installing } = found ?? {};
      if (!installing) return 'none';
      while (installing.state === 'installing') await new Promise((done) => setTimeout(done, 50));
      return installing.state;
    });

  await writeFile(home, old.replace('<title>', '<title>New: '));
  await writeServiceWorker(folder, 1e9);
  await writeFile(home, old.replace('<title>', '<title>Newer: '));
  expect(await update()).toBe('redundant');
  await page.goto(`${server.site}/`);
  expect(await page.title()).not.toContain('New');

  await writeFile(join(folder, 'sw.js'), 'throw new Error("broken");');
  expect(['none', 'redundant']).toContain(await update());
  await page.goto(`${server.site}/`);
  expect(await page.title()).not.toContain('New');

  await writeServiceWorker(folder, 1e9);
  await page.goto(`${server.site}/`);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => page.title().catch(() => ''), { timeout: 20_000 }).toContain('Newer: ');
  await rm(folder, { recursive: true });
});

/** What a device has of the site. */
const leftover = () =>
  page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    entries: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
  }));

test('a device without room keeps no part of a copy, and the site is read as before', async () => {
  const folder = await smallSite();
  server = await serveFolder(folder);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.site, quotaSize: 100_000 });
  await page.goto(`${server.site}/`);
  await expect.poll(async () => (await leftover()).entries, { timeout: 20_000 }).toContain('watchbook/copy-failed');
  await expect.poll(async () => (await leftover()).caches).toEqual([]);
  await page.goto(`${server.site}/runbooks/disk-filling/`);
  expect(await page.locator('h1').innerText()).toBe('Disk filling');
  await page.waitForTimeout(300);
  expect((await leftover()).workers).toBe(0);
  await rm(folder, { recursive: true });
});

test('a reader sees all that the device keeps, and erases it with one button', async () => {
  const folder = await smallSite();
  server = await serveFolder(folder);
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto(`${server.site}/runbooks/disk-filling/?mountpoint=/var`);
  await page.locator('wb-step [data-done]').first().check();
  await copied();
  await page.goto(`${server.site}/device/`);
  for (const label of ['Runs of runbooks', 'Open runs', 'Pages you opened', 'The offline copy'])
    await page.locator('wb-device li', { hasText: label }).waitFor();
  const { entries } = await leftover();
  await page.getByRole('button', { name: 'Erase everything' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Erased. This device keeps nothing').waitFor();
  expect(entries.length).toBeGreaterThan(2);
  expect(await leftover()).toEqual({ caches: [], workers: 0, entries: [] });
  await rm(folder, { recursive: true });
});

test('an organisation takes all copies back, and no device is left with an old page', async () => {
  const folder = await smallSite();
  server = await serveFolder(folder);
  await page.goto(`${server.site}/`);
  await copied();
  // As a build with `offline: { mostMegabytes: 0 }` leaves them.
  for (const path of ['index.html', 'runbooks/disk-filling/index.html']) {
    const html = await readFile(join(folder, path), 'utf8');
    const none = '<meta name="watchbook-copies" content="none">';
    await writeFile(join(folder, path), html.replace('<title>', `${none}<title>New: `));
  }
  await writeFile(join(folder, 'sw.js'), await GET().text());

  await page.goto(`${server.site}/runbooks/disk-filling/`);
  const found = () => leftover().catch(() => undefined);
  await expect.poll(found, { timeout: 20_000 }).toMatchObject({ caches: [], workers: 0 });
  await expect.poll(() => page.title().catch(() => ''), { timeout: 20_000 }).toContain('New: ');
  // Nothing is kept anew by the next page, nor by a second tab.
  const other = await page.context().newPage();
  for (const tab of [page, other]) {
    await tab.goto(`${server.site}/`);
    expect(await tab.title()).toContain('New: ');
    await tab.waitForTimeout(500);
  }
  expect(await leftover()).toMatchObject({ caches: [], workers: 0 });
  await rm(folder, { recursive: true });
});

test('the worker that takes copies back removes them and itself alone, where no page of the site helps', async () => {
  const folder = await smallSite();
  server = await serveFolder(folder);
  await page.goto(`${server.site}/`);
  await copied();
  // As an organisation that has moved elsewhere leaves them: pages without a script of the handbook.
  for (const path of ['index.html', 'runbooks/disk-filling/index.html'])
    await writeFile(join(folder, path), '<!doctype html><meta charset="utf-8"><title>New: moved</title>');
  await writeFile(join(folder, 'sw.js'), await GET().text());

  await page.goto(`${server.site}/runbooks/disk-filling/`);
  await expect.poll(() => page.title().catch(() => ''), { timeout: 20_000 }).toBe('New: moved');
  await expect.poll(() => leftover().catch(() => undefined)).toMatchObject({ caches: [], workers: 0 });
  await rm(folder, { recursive: true });
});
