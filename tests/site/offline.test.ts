import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { writeServiceWorker } from '../../src/offline/write.ts';
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
  expect(new URL(page.url()).search).toBe('?namespace=checkout');
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
  for (const path of ['index.html', '_astro', 'offline', 'runbooks/disk-filling'])
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
