import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../src/diagrams/browser.ts';

const site = inject('site');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
});
afterAll(() => browser.close());

test('an alert’s address leads to its runbook and fills in what it brings', async () => {
  await page.goto(`${site}/alerts/NodeFilesystemAlmostOutOfSpace/?mountpoint=/srv#verify`);
  await page.waitForURL(/runbooks/);
  expect(page.url()).toBe(`${site}/runbooks/disk-filling/?mountpoint=/srv#verify`);
  expect(await page.getByLabel('mountpoint', { exact: true }).inputValue()).toBe('/srv');
});

test.each([
  '/alerts/NodeFilesystemAlmostOutOfSpace/',
  '/errors/ERR-FILES-28/',
  '/errors/no-space-left-on-device/',
])('%s leads there without scripts', async (address) => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const reader = await plain.newPage();
  await reader.goto(`${site}${address}`);
  await reader.waitForURL(`${site}/runbooks/disk-filling/`);
  await plain.close();
});

test('an address without its last slash leads on, with what it brings', async () => {
  await page.goto(`${site}/alerts/NodeFilesystemAlmostOutOfSpace?mountpoint=/srv`);
  await page.waitForURL(`${site}/runbooks/disk-filling/?mountpoint=/srv`);
  expect((await page.request.get(`${site}/runbooks/no-such-page`)).status()).toBe(404);
});

test('the list of runbooks narrows by symptom and service, and its address brings the same list back', async () => {
  await page.goto(`${site}/runbooks/`);
  const rows = page.locator('[data-row]:visible');
  const all = await rows.count();
  await page.getByRole('searchbox', { name: 'Find a runbook' }).fill('disk is full');
  await page.getByRole('combobox', { name: 'Service' }).selectOption('mail');
  expect(await rows.count()).toBeLessThan(all);
  expect(await rows.getByText('The disk is full').isVisible()).toBe(true);
  await page.reload();
  expect(await page.getByRole('searchbox', { name: 'Find a runbook' }).inputValue()).toBe('disk is full');
  expect(await rows.first().innerText()).toContain('Disk filling');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(() => rows.count()).toBe(all);
  expect(new URL(page.url()).search).toBe('');
});

test('what was opened on this device can be opened again', async () => {
  await page.goto(`${site}/runbooks/disk-filling/`);
  await page.goto(`${site}/runbooks/`);
  await page.getByRole('heading', { name: 'Opened lately' }).waitFor();
  await page.locator('wb-recent').getByRole('link', { name: 'Disk filling' }).click();
  await page.waitForURL(`${site}/runbooks/disk-filling/`);
});

test('every alert is in the list of alerts', async () => {
  await page.goto(`${site}/alerts/`);
  await page.getByRole('searchbox', { name: 'Find an alert or an error' }).fill('KubePersistentVolumeFilling');
  expect(await page.locator('[data-row]:visible').count()).toBe(1);
});
