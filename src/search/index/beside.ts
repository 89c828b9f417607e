import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** A search index under way in a thread of its own. */
export interface IndexBeside {
  /**
   * Writes the index of a site whose pages are made, into its folder.
   *
   * @returns how many pages were indexed
   * @throws what went wrong in the thread
   */
  write(site: string): Promise<number>;
}

/** Begins the search index of the handbook in the current folder, beside whoever makes the pages. */
export function beginIndex(): IndexBeside {
  const thread = new Worker(new URL('./thread.ts', import.meta.url));
  // A build that fails meanwhile does not wait for it.
  thread.unref();
  return {
    write: async (site) => {
      thread.ref();
      thread.postMessage(site);
      try {
        const [said] = (await once(thread, 'message')) as [{ pages: number } | { error: unknown }];
        if ('error' in said) throw said.error;
        return said.pages;
      } finally {
        await thread.terminate();
      }
    },
  };
}
