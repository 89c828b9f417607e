import { type Lexicon, lexiconFile, unpackLexicon } from './lexicon-file.ts';
import { mergeLexicons } from './merge-lexicons.ts';
import { type PagefindModule, pagefindFinder } from './pagefind.ts';
import { makeSearcher, type Searcher } from './searcher.ts';

const base = '/pagefind/';
let opened: Promise<Searcher> | undefined;

/**
 * The search of this site, fetched when it is first needed and then kept.
 * What failed to load (no network, a site without an index) is tried again
 * the next time.
 *
 * @param others addresses of other handbooks’ index folders, searched along with this one
 */
export function openSearch(others: readonly string[] = []): Promise<Searcher> {
  opened ??= open(others).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(others: readonly string[]): Promise<Searcher> {
  const address = `${base}pagefind.js`;
  const [module, ours, ...theirs] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<PagefindModule>,
    fetchLexicon(base),
    ...others.map(fetchLexicon),
  ]);
  // A worker would fetch the module a second time to save a few milliseconds.
  const pagefind = module.createInstance({ basePath: base, baseUrl: '/', noWorker: true });
  for (const other of others) await pagefind.mergeIndex(other, { baseUrl: siteOf(other) });
  return makeSearcher(pagefindFinder(pagefind), mergeLexicons([ours, ...theirs]));
}

async function fetchLexicon(folder: string): Promise<Lexicon> {
  const response = await fetch(`${folder}${lexiconFile}`);
  if (!response.ok) throw new Error(`${folder}${lexiconFile}: ${response.status}`);
  return unpackLexicon(new Uint8Array(await response.arrayBuffer()));
}

/** The address of the site an index folder belongs to: the folder above it. */
const siteOf = (folder: string): string => folder.replace(/[^/]+\/?$/, '');
