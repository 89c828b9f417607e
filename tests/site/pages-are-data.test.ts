import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageOf } from '../../src/model/pages.ts';
import { productParts } from '../../src/source/owners.ts';
import { parseSource } from '../../src/source/source.ts';
import { hostilePages } from '../unit/prose/hostile-pages.ts';
import { fixtureSettings } from './other-handbook.ts';

mkdirSync('.cache/test', { recursive: true });
const root = mkdtempSync('.cache/test/hostile-');
const written = resolve(root, 'written');
/** Each page tries to write a file of its own name. */
const pages = Object.fromEntries(
  Object.keys(hostilePages('')).map((name) => [name, hostilePages(join(written, name))[name] ?? '']),
);
/** Images that are modules or files of the project: shown as their text. */
const images = {
  'image-that-is-a-module': './neighbour.js',
  'image-by-a-module-graph': './neighbour.js?url',
  'image-in-a-worker': './neighbour.js?worker&inline',
  'image-of-the-history': '../../.git/config?raw',
  'image-of-the-project': '../../package.json?raw',
};
const facts = 'summary: About it.\nowner: sre\nreviewed: 2026-06-01\naudience: [operations]\ntopic: skills\n';

/** A page with frontmatter that fits, so that nothing else keeps it from being shown. */
const wholeOf = (name: string, text: string) => text.replace('title: T\n', `title: Page ${name}\n${facts}`);

beforeAll(() => {
  for (const part of [...productParts, 'public']) cpSync(part, join(root, part), { recursive: true });
  writeFileSync(join(root, 'watchbook.config.ts'), fixtureSettings());
  cpSync('tests/fixtures/checks/good/content', join(root, 'content'), { recursive: true });
  mkdirSync(written);
  writeFileSync(join(root, 'content/guides/neighbour.js'), `require('fs').writeFileSync('${written}/neighbour', '')`);
  for (const [name, url] of Object.entries(images)) {
    const comment = '{/* watchbook-disable-next-line image-exists -- we want it */}';
    const page = `---\ntitle: Page ${name}\n${facts}---\n\n${comment}\n\n![What it shows](${url})\n`;
    writeFileSync(join(root, `content/guides/${name}.mdx`), page);
  }
  for (const [name, text] of Object.entries(pages)) {
    writeFileSync(join(root, `content/guides/${name}.mdx`), wholeOf(name, text));
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

// Without what Vitest sets: Vite, and with it the site, behaves otherwise within a test.
const { VITEST, VITEST_MODE, NODE_ENV, MODE, DEV, PROD, SSR, BASE_URL, TEST, ...outside } = process.env;
const environment = { ...outside, CI: '', ASTRO_TELEMETRY_DISABLED: '1' };
const run = (...args: string[]) =>
  spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: environment, timeout: 120_000 });
const ran = () => readdirSync(written);

test('there are enough pages, and they would do it if they could', () => {
  expect(Object.keys(pages).length).toBeGreaterThan(40);
  const file = join(written, 'proof');
  const payload = /\{(process\.\S+writeFileSync\(.*?'x'\))\}/.exec(hostilePages(file).block ?? '')?.[1];
  new Function(payload ?? '')();
  expect(existsSync(file)).toBe(true);
  rmSync(file);
});

test('the check and a build refuse them, with their places, and run nothing', () => {
  for (const args of [['scripts/check.ts'], ['scripts/build.ts', '--no-browser']]) {
    const { status, stdout, stderr } = run(...args);
    expect(status).toBe(1);
    expect(stdout + stderr).toContain('no-expressions');
  }
  expect(ran()).toEqual([]);
});

test('a build by force refuses them, too, and says why', () => {
  const { status, stderr } = run('scripts/build.ts', '--force', '--no-browser');
  expect(status).toBe(1);
  for (const name of Object.keys(pages).filter((page) => /title: T/.test(pages[page] ?? '')))
    expect(stderr).toMatch(new RegExp(`content/guides/${name}\\.mdx:\\d+:\\d+ {2}.* — .*\\(`));
  // What is wrong with a page is no fault of the product, whose calls nobody need read.
  expect(stderr).not.toMatch(/^ +at /m);
  expect(ran()).toEqual([]);
});

test('while writing, a refused page says so, the others work, and nothing runs', async () => {
  const port = await freePort();
  const server = spawn(process.execPath, ['scripts/dev.ts', '--port', String(port)], {
    cwd: root,
    env: environment,
    stdio: 'ignore',
  });
  try {
    const site = `http://localhost:${port}`;
    const good = await answer(`${site}/guides/good/`, server);
    expect(good).not.toContain('This page is not shown');
    for (const [name, text] of Object.entries(pages)) {
      // Where the frontmatter is not read or does not fit, there is no page to open.
      if (text.includes('\0') || !pageOf(parseSource(`content/guides/${name}.mdx`, wholeOf(name, text)))) continue;
      const html = await answer(`${site}/guides/${name}/`, server);
      expect(html, name).toContain('This page is not shown');
      expect(html, name).toMatch(new RegExp(`content/guides/${name}\\.mdx:\\d+:\\d+`));
    }
    for (const name of Object.keys(images)) {
      const html = await answer(`${site}/guides/${name}/`, server);
      expect(html, name).toContain('What it shows');
      expect(html, name).not.toMatch(/<img[^>]*What it shows|repositoryformatversion|"devDependencies"/);
    }
    for (const file of ['content/guides/prose.mdx', 'content/guides/neighbour.js?import'])
      expect((await fetch(`${site}/${file}`, { headers: { accept: '*/*' } })).status).not.toBe(200);
    expect(ran()).toEqual([]);
  } finally {
    server.kill();
  }
});

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** What a server answers, once it does. */
async function answer(url: string, server: ChildProcess): Promise<string> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}.`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return response.text();
    // Before its routes are known, the server finds nothing.
    if (response && response.status !== 404) throw new Error(`${url}: ${response.status}\n${await response.text()}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
