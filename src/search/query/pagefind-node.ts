import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Lexicon, lexiconFile, unpackLexicon } from '../index/lexicon-file.ts';
import { canBeOpened, DamagedIndex, readIndexFile } from './index-file.ts';
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

/** What was read under an opened folder, and what was not whole. */
interface Reading {
  readonly traffic: Traffic;
  damage?: DamagedIndex;
}

const opened = new Map<string, Reading>();
let shimmed = false;

/**
 * Opens an index folder on disk (`dist/pagefind`) outside a browser. Pagefind
 * asks `fetch` for its files; here, paths under an opened folder are answered
 * from disk and everything else goes to the real `fetch`.
 *
 * @param base what stands in front of the addresses of pages, with slashes at both ends
 * @throws DamagedIndex where a part is missing or is not as it was written; so does a search that needs such a part,
 *   which Pagefind (1.5.2) would take for an empty one
 */
export async function openIndex(folder: string, withLexicon = true, base = '/'): Promise<OpenIndex> {
  const path = `${resolve(folder)}/`;
  const traffic: Traffic = { bytes: 0, files: 0 };
  const reading: Reading = { traffic };
  await canBeOpened(path);
  opened.set(path, reading);
  shimFetch();
  const module = (await import(pathToFileURL(join(path, 'pagefind.js')).href)) as PagefindModule;
  const lexicon = withLexicon ? await readLexicon(path, traffic) : noLexicon;
  const pagefind = module.createInstance({ basePath: path, baseUrl: base });
  return { pagefind: onWholeFiles(pagefind, reading), lexicon, traffic };
}

/** The same engine, whose answers rest on whole files. */
function onWholeFiles(pagefind: PagefindInstance, reading: Reading): PagefindInstance {
  const whole = async <T>(answer: Promise<T>): Promise<T> => {
    const given = await answer.catch((error: unknown) => {
      throw reading.damage ?? error;
    });
    if (reading.damage) throw reading.damage;
    return given;
  };
  return {
    search: async (term, options) => {
      const { results } = await whole(pagefind.search(term, options));
      return { results: results.map((hit) => ({ ...hit, data: () => whole(hit.data()) })) };
    },
    filters: () => whole(pagefind.filters()),
    mergeIndex: (...other) => pagefind.mergeIndex(...other),
  };
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
  const content = new Uint8Array(await readIndexFile(join(folder, lexiconFile)));
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
    const reading = opened.get(root) as Reading;
    const content = await readIndexFile(path).catch((error: unknown) => {
      if (error instanceof DamagedIndex) reading.damage = error;
      throw error;
    });
    reading.traffic.bytes += content.length;
    reading.traffic.files += 1;
    return new Response(content);
  };
}
