import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

const project = join(import.meta.dirname, '..', '..', '..');
const fixtures = join(project, 'tests', 'fixtures', 'checks');
const folders: string[] = [];
let root = '';

/** A handbook of its own for each test: the good pages, which link to each other. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'watchbook-check-'));
  folders.push(root);
  cpSync(join(fixtures, 'good'), root, { recursive: true });
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'scripts/check.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: undefined },
  });
  return { status, stdout, stderr };
}

// Rules that ask for more pages than a fixture has.
const quiet = ['orphan-page', 'uncovered-responsibility', 'overloaded-role'].flatMap((rule) => [
  '--rule',
  `${rule}=off`,
]);

function change(file: string, from: string, to: string): void {
  const path = join(root, 'content', file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

function git(...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@site.example', ...args], { cwd: root });
}

describe('npm run check', () => {
  it('ends with 0 where nothing is wrong, and says how much it looked at', () => {
    expect(run(...quiet)).toMatchObject({ status: 0, stdout: '8 pages checked, nothing found.\n', stderr: '' });
  });

  it('says the same again from memory, and looks anew where a page, a word, the day or what is asked has changed', () => {
    const all = () => run(...quiet).stdout;
    change('guides/good.mdx', '\n## ', '\nThe frobnicator runs.\n\n## ');
    const found = all();
    expect(found).toContain('frobnicator');
    expect(all()).toBe(found);
    writeFileSync(join(root, '.cache', 'check', 'outcome', 'all'), 'half of');
    expect(all()).toBe(found);
    expect(run(...quiet, '--rule', 'spelling=off').stdout).not.toContain('frobnicator');
    expect(all()).toBe(found);
    appendFileSync(join(root, 'content', 'words.txt'), 'frobnicator\n');
    expect(all()).not.toContain('frobnicator');
    const { WATCHBOOK_TODAY } = process.env;
    process.env.WATCHBOOK_TODAY = '2031-01-01';
    expect(all()).toContain('review');
    if (WATCHBOOK_TODAY === undefined) delete process.env.WATCHBOOK_TODAY;
    else process.env.WATCHBOOK_TODAY = WATCHBOOK_TODAY;
    expect(all()).not.toContain('review');
  });

  it('ends with 1 on an error: place, what is wrong, what to do, the place itself, where to read more', () => {
    change('guides/good.mdx', 'owner: sre', 'owner: srre');
    const { status, stdout } = run(...quiet);
    expect(status).toBe(1);
    expect(stdout).toBe(
      'content/guides/good.mdx:4:8  `owner: srre` is not a role — did you mean `sre`? Roles are the files in content/roles.  (known-reference)\n' +
        '  4 │ owner: srre\n' +
        '    │        ^^^^\n' +
        '\n' +
        '1 error and 0 warnings in 1 of 8 pages.\n' +
        '      1  known-reference  https://watchbook.example/help/checks/known-reference/\n',
    );
  });

  it('ends with 2 on a command it does not understand, saying what to write', () => {
    for (const [args, words] of [
      [['--formt', 'json'], 'formt'],
      [['--format', 'xml'], 'pretty, json, github, gitlab, sarif'],
      [['--rule', 'known-lnk=off'], 'Did you mean `known-link`?'],
      [['--rule', 'known-link=of'], 'off, warn, error'],
      [['--rule', 'no-code=off'], 'stays an error'],
      [['--max-warnings', 'many'], 'whole number'],
      [['content/guides/gone.mdx'], 'there is no page'],
      [['--explain', 'nothing'], 'is not a rule'],
      [['--changed=no-such-branch'], 'no-such-branch'],
    ] as const) {
      const { status, stdout, stderr } = run(...args);
      expect({ args, status, stdout }).toEqual({ args, status: 2, stdout: '' });
      expect(stderr).toContain(words);
    }
  });

  it('looks only at the paths it is given, in the light of all pages', () => {
    change('guides/good.mdx', 'owner: sre', 'owner: srre');
    change('services/storefront.mdx', 'owner: sre', 'owner: srre');
    const { status, stdout } = run('content/services', '--format', 'json', ...quiet);
    expect(status).toBe(1);
    const { findings, summary } = JSON.parse(stdout);
    expect(findings).toHaveLength(1);
    expect(summary).toMatchObject({ files: 1, errors: 1, warnings: 0 });
    expect(run('./content/runbooks/', ...quiet).status).toBe(0);
  });

  it('prints one JSON object and nothing else', () => {
    change('guides/good.mdx', 'owner: sre', 'owner: srre');
    const { stdout } = run('--format', 'json', ...quiet);
    expect(JSON.parse(stdout)).toEqual({
      findings: [
        {
          rule: 'known-reference',
          severity: 'error',
          file: 'content/guides/good.mdx',
          line: 4,
          column: 8,
          endLine: 4,
          endColumn: 12,
          message: '`owner: srre` is not a role',
          advice: 'Did you mean `sre`? Roles are the files in content/roles.',
        },
      ],
      summary: { files: 8, filesWithFindings: 1, errors: 1, warnings: 0, rules: { 'known-reference': 1 } },
    });
  });

  it('lets warnings pass up to the number allowed', () => {
    change('guides/good.mdx', 'Because', 'See [here](/runbooks/good/). Because');
    expect(run(...quiet).status).toBe(0);
    expect(run('--max-warnings', '1', ...quiet).status).toBe(0);
    expect(run('--max-warnings', '0', ...quiet).status).toBe(1);
    expect(run('--rule', 'link-text=error', ...quiet).status).toBe(1);
    expect(run('--rule', 'link-text=off', '--max-warnings', '0', ...quiet).status).toBe(0);
  });

  it('leaves out what a comment with a reason asks to leave out', () => {
    const link = 'See [here](/runbooks/good/). ';
    change(
      'guides/good.mdx',
      'Because',
      `{/* watchbook-disable-next-line link-text -- a quotation */}\n\n${link}Because`,
    );
    expect(run('--max-warnings', '0', ...quiet).status).toBe(0);
    change('guides/good.mdx', link, '');
    expect(run('--max-warnings', '0', ...quiet).stdout).toContain('(suppression-used)');
  });

  it('believes nothing in its memory that another hand wrote', () => {
    change('guides/good.mdx', 'owner: sre', 'owner: nobody');
    expect(run(...quiet).stdout).toContain('`owner: nobody`');
    const memory = join(root, '.cache/check/pages.jsonl');
    writeFileSync(memory, readFileSync(memory, 'utf8').replaceAll('nobody', 'sre'));
    expect(run(...quiet).stdout).toContain('`owner: nobody`');
  });

  it('finds the same again from its cache, and what changed since', () => {
    change('guides/good.mdx', 'owner: sre', 'owner: srre');
    const first = run(...quiet).stdout;
    expect(run(...quiet).stdout).toBe(first);
    change('guides/good.mdx', 'owner: srre', 'owner: sre');
    expect(run(...quiet).status).toBe(0);
    writeFileSync(join(root, '.cache/check/pages.jsonl'), 'damaged');
    expect(run(...quiet).status).toBe(0);
    rmSync(join(root, 'content/roles/developer.mdx'));
    expect(run(...quiet).stdout).toContain('`roles: developer` is not a role');
  });

  it('with --changed looks at what differs from a revision, and what that breaks elsewhere', () => {
    change('services/storefront.mdx', 'owner: sre', 'owner: srre');
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-q', '-m', 'Pages');
    change('services/storefront.mdx', 'owner: srre', 'owner: sre');
    change('guides/good.mdx', 'Because', 'See [here](/runbooks/good/). Because');
    const { stdout } = run('--changed', '--format', 'json', ...quiet);
    expect(JSON.parse(stdout).findings.map((one: { rule: string }) => one.rule)).toEqual(['link-text']);
    git('commit', '-q', '-a', '-m', 'Change');
    expect(JSON.parse(run('--changed=HEAD~1', '--format', 'json', ...quiet).stdout).summary.files).toBe(2);
    git('mv', 'content/runbooks/good.mdx', 'content/runbooks/better.mdx');
    const moved = run('--changed', '--format', 'json', ...quiet).stdout;
    const found = JSON.parse(moved).findings.map((one: { rule: string; file: string }) => `${one.rule} ${one.file}`);
    expect(found).toContain('known-link content/guides/good.mdx');
    expect(found.some((line: string) => line.startsWith('redirect-kept'))).toBe(true);
    change('runbooks/better.mdx', 'urgency: page', 'urgency: page\nredirectFrom: [/runbooks/good/]');
    expect(run('--changed', ...quiet).stdout).not.toContain('(redirect-kept)');
  });

  it('with --fix mends files in place and says which', () => {
    change('guides/good.mdx', 'owner: sre', 'owner: SRE');
    appendFileSync(join(root, 'content/glossary/latency.mdx'), '\n\n');
    const { status, stderr } = run('--fix', ...quiet);
    expect(status).toBe(0);
    expect(stderr).toContain('Fixed 2 files: content/glossary/latency.mdx, content/guides/good.mdx');
    expect(readFileSync(join(root, 'content/guides/good.mdx'), 'utf8')).toContain('owner: sre\n');
    expect(run('--fix', ...quiet).stderr).toBe('');
  });

  it('tells of files that cannot be read, and goes on', () => {
    symlinkSync('loop.mdx', join(root, 'content/guides/loop.mdx'));
    symlinkSync('nowhere.mdx', join(root, 'content/guides/dead.mdx'));
    symlinkSync('..', join(root, 'content/guides/up'));
    writeFileSync(join(root, 'content/guides/huge.mdx'), 'a'.repeat(10_485_760));
    writeFileSync(join(root, 'content/guides/odd.mdx'), Buffer.from([0xff, 0xfe, 0x00, 0x41]));
    const { status, stdout } = run('--format', 'json', ...quiet);
    expect(status).toBe(1);
    const found = JSON.parse(stdout).findings.map((one: { rule: string; file: string }) => `${one.file} ${one.rule}`);
    expect(found).toEqual([
      'content/guides/dead.mdx file-readable',
      'content/guides/huge.mdx file-size',
      'content/guides/loop.mdx file-readable',
      'content/guides/odd.mdx file-utf-8',
      'content/guides/up file-readable',
    ]);
  });

  it('explains a rule and lists all', () => {
    expect(run('--explain', 'known-link').stdout).toMatch(/^known-link \(error\)[\s\S]*Good:[\s\S]*Bad, found at 5:5:/);
    const list = run('--list-rules').stdout;
    expect(list.split('\n').filter((line) => line.startsWith('  ')).length).toBeGreaterThan(50);
    expect(run('--help')).toMatchObject({ status: 0 });
  });

  it('uses colour only on a terminal', () => {
    change('guides/good.mdx', 'owner: sre', 'owner: srre');
    expect(run(...quiet).stdout).not.toContain('\u001B');
  });
});
