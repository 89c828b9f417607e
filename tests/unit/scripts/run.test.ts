import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'watchbook-run-'));
  cpSync('scripts/run.mjs', join(root, 'scripts', 'run.mjs'));
  put('package-lock.json', '{"packages":{}}');
  put('scripts/says.ts', "console.log('It ran.');");
  execFileSync('git', ['init', '-q'], { cwd: root });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(file: string, text = '') {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
function add(file: string) {
  put(file);
  execFileSync('git', ['add', '--force', file], { cwd: root });
}
const run = () => {
  // Taken for installed, so that nothing is fetched.
  put('node_modules/.package-lock.json', '{"packages":{}}');
  return spawnSync(process.execPath, [join(root, 'scripts', 'run.mjs'), 'says'], { cwd: root, encoding: 'utf8' });
};

test('a command runs, whatever lies where only the machine keeps things', () => {
  put('.cache/bundle/facts/bundle');
  put('node_modules/astro/package.json');
  add('content/shards/a.mdx');
  add('content/.cache.mdx');
  expect(run()).toMatchObject({ status: 0, stdout: 'It ran.\n' });
});

test.each([
  '.cache/bundle/files/server/entry.mjs',
  '.Cache/prose/a',
  'node_modules/astro/index.js',
  'shards/1-of-1/pages/pages',
])('no command runs where a change brings %s: what is kept there is believed', (file) => {
  add(file);
  const { status, stdout, stderr } = run();
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^Nothing was run: git has .+, where only this machine keeps what it made\. /);
  expect(stderr).toContain(`git rm -r --cached ${file.split('/')[0]}`);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('a name in the message steers no terminal', () => {
  add('.cache/\u001b]0;mine\u0007');
  expect(run().stderr).toMatch(/^[\x20-\x7e]+\n$/);
});

test('a handbook in a folder of a larger repository is looked at alone', () => {
  const outer = root;
  add('.cache/of-others');
  root = join(outer, 'handbook');
  cpSync('scripts/run.mjs', join(root, 'scripts', 'run.mjs'));
  put('package-lock.json', '{"packages":{}}');
  put('scripts/says.ts', "console.log('It ran.');");
  expect(run()).toMatchObject({ status: 0 });
  root = outer;
});
