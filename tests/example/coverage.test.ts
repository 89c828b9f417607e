import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const outline = {
  'The seventeen responsibilities': [
    'Incident response',
    'Post-mortems',
    'Monitoring and alerting',
    'Capacity planning',
    'Efficient software delivery',
    'Release automation',
    'Configuration management',
    'Infrastructure as code',
    'Access control',
    'User training',
    'Backup and restore',
    'Automation of routine tasks',
    'Documentation of systems',
    'Meeting client requirements',
    'Unit tests',
    'System requirements',
    'Documentation of code',
  ],
  'The six core skills': [
    'Monitoring',
    'Information gathering',
    'The golden signals',
    'Updating systems',
    'Release coordination',
    'Creating infrastructure',
  ],
};

const page = readFileSync('content/guides/coverage.mdx', 'utf8');

describe.each(Object.entries(outline))('%s', (heading, lines) => {
  const section = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const rows = new Map(
    [...section.matchAll(/^\| ([^|]+?) \|(.+)\|$/gm)].map(([, name = '', cells = '']) => [name, cells]),
  );

  test.each(lines)('%s has a guide, a matrix, a runbook and a quiz', (line) => {
    const cells = rows.get(line) ?? '';
    for (const kind of [
      /\/guides\/(?:responsibilities|skills)\//,
      /\/matrices\//,
      /\/runbooks\//,
      /\/guides\/quizzes\//,
    ])
      expect(cells).toMatch(kind);
  });
});

const roles = ['sre', 'devops-engineer', 'sysadmin', 'developer'];

test('each responsibility of the four roles names its guide, and no guide is left over', () => {
  const named = roles.flatMap((role) =>
    [...readFileSync(`content/roles/${role}.mdx`, 'utf8').matchAll(/^ {4}guide: (.+)$/gm)].map(([, guide]) => guide),
  );
  expect(new Set(named).size).toBe(17);
  for (const guide of named) expect(existsSync(`content/guides/${guide}.mdx`), guide).toBe(true);
});
