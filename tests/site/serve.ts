import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { browserFlags, findBrowser } from '../../src/diagrams/browser.ts';
import { builtFixture } from './fixture.ts';
import { serveFolder } from './folder-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Root folder of the fixture handbook; its site is in `dist/`. */
    root: string;
    /** Address of that site, without a slash at its end. */
    site: string;
    /** Where the browsers listen, one for each worker. */
    browsers: string[];
  }
}

/** Builds the fixture handbook, serves its site, and starts browsers, once for all tests of the site. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = await builtFixture();
  const server = await serveFolder(join(root, 'dist'));
  const found = await findBrowser();
  if (!found) throw new Error('There is no browser for these tests: see WATCHBOOK_CHROME in the README.');
  const browsers = await Promise.all(
    Array.from({ length: project.vitest.config.maxWorkers }, () =>
      chromium.launchServer({
        executablePath: found.executablePath,
        args: [...browserFlags],
        env: { ...process.env, ...found.env } as Record<string, string>,
      }),
    ),
  );
  project.provide('root', root);
  project.provide('site', server.site);
  project.provide(
    'browsers',
    browsers.map((browser) => browser.wsEndpoint()),
  );
  return async () => {
    for (const browser of browsers) await browser.close();
    await server.cut();
  };
}
