import { Ahead } from './ahead.ts';
import type { Asked, Told } from './far-pagefind.ts';
import type { PagefindInstance, PagefindModule } from './pagefind.ts';

/**
 * Pagefind in a worker of its own: the only place of the site where WebAssembly
 * may run, which the policy of every page forbids.
 */

/** What of the worker's own scope is used here; the library of types for workers does not go together with the DOM's. */
declare const self: {
  fetch: typeof fetch;
  readonly location: { readonly href: string };
  postMessage(told: Told): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Asked>) => void): void;
};

/** What of the index's entry is used here. */
interface Entry {
  readonly languages: Readonly<Record<string, { readonly hash: string; readonly wasm: string | null }>>;
}

let pagefind: Promise<PagefindInstance> | undefined;
let base = '';
let failures = 0;
/** The file of the engine, once the index has told. */
let engine: Promise<string | undefined> | undefined;
/** How a page that was found is loaded, by its id. */
const found = new Map<string, () => Promise<unknown>>();

// Pagefind takes a part of the index that could not be fetched for an empty one (1.5.2): so failures are counted.
const real = self.fetch.bind(self);
const ahead = new Ahead(real, self.location.href);
self.fetch = async (input, init) => {
  const address = input instanceof Request ? input.url : String(input);
  const early = await ahead.take(address);
  if (early) return early;
  const counts = address.includes(base);
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
  prepare: async ([folder]) => {
    base = String(folder);
    engine ??= learnEngine();
    await engine;
  },
  open: async ([folder]) => {
    base = String(folder);
    engine ??= learnEngine();
    // The largest part comes beside the module that will ask for it.
    void engine.then((file) => file !== undefined && void ahead.begin(base + file));
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

/**
 * Asks for the index's entry and what it leads to: few bytes, three questions when Pagefind (1.5.2) asks them.
 *
 * @returns the file of the engine that the index needs, where that can be told
 */
async function learnEngine(): Promise<string | undefined> {
  try {
    const entry = (await (await ahead.begin(`${base}pagefind-entry.json`)).clone().json()) as Entry;
    const [language, ...others] = Object.values(entry.languages);
    // A handbook has one. Which of several would be taken, Pagefind knows.
    if (!language || others.length > 0) return undefined;
    void ahead.begin(`${base}pagefind.${language.hash}.pf_meta`);
    return `wasm.${language.wasm ?? 'unknown'}.pagefind`;
  } catch {
    // Pagefind will ask, and what it does not get is counted.
    return undefined;
  }
}

async function opened(): Promise<PagefindInstance> {
  if (!pagefind) throw new Error('The index was not opened.');
  return pagefind;
}
