import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, filesOf, type OtherHandbook, writeOther } from './other-handbook.ts';

let handbook: OtherHandbook;
/** The same in another folder, built under another clock and in another language. */
let twin: OtherHandbook;
const at = (path: string) => join(handbook.root, path);
// In CI a diagram that cannot be drawn would fail a build first.
const env = { ...process.env, CI: '', DEV: undefined, NODE_ENV: 'production' };
const command = ['scripts/build.ts', '--force', '--no-browser'];

beforeAll(async () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, number) => guide(number)));
  [handbook, twin] = await Promise.all([writeOther(many), writeOther(many)]);
  for (const { root } of [handbook, twin]) {
    cpSync('tests/fixtures/checks/good/content', join(root, 'content'), { recursive: true });
    // A repository of its own: the links to edit a page say where in its repository it lies.
    spawnSync('git', ['init', '--quiet'], { cwd: root });
  }
  build(handbook, { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
  build(twin, { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' });
});
afterAll(() => Promise.all([handbook.remove(), twin.remove()]));

test('two clean builds give the same bytes, in any folder, time zone and language', async () => {
  const [files, same] = [(await filesOf(handbook.dist)).sort(), (await filesOf(twin.dist)).sort()];
  expect(same).toEqual(files);
  expect(files).toContain('pagefind/pagefind-entry.json');
  const other = files.filter(
    (file) => !readFileSync(join(handbook.dist, file)).equals(readFileSync(join(twin.dist, file))),
  );
  expect(other).toEqual([]);
});

/** One of many that one role maintains. */
const guide = (number: number): [string, string] => [
  `content/guides/many-${number}.mdx`,
  `---\ntitle: Guide ${number}\nsummary: One of many.\nowner: sre\nreviewed: 2026-06-01\naudience: [operations]\ntopic: skills\n---\n\nText.\n`,
];

/** Names every byte of the site that stands. */
async function standing(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await filesOf(handbook.dist)).sort()) {
    hash.update(file).update(readFileSync(join(handbook.dist, file)));
  }
  return hash.digest('hex');
}

const rebuilt = () =>
  spawnSync(process.execPath, command, { cwd: handbook.root, encoding: 'utf8', env, timeout: 120_000 });

test('a page that many refer to shows the first of them, and leads to a list of all', () => {
  const html = readFileSync(join(handbook.dist, 'roles/sre/index.html'), 'utf8');
  const shown = new Set([...html.matchAll(/href="\/guides\/many-(\d+)\/"/g)].map(([, number]) => number));
  expect(shown.size).toBeGreaterThan(10);
  expect(shown.size).toBeLessThan(30);
  expect(html).toMatch(/<a href="\/search\/\?kind=guide&(?:amp;|#38;)role=sre"[^>]*>Look for the other \d+<\/a>/);
});

test('a build finds what the check finds: also what only a shell or Mermaid can tell', () => {
  const unsound = mkdtempSync('.cache/test/unsound-');
  try {
    cpSync('tests/fixtures/checks/good/content', join(unsound, 'content'), { recursive: true });
    const page = join(unsound, 'content/guides/good.mdx');
    appendFileSync(page, '\n```sh\nif true; then echo\n```\n\n```mermaid title="Flow"\nflowchart LR\n  a --> \n```\n');
    const { status, stderr } = spawnSync(process.execPath, [resolve('scripts/build.ts')], {
      cwd: unsound,
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/good\.mdx:\d+:\d+ .*\(shell-syntax\)/);
    expect(stderr).toMatch(/good\.mdx:\d+:\d+ .*\(diagram-syntax\)/);
    expect(stderr).toContain('The site was not built');
    expect(status).toBe(1);
  } finally {
    rmSync(unsound, { recursive: true, force: true });
  }
});

test.each([
  'dist.new/index.html',
  'dist.new/pagefind',
])('a build killed once %s is there leaves the previous site', async (moment) => {
  const before = await standing();
  const killed = spawn(process.execPath, command, { cwd: handbook.root, env, stdio: 'ignore' });
  const ended = once(killed, 'exit');
  while (!existsSync(at(moment)) && killed.exitCode === null) await setTimeout(10);
  killed.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
  expect(await standing()).toBe(before);
});

test('a build that fails on a page ends with 1, says why, leaves the previous site, and does not wait for ever', async () => {
  const before = await standing();
  const page = at('src/pages/404.astro');
  const text = readFileSync(page);
  appendFileSync(page, "\n{(() => { throw new Error('This page cannot be made.'); })()}\n");
  const { status, stdout, stderr } = rebuilt();
  writeFileSync(page, text);
  expect(status, stdout + stderr).toBe(1);
  expect(stderr).toContain('This page cannot be made.');
  expect(stderr).toMatch(/The site was not built: .* dist\/ still holds the previous site/);
  expect(await standing()).toBe(before);
  expect(existsSync(at('dist.new'))).toBe(false);
});

test('Astro alone makes no half of a site: it says which command makes a whole one', async () => {
  const before = await standing();
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
    cwd: handbook.root,
    encoding: 'utf8',
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  expect(status).not.toBe(0);
  expect(stdout + stderr).toContain('npm run build');
  expect(await standing()).toBe(before);
});

test('a full disk is told in one line, and leaves the previous site', async (context) => {
  const before = await standing();
  const disk = at('disk');
  mkdirSync(disk);
  const room = (await filesOf(handbook.dist)).reduce(
    (sum, file) => sum + Math.ceil(readFileSync(join(handbook.dist, file)).length / 4096) * 4096,
    200_000,
  );
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${room}`, 'tmpfs', disk]).status !== 0)
    context.skip('only who may mount has a small disk to fill');
  try {
    cpSync(handbook.dist, join(disk, 'dist'), { recursive: true });
    renameSync(handbook.dist, at('aside'));
    symlinkSync(resolve(disk, 'dist'), handbook.dist);
    const { status, stderr } = rebuilt();
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The site was not built: the disk is full.* dist\/ still holds the previous site/m);
    expect(await standing()).toBe(before);
  } finally {
    spawnSync('umount', [disk]);
    rmSync(handbook.dist);
    renameSync(at('aside'), handbook.dist);
  }
});
