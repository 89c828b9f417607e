import { gzipSync } from 'node:zlib';
import type { Page, Request, Response } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { dialog, field, options, searchFor, slow, status } from './search-dialog.ts';

const visit = useBrowser();

describe('fetching', () => {
  /** What the page fetches from now on. */
  function watch(page: Page) {
    const asked: Request[] = [];
    page.on('request', (request) => asked.push(request));
    return {
      paths: () => asked.map((request) => new URL(request.url()).pathname),
      bytes: async () => {
        const sizes = asked.map(async (request) => sentBytes(await request.response()));
        return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
      },
    };
  }

  /** As hosts send it: text compressed. The index is compressed already. */
  async function sentBytes(response: Response | null): Promise<number> {
    const body = await response?.body();
    if (!response || !body) return 0;
    return /\.(js|json|css|html)$/.test(new URL(response.url()).pathname) ? gzipSync(body).length : body.length;
  }

  test('the dialog opens for 30 kB, and asks for no more of the index than how it begins', async () => {
    const { page } = await visit('/404.html');
    await page.goto('/runbooks/', { waitUntil: 'networkidle' });
    const { paths, bytes } = watch(page);
    await page.keyboard.press('/');
    await dialog(page).waitFor();
    await expect.poll(paths).toContainEqual(expect.stringMatching(/\.pf_meta$/));
    await page.waitForLoadState('networkidle');
    expect(paths()).toContain('/api/exact-names.json');
    expect(paths().filter((path) => path.startsWith('/pagefind/'))).toEqual([
      '/pagefind/pagefind-entry.json',
      expect.stringMatching(/\.pf_meta$/),
    ]);
    expect(await bytes()).toBeLessThan(30_000);
  });

  test.each([
    ['failover', 120],
    ['disk filling up', 120],
    ['certificate expired', 350],
  ])('the first answer to “%s”, a letter every %i ms, costs 150 kB and few requests', async (query, delay) => {
    const { page } = await visit('/404.html');
    await page.goto('/runbooks/', { waitUntil: 'networkidle' });
    const { paths, bytes } = watch(page);
    await page.keyboard.press('/');
    await field(page).pressSequentially(query, { delay });
    await status(page)
      .getByText(/\d pages?\./)
      .waitFor();
    expect(await bytes()).toBeGreaterThan(90_000);
    expect(await bytes()).toBeLessThan(150_000);
    expect(paths().length).toBeLessThan(36);
    expect(paths()).toEqual([...new Set(paths())]);
  });

  test('what every query needs is asked for with the first letter, none of it after another has come', async () => {
    const { page } = await visit('/404.html');
    await page.route(/\/pagefind\/(pagefind\.js|wasm|lexicon)/, () => undefined);
    await page.goto('/runbooks/', { waitUntil: 'networkidle' });
    const { paths } = watch(page);
    await page.keyboard.press('/');
    await expect.poll(paths).toContainEqual(expect.stringMatching(/\.pf_meta$/));
    await field(page).press('f');
    await expect.poll(paths).toContain('/pagefind/pagefind.js');
    await expect.poll(paths).toContain('/pagefind/lexicon.pack');
    await expect.poll(paths).toContain('/pagefind/wasm.en.pagefind');
  });

  test('what could not be fetched ahead is fetched when it is needed', async () => {
    const { page } = await visit('/404.html');
    let refused = 0;
    await page.route(/\/pagefind\/(pagefind-entry|.*pf_meta|wasm)/, (route) =>
      ++refused <= 3 ? route.abort() : route.continue(),
    );
    await page.goto('/runbooks/', { waitUntil: 'networkidle' });
    await page.keyboard.press('/');
    await expect.poll(() => refused).toBeGreaterThan(0);
    await field(page).fill('failover');
    const told = status(page).getByText(/could not be loaded|\d pages?\./);
    await told.waitFor();
    // What is lost while it is asked for is told; whoever types on asks anew.
    if ((await told.innerText()).includes('could not')) await field(page).fill('failover ');
    await status(page)
      .getByText(/\d pages?\./)
      .waitFor();
    expect(refused).toBeGreaterThan(3);
  });

  test('the name of an alert or error is answered before the engine is there, and Enter opens it', async () => {
    const { page } = await visit('/404.html');
    await page.route(/\/pagefind\//, () => undefined);
    await page.goto('/');
    await page.keyboard.press('/');
    await field(page).pressSequentially('nodefilesystemalmostoutofspace');
    await options(page).getByText('NodeFilesystemAlmostOutOfSpace').waitFor();
    expect(await dialog(page).getByRole('group').first().getAttribute('aria-label')).toBe('Alerts and errors');
    await field(page).press('Enter');
    await page.waitForURL('**/runbooks/disk-filling/**');
  });

  test('it says that it is searching while the answer is on its way', async () => {
    const { page } = await visit('/404.html');
    await slow(page);
    await page.goto('/runbooks/');
    await page.keyboard.press('/');
    await field(page).fill('failover');
    await status(page).getByText('Searching…').waitFor();
    await status(page)
      .getByText(/\d pages?\./)
      .waitFor();
    expect(await status(page).innerText()).not.toContain('Searching');
    await page.goto('/search/?q=failover');
    await page.locator('wb-search-page [role=status]').getByText('Searching…').waitFor();
    await page.locator('wb-search-page ol li').first().waitFor();
  });

  /** The part that reads and ranks. */
  const engine = /\/_astro\/dialog\..*\.js$/;

  test('what reads and ranks is fetched when the search is opened, and its lack is told', async () => {
    const { page } = await visit('/404.html');
    const asked: string[] = [];
    page.on('request', (request) => engine.test(request.url()) && asked.push(request.url()));
    await page.route(engine, (route) => route.abort());
    await page.goto('/runbooks/', { waitUntil: 'networkidle' });
    expect(asked).toEqual([]);
    await page.keyboard.press('/');
    await field(page).fill('failover');
    await status(page)
      .getByText('The search could not be loaded. Check the network, then load this page again.')
      .waitFor();
  });

  test('without a network it does not claim that there is nothing', async () => {
    const { page, context } = await visit('/runbooks/');
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
