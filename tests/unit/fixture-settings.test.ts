import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { config } from '../../watchbook.config.ts';
import { config as fixture } from '../fixtures/handbook/watchbook.config.ts';

test('what an organisation sets does not decide what these tests say', () => {
  expect(config).toBe(fixture);
});

test('nor what the commands say that they start', () => {
  const program = "const { config } = await import('./watchbook.config.ts'); console.log(config.tagline)";
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
  expect(stdout.trim()).toBe(fixture.tagline);
});
