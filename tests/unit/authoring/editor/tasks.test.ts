import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/checks/finding.ts';
import { lineOf } from '../../../../src/checks/reporters/pretty.ts';

const { tasks } = JSON.parse(readFileSync('.vscode/tasks.json', 'utf8')) as {
  tasks: { script: string; problemMatcher: { pattern?: Record<string, number | string> } }[];
};
const pattern = tasks.find((task) => task.script === 'check')?.problemMatcher.pattern ?? {};
const finding: Finding = {
  rule: 'known-reference',
  severity: 'error',
  file: 'content/runbooks/disk-filling.mdx',
  line: 4,
  column: 8,
  endLine: 4,
  endColumn: 12,
  message: '`owner: srre` is not a role (of 8)',
  advice: 'Did you mean `sre`?',
};

function matched(line: string) {
  const groups = new RegExp(String(pattern.regexp)).exec(line) ?? [];
  const field = (name: string) => groups[Number(pattern[name])];
  return {
    file: field('file'),
    line: field('line'),
    column: field('column'),
    code: field('code'),
    severity: field('severity'),
  };
}

describe('the problem matcher of the task "check"', () => {
  it('reads an error as the check prints it', () => {
    const expected = { file: finding.file, line: '4', column: '8', code: 'known-reference', severity: undefined };
    expect(matched(lineOf(finding))).toEqual(expected);
  });

  it('reads a warning as one', () => {
    expect(matched(lineOf({ ...finding, severity: 'warn' }))).toMatchObject({ line: '4', severity: 'warning' });
  });

  it('leaves the summary alone', () => {
    expect(matched('2 errors and 0 warnings in 1 of 40 pages.').file).toBeUndefined();
  });

  it.each(['new', 'dev', 'schemas', 'pr', 'check'])('has a task for npm run %s, which exists', (script) => {
    expect(tasks.map((task) => task.script)).toContain(script);
    expect(JSON.parse(readFileSync('package.json', 'utf8')).scripts).toHaveProperty(script);
  });
});
