import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

function inRoot(code: string): string {
  const module = JSON.stringify(resolve('src/site/freshness.ts'));
  const script = `const { fingerprint, isFresh, rememberBuild } = await import(${module}); ${code}`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.trim();
}

const remember = () => inRoot('await rememberBuild(await fingerprint())');
const isFresh = () => inRoot('console.log(await isFresh())') === 'true';

it('knows a whole build of what is here now', () => {
  expect(isFresh()).toBe(false);
  remember();
  expect(isFresh()).toBe(true);
  write(page, 'changed since');
  expect(isFresh()).toBe(false);
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
