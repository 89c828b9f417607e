import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildList, buildList, buildListFile, filesIn, hashOfBytes } from './build-list.ts';

/** Where a site is: a folder, or an address with a slash at its end. */
export type Deployed = { readonly folder: string } | { readonly address: string };

/** How a site differs from the list of its build. */
export interface Comparison {
  readonly list: BuildList;
  /** Files that were compared. */
  readonly compared: number;
  /** Files that are not there. */
  readonly missing: readonly string[];
  /** Files whose bytes are others. */
  readonly different: readonly string[];
  /** Files that no build made; an address does not tell of them. */
  readonly unknown: readonly string[];
}

/** There is no list to compare with; the message says where it was looked for. */
export class NoBuildList extends Error {
  override readonly name = 'NoBuildList';
}

/**
 * Compares a site with the list of its build, byte for byte.
 *
 * @param against a list from elsewhere: that of the folder that was published. Without it the site’s own is taken,
 *   which tells a broken upload, but not who changed both a page and the list.
 * @throws NoBuildList
 */
export async function verify(site: Deployed, against?: string): Promise<Comparison> {
  const list = readList(against === undefined ? await bytesOf(site, buildListFile) : fileAt(against), against);
  const wanted = Object.entries(list.files).filter(([file]) => 'folder' in site || isServed(file));
  const found = await inTurns(wanted, async ([file, hash]) => {
    const bytes = await bytesOf(site, file);
    return { file, is: bytes === undefined ? 'missing' : hashOfBytes(bytes) === hash ? 'same' : 'different' };
  });
  const those = (what: string) => found.filter(({ is }) => is === what).map(({ file }) => file);
  const unknown = 'folder' in site ? filesIn(site.folder).filter((file) => !(file in list.files)) : [];
  return { list, compared: found.length, missing: those('missing'), different: those('different'), unknown };
}

/** Hosts read these files and do not serve them. */
const isServed = (file: string) => !/^(\.nojekyll|_headers|_redirects|.*\.nginx\.[a-z]+)$/.test(file);

function readList(bytes: Uint8Array | undefined, against: string | undefined): BuildList {
  const where = against ?? `${buildListFile} of the site`;
  if (!bytes) throw new NoBuildList(`no ${where} can be read`);
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new NoBuildList(`${where} is not JSON`);
  }
  const parsed = buildList.safeParse(data);
  if (!parsed.success) throw new NoBuildList(`${where} is not the list of a build`);
  return parsed.data;
}

function fileAt(path: string): Uint8Array | undefined {
  const file = existsSync(join(path, buildListFile)) ? join(path, buildListFile) : path;
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

async function bytesOf(site: Deployed, file: string): Promise<Uint8Array | undefined> {
  if ('folder' in site) {
    try {
      return readFileSync(join(site.folder, file));
    } catch {
      return undefined;
    }
  }
  // A folder’s address, as readers ask for it: hosts lead from the file to it.
  const path = file
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  const response = await fetch(new URL(path, site.address), { cache: 'no-store', signal: AbortSignal.timeout(30_000) });
  // The page for what is not there comes with its own status on every host.
  return response.ok || file === '404.html' ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

/** All of them, a few at a time: nobody’s host is to be flooded. */
async function inTurns<Item, Result>(items: readonly Item[], each: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += together) {
    results.push(...(await Promise.all(items.slice(at, at + together).map(each))));
  }
  return results;
}
const together = 8;
