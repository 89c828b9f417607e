import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const visit = useBrowser();
const weighed: Readonly<Record<string, 'document' | 'stylesheet' | 'script'>> = {
  document: 'document',
  stylesheet: 'stylesheet',
  script: 'script',
};

/** The bytes of a page after compression, by what they are: all that a browser fetches before anyone touches the page. */
async function weightOf(path: string) {
  const { page } = await visit('/404.html');
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(path, { waitUntil: 'networkidle' });
  // What is fetched once a page is quiet counts, too.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  await page.waitForLoadState('networkidle');
  const weight = { document: 0, stylesheet: 0, script: 0, all: 0 };
  for (const response of responses) {
    const sort = weighed[response.request().resourceType()];
    if (!sort) continue;
    const bytes = gzipSync(await response.body()).length;
    weight[sort] += bytes;
    weight.all += bytes;
  }
  return weight;
}

/** Bytes; what a change adds to a page must be worth it to a reader on a phone. */
test.each([
  ['a runbook', '/runbooks/disk-filling/', 58_500],
  ['a role', '/roles/sre/', 46_000],
  ['a post-mortem', '/postmortems/gitlab-2017-database-removal/', 40_000],
])('%s weighs no more than it must', async (_, path, most) => {
  const weight = await weightOf(path);
  expect(Math.min(weight.document, weight.stylesheet, weight.script)).toBeGreaterThan(2_000);
  expect(weight.all, JSON.stringify(weight)).toBeLessThan(most);
});
