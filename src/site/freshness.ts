import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What a build is made from. */
const inputs = ['content', 'src', 'public', 'scripts', 'astro.config.mjs', 'watchbook.config.ts', 'package-lock.json'];
const stamp = '.cache/last-build';

/**
 * A short text that changes whenever a build could turn out otherwise: any
 * input's size or time of change, the last commit, or the day (reviews and
 * actions become overdue by the calendar).
 *
 * @param today ISO 8601 date, UTC
 */
export async function fingerprint(today: string): Promise<string> {
  const hash = createHash('sha256').update(today);
  hash.update(await readFile('.git/logs/HEAD').catch(() => ''));
  for (const input of inputs) {
    for (const file of await filesUnder(input)) {
      const { size, mtimeMs } = await stat(file);
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** Whether `dist/` was built from inputs with this fingerprint. */
export async function isFresh(print: string): Promise<boolean> {
  const [known, built] = await Promise.all([
    readFile(stamp, 'utf8').catch(() => ''),
    stat('dist/index.html').catch(() => null),
  ]);
  return built !== null && known === print;
}

/** Remembers that `dist/` was built from inputs with this fingerprint. */
export async function remember(print: string): Promise<void> {
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, print);
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
