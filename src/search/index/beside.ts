import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Handbook } from '../../model/handbook.ts';

/** A search index under way in a thread of its own. */
export interface IndexBeside {
  /**
   * Writes the index of a site whose pages are made, into its folder.
   *
   * @throws what went wrong in the thread
   */
  write(site: string): Promise<void>;
}

/** Begins the search index of a handbook, beside whoever makes its pages. */
export function beginIndex({ pages }: Handbook): IndexBeside {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: pages });
  // A build that fails meanwhile does not wait for it.
  thread.unref();
  return {
    write: async (site) => {
      thread.ref();
      thread.postMessage(site);
      try {
        const [said] = (await once(thread, 'message')) as [{ error?: unknown }];
        if ('error' in said) throw said.error;
      } finally {
        await thread.terminate();
      }
    },
  };
}
