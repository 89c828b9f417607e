import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Lexicon, lexiconFile, unpackLexicon } from '../index/lexicon-file.ts';
import type { PagefindInstance, PagefindModule } from './pagefind.ts';

/** What was read from an index, for measuring. */
export interface Traffic {
  bytes: number;
  files: number;
}

export interface OpenIndex {
  readonly pagefind: PagefindInstance;
  readonly lexicon: Lexicon;
  /** Counts everything read since it was opened. */
  readonly traffic: Traffic;
}

const opened = new Map<string, Traffic>();
let shimmed = false;

/**
 * Opens an index folder on disk (`dist/pagefind`) outside a browser. Pagefind
 * asks `fetch` for its files; here, paths under an opened folder are answered
 * from disk and everything else goes to the real `fetch`.
 *
 * @param base what stands in front of the addresses of pages, with slashes at both ends
 */
export async function openIndex(folder: string, withLexicon = true, base = '/'): Promise<OpenIndex> {
  const path = `${resolve(folder)}/`;
  const traffic: Traffic = { bytes: 0, files: 0 };
  opened.set(path, traffic);
  shimFetch();
  const module = (await import(pathToFileURL(join(path, 'pagefind.js')).href)) as PagefindModule;
  const lexicon = withLexicon ? await readLexicon(path, traffic) : noLexicon;
  const pagefind = module.createInstance({ basePath: path, baseUrl: base });
  return { pagefind, lexicon, traffic };
}

const noLexicon: Lexicon = {
  version: 1,
  pages: 0,
  pageTable: '',
  vocabulary: '',
  synonyms: [],
  facets: {},
  labels: {},
};

async function readLexicon(folder: string, traffic: Traffic): Promise<Lexicon> {
  const content = new Uint8Array(await readFile(join(folder, lexiconFile)));
  traffic.bytes += content.length;
  traffic.files += 1;
  return unpackLexicon(content);
}

function shimFetch(): void {
  if (shimmed) return;
  shimmed = true;
  const real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const path = String(input).replace(/\?.*$/, '');
    const root = [...opened.keys()].find((folder) => path.startsWith(folder));
    if (root === undefined) return real(input, init);
    const content = await readFile(path);
    const traffic = opened.get(root) as Traffic;
    traffic.bytes += content.length;
    traffic.files += 1;
    return new Response(content);
  };
}
