import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const script = resolve('scripts/schemas.ts');
// Under the organisation's own settings, not those of the fixture: the committed schemas follow them.
const run = (cwd: string, ...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], { cwd, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });

describe('npm run schemas', () => {
  it('finds the committed schemas equal to src/kinds', () => {
    expect(run(process.cwd(), '--check')).toMatchObject({ status: 0, stderr: '' });
  });

  it('writes them, and notices one that was changed by hand', () => {
    const root = mkdtempSync(join(tmpdir(), 'schemas-'));
    try {
      expect(run(root, '--check').status).toBe(1);
      expect(run(root).status).toBe(0);
      expect(run(root, '--check').status).toBe(0);
      const file = join(root, 'schemas/runbook.schema.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace('urgency', 'urgencies'));
      const { status, stderr } = run(root, '--check');
      expect(status).toBe(1);
      expect(stderr).toContain('schemas/runbook.schema.json does not match src/kinds');
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  it('refuses what it does not know', () => {
    expect(run(process.cwd(), '--chekc').status).toBe(2);
  });
});
