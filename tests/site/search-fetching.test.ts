import type { Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { field, searchFor, status } from './search-dialog.ts';

const visit = useBrowser();

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
