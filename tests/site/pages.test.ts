import AxeBuilder from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { type Theme, useBrowser, widths } from './browser.ts';

const visit = useBrowser();

/** One page of each sort: the home page, an index and an entry of every kind, and the page for what is not there. */
const pages = {
  '/': 'Watchbook',
  '/roles/': 'Roles',
  '/roles/sre/': 'Site reliability engineer',
  '/matrices/': 'Matrices',
  '/matrices/incident-response/': 'Incident response',
  '/runbooks/': 'Runbooks',
  '/runbooks/disk-filling/': 'Disk filling',
  '/postmortems/': 'Post-mortems',
  '/postmortems/gitlab-2017-database-removal/': 'GitLab.com loses six hours of database changes',
  '/guides/': 'Guides',
  '/guides/skills/golden-signals/': 'Core skill: the golden signals',
  '/glossary/': 'Glossary',
  '/glossary/saturation/': 'Saturation',
  '/guides/writing/style/': 'Write in the style of this handbook',
  '/health/': 'Health of the handbook',
  '/services/': 'Services',
  '/services/checkout/': 'Checkout',
  '/404.html': 'There is no such page',
} as const;

const settings = (['light', 'dark'] as Theme[]).flatMap((theme) =>
  Object.values(widths).map((width) => ({ theme, width })),
);

describe.each(settings)('$theme at $width px', (setting) => {
  test.each(Object.keys(pages))('%s is accessible, fits, and asks no other host', async (path) => {
    const { page, context, troubles } = await visit(path, setting);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
    ).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

test.each(Object.entries(pages))('%s has one title, and reads and links without scripts', async (path, title) => {
  const { page, context } = await visit(path, { scripts: false });
  expect(await page.locator('h1').allInnerTexts()).toEqual([title]);
  expect(await page.locator('main a[href^="/"]').count()).toBeGreaterThan(0);
  expect(await page.locator('nav a[href="/runbooks/"]').count()).toBeGreaterThan(0);
  await context.close();
});

test('an address that leads nowhere answers with the page for it', async () => {
  const { page, context } = await visit('/');
  const answer = await page.goto('/no/such/page/');
  expect(answer?.status()).toBe(404);
  expect(await page.locator('main').getByRole('searchbox').isVisible()).toBe(true);
  await context.close();
});

test('an entry shows its edit link, when it changed, its neighbours and its connections', async () => {
  const { page, context } = await visit('/services/checkout/');
  expect(await page.getByRole('link', { name: 'Edit page' }).getAttribute('href')).toMatch(
    /\/content\/services\/checkout\.mdx$/,
  );
  expect(await page.locator('footer time').getAttribute('datetime')).toMatch(/^\d{4}-\d\d-\d\d/);
  expect(await page.locator('.pagination-links a').count()).toBeGreaterThan(0);
  const connections = page.getByRole('complementary', { name: 'Connections' });
  expect(await connections.getByRole('link', { name: 'Site reliability engineer' }).count()).toBeGreaterThan(0);
  expect(await connections.getByRole('heading').allInnerTexts()).toEqual(['Refers to', 'Referred to by']);
  await context.close();
});

test('the sidebar lists sections and no more than the pages around', async () => {
  const { page, context } = await visit('/glossary/saturation/');
  expect(await page.locator('nav.sidebar a').count()).toBeLessThan(40);
  expect(await page.locator('nav.sidebar a[aria-current="page"]').innerText()).toBe('Saturation');
  await context.close();
});

test('the theme is chosen once and kept', async () => {
  const { page, context } = await visit('/roles/', { theme: 'light' });
  expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
  await page.locator('header starlight-theme-select select').first().selectOption('dark');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.goto('/runbooks/');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await context.close();
});

test('on a phone the menu opens and closes by keyboard, and leads on', async () => {
  const { page, context } = await visit('/', { width: widths.phone });
  const link = page.locator('nav.sidebar').getByRole('link', { name: 'Glossary' });
  expect(await link.isVisible()).toBe(false);
  const menu = page.getByRole('button', { name: 'Menu' });
  await menu.focus();
  await page.keyboard.press('Enter');
  expect(await link.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await link.isVisible()).toBe(false);
  await page.keyboard.press('Enter');
  await link.click();
  await page.waitForURL('**/glossary/');
  await context.close();
});
