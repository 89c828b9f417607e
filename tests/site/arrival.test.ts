import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { type Theme, useBrowser, watchShifts, widths } from './browser.ts';

const visit = useBrowser();
const site = inject('site');

/** Arrives from an alert on a phone held upright. */
async function arrive(address: string, theme: Theme = 'light'): Promise<Page> {
  const { page, context } = await visit('/offline/', { width: widths.phone, theme });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site });
  await page.setViewportSize({ width: widths.phone, height: 844 });
  await page.goto(address);
  await page.waitForURL(/\/runbooks\//);
  return page;
}
const band = (page: Page) => page.getByRole('region', { name: /^Alert / });

test('an alert’s first screen on a phone says what it is, and has the first command filled in and ready to copy', async () => {
  const page = await arrive('/alerts/NodeFilesystemAlmostOutOfSpace/?mountpoint=/srv&severity=critical');
  const first = band(page);
  await first.getByRole('heading', { name: 'Alert NodeFilesystemAlmostOutOfSpace' }).waitFor();
  // A label that is no parameter is shown, too.
  expect(await first.locator('.brought code').allInnerTexts()).toEqual(['mountpoint=/srv', 'severity=critical']);
  await first.getByRole('link', { name: 'See how full it is' }).first().waitFor();
  const copy = first.getByRole('button', { name: 'Copy command' });
  const { y = 900, height = 0 } = (await copy.boundingBox()) ?? {};
  const bar = await page.getByRole('navigation', { name: 'Runbook' }).boundingBox();
  expect(y + height).toBeLessThanOrEqual(bar?.y ?? 0);
  await copy.click();
  await first.getByText('Copied').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'df -h --output=source,fstype,size,avail,pcent,ipcent,target /srv',
  );
});

test('an alert that begins at a step of its own shows that step and what the alert means', async () => {
  const page = await arrive('/alerts/KubePersistentVolumeFillingUp/?namespace=queue');
  expect(await band(page).innerText()).toMatch(/full within four days.*Begin with step 5: See which volumes are full/s);
  await band(page).getByRole('link', { name: 'Never delete anything in pg_wal' }).waitFor();
  await band(page).getByRole('link', { name: 'Not this? All' }).click();
  expect(new URL(page.url()).hash).toBe('#diagnose');
});

test('the step of the band is the step of the page: done once, counted once', async () => {
  const page = await arrive('/alerts/NodeFilesystemAlmostOutOfSpace/?mountpoint=/srv');
  await band(page).getByRole('checkbox').check();
  expect(
    await page.locator('#see-how-full-it-is').locator('xpath=ancestor::wb-step').getByRole('checkbox').isChecked(),
  ).toBe(true);
  expect(await page.locator('.bar [data-count]').innerText()).toBe('1');
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test.each(['', '?alert=NoSuchAlert', '?alert=constructor'])('a runbook opened with “%s” has no band', async (query) => {
  const page = await arrive(`/runbooks/disk-filling/${query}`);
  await page.locator('wb-step').first().waitFor();
  expect(await page.locator('wb-arrival').isVisible()).toBe(false);
});

test('what an address brings is shown as text, in a place that stays small', async () => {
  const markup = '<img src=x onerror=alert(1)>';
  const page = await arrive(
    `/runbooks/disk-filling/?alert=NodeFilesystemAlmostOutOfSpace&x=${encodeURIComponent(markup)}&y=${'y'.repeat(5000)}`,
  );
  expect(await band(page).locator('.brought code').first().innerText()).toBe(`x=${markup}`);
  expect((await band(page).locator('.brought').boundingBox())?.height).toBeLessThan(120);
});

test.each<Theme>([
  'light',
  'dark',
])('the band is accessible in the %s theme, and nothing moves when it comes', async (theme) => {
  const { page } = await visit('/offline/', { width: widths.phone, theme });
  const shifts = await watchShifts(page);
  await page.goto('/alerts/NodeFilesystemAlmostOutOfSpace/?mountpoint=/srv');
  await band(page).waitFor();
  const { violations } = await new AxeBuilder({ page })
    .include('main')
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(await shifts()).toBe(0);
});

test('without an alert the first step of a runbook comes early on a phone', async () => {
  const page = await arrive('/runbooks/disk-filling/');
  const top = await page.locator('#see-how-full-it-is').evaluate((one) => one.getBoundingClientRect().top + scrollY);
  expect(top).toBeLessThan(2.5 * 844);
});
