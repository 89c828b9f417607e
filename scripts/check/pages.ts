import type { Examined } from '../../src/checks/run.ts';
import { contentFiles } from '../../src/source/read.ts';
import { openCache } from './cache.ts';
import { examineFiles, type Progress } from './examine.ts';
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
  const fresh: string[] = [];
  for (const file of files) {
    const examined = cache.get(file);
    if (examined) known.set(file, examined);
    else fresh.push(file);
  }
  const report: Progress = (done) => progress(done, fresh.length);
  for (const examined of await examineFiles(root, fresh, report)) {
    known.set(examined.facts.file, examined);
    cache.set(examined.facts.file, examined);
  }
  cache.save(files);
  return files.flatMap((file) => known.get(file) ?? []);
}
