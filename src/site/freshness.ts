import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { head } from '../source/git.ts';
import { organisationParts, productParts } from '../source/owners.ts';
import { today } from '../source/today.ts';
import { writeAtomically } from '../source/write.ts';

const stamp = '.cache/last-build';
/** Files of a whole site; a build of another hand, or one that ended early, leaves others or none in their place. */
const marks = ['index.html', 'sw.js', 'pagefind/pagefind-entry.json'].map((file) => join('dist', file));

/** Whether `dist/` holds a whole build of what is here now. */
export async function isFresh(): Promise<boolean> {
  const known = await readFile(stamp, 'utf8').catch(() => '');
  return known !== '' && known === (await stampOf(await fingerprint()));
}

/** Remembers that `dist/` holds a whole build of inputs with this fingerprint. */
export async function rememberBuild(print: string): Promise<void> {
  writeAtomically(stamp, (await stampOf(print)) ?? '');
}

/** Names these inputs and the very files that are in `dist/`; nothing where that is no whole site. */
async function stampOf(print: string): Promise<string | undefined> {
  const found = await Promise.all(marks.map((file) => stat(file).catch(() => null)));
  if (found.includes(null)) return undefined;
  return [print, ...found.map((file) => `${file?.ino} ${file?.size} ${file?.mtimeMs}`)].join('\n');
}

/**
 * A short text that changes whenever a build could turn out otherwise: any
 * input's size or time of change, the last commit, or the day (reviews and
 * actions become overdue by the calendar).
 */
export async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(today);
  hash.update(await head(process.cwd()));
  for (const input of [...productParts, ...organisationParts]) {
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
