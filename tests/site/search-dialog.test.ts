import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { dialog, field, options, searchFor, slow, status } from './search-dialog.ts';

const visit = useBrowser();

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
    const groups = await dialog(page)
      .getByRole('group')
      .evaluateAll((all) => all.map((one) => one.ariaLabel));
    expect(groups.slice(0, 2)).toEqual(['Alerts and errors', 'Runbooks']);
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

  test('pasted and entered at once opens what was pasted, however often', async () => {
    const { page } = await visit('/');
    for (const [query, path] of [
      ['NodeFilesystemAlmostOutOfSpace', '/runbooks/disk-filling/'],
      ['certificate expired', '/postmortems/mail-certificate-expired/'],
    ] as const) {
      await page.keyboard.press('/');
      await field(page).fill('failover');
      await options(page).first().waitFor();
      await field(page).fill(query);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${path}**`);
    }
  });

  test('names the id that no page has, and finds nothing where that was asked for', async () => {
    const { page } = await visit('/');
    await searchFor(page, 'what happened in INC-2931');
    expect(await status(page).innerText()).toContain('No page has “INC-2931”.');
    expect(await options(page).count()).toBe(0);
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
