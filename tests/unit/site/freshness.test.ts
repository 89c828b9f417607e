import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'watchbook-fresh-'));
  for (const file of [page, ...site]) write(file);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const page = 'content/guides/one.mdx';
const site = ['dist/index.html', 'dist/sw.js', 'dist/pagefind/pagefind-entry.json'];

function write(file: string, text = 'as built'): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function inRoot(code: string, today = '2026-11-30'): string {
  const module = JSON.stringify(resolve('src/site/freshness.ts'));
  const script = `const { fingerprint, isFresh, rememberBuild } = await import(${module}); ${code}`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, WATCHBOOK_TODAY: today },
  });
  expect(stderr).toBe('');
  return stdout.trim();
}

const remember = (today?: string) => inRoot('rememberBuild(await fingerprint())', today);
const isFresh = (today?: string) => inRoot('console.log(isFresh(await fingerprint()))', today) === 'true';

it('knows a whole build of what is here now', () => {
  expect(isFresh()).toBe(false);
  remember();
  expect(isFresh()).toBe(true);
  expect(isFresh('2026-12-01')).toBe(false);
  write(page, 'changed since');
  expect(isFresh()).toBe(false);
  write(page);
  expect(isFresh()).toBe(true);
});

it.each([
  ['the product', 'src/pages/index.astro'],
  ['the settings', 'watchbook.config.ts'],
  ['the packages', 'package-lock.json'],
  ['what is served as it is', 'public/robots.txt'],
  ['a page that is new', 'content/guides/two.mdx'],
])('makes it again where %s is another', (_, file) => {
  remember();
  write(file, 'another');
  expect(isFresh()).toBe(false);
});

it('believes bytes alone: not a size and a time of change that are the same', () => {
  remember();
  for (const file of [page, 'dist/index.html']) {
    const { atime, mtime } = statSync(join(root, file));
    write(file, 'As built');
    utimesSync(join(root, file), atime, mtime);
    expect(isFresh()).toBe(false);
    write(file);
    expect(isFresh()).toBe(true);
  }
});

it('makes a site again that holds a diagram undrawn, a file too many, or whose note is damaged', () => {
  write('dist/a/index.html', '<figure class="diagram" data-undrawn="browser">');
  remember();
  expect(isFresh()).toBe(false);
  write('dist/a/index.html', '<figure class="diagram">');
  remember();
  expect(isFresh()).toBe(true);
  write('dist/b/index.html');
  expect(isFresh()).toBe(false);
  rmSync(join(root, 'dist/b'), { recursive: true });
  const note = join(root, '.cache/built/dist');
  const text = readFileSync(note, 'utf8');
  for (const damaged of ['', text.slice(0, 60), text.replace(/\w$/, '_')]) {
    writeFileSync(note, damaged);
    expect(isFresh()).toBe(false);
  }
});

it.each(site)('believes no site whose %s is missing, or is of another build', (file) => {
  remember();
  renameSync(join(root, file), join(root, 'aside'));
  expect(isFresh()).toBe(false);
  remember();
  expect(isFresh()).toBe(false);
  renameSync(join(root, 'aside'), join(root, file));
  remember();
  write(file, 'of another');
  expect(isFresh()).toBe(false);
});
