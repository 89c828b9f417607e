import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

export const widths = { phone: 390, desk: 1440 } as const;
export type Theme = 'light' | 'dark';

/** A page open in a fresh context, and what went wrong in it so far. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, uncaught exceptions and requests to other hosts. */
  readonly troubles: string[];
}

/** How a page is visited: on a desk, in the light theme, with scripts, in UTC unless said otherwise. */
export interface VisitOptions {
  /** Pixels. */
  readonly width?: number;
  readonly theme?: Theme;
  readonly scripts?: boolean;
  /** IANA name, such as `Asia/Kolkata`. */
  readonly timezone?: string;
}

const reports: string[] = [];

/** What browsers said against pages that broke their own policy, since the last time it was asked; a test fails for it. */
export const policyReports = (): string[] => reports.splice(0);

/** Lets each test of a file fail in which a page broke its policy. */
export const expectNoReports = () => afterEach(() => expect(policyReports()).toEqual([]));

/** Notes what the pages of a browser do against the policy under which they are read. */
export function watchPolicy(browser: Browser): Browser {
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    context.on('console', (message) => {
      const text = message.text();
      if (/Content Security Policy|\bTrusted(HTML|Script)/.test(text))
        reports.push(`${message.page()?.url()}: ${text}`);
    });
    return context;
  };
  return browser;
}

/** The browser that the tests of a worker share; what a test opens in it is closed after the test. */
export function sharedBrowser(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    // A browser for each worker: the clipboard is the browser's, and two tests would share it.
    const browsers = inject('browsers');
    const address = browsers[(Number(process.env.VITEST_POOL_ID) - 1) % browsers.length];
    browser = watchPolicy(await chromium.connect(address as string));
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  expectNoReports();
  afterAll(() => browser.close());
  return () => browser;
}

/**
 * Gives `visit`, which opens an address of a built site in a context of its own.
 *
 * @param siteOf the address of the site, asked for with each visit; that of the fixture handbook unless said otherwise
 */
export function useBrowser(siteOf: () => string = () => inject('site')) {
  const browser = sharedBrowser();

  return async function visit(
    path: string,
    { width = widths.desk, theme = 'light', scripts = true, timezone = 'UTC' }: VisitOptions = {},
  ): Promise<Visit> {
    const site = siteOf();
    const context = await browser().newContext({
      baseURL: site,
      colorScheme: theme,
      javaScriptEnabled: scripts,
      reducedMotion: 'reduce',
      // A copy for offline reading is a matter of its own test, and takes time.
      serviceWorkers: 'block',
      timezoneId: timezone,
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
    // The site may lie in a folder of its host.
    await page.goto(path.startsWith('/') ? `${site}${path}` : path);
    return { page, context, troubles };
  };
}

/**
 * Counts from now on how far what a reader sees is moved without their doing.
 *
 * @returns asks for the sum since the page was last loaded, as the browser weighs it: 0 is still, 1 is everything
 */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    let sum = 0;
    const add = (entries: PerformanceEntryList) => {
      for (const entry of entries) sum += Reflect.get(entry, 'value') as number;
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    Object.assign(globalThis, {
      shiftsSoFar: () => {
        add(observer.takeRecords());
        return sum;
      },
    });
  });
  return () =>
    page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      // What the last script moved is known once it has been painted.
      for (let frames = 0; frames < 3; frames += 1) await frame();
      return (Reflect.get(globalThis, 'shiftsSoFar') as () => number)();
    });
}
