import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hidden } from '../../../src/model/hidden-characters.ts';

const corpus = '../shared/corpora/rules';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rules-'));
});
afterAll(() => rm(folder, { recursive: true }));

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts/alerts.ts'), ...args], {
    cwd: 'tests/fixtures/handbook',
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

test('findings end with 1, and a second --write has nothing to do', async () => {
  const file = join(folder, 'one.yaml');
  await writeFile(file, 'groups:\n- rules:\n  # why\n  - alert: NodeFilesystemAlmostOutOfSpace\n    expr: up\n');
  expect(run(file).stdout).toContain('one.yaml:4:12');
  expect(run('--write', join(folder, '*.yaml')).stderr).toContain('Fixed 1 file');
  const text = await readFile(file, 'utf8');
  expect(text).toContain(
    '# why\n  - alert: NodeFilesystemAlmostOutOfSpace\n    annotations:\n      runbook_url: https://',
  );
  const again = run('--write', file);
  expect(again.stderr).toContain('Nothing to fix');
  expect(again.stdout).not.toContain('one.yaml');
  expect(again.status).toBe(0);
  expect(await readFile(file, 'utf8')).toBe(text);
});

test('addresses on other sites stay until they are to be replaced, and labels are offered and then written', async () => {
  const file = join(folder, 'labels.yaml');
  const rule = (url: string) =>
    `groups:\n- rules:\n  - alert: NodeFilesystemAlmostOutOfSpace\n    expr: node_filesystem_avail_bytes{mountpoint!=""} < 1\n    annotations:\n      runbook_url: ${url}\n`;
  await writeFile(file, rule('https://wiki.example/disk'));
  expect(run('--write', file)).toMatchObject({ status: 1, stdout: expect.stringContaining('--write --replace') });
  expect(await readFile(file, 'utf8')).toBe(rule('https://wiki.example/disk'));
  expect(run('--write', '--replace', file)).toMatchObject({ status: 0, stderr: expect.stringContaining('Fixed 1') });
  const after = await readFile(file, 'utf8');
  expect(after).toContain('/alerts/NodeFilesystemAlmostOutOfSpace/?mountpoint={{ $labels.mountpoint | urlquery }}"');
  await writeFile(file, after.replace(/\?mountpoint.*\}\}/, '?team=web'));
  expect(run(file)).toMatchObject({ status: 0, stdout: expect.stringMatching(/1 runbook_url could bring labels/) });
  run('--write', file);
  expect(await readFile(file, 'utf8')).toContain('?team=web&mountpoint={{');
});

test('of one file only its own faults are told; what other files may have is a number', async () => {
  const file = join(folder, 'alone.yaml');
  await writeFile(file, 'groups:\n- rules:\n  - alert: NoRunbookForThis\n    expr: up\n');
  const { status, stdout } = run(file);
  expect(status).toBe(1);
  const lines = stdout.trim().split('\n');
  expect(lines.filter((line) => /:\d+:\d+/.test(line))).toEqual([
    expect.stringContaining('`NoRunbookForThis` has no runbook'),
  ]);
  expect(lines.at(-1)).toMatch(
    /^Runbooks name [\d,]+ alerts that this file does not have; .*--all-rules lists them\.$/,
  );
  const all = run('--all-rules', file).stdout;
  expect(all).toContain('no rule file has an alert');
  expect(all).not.toContain('--all-rules');
  expect(JSON.parse(run('--format', 'json', file).stdout).findings).toHaveLength(1);
});

test('findings can be printed for programs and for pull requests', async () => {
  const file = join(folder, 'two.yaml');
  await writeFile(file, 'groups:\n- rules:\n  - alert: NodeFilesystemAlmostOutOfSpace\n    expr: up\n');
  const { findings } = JSON.parse(run('--format', 'json', file).stdout);
  const found = findings.filter(({ rule }: { rule: string }) => rule === 'runbook-url');
  expect(found).toMatchObject([{ line: 3, column: 12, endColumn: 42 }]);
  const [log] = JSON.parse(run('--format=sarif', file).stdout).runs;
  const ids = log.tool.driver.rules.map(({ id }: { id: string }) => id);
  for (const { ruleId, ruleIndex } of log.results) expect(ids[ruleIndex]).toBe(ruleId);
  expect(run('--format', 'github', file).stdout).toContain('line=3,col=12');
  expect(run('--format', 'xml', file)).toMatchObject({ status: 2, stderr: expect.stringContaining('sarif') });
});

test('what a rule file says steers neither a terminal nor a log', async () => {
  const file = join(folder, 'hostile.yaml');
  const name = '"Evil\\e]0;title\\a\\n::error::injected\\u009b31m\\u202e"';
  await writeFile(
    file,
    `groups:\n- rules:\n  - {alert: ${name}, annotations: &a {x: y}}\n  - {alert: NodeFilesystemAlmostOutOfSpace, annotations: *a}\n`,
  );
  for (const args of [[], ['--write'], ['--format=github'], ['--format=json'], ['--format=sarif']]) {
    const { stdout, stderr } = run(...args, file);
    expect(stdout + stderr).toContain('Evil');
    expect((stdout + stderr).search(hidden)).toBe(-1);
    expect(stdout + stderr).not.toMatch(/^::error::/m);
  }
});

test('a file that is not there, or none at all, ends with 2 and says so', () => {
  expect(run(join(folder, 'gone.yaml'))).toMatchObject({ status: 2, stderr: expect.stringContaining('gone.yaml') });
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('--help') });
});

test.skipIf(!existsSync(corpus))('real rule files are read, all of them, and mended once', async () => {
  const copy = join(folder, 'real');
  await cp(corpus, copy, { recursive: true });
  const first = run('--write', copy);
  expect(first.status).toBe(1);
  expect(Number(/([\d,]+) alerts/.exec(first.stdout)?.[1]?.replace(',', ''))).toBeGreaterThan(1000);
  expect(run('--write', copy).stderr).toContain('Nothing to fix');
});
if (!existsSync(corpus)) console.log(`No ${corpus}: the trial on real rule files is skipped.`);
