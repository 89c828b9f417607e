import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineConfig } from '../../../src/config/define-config.ts';
import { type OwnSettings, withSettings } from './settings.ts';

const wrong = `  title: '',
  titles: 'Ours',
  site: 'handbook.example',
  editBase: 'https://git.example/edit/main',
  severities: [
    { id: 'P1', label: 'One', description: 'The worst.' },
    { id: 'P1', label: 'Two', description: 'Less bad.', colour: 'red' },
  ],
  reviewEvery: { role: 'half a year', runbok: '6 months' },
  oldDraftAfter: 1.5,
  matrices: { mostConsulted: 60 },
  rules: { 'known-lnk': 'off', spelling: 'warning', 'no-code': 'off' },`;

const told = [
  '4:3  `title: ""` — expected the name of the handbook',
  '5:3  `titles` is not a setting — did you mean `title`?',
  '6:3  `site: "handbook.example"` is not an address — write it with its scheme, such as https://handbook.example',
  '7:3  `editBase: "https://git.example/edit/main"` does not end with a slash — the path of a file is put behind it',
  '10:7  `severities[1].id: "P1"` is there twice — give each severity an id of its own',
  '10:57  `colour` is not a setting of `severities[1]` — choose from `id`, `label` and `description`',
  '12:18  `reviewEvery.role: "half a year"` is not an interval — write a number and a unit, such as "6 months" or "1 year", or "never"',
  '12:39  `runbok` is not a kind of page — did you mean `runbook`?',
  '13:3  `oldDraftAfter: 1.5` is not a number of days — write a whole number, such as 14',
  '14:15  `matrices.mostConsulted: 60` is not a share — write a number from 0 to 1, such as 0.35',
  '15:12  `known-lnk` is not a rule — did you mean `known-link`?',
  '15:32  `rules.spelling: "warning"` is not a level — write off, warn or error',
  '15:53  `no-code` keeps the site safe — it stays an error',
];

describe('settings that do not hold', () => {
  let own: OwnSettings;
  beforeAll(() => {
    own = withSettings(wrong);
  });
  afterAll(() => own.remove());

  it('are told all at once, each with its place and what to write', () => {
    const { status, stdout, stderr } = own.run('check');
    const lines = stderr.trim().split('\n');
    expect(lines[0]).toBe('check: the settings are not valid:');
    expect(lines.slice(1).map((line) => line.replace('watchbook.config.ts:', ''))).toEqual(told);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  it.each([
    'build',
    'actions',
    'owners',
    'alerts',
    'pr',
    'new',
    'schemas',
    'search',
  ])('are told by %s too', (command) => {
    const { status, stderr } = own.run(command);
    expect(stderr).toContain('watchbook.config.ts:5:3  `titles` is not a setting');
    expect(status).toBe(2);
  });

  it('still let help be read', () => {
    expect(own.run('check', '--help')).toMatchObject({ status: 0, stderr: '' });
  });
});

describe.each([
  ['P0 to P4', ['P0', 'P1', 'P2', 'P3', 'P4']],
  ['critical, major, minor', ['critical', 'major', 'minor']],
])('a handbook with the severities %s', (_name, ids) => {
  let own: OwnSettings;
  beforeAll(() => {
    const scale = ids.map((id) => `{ id: '${id}', label: 'Level ${id}', description: 'As it is.' }`);
    own = withSettings(`  severities: [${scale.join(', ')}],`);
  });
  afterAll(() => own.remove());

  it('is checked by its own scale', () => {
    const found = own.run('check', '--format', 'json', '--rule', 'orphan-page=off').stdout;
    const { findings } = JSON.parse(found) as { findings: { rule: string; advice: string; message: string }[] };
    const about = findings.filter(({ rule }) => rule === 'field-value');
    expect(about.length).toBeGreaterThan(0);
    for (const { message, advice } of about) {
      expect(message).toContain('severity');
      for (const id of ids.slice(0, 3)) expect(advice).toContain(id);
    }
  });

  it('starts a post-mortem with a severity of its own', () => {
    const { status, stderr } = own.run('new', 'postmortem', 'Mail stopped', '--owner', 'sre');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const after = own.run('check', 'content/postmortems/mail-stopped.mdx', '--format', 'json');
    const { findings } = JSON.parse(after.stdout) as { findings: { rule: string }[] };
    expect(findings.map(({ rule }) => rule)).not.toContain('field-value');
  });
});

it.each([
  [{ offline: false }, { offline: { mostMegabytes: 0 } }],
  [{}, { offline: { mostMegabytes: 60 } }],
  [{ site: 'https://acme.example/handbook/' }, { site: 'https://acme.example/handbook' }],
] as const)('%j is read as %j', (given, read) => {
  expect(defineConfig(given)).toMatchObject(read);
});
