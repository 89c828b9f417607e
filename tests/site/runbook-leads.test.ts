import type { Page } from 'playwright-core';
import { beforeEach, expect, inject, test } from 'vitest';
import { sharedBrowser } from './browser.ts';

const site = inject('site');
const browser = sharedBrowser();
let page: Page;

beforeEach(async () => {
  page = await (await browser().newContext({ serviceWorkers: 'block' })).newPage();
});

test('an alert’s address leads to its runbook and fills in what it brings', async () => {
  await page.goto(`${site}/alerts/NodeFilesystemAlmostOutOfSpace/?mountpoint=/srv#verify`);
  await page.waitForURL(/runbooks/);
  const { pathname, searchParams, hash } = new URL(page.url());
  expect([pathname, hash]).toEqual(['/runbooks/disk-filling/', '#verify']);
  expect(Object.fromEntries(searchParams)).toEqual({ mountpoint: '/srv', alert: 'NodeFilesystemAlmostOutOfSpace' });
  expect(await page.getByLabel('mountpoint', { exact: true }).inputValue()).toBe('/srv');
});

test.each([
  ['/alerts/NodeFilesystemAlmostOutOfSpace/', '?alert=NodeFilesystemAlmostOutOfSpace'],
  ['/alerts/KubePersistentVolumeFillingUp/', '?alert=KubePersistentVolumeFillingUp#see-which-volumes-are-full'],
  ['/errors/ERR-FILES-28/', ''],
  ['/errors/no-space-left-on-device/', ''],
])('%s leads there without scripts', async (address, rest) => {
  const plain = await browser().newContext({ javaScriptEnabled: false });
  const reader = await plain.newPage();
  await reader.goto(`${site}${address}`);
  await reader.waitForURL(`${site}/runbooks/disk-filling/${rest}`);
});

test('an address without its last slash leads on, with what it brings', async () => {
  await page.goto(`${site}/alerts/NodeFilesystemAlmostOutOfSpace?mountpoint=/srv`);
  await page.waitForURL((url) => url.pathname === '/runbooks/disk-filling/');
  expect(new URL(page.url()).searchParams.get('mountpoint')).toBe('/srv');
  expect((await page.request.get(`${site}/runbooks/no-such-page`)).status()).toBe(404);
});

test('the list of runbooks narrows by symptom and service, and its address brings the same list back', async () => {
  await page.goto(`${site}/runbooks/`);
  const items = page.locator('[data-item]:visible');
  const all = await items.count();
  await page.getByRole('searchbox', { name: 'Search these runbooks' }).fill('disk is full');
  expect(await items.count()).toBeLessThan(all);
  await page.getByRole('checkbox', { name: 'Mail' }).check();
  expect(await items.getByText('The disk is full').isVisible()).toBe(true);
  await page.reload();
  expect(await page.getByRole('searchbox', { name: 'Search these runbooks' }).inputValue()).toBe('disk is full');
  expect(await items.first().innerText()).toContain('Disk filling');
  await page.getByRole('button', { name: 'Remove filter: Mail' }).click();
  await page.getByRole('searchbox', { name: 'Search these runbooks' }).fill('');
  await expect.poll(() => items.count()).toBe(all);
  expect(new URL(page.url()).search).toBe('');
});

test('an address from before, with one value a facet, still gives its list', async () => {
  await page.goto(`${site}/runbooks/?q=disk&service=mail&signal=saturation`);
  expect(await page.locator('[data-item]:visible').first().innerText()).toContain('Disk filling');
  expect(await page.getByRole('button', { name: 'Remove filter: ' }).count()).toBe(2);
});

test('Enter opens the only runbook that is left; with none left the words go on to the search', async () => {
  await page.goto(`${site}/runbooks/`);
  const box = page.getByRole('searchbox', { name: 'Search these runbooks' });
  await box.fill('no such thing');
  await box.press('Enter');
  const search = page.getByRole('link', { name: 'search the whole handbook' });
  expect(await search.evaluate((link: HTMLAnchorElement) => link.pathname + link.search)).toBe(
    '/search/?q=no+such+thing',
  );
  await box.fill('NodeFilesystemAlmostOutOfSpace');
  await box.press('Enter');
  await page.waitForURL(`${site}/runbooks/disk-filling/`);
});

test('without scripts the list of runbooks is whole, with no form that does nothing', async () => {
  const plain = await browser().newContext({ javaScriptEnabled: false });
  const reader = await plain.newPage();
  await reader.goto(`${site}/runbooks/#routine`);
  expect(await reader.locator('[data-item]:visible').count()).toBe(6);
  expect(await reader.getByRole('searchbox').count()).toBe(0);
  await plain.close();
});

test('what was opened on this device can be opened again', async () => {
  await page.goto(`${site}/runbooks/disk-filling/`);
  await page.goto(`${site}/runbooks/`);
  await page.getByRole('heading', { name: 'Recently opened' }).waitFor();
  await page.locator('wb-recent').getByRole('link', { name: 'Disk filling' }).click();
  await page.waitForURL(`${site}/runbooks/disk-filling/`);
});

test('every alert is in the list of alerts', async () => {
  await page.goto(`${site}/alerts/`);
  await page.getByRole('searchbox', { name: 'Search these alerts and errors' }).fill('KubePersistentVolumeFilling');
  expect(await page.locator('[data-item]:visible').count()).toBe(1);
});
