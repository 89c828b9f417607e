import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { useBrowser, watchShifts, widths } from './browser.ts';

const visit = useBrowser();

test('an alert without a runbook leads to what is near, to help and to the page that nobody wrote yet', async () => {
  const { page } = await visit('/alerts/NodeFilesystemAlmostOutOfSpce/?mountpoint=/srv', { width: widths.phone });
  const main = page.locator('main');
  await main.getByText('No runbook names the alert NodeFilesystemAlmostOutOfSpce.').waitFor();
  const near = main.getByRole('link', { name: 'NodeFilesystemAlmostOutOfSpace' });
  expect(await near.getAttribute('href')).toBe('/alerts/NodeFilesystemAlmostOutOfSpace/?mountpoint=/srv');
  const declare = await main.getByRole('link', { name: 'Declare an incident' }).getAttribute('href');
  expect(declare).toContain('alert=NodeFilesystemAlmostOutOfSpce');
  await main.getByText('pager rota “production” at any hour').waitFor();
  const write = await main.getByRole('link', { name: 'Write this runbook' }).getAttribute('href');
  const draft = new URL(write ?? '').searchParams;
  expect(draft.get('filename')).toBe('node-filesystem-almost-out-of-spce.mdx');
  expect(draft.get('value')).toContain('alerts:\n  - "NodeFilesystemAlmostOutOfSpce"');
  const { violations } = await new AxeBuilder({ page })
    .include('main')
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('a name that is like none leads to the runbooks of the service that came with it', async () => {
  const { page } = await visit('/alerts/Zzyzx/?service=mail');
  await page.getByRole('heading', { name: 'Runbooks that may fit' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Did you mean' }).isVisible()).toBe(false);
  expect(await page.locator('[data-likely] a').allInnerTexts()).toContain('Disk filling');
});

test('a lost page of another kind leads to its nearest, and to none that is urgent', async () => {
  const { page } = await visit('/runbooks/');
  const shifts = await watchShifts(page);
  await page.goto('/roles/sysadmn/', { waitUntil: 'networkidle' });
  await page.getByText('No role is called sysadmn.').waitFor();
  await page.locator('[data-near]').getByRole('link', { name: 'Systems administrator' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Page someone' }).isVisible()).toBe(false);
  expect(await shifts()).toBe(0);
});

test('where nothing is near, the sections follow at once, and nothing that is seen moves', async () => {
  const { page } = await visit('/runbooks/', { width: widths.phone });
  const shifts = await watchShifts(page);
  await page.goto('/roles/zzqqxxyyzz/', { waitUntil: 'networkidle' });
  await page.getByText('No role is called zzqqxxyyzz.').waitFor();
  const sections = page.getByRole('main').getByRole('link', { name: 'Alerts', exact: true });
  await sections.waitFor();
  expect((await sections.boundingBox())?.y).toBeLessThan(600);
  expect(await shifts()).toBe(0);
});

test('a name in an address is text, whatever it holds', async () => {
  const { page, troubles } = await visit(`/alerts/${encodeURIComponent('<img src=x onerror=alert(1)>')}/`);
  await page.getByText('No runbook names the alert <img src=x onerror=alert(1)>.').waitFor();
  expect(troubles.filter((trouble) => !trouble.includes('404'))).toEqual([]);
});
