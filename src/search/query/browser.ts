import { href } from '../../components/client/site-address.ts';
import { type Lexicon, lexiconFile, unpackLexicon } from '../index/lexicon-file.ts';
import { mergeLexicons } from './merge-lexicons.ts';
import { type PagefindModule, pagefindFinder } from './pagefind.ts';
import { makeSearcher, type Searcher } from './searcher.ts';

const base = href('/pagefind/');
let opened: Promise<Searcher> | undefined;

/**
 * The search of this site, fetched when it is first needed and then kept.
 * What failed to load (no network, a site without an index) is tried again
 * the next time.
 *
 * @param others addresses of other handbooks’ index folders, searched along with this one; one that cannot be reached
 *   is left out, and answers tell
 */
export function openSearch(others: readonly string[] = []): Promise<Searcher> {
  opened ??= open(others).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(others: readonly string[]): Promise<Searcher> {
  watchNetwork();
  const [module, ours, theirs] = await Promise.all([
    importModule(),
    fetchLexicon(base),
    Promise.allSettled(others.map((other) => fetchLexicon(other, AbortSignal.timeout(patience)))),
  ]);
  // A worker would fetch the module a second time to save a few milliseconds.
  const pagefind = module.createInstance({ basePath: base, baseUrl: '/', noWorker: true });
  const lexicons: [Lexicon, ...Lexicon[]] = [ours];
  const unreachable: string[] = [];
  for (const [place, other] of others.entries()) {
    const lexicon = theirs[place];
    try {
      if (lexicon?.status !== 'fulfilled') throw lexicon?.reason;
      await pagefind.mergeIndex(other, { baseUrl: siteOf(other) });
      lexicons.push(lexicon.value);
    } catch {
      unreachable.push(siteOf(other));
    }
  }
  return makeSearcher(pagefindFinder(pagefind), mergeLexicons(lexicons), unreachable);
}

/** How long another handbook may take to answer, in milliseconds; this one does not wait for it any longer. */
const patience = 4000;

let imports = 0;

/** Pagefind's module. A browser does not ask again for a module that it could not fetch, except by another address. */
async function importModule(): Promise<PagefindModule> {
  const address = `${base}pagefind.js${imports === 0 ? '' : `?${imports}`}`;
  imports += 1;
  return (await import(/* @vite-ignore */ address)) as PagefindModule;
}

const fetchLexicon = async (folder: string, signal?: AbortSignal): Promise<Lexicon> =>
  unpackLexicon(await fetchBytes(`${folder}${lexiconFile}`, signal));

async function fetchBytes(address: string, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address, signal ? { signal } : {});
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The address of the site an index folder belongs to: the folder above it. */
const siteOf = (folder: string): string => folder.replace(/[^/]+\/?$/, '');

/** An answer made while parts of the index could not be fetched: it may lack pages. */
export class IncompleteIndex extends Error {
  override readonly name = 'IncompleteIndex';
}

let failures = 0;
let watching = false;

/**
 * Pagefind takes a part of the index that could not be fetched for an empty
 * one, and never asks again for that or for a page (1.5.2). So failures are counted here, and
 * after one the index is opened anew.
 */
function watchNetwork(): void {
  if (watching) return;
  watching = true;
  const real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    if (!(input instanceof Request ? input.url : String(input)).includes(base)) return real(input, init);
    try {
      const response = await real(input, init);
      if (!response.ok) failures++;
      return response;
    } catch (error) {
      failures++;
      throw error;
    }
  };
}

/**
 * Runs a search, making sure that its answer rests on the whole index.
 *
 * @throws IncompleteIndex when some part could not be fetched; the next search starts over
 */
export async function complete<Answer>(search: () => Promise<Answer>): Promise<Answer> {
  const before = failures;
  try {
    const answer = await search();
    if (failures === before) return answer;
  } catch (error) {
    if (failures === before) throw error;
  }
  opened = undefined;
  throw new IncompleteIndex('A part of the search index could not be fetched.');
}
