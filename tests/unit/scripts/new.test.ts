import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeRecord } from '../../../src/runbook/log.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handbook-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function run(...args: string[]) {
  const script = resolve('scripts/new.ts');
  // A CI counts as a terminal with colours; these tests are about the words.
  const env = { ...process.env, NO_COLOR: '1' };
  return spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8', input: '', env });
}
const files = () =>
  readdirSync(root, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.mdx'),
  );

describe('npm run new', () => {
  it('writes a page where flags say all, and says where and what next', () => {
    run('role', 'SRE');
    const { status, stdout } = run('runbook', 'Диск заполнен', '--owner', 'sre', '--signals=saturation');
    expect(status).toBe(0);
    expect(stdout).toContain('Written: content/runbooks/disk-zapolnen.mdx');
    expect(stdout).toContain('npm run check -- content/runbooks/disk-zapolnen.mdx');
    expect(readFileSync(join(root, 'content/runbooks/disk-zapolnen.mdx'), 'utf8')).toContain('title: Диск заполнен');
    expect(files()).toHaveLength(2);
  });

  it('says that the two dashes were forgotten, instead of taking a value for a part of the title', () => {
    // What npm makes of: npm run new runbook "Mail queues up" --owner sre
    const { status, stderr } = spawnSync(process.execPath, [resolve('scripts/new.ts'), 'runbook', 'Mail', 'sre'], {
      cwd: root,
      encoding: 'utf8',
      input: '',
      env: { ...process.env, npm_config_owner: 'true' },
    });
    expect(status).toBe(2);
    expect(stderr).toContain('npm run new -- runbook "…" --owner …');
    expect(files()).toEqual([]);
  });

  it('never overwrites', () => {
    run('role', 'SRE');
    const before = readFileSync(join(root, 'content/roles/sre.mdx'), 'utf8');
    const { status, stderr } = run('role', 'SRE', '--family', 'delivery');
    expect(status).toBe(1);
    expect(stderr).toContain('content/roles/sre.mdx already exists');
    expect(readFileSync(join(root, 'content/roles/sre.mdx'), 'utf8')).toBe(before);
    expect(files()).toHaveLength(1);
  });

  it('says what is missing instead of waiting where nobody can answer', () => {
    const { status, stderr } = run('runbook');
    expect(status).toBe(2);
    expect(stderr).toContain('the title');
    expect(stderr).toContain('--owner');
    expect(files()).toEqual([]);
  });

  it.each([
    [['runbok', 'X'], 'did you mean "runbook"'],
    [['runbook', 'X', '--onwer', 'sre'], 'did you mean --owner'],
    [['runbook', 'X', '--owner', 'srre'], 'did you mean "sre"'],
    [['runbook', 'X', '--owner'], '--owner needs a value'],
    [['runbook', 'X', '--owner', 'sre', '--urgency', 'pag'], '--urgency'],
    [['guide', '🎉', '--owner', 'sre'], '--id'],
    [['guide', 'X', '--owner', 'sre', '--id', '../../x'], '--id'],
    [['--from-log', 'nowhere.md'], 'cannot read nowhere.md'],
  ])('refuses %j', (args, advice) => {
    run('role', 'SRE');
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(advice);
    expect(files()).toHaveLength(1);
  });

  it('starts a post-mortem from the record of a runbook', () => {
    run('role', 'SRE');
    const steps = [{ at: '2026-11-23T04:12:04+01:00', step: 'Find the biggest folders', note: '40 GB | logs' }];
    const record = { title: 'Disk filling', runbook: 'disk-filling', incident: 'INC-204', values: {}, steps };
    writeFileSync(join(root, 'record.md'), writeRecord(record));
    const { status } = run('--from-log', 'record.md', '--owner', 'sre');
    expect(status).toBe(0);
    const page = readFileSync(join(root, 'content/postmortems/inc-204.mdx'), 'utf8');
    expect(page).toContain('event: "Find the biggest folders: 40 GB | logs"');
    expect(page).toContain('- disk-filling');
  });

  it('lists the kinds, and the fields of one', () => {
    expect(run('--help').stdout).toContain('postmortem');
    const { status, stdout } = run('runbook', '--help');
    expect(status).toBe(0);
    expect(stdout).toContain('--urgency *  page | ticket | routine');
  });
});
