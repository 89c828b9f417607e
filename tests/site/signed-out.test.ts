import { cp, mkdtemp, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { writeServiceWorker } from '../../src/offline/write.ts';
import { policyReports, sharedBrowser } from './browser.ts';
import { serveFolder } from './folder-server.ts';

/*
 * A site behind a sign-on: a server that lets nobody through until they have signed in, in each of the ways in which
 * such things answer.
 */
const dist = join(inject('root'), 'dist');
const browser = sharedBrowser();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signed-out-'));
  for (const path of ['index.html', '_astro', 'offline', 'device', 'sign-in', 'runbooks/disk-filling'])
    await cp(join(dist, path), join(folder, path), { recursive: true });
  await writeServiceWorker(folder, 1e9);
});
afterAll(() => rm(folder, { recursive: true }));

const login = '<!doctype html><title>Login</title><h1>Please sign in</h1>';
const page = (response: ServerResponse, status: number) =>
  response.writeHead(status, { 'content-type': 'text/html' }).end(login);

const ways: Readonly<Record<string, (response: ServerResponse, elsewhere: string) => void>> = {
  'leads to another host': (response, elsewhere) => response.writeHead(302, { location: `${elsewhere}/login` }).end(),
  'leads to a page of its own': (response) => response.writeHead(302, { location: '/login' }).end(),
  'answers with its page in the place of any': (response) => page(response, 200),
  'refuses with 401': (response) => page(response, 401),
  'refuses with 403': (response) => page(response, 403),
};

/** All that the caches of a device hold, as text. */
const keptText = (tab: Page) =>
  tab.evaluate(async () => {
    const texts: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) texts.push(await ((await cache.match(request))?.text() ?? ''));
    }
    return texts.join('\n');
  });

test.each(
  Object.keys(ways),
)('a reader whose sign-on has run out reads on, is told, and is led to sign in: it %s', async (way) => {
  let signedIn = true;
  let elsewhere = '';
  const other = await serveFolder(folder, 0, '/', (_, response) => Boolean(page(response, 200)));
  elsewhere = other.site;
  const server = await serveFolder(folder, 0, '/', (request, response) => {
    if (signedIn) return false;
    if (request.url === '/login') page(response, 200);
    else ways[way]?.(response, elsewhere);
    return true;
  });
  const context = await browser().newContext({ viewport: { width: 390, height: 844 } });
  const tab = await context.newPage();
  await tab.goto(`${server.site}/`);
  await tab.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated') await new Promise((done) => active?.addEventListener('statechange', done));
  });

  signedIn = false;
  await tab.goto(`${server.site}/runbooks/disk-filling/?mountpoint=/var#undo`);
  await tab.getByText(/^You are signed out: you are reading a copy from .*\d\d/).waitFor();
  expect(await tab.locator('h1').innerText()).toBe('Disk filling');
  const link = tab.locator('wb-offline-notice').getByRole('link', { name: 'Sign in' });
  expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await link.click();
  await tab.getByRole('heading', { name: 'Please sign in' }).waitFor();
  expect(
    await (await context.newPage()).goto(`${server.site}/`).then(() => keptText(context.pages().at(-1) as Page)),
  ).not.toContain('Please sign in');

  // What signs readers on leads them back to where they wanted to go.
  signedIn = true;
  await tab.goto(`${server.site}/sign-in/?to=${encodeURIComponent('/runbooks/disk-filling/?mountpoint=/var#undo')}`);
  await tab.waitForURL(
    ({ pathname, searchParams, hash }) =>
      pathname === '/runbooks/disk-filling/' && searchParams.get('mountpoint') === '/var' && hash === '#undo',
  );
  await tab.waitForTimeout(500);
  expect(await tab.locator('wb-offline-notice').innerText()).toBe('');

  await server.cut();
  await tab.goto(`${server.site}/`);
  await tab.getByText(/^Offline: you are reading a copy/).waitFor();
  // Chromium (153) tells of where it was led to and did not go.
  expect(policyReports().filter((report) => !report.includes(`${elsewhere}/login`))).toEqual([]);
  await other.cut();
});

test('the way back leads to no other site', async () => {
  const server = await serveFolder(folder);
  const context = await browser().newContext({ serviceWorkers: 'block' });
  const tab = await context.newPage();
  for (const to of [
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '',
  ]) {
    await tab.goto(`${server.site}/sign-in/?to=${encodeURIComponent(to)}`);
    await tab.waitForURL((url) => url.pathname !== '/sign-in/');
    expect([to, new URL(tab.url()).origin]).toEqual([to, server.site]);
  }
  await server.cut();
});
