import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const bench = (...args: string[]) => spawnSync(process.execPath, ['scripts/bench.ts', ...args], { encoding: 'utf8' });

test('help lists the benches and the options of those that take some', () => {
  const { status, stdout } = bench('--help');
  expect(status).toBe(0);
  expect(stdout).toContain('all of it, or build, check, ');
  expect(stdout).toContain('--quick');
});

test('an option that a bench does not take is refused before anything is measured', () => {
  for (const args of [['check', '--quick'], ['--quick'], ['build', '--fast'], ['build', '--only', 'hugo'], ['buidl']]) {
    const { status, stderr } = bench(...args);
    expect(status, args.join(' ')).toBe(2);
    expect(stderr).toMatch(/takes no options|does not know|can be ours|there is no/);
  }
});
