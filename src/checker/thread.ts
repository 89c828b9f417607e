// Runs in a thread of its own: takes lists of files, answers with what was found in them.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

const root = String(workerData);
enableCompileCache(join(root, '.cache', 'node'));
const { checkFilesHere } = await import('./threads.ts');

parentPort?.on('message', async (files: readonly string[]) => {
  parentPort?.postMessage(await checkFilesHere(root, files));
});
