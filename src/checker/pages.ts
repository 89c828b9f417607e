import type { PageResult } from '../checks/run.ts';
import { contentFiles } from '../source/read.ts';
import { digestOf } from '../source/text-store.ts';
import { type Entry, openCache } from './cache.ts';
import { checkFiles } from './threads.ts';
import { rulesVersion } from './version.ts';

/** Every content file, looked at by itself. */
export interface CheckedPages {
  readonly files: readonly string[];
  /** Changes with the text of every file, and with the rules. */
  readonly digest: string;
  /** What was found in each; reading it takes a while where there are thousands. */
  results(): PageResult[];
}

/**
 * Every content file, result by itself; from memory where neither the file
 * nor a rule has changed.
 *
 * @param root the project's root folder
 * @param progress told how many of how many are done, while many files are looked at anew
 * @param threads how many cores may work on them
 */
export async function checkAllPages(
  root: string,
  progress: (done: number, all: number) => void,
  threads?: number,
): Promise<CheckedPages> {
  const version = rulesVersion();
  const all = await contentFiles(root);
  const cache = openCache(root, version);
  const known = new Map<string, Entry>();
  const unknown: string[] = [];
  for (const file of all) {
    const entry = cache.get(file);
    if (entry) known.set(file, entry);
    else unknown.push(file);
  }
  const fresh = await checkFiles(root, unknown, (done) => progress(done, unknown.length), threads);
  for (const entry of fresh) known.set(entry.file, entry);
  cache.save(all, fresh);
  const entries = all.flatMap((file) => known.get(file) ?? []);
  return {
    files: entries.map(({ file }) => file),
    digest: digestOf([version, ...entries.map(({ file, hash }) => `${file}\t${hash}`)].join('\n')),
    results: () => entries.map(({ result }) => JSON.parse(result) as PageResult),
  };
}
