import { expect, test } from 'vitest';
import { useBrowser, widths } from './browser.ts';

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
  '/health/': 'Handbook health',
  '/services/': 'Services',
  '/services/checkout/': 'Checkout',
  '/404.html': 'Page not found',
} as const;

test.each(Object.entries(pages))('%s has one title, and reads and links without scripts', async (path, title) => {
  const { page } = await visit(path, { scripts: false });
  expect(await page.locator('h1').allInnerTexts()).toEqual([title]);
  expect(await page.locator('main a[href^="/"]').count()).toBeGreaterThan(0);
  expect(await page.locator('nav a[href="/runbooks/"]').count()).toBeGreaterThan(0);
});

test('an address that leads nowhere answers with the page for it', async () => {
  const { page } = await visit('/');
  const answer = await page.goto('/no/such/page/');
  expect(answer?.status()).toBe(404);
  expect(await page.locator('main').getByRole('searchbox').isVisible()).toBe(true);
});

test('an entry shows its edit link, when it changed, its neighbours and its connections', async () => {
  const { page } = await visit('/services/checkout/');
  expect(await page.getByRole('link', { name: 'Edit page' }).getAttribute('href')).toMatch(
    /\/content\/services\/checkout\.mdx$/,
  );
  expect(await page.locator('footer time').getAttribute('datetime')).toMatch(/^2026-06-01/);
  expect(await page.locator('.pagination-links a').count()).toBeGreaterThan(0);
  const connections = page.getByRole('complementary', { name: 'Connections' });
  expect(await connections.getByRole('link', { name: 'Site reliability engineer' }).count()).toBeGreaterThan(0);
  expect(await connections.getByRole('heading').allInnerTexts()).toEqual(['Refers to', 'Referred to by']);
});

test('the sidebar lists sections and no more than the pages around', async () => {
  const { page } = await visit('/glossary/saturation/');
  expect(await page.locator('nav.sidebar a').count()).toBeLessThan(40);
  expect(await page.locator('nav.sidebar a[aria-current="page"]').innerText()).toBe('Saturation');
});

test('the theme is chosen once and kept', async () => {
  const { page } = await visit('/roles/', { theme: 'light' });
  expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
  await page.locator('header starlight-theme-select select').first().selectOption('dark');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.goto('/runbooks/');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
});

test('on a phone the menu opens and closes by keyboard, and leads on', async () => {
  const { page } = await visit('/', { width: widths.phone });
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
});

test('without scripts the theme is the one that the reader’s device asks for', async () => {
  const background = async (theme: 'light' | 'dark') => {
    const { page } = await visit('/runbooks/disk-filling/', { scripts: false, theme });
    return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  };
  expect(await background('light')).toBe('rgb(255, 255, 255)');
  expect(await background('dark')).not.toBe('rgb(255, 255, 255)');
});

test('at 400 % zoom no bar stays over the page', async () => {
  const { page } = await visit('/runbooks/disk-filling/', { width: 320 });
  await page.setViewportSize({ width: 320, height: 256 });
  await page.evaluate(() => scrollTo(0, 900));
  const over = await page
    .locator('header.header, mobile-starlight-toc nav, .sl-menu-button, nav.bar')
    .evaluateAll((bars) =>
      bars.flatMap((bar) => {
        const { top, bottom } = bar.getBoundingClientRect();
        return bottom > 0 && top < innerHeight ? [bar.className] : [];
      }),
    );
  expect(over).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});
