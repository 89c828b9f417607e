import { parentPort } from 'node:worker_threads';
import { readHandbook } from './read-handbook.ts';
import { prepareIndex, writeSearchIndex } from './write-search-index.ts';

// Prepared while the pages are made; written once they are there, since only then their anchors are known.
const prepared = readHandbook().then(prepareIndex);
// Whoever asks for the index is told of what failed.
prepared.catch(() => {});

parentPort?.on('message', async (site: string) => {
  try {
    parentPort?.postMessage({ pages: await writeSearchIndex(site, await prepared) });
  } catch (error) {
    parentPort?.postMessage({ error });
  }
});
