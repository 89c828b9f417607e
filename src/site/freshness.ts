import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { head } from '../source/git.ts';
import { today } from '../source/today.ts';
import { writeAtomically } from '../source/write.ts';

/** What a build is made from. */
const inputs = [
  'content',
  'src',
  'public',
  'scripts',
  'astro.config.mjs',
  'ec.config.mjs',
  'watchbook.config.ts',
  'package-lock.json',
];
const stamp = '.cache/last-build';

/** Whether `dist/` holds a whole build of what is here now. */
export async function isFresh(): Promise<boolean> {
  const [known, built] = await Promise.all([
    readFile(stamp, 'utf8').catch(() => ''),
    stat('dist/index.html').catch(() => null),
  ]);
  return built !== null && known === (await fingerprint());
}

/** Forgets the last build: `dist/` is about to change. */
export const forgetBuild = (): Promise<void> => rm(stamp, { force: true });

/** Remembers that `dist/` holds a whole build of inputs with this fingerprint. */
export const rememberBuild = (print: string): void => writeAtomically(stamp, print);

/**
 * A short text that changes whenever a build could turn out otherwise: any
 * input's size or time of change, the last commit, or the day (reviews and
 * actions become overdue by the calendar).
 */
export async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(today);
  hash.update(await head(process.cwd()));
  for (const input of inputs) {
    for (const file of await filesUnder(input)) {
      const { size, mtimeMs } = await stat(file);
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

async function filesUnder(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
