import type { PageResult } from '../checks/run.ts';
import { contentFiles } from '../source/read.ts';
import { openCache } from './cache.ts';
import { checkFiles } from './threads.ts';
import { rulesVersion } from './version.ts';

/**
 * Every content file, result by itself; from memory where neither the file
 * nor a rule has changed.
 *
 * @param root the project's root folder
 * @param progress told how many of how many are done, while many files are looked at anew
 */
export async function checkAllPages(
  root: string,
  progress: (done: number, all: number) => void,
): Promise<PageResult[]> {
  const files = await contentFiles(root);
  const cache = openCache(root, rulesVersion());
  const known = new Map<string, PageResult>();
  const unknown: string[] = [];
  for (const file of files) {
    const result = cache.get(file);
    if (result) known.set(file, result);
    else unknown.push(file);
  }
  const fresh = await checkFiles(root, unknown, (done) => progress(done, unknown.length));
  for (const { file, result } of fresh) known.set(file, JSON.parse(result) as PageResult);
  cache.save(files, fresh);
  return files.flatMap((file) => known.get(file) ?? []);
}
