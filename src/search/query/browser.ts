import { href } from '../../components/client/site-address.ts';
import { addressesFile } from '../index/addresses-file.ts';
import { type Lexicon, lexiconFile, unpackLexicon } from '../index/lexicon-file.ts';
import { openFar, prepareFar } from './far-pagefind.ts';
import { mergeLexicons } from './merge-lexicons.ts';
import { pagefindFinder } from './pagefind.ts';
import { makeSearcher, type Searcher } from './searcher.ts';

const base = href('/pagefind/');
let opened: Promise<Searcher> | undefined;
/** How many parts of the index could not be fetched. */
let failures = () => 0;
/** Has the engine, or will. */
let worker: Worker | undefined;

/**
 * Fetches what is small and every search needs: when a reader turns to the search, before anything is typed.
 *
 * @param startWorker starts a worker that runs `worker.ts`
 */
export function prepareSearch(startWorker: () => Worker): void {
  if (worker) return;
  worker = startWorker();
  // One that could not be fetched is not waited for.
  worker.addEventListener('error', () => !opened && close());
  prepareFar(worker, base);
}

/**
 * The search of this site, fetched when it is first needed and then kept.
 * What failed to load (no network, a site without an index) is tried again
 * the next time.
 *
 * @param startWorker starts a worker that runs `worker.ts`
 * @param others addresses of other handbooks’ index folders, searched along with this one; one that cannot be reached
 *   is left out, and answers tell
 */
export function openSearch(startWorker: () => Worker, others: readonly string[] = []): Promise<Searcher> {
  worker ??= startWorker();
  opened ??= open(worker, others).catch((error: unknown) => {
    close();
    throw error;
  });
  return opened;
}

async function open(worker: Worker, others: readonly string[]): Promise<Searcher> {
  const [pagefind, ours, theirs] = await Promise.all([
    openFar(worker, base),
    fetchLexicon(base),
    Promise.allSettled(others.map((other) => fetchLexicon(other, AbortSignal.timeout(patience)))),
  ]);
  failures = () => pagefind.failures();
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

/** The next search starts over, in a worker of its own: Pagefind never asks again for what it could not fetch. */
function close(): void {
  worker?.terminate();
  worker = undefined;
  opened = undefined;
}

let addresses: Promise<Readonly<Record<string, string>>> | undefined;

/** The addresses of all pages of one kind, by their ids in the index; a page of this site asks for one kind alone. */
export function fetchAddresses(kind: string): Promise<Readonly<Record<string, string>>> {
  addresses ??= fetch(base + addressesFile(kind))
    .then((response) => response.json() as Promise<Readonly<Record<string, string>>>)
    .catch((error: unknown) => {
      addresses = undefined;
      throw error;
    });
  return addresses;
}

/** How long another handbook may take to answer, in milliseconds; this one does not wait for it any longer. */
const patience = 4000;

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

/**
 * Runs a search, making sure that its answer rests on the whole index.
 *
 * @throws IncompleteIndex when some part could not be fetched; the next search starts over
 */
export async function complete<Answer>(search: () => Promise<Answer>): Promise<Answer> {
  const before = failures();
  try {
    const answer = await search();
    if (failures() === before) return answer;
  } catch (error) {
    if (failures() === before) throw error;
  }
  close();
  throw new IncompleteIndex('A part of the search index could not be fetched.');
}
