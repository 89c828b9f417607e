import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planUpgrade } from '../../../src/authoring/upgrade/plan.ts';
import { changesBetween, isNewer, newest } from '../../../src/authoring/upgrade/versions.ts';
import { productParts } from '../../../src/source/owners.ts';

const folder = mkdtempSync(join(tmpdir(), 'upgrade-test-'));
const [upstream, org] = [join(folder, 'upstream'), join(folder, 'org')];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const git = (root: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    'git',
    ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
};
const put = (root: string, file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const read = (file: string) => readFileSync(join(org, file), 'utf8');
const state = () => git(org, 'status', '--porcelain') + git(org, 'rev-parse', 'HEAD');
const upgrade = (...args: string[]) =>
  spawnSync(process.execPath, [resolve('scripts/upgrade.ts'), '--from', upstream, '--in', org, ...args], {
    encoding: 'utf8',
  });
const commit = (root: string, subject: string) => {
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '-m', subject);
};

const fields = 'summary: What to know about it.\nowner: sre\nreviewed: 2026-11-23\naudience: []\ntopic: practice\n';
const guide = (title: string, text: string) => `---\ntitle: ${title}\n${fields}---\n\n${text}\n`;
const style = guide('Style', 'The style, as shipped.');
const links =
  'See [the style](/guides/writing/style/#links), [it](writing/style.mdx), [a rule](/checks/known-link/), [how](/guides/writing/add-a-page/).';

const oldSettings = `/** Ours. */
export const config = {
  title: 'Acme', // ours
  indexed: true as boolean,
  severities: [{ id: 'SEV1', label: 'A', description: 'a' }],
} as const;

export type Config = typeof config;
`;

/** The version before: this one without what came since, and with a file that is gone now. */
beforeAll(() => {
  mkdirSync(upstream);
  for (const part of [...productParts, 'watchbook.config.ts', 'owners.yaml', '.gitignore'])
    cpSync(part, join(upstream, part), { recursive: true });
  const version = (text: string) => {
    const file = join(upstream, 'package.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"version": ".*?"/, `"version": "${text}"`));
  };
  git(upstream, 'init', '--quiet', '--initial-branch=main');
  version('0.1.0');
  cpSync(join(upstream, 'src/help'), join(folder, 'help'), { recursive: true });
  rmSync(join(upstream, 'src/help'), { recursive: true });
  put(upstream, 'watchbook.config.ts', oldSettings);
  put(upstream, 'src/old.ts', 'export {};\n');
  put(upstream, 'src/changed.ts', '// one\n\n\n\n// two\n');
  put(upstream, 'CHANGELOG.md', '# Changelog\n\n## 0.1.0\n\nThe first.\n');
  put(upstream, 'content/roles/sre.mdx', readFileSync('tests/fixtures/handbook/content/roles/sre.mdx', 'utf8'));
  put(upstream, 'content/guides/writing/style.mdx', style);
  put(upstream, 'content/guides/writing/add-a-page.mdx', guide('Add', 'As shipped.'));
  commit(upstream, 'The first version');
  git(upstream, 'tag', 'v0.1.0');
  git(folder, 'clone', '--quiet', upstream, org);
  version('0.2.0');
  cpSync(join(folder, 'help'), join(upstream, 'src/help'), { recursive: true });
  rmSync(join(upstream, 'src/old.ts'));
  put(upstream, 'src/changed.ts', '// one\n\n\n\n// two, changed\n');
  put(upstream, 'CHANGELOG.md', '# Changelog\n\n## 0.2.0\n\nHelp comes along.\n\n## 0.1.0\n\nThe first.\n');
  put(upstream, 'content/guides/new-example.mdx', guide('New', 'Not for you.'));
  commit(upstream, 'The second version');
  git(upstream, 'tag', 'v0.2.0');
  symlinkSync(resolve('node_modules'), join(org, 'node_modules'), 'junction');
  appendFileSync(join(org, '.git/info/exclude'), 'node_modules\n');
  put(org, 'content/guides/ours.mdx', guide('Ours', links));
  put(org, 'content/guides/writing/add-a-page.mdx', guide('Add', 'As we do it.'));
  put(org, 'src/own.ts', '// A file of ours beside those of the product.\n');
  commit(org, 'Make it ours');
});

test('what is in no commit stops it, and nothing is touched', () => {
  put(org, 'content/guides/unsaved.mdx', 'Unsaved.');
  expect(upgrade()).toMatchObject({ status: 2, stderr: expect.stringContaining('content/guides/unsaved.mdx') });
  rmSync(join(org, 'content/guides/unsaved.mdx'));
  expect(upgrade('0.9.0').stderr).toContain('It has 0.1.0, 0.2.0.');
});

test('a file of the product that was changed here stops it, with a list; where it can be merged, it is', () => {
  put(org, 'src/changed.ts', '// one, ours\n\n\n\n// two\n');
  commit(org, 'Change the product');
  const before = state();
  expect(upgrade()).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('were changed here:\n  src/changed.ts\n'),
  });
  expect(upgrade('--merge', '--dry-run')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Merged:\n  src/changed.ts'),
  });
  put(org, 'src/changed.ts', '// one\n\n\n\n// two, ours\n');
  commit(org, 'Change it elsewhere');
  expect(upgrade('--merge')).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('at the same places:\n  src/changed.ts'),
  });
  git(org, 'reset', '--quiet', '--hard', 'HEAD~1');
  expect(state()).toBe(before);
});

test('a step that fails leaves every byte as it was', () => {
  const config = read('watchbook.config.ts');
  put(org, 'watchbook.config.ts', config.replace('config = {', "config = {\n  nothing: 'like this',"));
  commit(org, 'Break the settings');
  const before = state();
  const { status, stderr } = upgrade('--merge');
  expect([status, stderr]).toEqual([1, expect.stringContaining('Not upgraded; all is as it was.')]);
  expect(state()).toBe(before);
  expect(existsSync(join(org, 'src/old.ts'))).toBe(true);
  git(org, 'reset', '--quiet', '--hard', 'HEAD~1');
});

test('the product becomes the new version, what is the organisation’s stays, and its links follow', () => {
  const { stdout } = upgrade('--merge');
  expect(stdout).toContain('Help comes along.');
  expect(stdout).not.toContain('The first.');
  expect(read('src/changed.ts')).toBe('// one, ours\n\n\n\n// two, changed\n');
  expect(existsSync(join(org, 'src/old.ts'))).toBe(false);
  expect(read('src/own.ts')).toContain('of ours');
  expect(read('src/help/style.mdx')).toBe(readFileSync('src/help/style.mdx', 'utf8'));
  expect(existsSync(join(org, 'content/guides/new-example.mdx'))).toBe(false);
  expect(existsSync(join(org, 'content/guides/writing/style.mdx'))).toBe(false);
  expect(read('content/guides/writing/add-a-page.mdx')).toContain('As we do it.');
  expect(stdout).toContain('content/guides/writing/add-a-page.mdx was changed here and stays');
  expect(read('content/guides/ours.mdx')).toContain(
    'See [the style](/help/style/#links), [it](/help/style/), [a rule](/help/checks/known-link/), [how](/guides/writing/add-a-page/).',
  );
  expect(read('watchbook.config.ts')).toBe(
    `import { defineConfig } from './src/config/define-config.ts';\n\n${oldSettings
      .replace('config = {', 'config = defineConfig({')
      .replace(/} as const;.*/s, '});\n')}`,
  );
  expect(JSON.parse(read('.watchbook.json'))).toEqual({
    version: '0.2.0',
    commit: git(upstream, 'rev-parse', 'v0.2.0').trim(),
  });
  expect(stdout).toContain('Nothing is committed');
});

test('a second time there is nothing to do', () => {
  commit(org, 'Upgrade');
  const before = state();
  expect(upgrade()).toMatchObject({ status: 0, stdout: 'You have version 0.2.0 already: nothing to change.\n' });
  expect(state()).toBe(before);
  expect(upgrade('0.1.0')).toMatchObject({ status: 2, stderr: expect.stringContaining('newer than 0.1.0') });
});

test('versions are compared by their numbers, and a changelog is read between two', () => {
  expect([isNewer('0.10.0', '0.9.9'), isNewer('1.0.0', 'v1.0.0'), newest(['0.9.0', '0.10.1', '0.10.0'])]).toEqual([
    true,
    false,
    '0.10.1',
  ]);
  const log = '# C\n\n## Unreleased\n\nx\n\n## 0.3.0\n\nc\n\n## 0.2.0\n\nb\n\n## 0.1.0\n\na\n';
  expect(changesBetween(log, '0.1.0', '0.2.0')).toBe('## 0.2.0\n\nb');
});

test('a file is taken, merged, kept or removed by who changed it', () => {
  const tree = (files: Record<string, string>) => new Map(Object.entries(files));
  expect(
    planUpgrade(
      tree({ same: '1', next: '1', ours: '1', both: '1', gone: '1', goneOurs: '1' }),
      tree({ same: '1', next: '1', ours: '2', both: '2', gone: '1', goneOurs: '2', fresh: '9' }),
      tree({ same: '1', next: '2', ours: '1', both: '3', fresh: '9', added: '1' }),
    ),
  ).toEqual({ taken: ['added', 'next'], removed: ['gone'], both: ['both', 'goneOurs'], ours: ['ours'] });
});
