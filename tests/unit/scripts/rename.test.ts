import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyPlan } from '../../../src/authoring/rename/apply.ts';

const project = join(import.meta.dirname, '..', '..', '..');
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'watchbook-rename-'));
  cpSync(join(project, 'tests/fixtures/handbook'), root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

const read = (file: string) => readFileSync(join(root, file), 'utf8');
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'scripts/rename.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

test('a whole handbook holds together after a role is renamed; before, it is shown and nothing is written', () => {
  writeFileSync(join(root, 'owners.yaml'), '# teams\nsre: "@a/sre"\n');
  const before = read('content/roles/sre.mdx');
  const shown = run('roles/sre', 'roles/reliability');
  expect(shown).toMatchObject({ status: 0, stderr: '' });
  expect(shown.stdout).toMatch(/content\/runbooks\/disk-filling\.mdx {2}lines? \d+/);
  expect(shown.stdout).toMatch(/content\/roles\/sre\.mdx {2}→ {2}content\/roles\/reliability\.mdx/);
  expect(shown.stdout).toMatch(/\d+ places in \d+ files\.\nAdd --yes to write it\.\nNothing was written\.\n$/);
  expect(read('content/roles/sre.mdx')).toBe(before);

  const done = run('roles/sre', 'roles/reliability', '--yes');
  expect(done).toMatchObject({ status: 0, stdout: expect.stringContaining('nothing found') });
  expect(existsSync(join(root, 'content/roles/sre.mdx'))).toBe(false);
  expect(read('owners.yaml')).toBe('# teams\nreliability: "@a/sre"\n');
  expect(run('roles/sre', 'roles/other')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('rename: there is no page content/roles/sre.mdx.'),
  });
});

test('what fails on the way leaves everything as it was', () => {
  const file = 'content/roles/sre.mdx';
  const before = read(file);
  const change = { file, before, after: 'other', lines: [1] };
  // A folder cannot be made where there is a file.
  const move = { from: file, to: 'content/roles/developer.mdx/sre.mdx' };
  expect(() => applyPlan(root, { changes: [change], move, remove: undefined, left: [] })).toThrow();
  expect(read(file)).toBe(before);
  const stale = { ...change, before: 'as it was' };
  expect(() => applyPlan(root, { changes: [stale], move: undefined, remove: undefined, left: [] })).toThrow(
    'has changed in the meantime',
  );
});
