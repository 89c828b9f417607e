import { expect, test } from 'vitest';
import { useBrowser, watchShifts, widths } from './browser.ts';

const visit = useBrowser();

test('home on a phone opens with the door of those on call, then leads a new visitor by one picture', async () => {
  const { page } = await visit('/', { width: widths.phone });
  const headings = await page.locator('main').getByRole('heading', { level: 2 }).allInnerTexts();
  expect(headings.slice(0, 3)).toEqual(['I’m on call', 'I’m new', 'I’m writing']);
  expect(headings).toContain('How this handbook works');
  expect(headings).toContain('Newest of our own incidents');
  expect(await page.getByText('Recently opened on this device').isVisible()).toBe(false);
});

test('home offers what this device opened lately, and moves nothing for it', async () => {
  const { page } = await visit('/runbooks/disk-filling/', { width: widths.phone });
  const shifts = await watchShifts(page);
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.locator('wb-recent').getByRole('link', { name: 'Disk filling' }).waitFor();
  expect(await shifts()).toBe(0);
});
