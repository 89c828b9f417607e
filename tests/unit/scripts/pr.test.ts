import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { files } from '../authoring/pull-request/handbook.ts';

let root: string;
const git = (...args: string[]) =>
  spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: root, encoding: 'utf8' });
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
function run(...args: string[]) {
  const env = { ...process.env, GITHUB_ACTIONS: '', GITHUB_STEP_SUMMARY: '' };
  return spawnSync(process.execPath, [resolve('scripts/pr.ts'), ...args], { cwd: root, encoding: 'utf8', env });
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'branch-'));
  for (const [file, text] of Object.entries(files)) write(file, text);
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'Start');
  git('switch', '-q', '-c', 'work');
});
afterAll(() => rmSync(root, { recursive: true }));

const service = 'content/services/checkout.mdx';

describe('npm run pr', () => {
  it('says so where nothing changed', () => {
    const { status, stdout } = run();
    expect(stdout).toContain('No page changes. No new findings.');
    expect(status).toBe(0);
  });

  it('counts what is committed, what is only saved, and what git does not know yet', () => {
    write(
      'content/runbooks/slow.mdx',
      (files['content/runbooks/slow.mdx'] ?? '').replace('urgency: page', 'urgency: ticket'),
    );
    git('commit', '-q', '-a', '-m', 'Let it wait');
    write(service, (files[service] ?? '').replace('tier: critical', 'tier: important'));
    write('content/services/größe.mdx', files[service] ?? '');
    const { stdout } = run('--base', 'main', '--output', 'summary.md');
    expect(stdout).toContain('Pages: 1 added, 2 changed.');
    expect(stdout).toContain('`urgency`');
    expect(stdout).toContain('`tier`');
    expect(readFileSync(join(root, 'summary.md'), 'utf8')).toContain('Pages: 1 added, 2 changed.');
    rmSync(join(root, 'content/services/größe.mdx'));
  });

  it('fails on a new error, in whichever file', () => {
    rmSync(join(root, 'content/runbooks/slow.mdx'));
    const { status, stdout } = run();
    expect(status).toBe(1);
    expect(stdout).toMatch(/content\/services\/checkout\.mdx:\d+:\d+`/);
    expect(stdout).toContain('known-link');
  });

  it('marks the lines on GitHub, and writes SARIF and a code-quality report', () => {
    const { status, stdout } = run('--format', 'github', '--sarif', 'findings.sarif', '--code-quality', 'gl.json');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=content\/services\/checkout\.mdx,line=\d+,col=\d+,.*title=known-link::/m);
    const quality: { check_name: string }[] = JSON.parse(readFileSync(join(root, 'gl.json'), 'utf8'));
    const { runs } = JSON.parse(readFileSync(join(root, 'findings.sarif'), 'utf8'));
    const rules = runs[0].results.map((result: { ruleId: string }) => result.ruleId);
    expect(rules).toContain('known-link');
    expect(quality.map((finding) => finding.check_name)).toEqual(rules);
    expect(run('--format', 'yaml').status).toBe(2);
    git('checkout', '-q', '.');
  });

  it('cannot tell without a base, and says how to name one', () => {
    expect(run('--base', 'nowhere')).toMatchObject({ status: 2, stderr: expect.stringContaining('nowhere') });
    expect(run('--bsae', 'main').status).toBe(2);
    git('branch', '-q', '-m', 'main', 'trunk');
    expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('--base') });
    expect(run('--base', 'trunk').stdout).toContain('No new findings.');
  });
});
