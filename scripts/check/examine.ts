import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Examined, examine } from '../../src/checks/run.ts';
import { readSource } from '../../src/source/read.ts';
import { openTools } from './tools.ts';

/** Told from time to time how many files are done. */
export type Progress = (done: number) => void;

/** From this many files on, starting threads pays. */
const manyFiles = 150;
/** Files that a thread takes at once: enough for one shell to read many commands. */
const portion = 64;

/**
 * Examines files, each by itself, on all cores where there are many.
 *
 * @param root the project's root folder
 * @param files paths from the root
 * @returns what was found, in the order of the files
 */
export async function examineFiles(root: string, files: readonly string[], progress: Progress): Promise<Examined[]> {
  const portions: string[][] = [];
  for (let at = 0; at < files.length; at += portion) portions.push(files.slice(at, at + portion));
  const results: Examined[][] = [];
  let next = 0;
  let done = 0;
  const take = async (work: (files: readonly string[]) => Promise<Examined[]>) => {
    for (let index = next++; index < portions.length; index = next++) {
      const share = portions[index] ?? [];
      results[index] = await work(share);
      done += share.length;
      progress(done);
    }
  };
  if (files.length < manyFiles) await take((share) => examineHere(root, share));
  else await Promise.all(Array.from({ length: availableParallelism() }, () => withThread(root, take)));
  return results.flat();
}

/** Examines files in this thread. */
export async function examineHere(root: string, files: readonly string[]): Promise<Examined[]> {
  return examine(
    files.map((file) => readSource(root, file)),
    openTools(root),
  );
}

async function withThread(
  root: string,
  take: (work: (files: readonly string[]) => Promise<Examined[]>) => Promise<void>,
): Promise<void> {
  const thread = new Worker(new URL('thread.ts', import.meta.url), { workerData: root });
  try {
    await take(
      (files) =>
        new Promise((resolve, reject) => {
          thread.once('error', reject);
          thread.once('message', (text: string) => {
            thread.off('error', reject);
            resolve(JSON.parse(text) as Examined[]);
          });
          thread.postMessage(files);
        }),
    );
  } finally {
    await thread.terminate();
  }
}
