import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { checkPages } from '../checks/run.ts';
import type { Tools } from '../checks/tools.ts';
import { readSource } from '../source/read.ts';
import { type Entry, hashOf, stampOf } from './cache.ts';
import { openTools } from './tools.ts';

/** Told from time to time how many files are done. */
export type Progress = (done: number) => void;

/** From this many files on, starting threads pays. */
const manyFiles = 150;
/** Files that a thread takes at once: enough for one shell to read many commands. */
const portion = 64;

/**
 * Checks files, each by itself, on several cores where there are many.
 *
 * @param root the project's root folder
 * @param files paths from the root
 * @param threads on how many; on all where nothing is said
 * @returns what was found, in the order of the files
 */
export async function checkFiles(
  root: string,
  files: readonly string[],
  progress: Progress,
  threads = availableParallelism(),
): Promise<Entry[]> {
  const portions: string[][] = [];
  for (let at = 0; at < files.length; at += portion) portions.push(files.slice(at, at + portion));
  const results: Entry[][] = [];
  let next = 0;
  let done = 0;
  const take = async (work: Work) => {
    for (let index = next++; index < portions.length; index = next++) {
      const share = portions[index] ?? [];
      results[index] = await work(share);
      done += share.length;
      progress(done);
    }
  };
  if (files.length < manyFiles) await take((share) => checkFilesHere(root, share));
  else await Promise.all(Array.from({ length: threads }, () => withThread(root, take)));
  return results.flat();
}

type Work = (files: readonly string[]) => Promise<Entry[]>;

const tools = new Map<string, Tools>();

/** Checks files in this thread. */
export async function checkFilesHere(root: string, files: readonly string[]): Promise<Entry[]> {
  const opened = tools.get(root) ?? openTools(root);
  tools.set(root, opened);
  // Stamp and hash before the reading: a file written meanwhile is then looked at again next time.
  const marks = files.map((file) => ({ file, stamp: stampOf(root, file), hash: hashOf(root, file) ?? 'unreadable' }));
  const results = await checkPages(
    files.map((file) => readSource(root, file)),
    opened,
  );
  return marks.map((mark, index) => ({ ...mark, result: JSON.stringify(results[index]) }));
}

async function withThread(root: string, take: (work: Work) => Promise<void>): Promise<void> {
  const thread = new Worker(new URL('thread.ts', import.meta.url), { workerData: root });
  try {
    await take(
      (files) =>
        new Promise((resolve, reject) => {
          thread.once('error', reject);
          thread.once('message', (entries: Entry[]) => {
            thread.off('error', reject);
            resolve(entries);
          });
          thread.postMessage(files);
        }),
    );
  } finally {
    await thread.terminate();
  }
}
