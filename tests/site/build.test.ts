import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

mkdirSync('.cache/test', { recursive: true });
const root = mkdtempSync('.cache/test/build-');
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a build finds what the check finds: also what only a shell or Mermaid can tell', () => {
  const handbook = mkdtempSync('.cache/test/unsound-');
  try {
    cpSync('tests/fixtures/checks/good/content', join(handbook, 'content'), { recursive: true });
    const page = join(handbook, 'content/guides/good.mdx');
    appendFileSync(page, '\n```sh\nif true; then echo\n```\n\n```mermaid title="Flow"\nflowchart LR\n  a --> \n```\n');
    const { status, stderr } = spawnSync(process.execPath, [resolve('scripts/build.ts')], {
      cwd: handbook,
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/good\.mdx:\d+:\d+ .*\(shell-syntax\)/);
    expect(stderr).toMatch(/good\.mdx:\d+:\d+ .*\(diagram-syntax\)/);
    expect(stderr).toContain('The site was not built');
    expect(status).toBe(1);
  } finally {
    rmSync(handbook, { recursive: true, force: true });
  }
});

test('a build that fails on a page ends with 1 and says why, and does not wait for ever', () => {
  for (const part of [
    'src',
    'scripts',
    'public',
    'astro.config.mjs',
    'ec.config.mjs',
    'watchbook.config.ts',
    'package.json',
    'tsconfig.json',
  ]) {
    cpSync(part, join(root, part), { recursive: true });
  }
  cpSync('tests/fixtures/checks/good/content', join(root, 'content'), { recursive: true });
  appendFileSync(
    join(root, 'src/pages/404.astro'),
    "\n{(() => { throw new Error('This page cannot be made.'); })()}\n",
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--force', '--no-browser'], {
    cwd: root,
    encoding: 'utf8',
    // In CI a diagram that cannot be drawn would fail the build first.
    env: { ...process.env, CI: '' },
    timeout: 120_000,
  });
  expect(status, stdout + stderr).toBe(1);
  expect(stderr).toContain('This page cannot be made.');
  expect(stderr).toContain('The site was not built');
}, 130_000);
