import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { slow } from './search-dialog.ts';

const visit = useBrowser();

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
    const days = dates.flatMap((text) => /\d+ \w+ \d{4}/.exec(text) ?? []).map((day) => Date.parse(`${day} UTC`));
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
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
    await found(page).getByText('No page matches all filters.').waitFor();
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
