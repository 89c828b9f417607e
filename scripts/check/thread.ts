// Runs in a thread of its own: takes lists of files, answers with what was found in them.
import { parentPort, workerData } from 'node:worker_threads';
import { examineHere } from './examine.ts';

const root = String(workerData);

parentPort?.on('message', async (files: readonly string[]) => {
  parentPort?.postMessage(JSON.stringify(await examineHere(root, files)));
});
