import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openOutput, writeFault } from '../../../src/site/output.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'watchbook-output-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const site = () => join(root, 'dist');
const shown = () => readFileSync(join(site(), 'index.html'), 'utf8');

async function publish(text: string): Promise<void> {
  const output = await openOutput(site());
  writeFileSync(join(output.folder, 'index.html'), text);
  await output.publish();
}

it('puts a whole site in the place of the one that stands, and leaves nothing beside it', async () => {
  await publish('first');
  writeFileSync(join(site(), 'gone.html'), '');
  await publish('second');
  expect(shown()).toBe('second');
  expect(readdirSync(site())).toEqual(['index.html']);
  expect(readdirSync(root)).toEqual(['dist']);
});

it('leaves the site that stands until then, and when it is thrown away', async () => {
  await publish('first');
  const output = await openOutput(site());
  writeFileSync(join(output.folder, 'index.html'), 'half');
  expect(shown()).toBe('first');
  await output.discard();
  expect(shown()).toBe('first');
  expect(readdirSync(root)).toEqual(['dist']);
});

it('begins with an empty folder after a build that was killed', async () => {
  const killed = await openOutput(site());
  writeFileSync(join(killed.folder, 'half.html'), '');
  const { folder } = await openOutput(site());
  expect(readdirSync(folder)).toEqual([]);
});

it('puts the old site back after a kill between the two renames', async () => {
  await publish('first');
  renameSync(site(), `${site()}.old`);
  await openOutput(site());
  expect(shown()).toBe('first');
});

it('puts the old site back where the new one cannot take its place', async () => {
  await publish('first');
  const output = await openOutput(site());
  rmSync(output.folder, { recursive: true });
  await expect(output.publish()).rejects.toThrow('ENOENT');
  expect(shown()).toBe('first');
});

it('keeps a link in the place of the site', async () => {
  mkdirSync(join(root, 'elsewhere'));
  symlinkSync(join(root, 'elsewhere'), site(), 'junction');
  await publish('first');
  expect(readFileSync(join(root, 'elsewhere/index.html'), 'utf8')).toBe('first');
  expect(shown()).toBe('first');
});

it('says why nothing can be written, in plain words', async () => {
  const wrapped = new Error('a page', { cause: Object.assign(new Error('write'), { code: 'ENOSPC', path: '/x/y' }) });
  expect(writeFault(wrapped)).toBe('the disk is full (/x/y)');
  expect(writeFault(new Error('Failed: No space left on device (os error 28)'))).toBe('the disk is full');
  expect(writeFault(new Error('a page is wrong'))).toBeUndefined();
});

it('finds out at once that the place of the site cannot be written', async (context) => {
  await publish('first');
  // Root may write everywhere but on a file system that is mounted to be read.
  const isRoot = process.getuid?.() === 0;
  const mount = (...args: string[]) => spawnSync('mount', args).status === 0;
  const mounted = isRoot && mount('--bind', root, root);
  if (mounted) mount('-o', 'remount,ro,bind', root);
  if (isRoot && !mounted) context.skip('root that may not mount can write everywhere');
  if (!mounted) chmodSync(root, 0o555);
  try {
    const fault = await openOutput(site()).then(() => undefined, writeFault);
    expect(fault).toMatch(/cannot be written|may not write/);
    expect(shown()).toBe('first');
    expect(existsSync(`${site()}.new`)).toBe(false);
  } finally {
    if (mounted) spawnSync('umount', [root]);
    else chmodSync(root, 0o755);
  }
});
