import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../../src/checks/index.ts';
import { attacks } from './cases.ts';

const project = join(import.meta.dirname, '..', '..', '..');
const root = mkdtempSync(join(tmpdir(), 'attacks-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What is no matter of safety: how the words of an attack are spelt, and that nobody links to it. */
const quiet = rules
  .filter(({ id, family, always }) => (family === 'prose' && !always) || id === 'orphan-page')
  .flatMap(({ id }) => ['--rule', `${id}=off`]);
const found = new Map<string, string[]>();

beforeAll(() => {
  cpSync(join(project, 'tests/fixtures/checks/good'), root, { recursive: true });
  // The addresses of the site’s own pages.
  cpSync(join(project, 'src/pages'), join(root, 'src/pages'), { recursive: true });
  for (const { file, content, link } of attacks) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    if (link === undefined) writeFileSync(join(root, file), content);
    else symlinkSync(link, join(root, file));
  }
  // In a process of its own, so that a page that hangs or ends it is seen.
  const { status, stdout, stderr, signal } = spawnSync(
    process.execPath,
    [join(project, 'scripts/check.ts'), '--format', 'json', ...quiet],
    { cwd: root, encoding: 'utf8', timeout: 120_000, maxBuffer: 1e8 },
  );
  expect({ status, stderr, signal }).toEqual({ status: 1, stderr: '', signal: null });
  for (const { file, rule, line, column } of JSON.parse(stdout).findings)
    found.set(file, [...(found.get(file) ?? []), `${rule} ${line}:${column}`]);
}, 150_000);

it('there are enough, each with a name of its own', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(200);
  expect(new Set(attacks.map(({ file }) => file)).size).toBe(attacks.length);
});

describe.each([...new Set(attacks.map(({ family }) => family))])('%s', (family) => {
  it.each(
    attacks.filter((attack) => attack.family === family).map((attack) => [attack.name, attack] as const),
  )('%s', (_, { file, expected }) => expect(found.get(file) ?? []).toEqual(expected));
});
