import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchBrowser } from '../../src/diagrams/browser.ts';

export const widths = { phone: 390, desk: 1440 } as const;
export type Theme = 'light' | 'dark';

/** A page open in a fresh context, and what went wrong in it so far. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, uncaught exceptions and requests to other hosts. */
  readonly troubles: string[];
}

/** One browser for a test file; `visit` opens an address of the built site in it. */
export function useBrowser() {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  return async function visit(
    path: string,
    { width = widths.desk, theme = 'light', scripts = true }: { width?: number; theme?: Theme; scripts?: boolean } = {},
  ): Promise<Visit> {
    const site = inject('site');
    const context = await browser.newContext({
      baseURL: site,
      colorScheme: theme,
      javaScriptEnabled: scripts,
      reducedMotion: 'reduce',
      // A copy for offline reading is a matter of its own test, and takes time.
      serviceWorkers: 'block',
      viewport: { width, height: 900 },
    });
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on('console', (message) => message.type() === 'error' && troubles.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(site) && !/^(data|blob):/.test(url)) troubles.push(`foreign request: ${url}`);
    });
    await page.goto(path);
    return { page, context, troubles };
  };
}
