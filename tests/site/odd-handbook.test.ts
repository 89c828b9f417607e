import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../src/diagrams/browser.ts';
import { writtenKinds } from '../../src/kinds/index.ts';
import { hidden } from '../../src/model/hidden-characters.ts';
import { writeServiceWorker } from '../../src/offline/write.ts';
import { attackFiles, attackPages, prepareAttacks } from './attack-pages.ts';
import { expectNoReports, watchPolicy } from './browser.ts';
import { type FolderServer, serveFolder } from './folder-server.ts';
import { hostilePage } from './hostile-pages.ts';
import { build, deadLinks, filesOf, type OtherHandbook, writeOther } from './other-handbook.ts';
import { troublesOn } from './watched.ts';

let handbook: OtherHandbook;
let browser: Browser;
let server: FolderServer;
const read = (path: string) => readFile(join(handbook.dist, path), 'utf8');
const withAlerts = (page: string, alerts: string) =>
  page.replace(/^alerts:\n(?:(?: {2,}|- ).*\n)+/m, `alerts: ${alerts}\n`);

const steps = `## Mitigate

### Free some space

See [half of it](/guides/100%/), [broken](https://odd.example/%E0%A4%A) and [there](https://odd.example/?p={{odd}}).
`;
const names = 'Disk is full (root)|job:errors|con|index.html|a/b|Foo|foo|..|what?|Диск полон'.split('|');
const alerts = [
  ...names,
  'x'.repeat(300),
  { name: 'DiskNearlyFull', start: 'free-some-space', formerly: ['DiskAlmostFull'] },
];

beforeAll(async () => {
  const pages = writtenKinds.map(({ name, folder }) => [`content/${folder}/odd.mdx`, hostilePage(name, '')] as const);
  const runbook = hostilePage('runbook', '');
  handbook = await writeOther({
    ...attackFiles,
    ...Object.fromEntries(pages),
    'content/runbooks/odd.mdx': runbook,
    'content/runbooks/disk.mdx': `${withAlerts(runbook, JSON.stringify(alerts))
      .replaceAll('/old/runbook/', '/runbooks/disk-full/')
      .replace(/^errors:\n(?: {2,}.*\n)+/m, 'errors: [ERR-28, No space left on device, "net::ERR"]\n')
      .replace(/^title: .*$/m, 'title: Disk filling')}${steps}`,
  });
  await prepareAttacks(handbook.root);
  build(handbook);
  browser = watchPolicy(await launchBrowser());
  server = await serveFolder(handbook.dist);
}, 900_000);
afterAll(async () => {
  await browser?.close();
  await server?.cut();
  await handbook?.remove();
});

expectNoReports();

test('nothing that a writer puts into a page runs, asks another host or is lost', async () => {
  const pages = (await filesOf(handbook.dist)).filter((file) => file.endsWith('.html') && !file.startsWith('checks/'));
  expect(attackPages.length).toBeGreaterThan(200);
  expect(pages).toEqual(expect.arrayContaining([...attackPages]));
  expect(await troublesOn(browser, server.site, pages)).toEqual([]);
  const page = await browser.newPage();
  await page.goto(`${server.site}/guides/odd/`);
  expect(await page.title()).toContain('=1+1</title><script>alert(1)</script>"');
  expect(await page.locator('h1').innerText()).toBe(`=1+1</title><script>alert(1)</script>"'&[31m`);
  await page.goto(`${server.site}/search/?q=alert`);
  await page.locator('[data-results] li').first().waitFor();
  await page.close();
}, 600_000);

test('feeds, data and tables are read as such, and hold nothing that a spreadsheet or a terminal would run', async () => {
  const page = await browser.newPage();
  for (const file of await filesOf(handbook.dist)) {
    if (!/^(?!_astro|pagefind).*\.(xml|json|csv|md|txt)$/.test(file)) continue;
    const text = await read(file);
    expect(text.search(hidden), file).toBe(-1);
    if (file.endsWith('.json')) JSON.parse(text);
    if (file.endsWith('.xml')) {
      const fault = await page.evaluate(
        (xml) => new DOMParser().parseFromString(xml, 'text/xml').querySelector('parsererror')?.textContent ?? '',
        text,
      );
      expect(fault, file).toBe('');
    }
    if (file.endsWith('.csv')) expect(text, file).not.toMatch(/(^|,)"?[=+@]/m);
  }
  await page.close();
});

test('a terminal is told, not steered', () => {
  const run = (script: string, ...args: string[]) =>
    spawnSync(process.execPath, [resolve(`scripts/${script}.ts`), ...args], {
      cwd: handbook.root,
      encoding: 'utf8',
      // CI has colours, which are escapes too, and our own.
      env: { ...process.env, NO_COLOR: '1' },
    });
  for (const { stdout, stderr } of [
    run('check'),
    run('check', '--format', 'github'),
    run('search', 'script alert'),
    run('actions'),
  ]) {
    expect(stdout + stderr).toMatch(/<\/(title|script)>/);
    expect((stdout + stderr).search(hidden)).toBe(-1);
  }
});

test('no file has a name that a host, an artifact store or Windows refuses', async () => {
  const files = await filesOf(handbook.dist);
  const parts = files.filter((file) => !/^(_astro|pagefind)\//.test(file)).flatMap((file) => file.split('/'));
  expect(parts.filter((part) => /[:"<>|*?\\\r\n]|[. ]$/.test(part) || part.length > 120)).toEqual([]);
  expect(parts.filter((part) => /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(part))).toEqual([]);
  const folded = files.map((file) => file.toLowerCase());
  expect(new Set(folded).size).toBe(folded.length);
});

test('every alert and error has an address that leads to its runbook on a plain host, without its last slash in a kept copy', async () => {
  const list = await browser.newPage();
  await list.goto(`${server.site}/alerts/`);
  const leads = await list
    .locator('main .wb-item > a')
    .evaluateAll((links) => links.map((link) => [link.textContent ?? '', link.getAttribute('href') ?? ''] as const));
  expect(leads.map(([name]) => name)).toEqual(
    expect.arrayContaining([...names, 'DiskNearlyFull', 'DiskAlmostFull', 'ERR-28']),
  );
  for (const [name, address] of leads) {
    await list.goto(`${server.site}${address}?odd=1`);
    await list.waitForURL(/\/runbooks\//);
    const query = new URL(list.url()).searchParams;
    expect(query.get('odd'), name).toBe('1');
    if (address.startsWith('/alerts/')) expect(query.get('alert')).toBe(name);
  }
  await list.goto(`${server.site}/alerts/DiskAlmostFull/?odd=1`);
  await list.waitForURL(/runbooks/);
  await list.getByText('It is called DiskNearlyFull now.').waitFor();
  expect(await read('_redirects')).toContain('/alerts/job%3Aerrors/ /alerts/job-errors~');
  expect(await read('redirects.nginx.map')).toContain('"/alerts/Disk is full (root)/" "/alerts/disk-is-full-root~');
  await list.close();
});

test('an old address leads on, with scripts and without, and is in no list', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(`${server.site}/runbooks/disk-full/?odd=1#undo`);
    await page.waitForURL(`${server.site}/runbooks/disk/${javaScriptEnabled ? '?odd=1#undo' : ''}`);
    await context.close();
  }
  expect(await read('runbooks/disk-full/index.html')).toContain('<meta name="robots" content="noindex"');
  expect(await read('_redirects')).toContain('/runbooks/disk-full/ /runbooks/disk/ 301\n');
  const sitemap = await read('sitemap-0.xml');
  expect(sitemap).toContain('/runbooks/disk/<');
  expect(sitemap).not.toMatch(/\/old\/|disk-full|\/alerts\/\w|\/errors\/\w/);
  expect(await read('robots.txt')).toMatch(/^User-agent: \*\nAllow: \/\nSitemap: https:.*\/sitemap-index\.xml\n$/);
  expect(existsSync(join(handbook.dist, '.nojekyll'))).toBe(true);
});

test('with one page of each kind, every link leads somewhere', async () => {
  // What the pages above link to on purpose.
  const onPurpose = [...attackPages, 'guides/100%25/'];
  const dead = (await deadLinks(handbook.dist)).filter((link) => !onPurpose.some((page) => link.includes(page)));
  expect(dead).toEqual([]);
});

test('one large image does not push anything else out of the offline copy', async () => {
  await mkdir(join(handbook.dist, 'images'), { recursive: true });
  await writeFile(join(handbook.dist, 'images/large.png'), Buffer.alloc(30_000_000));
  await appendFile(join(handbook.dist, 'runbooks/odd/index.html'), '<img src="/images/large.png">');
  const { left, entries } = await writeServiceWorker(handbook.dist, 20e6);
  expect(left).toEqual(['/images/large.png']);
  expect(entries.map(({ url }) => url)).toContain('/postmortems/odd/');
});
