import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { assembled, builtFixture } from './fixture.ts';
import { type FolderServer, serveFolder } from './folder-server.ts';
import { deadLinks } from './other-handbook.ts';

/*
 * The handbook of an organisation that sets all that can be set, in its own files alone: `watchbook.config.ts`,
 * `kinds/`, `content/`, `public/`. Nothing of the product is touched.
 */
const page = 'decisions/queue-in-the-database';
/** Its folder of the host: what leads out of it is a fault. */
const base = '/lifts';

function runIn(root: string, script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: root,
    encoding: 'utf8',
    // Not all of ours: Vitest sets DEV, which Astro takes for its own and then builds as if someone were writing.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1' },
  });
  return { status, out: stdout + stderr };
}

describe('while it is written', () => {
  let root: string;
  const run = (script: string, ...args: string[]) => runIn(root, script, ...args);
  const read = (path: string) => readFileSync(join(root, path), 'utf8');

  beforeAll(async () => {
    await mkdir('.cache/test', { recursive: true });
    root = await mkdtemp('.cache/test/acme-');
    await assembled(root, 'acme');
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test('a kind of its own is checked like one of the product’s', () => {
    const wrong = join(root, 'content/decisions/wrong.mdx');
    const text = read(`content/${page}.mdx`)
      .replace('by: [sre,', 'by: [srre,')
      .replace('id: broker', 'id: table')
      .replace('2026-10-02', '2999-10-02')
      .replace('accepted', 'acepted');
    writeFileSync(wrong, text);
    const { status, out } = run('check', 'content/decisions/wrong.mdx');
    expect(status).toBe(1);
    for (const rule of ['known-reference', 'unique-item-id', 'future-date', 'field-value']) expect(out).toContain(rule);
    expect(out).toContain('did you mean `sre`');
    rmSync(wrong);
    expect(run('check')).toMatchObject({ status: 0 });
  });

  test('its own fields, words and headings are checked, each at its place', () => {
    const service = read('content/services/storefront.mdx');
    const runbook = read('content/runbooks/good.mdx');
    writeFileSync(
      join(root, 'content/services/storefront.mdx'),
      service.replace('answered: always', 'answered: alway'),
    );
    writeFileSync(
      join(root, 'content/runbooks/good.mdx'),
      runbook
        .replace('inspector: developer', 'inspector: develper')
        .replace(/## Das Haus benachrichtigen\n\n.*\n\n/, ''),
    );
    const { status, out } = run('check');
    expect(status).toBe(1);
    expect(out).toMatch(/services\/storefront\.mdx:\d+:11\b.*/);
    for (const part of ['`always`', 'did you mean `developer`', 'Das Haus benachrichtigen'])
      expect(out).toContain(part);
    writeFileSync(join(root, 'content/services/storefront.mdx'), service);
    writeFileSync(join(root, 'content/runbooks/good.mdx'), runbook);
  });

  test('editors know them', () => {
    expect(run('schemas').status).toBe(0);
    const decision = JSON.parse(read('schemas/decision.schema.json')) as { properties: { state: object } };
    expect(decision.properties.state).toMatchObject({
      enum: ['proposed', 'accepted'],
      enumDescriptions: ['Vorgeschlagen: Darüber wird noch gesprochen.', 'Angenommen: Es gilt.'],
    });
    const service = JSON.parse(read('schemas/service.schema.json')) as {
      required: string[];
      properties: Record<string, { description: string; enum: string[] }>;
    };
    expect(service.properties.answered?.description).toBe('Wann jemand dafür antwortet.');
    expect(service.required).toContain('answered');
    expect(service.properties.tier?.enum).toEqual(['life', 'critical', 'important', 'supporting']);
  });

  test('a new page has them', () => {
    const answers = ['Die Cloud verlassen', '--owner', 'sre', '--drivers', 'Kosten.', '--yes'];
    expect(run('new', 'decision', ...answers)).toMatchObject({ status: 0 });
    expect(read('content/decisions/die-cloud-verlassen.mdx')).toMatch(
      /by:\n {2}- sre[\s\S]*## Hintergrund\n\n\*Noch zu schreiben: Was eine/,
    );
    const given = ['--services', 'storefront', '--signals', 'errors', '--urgency', 'shift', '--stopsLift', 'true'];
    expect(run('new', 'runbook', 'Aufzug steht', '--owner', 'sre', ...given, '--yes')).toMatchObject({
      status: 0,
    });
    const runbook = read('content/runbooks/aufzug-steht.mdx');
    expect(runbook).toMatch(/urgency: shift[\s\S]*stopsLift: true/);
    expect(runbook).toMatch(
      /## Eindämmen[\s\S]*\*\*Für Kunden sichtbar:\*\*[\s\S]*## Das Haus benachrichtigen[\s\S]*## Prüfen/,
    );
  });
});

describe('as it is published', () => {
  let root: string;
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const bare = (path: string) => read(path).replace(/ (?:class|style|data-[\w-]+)="[^"]*"|\n\s*/g, '');

  beforeAll(async () => {
    root = await builtFixture('acme');
  }, 600_000);

  test('every link leads somewhere', async () => {
    expect(await deadLinks(join(root, 'dist'), base)).toEqual([]);
  });

  test('a kind of its own has a list, pages, navigation, back-links, search, Markdown, data, offline copy', () => {
    const list = read('dist/decisions/index.html');
    expect(list).toContain('Was wir entschieden haben, und warum nicht anders.');
    expect(list).toContain(`href="${base}/${page}/"`);
    expect(list).toContain('Angenommen');

    const html = bare(`dist/${page}/index.html`);
    for (const part of [
      '<dt>Stand</dt><dd>Angenommen: Es gilt.</dd>',
      '<dt>Entschieden am</dt><dd>2. Oktober 2026</dd>',
      `<li><a href="${base}/roles/sre/">Zuverlässigkeit</a></li><li><a href="${base}/roles/developer/">Entwicklung</a></li>`,
      '<li>Ein Ding weniger zu betreiben.</li>',
      '<a href="https://example.org/minutes/7/">example.org/minutes/7</a>',
      '<dl id="broker"><div><dt>Name</dt><dd>Ein eigener Vermittler</dd></div>',
      '<h2 id="folgen">Folgen</h2>',
    ]) {
      expect(html.includes(part), part).toBe(true);
    }
    const elsewhere = read('dist/roles/sre/index.html');
    for (const address of ['/decisions/', `/${page}/`])
      expect(elsewhere.includes(`href="${base}${address}"`), address).toBe(true);

    expect(runIn(root, 'search', 'Zebrastreifen').out).toContain('Die Warteschlange bleibt in der Datenbank');
    expect(read(`dist/${page}.md`)).toContain('# Die Warteschlange bleibt in der Datenbank');
    expect(read('dist/llms.txt')).toContain('## Entscheidungen');
    expect(read('dist/api/schemas/pages.schema.json')).toContain('"decision"');
    expect(read('dist/sw.js').includes(`${base}/${page}/`)).toBe(true);
    expect(existsSync(join(root, 'src/pages/decisions'))).toBe(false);
  });

  test('its own fields are shown under the facts, and found', () => {
    const service = bare('dist/services/storefront/index.html');
    for (const part of [
      '<dt>Kostenstelle</dt><dd>4711</dd>',
      '<dt>Besetzt</dt><dd>Immer: Zu jeder Stunde antwortet jemand.</dd>',
      '<h2 id="field-audits">Prüfungen</h2>',
      '<dt>Von</dt><dd>Die Aufzugsprüfstelle</dd>',
    ]) {
      expect(service.includes(part), part).toBe(true);
    }
    expect(service).toContain('href="#field-audits"');
    expect(service).toContain('<dt>Plan</dt><dd>javascript:alert(1)</dd>');
    const runbook = bare('dist/runbooks/good/index.html');
    expect(runbook).toContain('<dt>Hält einen Aufzug an</dt><dd>ja</dd>');
    expect(runbook).toContain(`<dt>Abnahme</dt><dd><a href="${base}/roles/developer/">Entwicklung</a></dd>`);
    expect(read('dist/roles/developer/index.html')).toContain(`href="${base}/runbooks/good/"`);
    expect(runIn(root, 'search', 'Aufzugsprüfstelle Bremse').out).toContain('Ladenfront');
  });

  test('a field of its own is a facet where it asks for it', () => {
    for (const [asked, page] of [
      ['answered:always', 'Ladenfront'],
      ['stopsLift:ja', 'Gutes Runbook'],
      ['decidedOn:2026', 'Die Warteschlange bleibt in der Datenbank'],
    ] as const) {
      const { out } = runIn(root, 'search', asked);
      expect(out).toMatch(new RegExp(`^ *1\\. ${page}`, 'm'));
      expect(out).not.toMatch(/^ *2\./m);
    }
  });

  test('data tells them', () => {
    const { pages } = JSON.parse(read('dist/api/pages.json')) as { pages: { url: string; fields?: object }[] };
    const fieldsOf = (url: string) => pages.find((one) => one.url === url)?.fields;
    expect(fieldsOf(`${base}/runbooks/good/`)).toEqual({ stopsLift: true, inspector: 'developer' });
    expect(fieldsOf(`${base}/${page}/`)).toMatchObject({ state: 'accepted', by: ['sre', 'developer'] });
    expect(fieldsOf(`${base}/glossary/latency/`)).toBeUndefined();
  });

  test('words of its own stand at their places', () => {
    expect(read('dist/runbooks/good/index.html')).toMatch(/data-mark="‼" title="[^"]+">Schicht</);
    expect(read('dist/causes/worn-part/index.html')).toContain(`${base}/postmortems/good/`);
    expect(read('dist/services/index.html')).toContain('Lebenswichtig');
  });

  test('each alert of its rule files has a place that says what it leads to and who is called', () => {
    const html = bare('dist/alerts/index.html')
      .replaceAll('<wbr>', '')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ');
    expect(html).toContain('1 von 3 hat ein Runbook; 1, der jemanden weckt, hat keines.');
    expect(html).toMatch(/LiftStandsStill critical, weckt jemanden Kein Runbook ?\. Anrufen: Zuverlässigkeit ?\./);
    expect(html).toMatch(/DoorSlow weckt niemanden Kein Runbook ?\. Niemand ist zum Anrufen genannt\./);
    expect(html).toMatch(/DiskFilling page, weckt jemanden Gutes Runbook ?\. Anrufen: Zuverlässigkeit ?\./);
    const { status, out } = runIn(root, 'digest', '--format', 'json', '--owner', 'sre');
    expect([status, JSON.parse(out).owners[0].lists.alerts.map(({ what }: { what: string }) => what)]).toEqual([
      0,
      ['LiftStandsStill'],
    ]);
  });

  test('the navigation has its order and its names', () => {
    const html = read('dist/index.html');
    const places = [
      '>Bereitschaft<',
      'https://status.acme.example/',
      '>Warum es so ist<',
      '>Anleitungen<',
      '>Wer tut was<',
    ].map((part) => html.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(html.match(/href="\/lifts\/guides\/"/g)?.length).toBeGreaterThan(0);
  });

  test('a link to a page has a preview: title, kind and keeper, under the address of the site', async () => {
    const html = read('dist/runbooks/good/index.html');
    const at = (property: string) => new RegExp(`<meta property="${property}" content="([^"]*)"`).exec(html)?.[1];
    expect(at('og:image')).toBe('https://acme.example/lifts/social/runbooks/good.png');
    expect([at('og:title'), at('og:url')]).toEqual(['Gutes Runbook', 'https://acme.example/lifts/runbooks/good/']);
    expect(html.match(/property="og:image"/g)).toHaveLength(1);
    const picture = sharp(join(root, 'dist/social/runbooks/good.png'));
    expect(await picture.metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    const { dominant } = await picture.stats();
    expect(dominant.r + dominant.g + dominant.b).toBeGreaterThan(600);
    expect(read('dist/index.html')).not.toContain('og:image');
    expect(read('dist/sw.js')).not.toContain('social/');
  });

  describe('its looks', () => {
    let server: FolderServer;
    const visit = useBrowser(() => server.site);
    const banner = () => join(root, 'dist', 'banner.txt');
    beforeAll(async () => {
      server = await serveFolder(join(root, 'dist'), 0, `${base}/`);
    });
    afterEach(() => writeFileSync(banner(), ''));
    afterAll(() => server.cut());

    test.each([
      'light',
      'dark',
    ] as const)('logo, accent and foot are there, %s, and nothing is moved', async (theme) => {
      const { page, troubles } = await visit('/runbooks/good/', { theme, width: 390 });
      const logo = page.locator('.site-title img');
      expect(await logo.evaluate((one: HTMLImageElement) => [one.naturalWidth > 0, one.width, one.height])).toEqual([
        true,
        64,
        32,
      ]);
      await expect.poll(() => page.locator('footer + .foot').innerText()).toContain('Acme Aufzüge, intern');
      const [red, green, blue] = await page
        .locator('.sl-markdown-content a')
        .first()
        .evaluate((one) => {
          const canvas = document.createElement('canvas').getContext('2d');
          if (!canvas) return [];
          canvas.fillStyle = getComputedStyle(one).color;
          canvas.fillRect(0, 0, 1, 1);
          return [...canvas.getImageData(0, 0, 1, 1).data];
        });
      expect(Number(red)).toBeGreaterThan(Number(green) + 20);
      expect(Number(red)).toBeGreaterThan(Number(blue) + 20);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(troubles).toEqual([]);
    });

    test('a notice is told to all readers without a build, and hidden by whoever has read it until it is another', async () => {
      const { page, troubles } = await visit('/', { width: 390 });
      await page.waitForLoadState('networkidle');
      expect(await page.locator('wb-banner').isVisible()).toBe(false);
      writeFileSync(banner(), 'We are in an incident: <b>lifts</b> stand still.\n/runbooks/good/\n');
      await page.reload();
      const notice = page.getByRole('region', { name: 'Hinweis' });
      await expect.poll(() => notice.innerText()).toContain('We are in an incident: <b>lifts</b> stand still.');
      expect(await notice.getByRole('link').getAttribute('href')).toBe(`${base}/runbooks/good/`);
      const hide = notice.getByRole('button', { name: 'Ausblenden' });
      expect((await hide.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await hide.click();
      await page.goto(`${server.site}/roles/sre/`);
      await page.waitForLoadState('networkidle');
      expect(await page.locator('wb-banner').isVisible()).toBe(false);
      writeFileSync(banner(), 'It is over.');
      await page.reload();
      await expect.poll(() => notice.isVisible()).toBe(true);
      expect(await notice.innerText()).toContain('It is over.');
      expect(read('dist/sw.js').includes('banner.txt')).toBe(false);
      expect(troubles).toEqual([]);
    });
  });

  describe('a picture beside its page', () => {
    let server: FolderServer;
    const visit = useBrowser(() => server.site);
    beforeAll(async () => {
      server = await serveFolder(join(root, 'dist'), 0, `${base}/`);
    });
    afterAll(() => server.cut());

    test.each([
      390, 1440,
    ])('fits a window of %i pixels without moving what is below, and opens large', async (width) => {
      const { page, troubles } = await visit('/runbooks/good/', { width });
      const image = page.locator('wb-picture img');
      const before = await image.boundingBox();
      await image.scrollIntoViewIfNeeded();
      await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
      const after = await image.boundingBox();
      expect([after?.width, after?.height]).toEqual([before?.width, before?.height]);
      expect(await image.evaluate((one: HTMLImageElement) => one.currentSrc)).toMatch(/\.avif$/);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

      await image.click();
      const dialog = page.getByRole('dialog', { name: 'Angehaltene Aufzüge je Stunde: mittags mehr als nachts' });
      const large = dialog.getByRole('img');
      await expect.poll(() => large.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1800);
      const close = dialog.getByRole('button', { name: 'Schließen' });
      expect((await close.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await page.keyboard.press('Escape');
      await expect.poll(() => dialog.count()).toBe(0);
      expect(troubles).toEqual([]);
    });

    test('leads to all of it without scripts', async () => {
      const { page } = await visit('/runbooks/good/', { scripts: false });
      await page.locator('wb-picture a').click();
      await expect.poll(() => page.url()).toBe(`${server.site}/media/runbooks/images/stops.png`);
    });
  });
});
