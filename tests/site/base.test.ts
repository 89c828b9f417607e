import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasNginx, startNginx } from '../../scripts/bench/parts/nginx.ts';
import { verify } from '../../src/hosting/verify.ts';
import { openSite } from '../../src/search/query/open-site.ts';
import { sharedBrowser, widths } from './browser.ts';
import { type FolderServer, serveFolder } from './folder-server.ts';
import { build, filesOf, fixtureContent, type OtherHandbook, writeOther } from './other-handbook.ts';

/*
 * The fixture handbook in a folder of its host. Whatever it asks of that host outside the folder is a fault: there may
 * be another site.
 */
const base = '/acme/handbook/';
const host = 'https://handbooks.example';
const browser = sharedBrowser();
let handbook: OtherHandbook;
let server: FolderServer;
const read = (path: string) => readFileSync(join(handbook.dist, path), 'utf8');

beforeAll(async () => {
  handbook = await writeOther({ ...fixtureContent(), ...runbookOfManyAlerts() }, (config) =>
    config.replace("site: 'https://watchbook.example'", `site: '${host}${base}'`),
  );
  build(handbook);
  server = await serveFolder(handbook.dist, 0, base);
}, 600_000);
afterAll(async () => {
  await server?.cut();
  await handbook?.remove();
});

/** So many alerts that their list does not fit on one page. */
function runbookOfManyAlerts(): Record<string, string> {
  const alerts = Array.from({ length: 320 }, (_, number) => `Many${number}`);
  const text = readFileSync('tests/fixtures/handbook/content/runbooks/slow-responses.mdx', 'utf8');
  return {
    'content/runbooks/many-alerts.mdx': text
      .replace(/^title: .*$/m, 'title: Many alerts')
      .replace(/^alerts: .*$/m, `alerts: [${alerts.join(', ')}]`),
  };
}

/** A page of the site, and every request that left the site. */
async function open(
  path: string,
  serviceWorkers: 'allow' | 'block' = 'block',
): Promise<{ page: Page; left: string[] }> {
  const context = await browser().newContext({
    serviceWorkers,
    reducedMotion: 'reduce',
    viewport: { width: widths.phone, height: 844 },
  });
  const left: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${server.site}/`) && !/^(data|blob):/.test(url)) left.push(url);
  });
  const page = await context.newPage();
  await page.goto(`${server.site}${path}`);
  return { page, left };
}

test('every address in every file is in the folder, and leads to a file', async () => {
  const files = new Set(await filesOf(handbook.dist));
  const faults: string[] = [];
  const look = (file: string, address: string) => {
    const path = decodeURIComponent(address.replace(/[?#].*/s, ''));
    if (!path.startsWith(base)) faults.push(`${file} → ${address}: outside`);
    else if (!files.has(path.slice(base.length).replace(/(^|\/)$/, '$1index.html')))
      faults.push(`${file} → ${address}: no file`);
  };
  for (const file of files) {
    if (!/\.(html|md|txt|xml|json)$/.test(file)) continue;
    const whole = await readFile(join(handbook.dist, file), 'utf8');
    // What Markdown shows as code is no link.
    const text = file.endsWith('.md') ? whole.replace(/^ *(```+|~~~+)[\s\S]*?^ *\1|`[^`\n]*`/gm, '') : whole;
    const patterns = file.endsWith('.html')
      ? [/\s(?:href|src|action|data-url)="(\/[^"]*)"/g, /url\("?(\/[^")]*)/g, /;\s*url=(\/[^"]*)"/g]
      : file.endsWith('.json') && file.startsWith('api/') && !/names|ask|schemas/.test(file)
        ? [/"(?:url|data|\$schema)":"(\/[^"]*)"/g]
        : [/\]\(<?(\/[^)>\s]*)/g];
    for (const pattern of patterns) for (const [, address = ''] of text.matchAll(pattern)) look(file, address);
    // Whole addresses of this site, as feeds, the sitemap and canonical links have them.
    for (const [, address = ''] of text.matchAll(/https:\/\/handbooks\.example(\/[^\s"'<)\]\\]*)/g))
      if (!/[{[]|API|NAME|<|&lt;|&#60;|\/ID\./.test(address)) look(file, address);
  }
  expect([...new Set(faults)].slice(0, 40)).toEqual([]);
});

test('a list that is too long for its page is whole on another, for readers without scripts and for print', () => {
  const count = (path: string) => read(path).match(/<li [^>]*data-item/g)?.length;
  const [first, whole, rest] = ['alerts', 'all/alerts', 'all/alerts/rest'].map((path) => count(`${path}/index.html`));
  expect(first).toBe(300);
  expect(whole).toBeGreaterThan(330);
  expect(rest).toBe((whole ?? 0) - 300);
  expect(read('alerts/index.html')).toContain(`<a href="${base}all/alerts/" data-whole>`);
  const sitemap = read('sitemap-0.xml');
  expect(sitemap).toContain(`${base}all/alerts/<`);
  expect(sitemap).not.toContain('/rest/');
});

test('its script brings what the page lacks: to who searches, comes to the end, or follows a link into it', async () => {
  const { page, left } = await open('/alerts/');
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('/all/') && asked.push(request.url()));
  const [status, items] = [page.locator('wb-facets [data-status]'), page.locator('[data-item]')];
  const all = Number(/^(\d+) alerts and errors$/.exec((await status.textContent()) ?? '')?.[1]);
  expect(all).toBeGreaterThan(330);
  const sayings = page.getByLabel('Search these alerts and errors');
  // The last by name: it stands in the part that is not there yet.
  await sayings.fill('Many99');
  await status.getByText(`1 of ${all} alerts and errors`).waitFor();
  expect(await items.allInnerTexts()).toEqual([expect.stringContaining('Many99')]);
  expect(asked).toEqual([`${server.site}/all/alerts/rest/`]);
  await sayings.fill('');
  await status.getByText(`${all} alerts and errors`, { exact: true }).waitFor();

  await page.goto('about:blank');
  await page.goto(`${server.site}/alerts/#errors`);
  const heading = page.getByRole('heading', { name: 'Errors that users see' });
  await expect.poll(async () => (await heading.boundingBox())?.y ?? 9999).toBeLessThan(844);

  await page.goto('about:blank');
  await page.goto(`${server.site}/alerts/`);
  await expect
    .poll(
      async () => {
        await page.evaluate(() => document.querySelector('[data-item]:last-child')?.scrollIntoView());
        await page.evaluate(() =>
          [...document.querySelectorAll('[data-group]')].at(-1)?.scrollIntoView({ block: 'end' }),
        );
        return items.count();
      },
      { timeout: 30_000, interval: 50 },
    )
    .toBe(all);
  expect(left).toEqual([]);
}, 60_000);

test('what hosts, robots and programs read names the folder', () => {
  expect(read('_headers')).toContain(`${base}*\n`);
  expect(read('_redirects')).toContain(`${base}guides/on-call/ ${base}guides/first-on-call-shift/ 301`);
  expect(read('redirects.nginx.map')).toContain(`"${base}guides/on-call/" "${base}guides/first-on-call-shift/";`);
  expect(read('robots.txt')).toContain(`Sitemap: ${host}${base}sitemap-index.xml`);
  expect(read('sitemap-index.xml')).toContain(`<loc>${host}${base}sitemap-0.xml</loc>`);
  expect(read('sitemap-0.xml')).toContain(`<loc>${host}${base}runbooks/disk-filling/</loc>`);
  expect(read('opensearch.xml')).toContain(`template="${host}${base}search/?q={searchTerms}"`);
  expect(read('postmortems/feed.xml')).toContain(`<link>${host}${base}postmortems/`);
  expect(read('runbooks/disk-filling/index.html')).toContain(
    `<link rel="canonical" href="${host}${base}runbooks/disk-filling/"`,
  );
  expect(read('llms.txt')).toContain(`(${base}runbooks/disk-filling.md)`);
});

test('a published site is compared with its build, and the command tells addresses with the folder', async () => {
  const found = await verify({ address: `${server.site}/` }, handbook.dist);
  expect(found).toMatchObject({ missing: [], different: [] });
  expect(found.compared).toBeGreaterThan(200);
  const { search } = await openSite(handbook.dist, base);
  const [first] = (await search('disk filling')).pages;
  expect((await first?.hit.load())?.url).toBe(`${base}runbooks/disk-filling/`);
});

test('an alert leads to its runbook, whose run is kept under the name of the folder', async () => {
  const { page, left } = await open('/alerts/NodeFilesystemAlmostOutOfSpace/?mountpoint=/srv');
  await page.waitForURL(`${server.site}/runbooks/disk-filling/?*`);
  await page.getByRole('region', { name: /^Alert / }).waitFor();
  await page.locator('wb-step [data-done]').first().check();
  await page.goto(`${server.site}/runs/`);
  await page.getByText('1 run on this device.').waitFor();
  const keys = await page.evaluate(() => Object.keys(localStorage));
  expect(keys.filter((key) => key.includes('watchbook')).every((key) => key.startsWith('acme/handbook/'))).toBe(true);
  await page.getByRole('link', { name: /^Continue/ }).click();
  await page.waitForURL(`${server.site}/runbooks/disk-filling/?*`);
  expect(left).toEqual([]);
});

test('the search dialog and the page of the search find, and lead into the folder', async () => {
  const { page, left } = await open('/');
  await page.locator('[data-open]').click();
  await page.keyboard.type('disk filling');
  const option = page.getByRole('option', { name: /Disk filling/ }).first();
  await option.waitFor();
  expect(await option.getAttribute('href')).toMatch(new RegExp(`^${base}runbooks/disk-filling/`));
  await page.goto(`${server.site}/search/?q=disk+filling`);
  await page.locator('main').getByRole('link', { name: 'Disk filling' }).first().click();
  await page.waitForURL(`${server.site}/runbooks/disk-filling/**`);
  await page.goto(`${server.site}/roles/?ask=who%20declares%20an%20incident`);
  await page.locator('wb-ask [data-answers] a').first().waitFor();
  expect(await page.locator('wb-ask [data-answers] a').first().getAttribute('href')).toContain(base);
  expect(left).toEqual([]);
});

test('the page for an address that leads nowhere reads it without the folder', async () => {
  const { page, left } = await open('/alerts/NodeFilesystemAlmostOutOfSpce/?mountpoint=/srv');
  await page.getByText('No runbook names the alert NodeFilesystemAlmostOutOfSpce.').waitFor();
  const near = page.locator('[data-near]').getByRole('link', { name: 'NodeFilesystemAlmostOutOfSpace' });
  expect(await near.getAttribute('href')).toBe(`${base}alerts/NodeFilesystemAlmostOutOfSpace/?mountpoint=/srv`);
  expect(left).toEqual([]);
});

test('the offline copy is of this folder alone, and another handbook on the host keeps its own', async () => {
  const { page, left } = await open('/', 'allow');
  const scope = await page.evaluate(async () => {
    const { active, scope: of } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated')
      await new Promise((resolve) => active?.addEventListener('statechange', resolve, { once: true }));
    await caches.open('watchbook-shelf-0');
    return of;
  });
  expect(scope).toBe(`${server.site}/`);
  const at = Number(new URL(server.site).port);
  await server.cut();
  await page.goto(`${server.site}/alerts/HaproxyHasNoAliveBackends?namespace=checkout`);
  await page.getByRole('heading', { name: 'High error rate' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`${base}runbooks/error-rate-high/`);
  await page.goto(`${server.site}/no/such/page/`);
  await page.getByRole('heading', { name: 'Read offline' }).waitFor();
  await page.getByRole('button', { name: 'Remove the copy' }).click();
  await page.getByText('You removed the copy').waitFor();
  expect(await page.evaluate(() => caches.keys())).toEqual(['watchbook-shelf-0']);
  expect(left).toEqual([]);
  server = await serveFolder(handbook.dist, at, base);
});

test.skipIf(!hasNginx)('nginx serves it in the folder, with the configuration that is shipped', async () => {
  const nginx = await startNginx(handbook.dist, base);
  const root = nginx.site.slice(0, 1 - base.length);
  const at = (path: string) => fetch(`${root}${path}`, { redirect: 'manual' });
  expect(await verify({ address: `${nginx.site}/` }, handbook.dist)).toMatchObject({ missing: [], different: [] });
  const lost = await at(`${base}no/such/page/`);
  expect([lost.status, (await lost.text()).includes('wb-lost')]).toEqual([404, true]);
  for (const [from, to] of [
    ['/', base],
    [`${base}guides/on-call/?from=alert`, `${base}guides/first-on-call-shift/?from=alert`],
    [`${base}runbooks/disk-filling?mountpoint=/var`, `${base}runbooks/disk-filling/?mountpoint=/var`],
  ] as const)
    expect([from, (await at(from)).headers.get('location')]).toEqual([from, to]);
  const [, script] = /src="([^"]+\/_astro\/[^"]+)"/.exec(read('index.html')) ?? [];
  expect((await at(script ?? '')).headers.get('cache-control')).toContain('immutable');
  await nginx.stop();
});
