import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../../src/diagrams/browser.ts';
import { serveCompressed } from './parts/compressed-site.ts';
import { slowPhone } from './parts/slow-phone.ts';

const alert = '/alerts/NodeFilesystemAlmostOutOfSpace/?mountpoint=/var';

/**
 * Measures, on a slow phone, the time from a click on an alert's link to the
 * first readable step of its runbook: cold, and from the copy on the device.
 * Prints the median of several rounds.
 *
 * @param dist folder of the built site
 */
export async function benchRunbook(dist = 'dist', rounds = 5): Promise<void> {
  const server = await serveCompressed(dist);
  const browser = await launchBrowser();
  try {
    const cold: number[] = [];
    for (let round = 0; round < rounds; round += 1) cold.push(await coldVisit(browser, server.site));
    console.log(`alert to first step, cold: ${told(cold)} (limit 1.5 s)`);
    const context = await phone(browser, 'allow');
    const page = await context.newPage();
    await page.goto(`${server.site}/`);
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active?.state !== 'activated')
        await new Promise((resolve) => active?.addEventListener('statechange', resolve));
    });
    await page.close();
    server.close();
    const kept: number[] = [];
    for (let round = 0; round < rounds; round += 1) kept.push(await visit(context, server.site));
    console.log(`alert to first step, from the offline copy: ${told(kept)} (limit 0.3 s)`);
  } finally {
    await browser.close();
    server.close();
  }
}

async function coldVisit(browser: Browser, site: string): Promise<number> {
  const context = await phone(browser, 'block');
  try {
    return await visit(context, site);
  } finally {
    await context.close();
  }
}

function phone(browser: Browser, serviceWorkers: 'allow' | 'block'): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers });
}

/** Milliseconds from the click, on a page of another site, until the first step is on the page and painted. */
async function visit(context: BrowserContext, site: string): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const look = () => {
      // The element after the first step's own is there: the step is whole.
      const isThere = document.querySelector('wb-step ~ *, wb-step + *') !== null;
      const isPainted = performance.getEntriesByName('first-contentful-paint').length > 0;
      if (!isThere || !isPainted) return requestAnimationFrame(look);
      requestAnimationFrame(() => {
        document.documentElement.dataset.readable = String(performance.timeOrigin + performance.now());
      });
      return 0;
    };
    requestAnimationFrame(look);
  });
  await page.setContent(`<a href="${site}${alert}">Alert</a>`);
  await slowPhone(page);
  await page.evaluate(() => {
    document.querySelector('a')?.addEventListener('click', () => {
      window.name = String(performance.timeOrigin + performance.now());
    });
  });
  await page.click('a');
  await page.waitForSelector('html[data-readable]', { timeout: 60_000 });
  const times = await page.evaluate(() => [Number(window.name), Number(document.documentElement.dataset.readable)]);
  await page.close();
  return (times[1] ?? 0) - (times[0] ?? 0);
}

function told(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const seconds = (ms: number | undefined) => `${((ms ?? 0) / 1000).toFixed(2)} s`;
  return `${seconds(sorted[Math.floor(sorted.length / 2)])} (${seconds(sorted[0])} to ${seconds(sorted.at(-1))}, ${times.length} rounds)`;
}

if (import.meta.main) await benchRunbook();
