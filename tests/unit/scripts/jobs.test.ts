import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { type Job, runJobs } from '../../../scripts/test/jobs.ts';

const folder = mkdtempSync(join(tmpdir(), 'jobs-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  return () => vi.restoreAllMocks();
});

const diary = join(folder, 'diary.txt');
/** A job that writes its name into the diary and ends with a status. */
const job = (name: string, after: string[] = [], status = 0): Job => ({
  name,
  command: process.execPath,
  args: ['-e', `require('node:fs').appendFileSync(${JSON.stringify(diary)}, '${name} '); process.exit(${status})`],
  after,
});
const written = () => readFileSync(diary, 'utf8').trim().split(' ');
beforeEach(() => rmSync(diary, { force: true }));

test('a job waits for those it needs, also where they come later in the list', async () => {
  expect(await runJobs([job('pages', ['build']), job('build')], 2)).toEqual([]);
  expect(written()).toEqual(['build', 'pages']);
});

test('what needs a job that is not in the run does not wait for it', async () => {
  expect(await runJobs([job('pages', ['build'])], 1)).toEqual([]);
});

test('a failure is named, what needs it is not run, and the rest is', async () => {
  const failed = await runJobs([job('build', [], 1), job('lint'), job('pages', ['build']), job('more', ['pages'])], 2);
  expect(failed).toEqual(['build', 'pages', 'more']);
  expect(written().sort()).toEqual(['build', 'lint']);
});

test('a program that is not there is a failure', async () => {
  expect(await runJobs([{ name: 'lost', command: join(folder, 'nowhere'), args: [] }], 1)).toEqual(['lost']);
});
