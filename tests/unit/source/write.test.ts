import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeAtomically, writeNew } from '../../../src/source/write.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const module = new URL('../../../src/source/write.ts', import.meta.url).href;

/** Writes the same file many times from a thread of its own; resolves with what went wrong. */
function writer(file: string, text: string): Promise<unknown> {
  const code = `
    const { workerData } = require('node:worker_threads');
    import(workerData.module).then(({ writeAtomically }) => {
      for (let time = 0; time < 300; time += 1) writeAtomically(workerData.file, workerData.text);
    });`;
  const thread = new Worker(code, { eval: true, workerData: { module, file, text } });
  return new Promise((resolve) => {
    thread.once('error', resolve);
    thread.once('exit', () => resolve(undefined));
  });
}

describe('writing a file in one step', () => {
  it('works from many threads at once, and leaves one whole file and nothing beside it', async () => {
    const file = join(folder, 'shared.txt');
    const texts = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(20_000));
    expect(await Promise.all(texts.map((text) => writer(file, text)))).toEqual(texts.map(() => undefined));
    expect(texts).toContain(readFileSync(file, 'utf8'));
    expect(readdirSync(folder)).toEqual(['shared.txt']);
    rmSync(file);
  });

  it('keeps the permissions of the file', () => {
    const file = join(folder, 'tool.sh');
    writeFileSync(file, 'old');
    chmodSync(file, 0o750);
    writeAtomically(file, 'new');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(statSync(file).mode & 0o777).toBe(0o750);
    rmSync(file);
  });

  it('makes the folder that is missing, and leaves nothing behind where it fails', () => {
    writeAtomically(join(folder, 'a/b/c.txt'), 'text');
    expect(readFileSync(join(folder, 'a/b/c.txt'), 'utf8')).toBe('text');
    expect(() => writeAtomically(join(folder, 'a/b'), 'a folder is there')).toThrow();
    expect(readdirSync(join(folder, 'a'))).toEqual(['b']);
    rmSync(join(folder, 'a'), { recursive: true });
  });
});

describe('writing a new file', () => {
  it('never replaces one that is there', () => {
    const file = join(folder, 'new.txt');
    expect(writeNew(file, 'first')).toBe(true);
    expect(writeNew(file, 'second')).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe('first');
    expect(readdirSync(folder)).toEqual(['new.txt']);
  });
});
