import type { Asked, Told } from './far-pagefind.ts';
import type { PagefindInstance, PagefindModule } from './pagefind.ts';

/**
 * Pagefind in a worker of its own: the only place of the site where WebAssembly
 * may run, which the policy of every page forbids.
 */

/** What of the worker's own scope is used here; the library of types for workers does not go together with the DOM's. */
declare const self: {
  fetch: typeof fetch;
  postMessage(told: Told): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Asked>) => void): void;
};

let pagefind: Promise<PagefindInstance> | undefined;
let base = '';
let failures = 0;
/** How a page that was found is loaded, by its id. */
const found = new Map<string, () => Promise<unknown>>();

// Pagefind takes a part of the index that could not be fetched for an empty one (1.5.2): so failures are counted.
const real = self.fetch.bind(self);
self.fetch = async (input, init) => {
  const counts = (input instanceof Request ? input.url : String(input)).includes(base);
  try {
    const response = await real(input, init);
    if (counts && !response.ok) failures++;
    return response;
  } catch (error) {
    if (counts) failures++;
    throw error;
  }
};

self.addEventListener('message', async ({ data: { id, act, given } }) => {
  try {
    const value = await acts[act](given);
    self.postMessage({ id, value, failures });
  } catch (error) {
    self.postMessage({ id, error: String(error), failures });
  }
});

const acts: Readonly<Record<Asked['act'], (given: Asked['given']) => Promise<unknown>>> = {
  open: async ([folder]) => {
    base = String(folder);
    const module = import(/* @vite-ignore */ `${base}pagefind.js`) as Promise<PagefindModule>;
    pagefind = module.then(({ createInstance }) => createInstance({ basePath: base, baseUrl: '/' }));
    await pagefind;
  },
  search: async ([term, options]) => {
    const { results } = await (await opened()).search(term as string | null, options as Record<string, unknown>);
    return results.map(({ id, score, words, matchedMetaFields, data }) => {
      found.set(id, data);
      return { id, score, words, matchedMetaFields };
    });
  },
  load: async ([id]) => {
    const { url, content, meta, anchors } = (await found.get(String(id))?.()) as Record<string, unknown>;
    return { url, content, meta, anchors };
  },
  filters: async () => (await opened()).filters(),
  merge: async ([folder, options]) => (await opened()).mergeIndex(String(folder), options as Record<string, unknown>),
};

async function opened(): Promise<PagefindInstance> {
  if (!pagefind) throw new Error('The index was not opened.');
  return pagefind;
}
