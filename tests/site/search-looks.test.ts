import AxeBuilder from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { type Theme, useBrowser, widths } from './browser.ts';
import { dialog, searchFor } from './search-dialog.ts';

const visit = useBrowser();

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
