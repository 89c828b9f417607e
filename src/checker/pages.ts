import type { Examined } from '../checks/run.ts';
import { contentFiles } from '../source/read.ts';
import { openCache } from './cache.ts';
import { examineFiles } from './examine.ts';
import { rulesVersion } from './version.ts';

/**
 * Every content file, examined by itself; from memory where neither the file
 * nor a rule has changed.
 *
 * @param root the project's root folder
 * @param progress told how many of how many are done, while many files are looked at anew
 */
export async function examineAll(root: string, progress: (done: number, all: number) => void): Promise<Examined[]> {
  const files = await contentFiles(root);
  const cache = openCache(root, rulesVersion());
  const known = new Map<string, Examined>();
  const unknown: string[] = [];
  for (const file of files) {
    const examined = cache.get(file);
    if (examined) known.set(file, examined);
    else unknown.push(file);
  }
  const fresh = await examineFiles(root, unknown, (done) => progress(done, unknown.length));
  for (const { file, examined } of fresh) known.set(file, JSON.parse(examined) as Examined);
  cache.save(files, fresh);
  return files.flatMap((file) => known.get(file) ?? []);
}
