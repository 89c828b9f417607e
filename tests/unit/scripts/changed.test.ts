import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Repository, repository } from '../repository.ts';

const good = resolve('tests/fixtures/checks/good/content');

describe.each(['', 'docs/handbook/'])('npm run check -- --changed, in the folder “%s” of a repository', (folder) => {
  let one: Repository;
  let root: string;
  beforeAll(() => {
    one = repository();
    root = join(one.root, folder);
    cpSync(good, join(root, 'content'), { recursive: true });
    // What was wrong before stays unsaid, wherever it stands.
    change('services/storefront.mdx', 'owner: sre', 'owner: srre');
    change('guides/good.mdx', 'Because', 'See [the runbook](/runbooks/good/). Because');
    one.write('.gitignore', '.cache\n');
    one.commit('2026-10-01');
  });
  beforeEach(() => {
    one.git('checkout', '-q', '.');
    one.git('clean', '-q', '-f');
  });
  afterAll(() => one.remove());

  function change(file: string, from: string, to: string): void {
    const text = readFileSync(join(root, 'content', file), 'utf8');
    expect(text).toContain(from);
    one.write(join(folder, 'content', file), text.replace(from, to));
  }
  function found(...args: string[]): string[] {
    const script = resolve('scripts/check.ts');
    const { stdout, stderr } = spawnSync(process.execPath, [script, '--changed', '--format', 'json', ...args], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; file: string }[] };
    return findings.map(({ rule, file }) => `${rule} ${file}`);
  }

  it('finds nothing where nothing changed', () => {
    expect(found()).toEqual([]);
  });

  it('finds what the change broke on its page, not what was broken there before', () => {
    change('services/storefront.mdx', 'reviewed: ', 'revewed: ');
    expect(found().sort()).toEqual([
      'missing-field content/services/storefront.mdx',
      'unknown-field content/services/storefront.mdx',
    ]);
  });

  it('finds what the change broke on pages that it does not touch', () => {
    const guide = readFileSync(join(root, 'content/guides/good.mdx'), 'utf8');
    one.write(join(folder, 'content/guides/a-twin.mdx'), guide);
    expect(found()).toContain('unique-title content/guides/good.mdx');
  });

  it('finds a page that is gone without a redirect, and the links to it', () => {
    renameSync(join(root, 'content/runbooks/good.mdx'), join(root, 'content/runbooks/better.mdx'));
    const all = found();
    expect(all).toContain('known-link content/guides/good.mdx');
    expect(all.some((line) => line.startsWith('redirect-kept'))).toBe(true);
  });
});
