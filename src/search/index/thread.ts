import { parentPort, workerData } from 'node:worker_threads';
import { buildHandbook } from '../../model/handbook.ts';
import type { Page } from '../../model/page.ts';
import { prepareIndex, writeSearchIndex } from './write-search-index.ts';

// Prepared while the pages are made; written once they are there, since only then their anchors are known.
const prepared = Promise.resolve(workerData as readonly Page[]).then((pages) => prepareIndex(buildHandbook(pages)));
// Whoever asks for the index is told of what failed.
prepared.catch(() => {});

parentPort?.on('message', async (site: string) => {
  try {
    await writeSearchIndex(site, await prepared);
    parentPort?.postMessage({});
  } catch (error) {
    parentPort?.postMessage({ error });
  }
});
