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

test('who has been here before sees that instead of how it works', async () => {
  const { page } = await visit('/guides/skills/golden-signals/');
  const title = await page.locator('h1').innerText();
  await page.goto('/');
  await page.locator('wb-recent').getByRole('link', { name: title }).waitFor();
  expect(await page.getByRole('heading', { name: 'How this handbook works' }).isVisible()).toBe(false);
  // The list of runbooks is of runbooks.
  await page.goto('/runbooks/');
  expect(await page.locator('wb-recent').isVisible()).toBe(false);
});

test('home is called once by its name', async () => {
  const { page } = await visit('/');
  expect(await page.title()).toBe('Watchbook');
});

test('whoever starts here comes to the page of their role', async () => {
  const { page, troubles } = await visit('/', { scripts: false });
  await page.getByRole('link', { name: 'Start here' }).first().click();
  await page.waitForURL('**/start/');
  expect(await page.locator('main').getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
    'Three questions',
    'Choose your role',
    'And then',
  ]);
  // Three minutes at 240 words a minute.
  expect((await page.locator('main').innerText()).split(/\s+/).length).toBeLessThan(720);
  await page.locator('main').getByRole('link', { name: 'Site reliability engineer' }).click();
  await page.waitForURL('**/roles/sre/');
  expect(troubles).toEqual([]);
});

test('a page asks whether it helped by links that work without scripts, and sends nothing', async () => {
  const plain = await visit('/runbooks/disk-filling/', { scripts: false });
  const answer = (page: typeof plain.page) => page.locator('wb-feedback').getByRole('link', { name: 'It did not' });
  const without = new URL((await answer(plain.page).getAttribute('href')) ?? '');
  expect(without.searchParams.get('body')).toMatch(
    /Page: .*\/runbooks\/disk-filling\/\nVersion: .*\nStep: \(which step/,
  );
  const { page, troubles } = await visit('/runbooks/disk-filling/');
  await page.locator('wb-step:not(wb-arrival *) input').first().check();
  await answer(page).hover();
  const href = new URL((await answer(page).getAttribute('href')) ?? '');
  expect(href.searchParams.get('body')).toMatch(/Step: after “.+”/);
  expect(troubles).toEqual([]);
  // What follows the hash is anybody's.
  const lost = await visit('/guides/error-budgets/#%E0%A4%A');
  await answer(lost.page).hover();
  const untold = new URL((await answer(lost.page).getAttribute('href')) ?? '');
  expect(untold.searchParams.get('body')).toContain('Step: (which step');
  expect(lost.troubles).toEqual([]);
});
