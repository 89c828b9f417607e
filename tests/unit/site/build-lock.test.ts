import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { takeLock } from '../../../src/site/build-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'watchbook-lock-'));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Another process that holds a lock until it is ended. */
async function holder(file: string) {
  const script = `const { takeLock } = await import(${JSON.stringify(resolve('src/site/build-lock.ts'))});
    await takeLock(process.argv[1], () => {}); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, file]);
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}

it('lets one in at a time, and says that it waits', async () => {
  const file = join(folder, 'one');
  const child = await holder(file);
  let waited = 0;
  const second = takeLock(file, () => {
    waited += 1;
    child.kill('SIGKILL');
  });
  // A lock that a killed process left behind would be waited for until the test times out.
  (await second)();
  expect(waited).toBe(1);
});

it('is free again once given back', async () => {
  const file = join(folder, 'two');
  for (let round = 0; round < 2; round += 1) {
    const release = await takeLock(file, () => expect.unreachable());
    release();
  }
});

it('is taken also where something else lies in its place', async () => {
  const file = join(folder, 'three');
  writeFileSync(file, 'the text of another file');
  (await takeLock(file, () => {}))();
});
