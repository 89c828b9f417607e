import AxeBuilder from '@axe-core/playwright';
import type { Page, Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Theme, useBrowser, widths } from './browser.ts';

const visit = useBrowser();
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search the handbook' });
const field = (page: Page) => dialog(page).getByRole('combobox');
const options = (page: Page) => dialog(page).getByRole('option');
const status = (page: Page) => dialog(page).getByRole('status');

async function searchFor(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await field(page).fill(query);
  await status(page)
    .getByText(/pages?\.|Nothing found/)
    .waitFor();
}

/** The index comes late from now on. */
const slow = (page: Page) =>
  page.route('**/pagefind/**', async (route) => {
    await new Promise((done) => setTimeout(done, 400));
    await route.continue();
  });

describe('the dialog', () => {
  test.each(['/', 'Control+k'])('opens with %s and closes with Escape, giving the focus back', async (key) => {
    const { page } = await visit('/runbooks/');
    const button = page.getByRole('link', { name: 'Search' }).first();
    await button.focus();
    await page.keyboard.press(key);
    await expect.poll(() => field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await dialog(page).isVisible()).toBe(false);
    expect(await button.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  test('a slash typed into a field stays a slash', async () => {
    const { page } = await visit('/');
    await page.locator('#home-search').press('/');
    expect(await dialog(page).isVisible()).toBe(false);
    expect(await page.locator('#home-search').inputValue()).toBe('/');
  });

  test('leads from an alert to its runbook with three keys', async () => {
    const { page, troubles } = await visit('/');
    await searchFor(page, 'NodeFilesystemAlmostOutOfSpace');
    expect(await dialog(page).getByRole('group').first().getAttribute('aria-label')).toBe('Runbooks');
    await page.keyboard.press('ArrowDown');
    const active = await field(page).getAttribute('aria-activedescendant');
    expect(await options(page).first().getAttribute('id')).toBe(active);
    expect(await options(page).first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/runbooks/disk-filling/**');
    expect(troubles).toEqual([]);
  });

  test('Enter before the answer waits for it, and does not open what was found before', async () => {
    const { page } = await visit('/');
    await searchFor(page, 'failover');
    await slow(page);
    await field(page).fill('NodeFilesystemAlmostOutOfSpace');
    await field(page).press('Enter');
    await page.waitForURL('**/runbooks/disk-filling/**');
  });

  test('Enter that ends a composition opens nothing', async () => {
    const { page } = await visit('/');
    await searchFor(page, 'failover');
    await field(page).dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    await field(page).dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
    await page.keyboard.press('ArrowDown');
    expect([await dialog(page).isVisible(), new URL(page.url()).pathname]).toEqual([true, '/']);
  });

  test('the arrow keys go round', async () => {
    const { page } = await visit('/');
    await searchFor(page, 'database');
    await page.keyboard.press('ArrowUp');
    expect(await options(page).last().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await options(page).first().getAttribute('aria-selected')).toBe('true');
  });

  test('says what it corrected, and searches as typed when asked to', async () => {
    const { page } = await visit('/');
    await searchFor(page, 'certifcate');
    expect(await status(page).innerText()).toContain('Showing results for “certificate”.');
    await dialog(page).getByRole('button', { name: 'Search instead for “certifcate”' }).click();
    await status(page).getByText('Nothing found for “certifcate”.').waitFor();
  });

  test('says when there is nothing, and where to browse', async () => {
    const { page } = await visit('/');
    await searchFor(page, 'blorptastic');
    expect(await status(page).innerText()).toMatch(/^Nothing found for “blorptastic”\. Browse .*runbooks/);
    expect(await dialog(page).getByRole('link', { name: 'runbooks' }).getAttribute('href')).toBe('/runbooks/');
  });

  test('finishes a filter', async () => {
    const { page } = await visit('/');
    await page.keyboard.press('/');
    await field(page).fill('disk kind:runb');
    await options(page).getByText('kind:runbook').click();
    expect(await field(page).inputValue()).toBe('disk kind:runbook ');
    await status(page)
      .getByText(/pages?\./)
      .waitFor();
    const groups = () =>
      dialog(page)
        .getByRole('group')
        .evaluateAll((all) => all.map((one) => one.ariaLabel));
    await expect.poll(groups).toEqual(['Runbooks']);
  });

  test('says which filters there are when one has a value that no page has', async () => {
    const { page } = await visit('/');
    await searchFor(page, 'disk kind:banana ');
    expect(await status(page).innerText()).toContain('No page has kind “banana”; there are');
    expect(await options(page).count()).toBeGreaterThan(0);
  });

  test('quotes that no page has can be taken off', async () => {
    const { page } = await visit('/');
    await searchFor(page, '"disk certificate kettle"');
    expect(await status(page).innerText()).toContain('Nothing found for “disk certificate kettle”.');
    await dialog(page).getByRole('button', { name: 'Search without the quotes' }).click();
    await status(page)
      .getByText(/\d+ pages?\./)
      .waitFor();
    expect(await field(page).inputValue()).toBe('disk certificate kettle');
  });

  test('closes with one Escape, whatever stands in the field', async () => {
    const { page } = await visit('/');
    await searchFor(page, 'failover');
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog(page).isVisible()).toBe(false);
  });

  test('remembers searches on this device, and forgets them', async () => {
    const { page } = await visit('/');
    await searchFor(page, 'replication lag');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/');
    await page.keyboard.press('/');
    await options(page).getByText('replication lag').waitFor();
    await dialog(page).getByRole('button', { name: 'Forget these searches' }).click();
    await status(page).getByText('Recent searches forgotten.').waitFor();
    expect(await options(page).count()).toBe(0);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('search')))).toEqual([]);
  });

  test('without scripts its button is a link to a page that leads on', async () => {
    const { page } = await visit('/', { scripts: false });
    await page.getByRole('link', { name: 'Search' }).first().click();
    await page.waitForURL('**/search/');
    await page.locator('wb-search-page').getByRole('link', { name: 'Runbooks' }).click();
    await page.waitForURL('**/runbooks/');
  });
});

describe('the page', () => {
  const titles = (page: Page) => page.locator('wb-search-page ol .title').allInnerTexts();
  const found = (page: Page) => page.locator('wb-search-page [role=status]').getByText(/pages?\.|No page|Nothing/);

  test('answers the query in its address, and keeps filters and order there', async () => {
    const { page, troubles } = await visit('/search/?q=database');
    await found(page).waitFor();
    const all = (await titles(page)).length;
    const box = page.getByRole('checkbox', { name: /Post-mortems/ });
    const count = Number(await box.locator('xpath=..').locator('.count').innerText());
    await box.check();
    await page.waitForURL('**/search/?q=database&kind=postmortem');
    await found(page).getByText(`${count} page`).waitFor();
    expect((await titles(page)).length).toBeLessThanOrEqual(all);
    await page.getByRole('combobox', { name: 'Order' }).selectOption('newest');
    await page.waitForURL('**&sort=newest');
    const dates = await page.locator('wb-search-page ol .facts').allInnerTexts();
    const days = dates.map((text) => /\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? '');
    expect(days).toEqual([...days].sort().reverse());
    await page.goBack();
    await page.waitForURL('**/search/?q=database&kind=postmortem');
    await page.goBack();
    await expect.poll(() => box.isChecked()).toBe(false);
    expect(troubles).toEqual([]);
  });

  test('opens with filters alone', async () => {
    const { page } = await visit('/search/?kind=runbook');
    await found(page).waitFor();
    expect(await page.getByRole('checkbox', { name: /Runbooks/ }).isChecked()).toBe(true);
    expect((await titles(page)).length).toBeGreaterThan(5);
  });

  test('a filter keeps the focus of whoever set it with the keyboard', async () => {
    const { page } = await visit('/search/?q=database');
    const box = page.getByRole('checkbox', { name: /Runbooks/ });
    await box.focus();
    await page.keyboard.press('Space');
    await page.waitForURL('**kind=runbook');
    await expect.poll(() => box.evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test('what is typed before the index is there keeps the filters of the address', async () => {
    const { page } = await visit('/404.html');
    await slow(page);
    await page.goto('/search/?q=dis&kind=runbook', { waitUntil: 'domcontentloaded' });
    const box = page.locator('wb-search-page').getByRole('searchbox');
    await expect.poll(() => box.inputValue()).toBe('dis');
    await box.press('End');
    await box.pressSequentially('k');
    await page.waitForURL('**/search/?q=disk&kind=runbook');
    await found(page)
      .getByText(/\d+ pages?/)
      .waitFor();
    expect(await page.getByRole('checkbox', { name: /Runbooks/ }).isChecked()).toBe(true);
    expect(await box.inputValue()).toBe('disk');
    expect(new URL(page.url()).search).toBe('?q=disk&kind=runbook');
  });

  test('filters that leave nothing can be cleared', async () => {
    const { page } = await visit('/search/?q=blameless&urgency=page&kind=term');
    await found(page).getByText('No page meets all filters.').waitFor();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await page.waitForURL('**/search/?q=blameless');
    await found(page)
      .getByText(/\d+ pages?/)
      .waitFor();
  });

  test('nothing found leads to the pages to browse', async () => {
    const { page } = await visit('/search/?q=blorptastic');
    await found(page).waitFor();
    expect(await page.locator('wb-search-page').getByRole('link', { name: 'Runbooks' }).isVisible()).toBe(true);
  });
});

test.each(Object.values(widths))('a very long word makes no page wider than %i px', async (width) => {
  const word = 'abcdefgh'.repeat(250);
  const { page, context } = await visit(`/search/?q=${word}`, { width });
  await page.locator('wb-search-page').getByText('Nothing found for').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await page.goto('/');
  await searchFor(page, word);
  expect(await dialog(page).evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
  await context.close();
});

describe.each(Object.entries(widths))('at the width of a %s', (_, width) => {
  test.each(['light', 'dark'] satisfies Theme[])('nothing stands in anyone’s way in the %s theme', async (theme) => {
    const { page } = await visit('/runbooks/', { width, theme });
    await searchFor(page, 'certifcate');
    await page.keyboard.press('ArrowDown');
    expect((await new AxeBuilder({ page }).include('wb-search').analyze()).violations).toEqual([]);
    await page.goto('/search/?q=database&kind=postmortem');
    await page.locator('wb-search-page ol li').first().waitFor();
    expect((await new AxeBuilder({ page }).include('wb-search-page').analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

describe('fetching', () => {
  test('nothing of the index is fetched before someone searches, and little for the first result', async () => {
    const { page } = await visit('/404.html');
    const asked: Request[] = [];
    page.on('request', (request) => request.url().includes('/pagefind/') && asked.push(request));
    await page.goto('/runbooks/', { waitUntil: 'networkidle' });
    expect(asked.map((request) => request.url())).toEqual([]);
    await searchFor(page, 'failover');
    const bodies = await Promise.all(asked.map(async (request) => (await request.response())?.body()));
    const bytes = bodies.reduce((sum, body) => sum + (body?.length ?? 0), 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(190_000);
  });

  /** The part that reads and ranks; a page fetches it when it is quiet. */
  const engine = /\/_astro\/notices\..*\.js$/;

  test('what reads and ranks is fetched after the page, and its lack is told', async () => {
    const { page } = await visit('/runbooks/');
    await page.route(engine, (route) => route.abort());
    await page.reload();
    await page.keyboard.press('/');
    await field(page).fill('failover');
    await status(page)
      .getByText('The search could not be loaded. Check the network, then load this page again.')
      .waitFor();
  });

  test('without a network it does not claim that there is nothing', async () => {
    const { page, context } = await visit('/runbooks/');
    const names = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    await expect.poll(async () => (await names()).some((name) => engine.test(name))).toBe(true);
    await context.setOffline(true);
    await page.keyboard.press('/');
    await field(page).fill('failover');
    await status(page).getByText('The search could not be loaded. Check the network, then type again.').waitFor();
    await context.setOffline(false);
    await field(page).fill('failover ');
    await status(page)
      .getByText(/pages?\./)
      .waitFor();
  });

  test('the network lost in between is not taken for an empty answer', async () => {
    const { page, context } = await visit('/runbooks/');
    await searchFor(page, 'failover');
    await context.setOffline(true);
    await field(page).fill('quorum of members lost');
    await status(page)
      .getByText(/could not be loaded/)
      .waitFor();
    await context.setOffline(false);
    await field(page).fill('quorum');
    await status(page)
      .getByText(/\d+ pages?\./)
      .waitFor();
  });
});
