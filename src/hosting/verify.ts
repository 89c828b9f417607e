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
  const list = readList(against === undefined ? (await answerOf(site, buildListFile)).bytes : fileAt(against), against);
  const wanted = Object.entries(list.files).filter(([file]) => 'folder' in site || isServed(file));
  const found = await inTurns(wanted, async ([file, hash]) => {
    const { bytes, ledTo = file } = await answerOf(site, file);
    // A host may lead on by itself from a page that only leads on.
    const wantedHash = ledTo === file ? hash : list.files[ledTo];
    return { file, is: bytes === undefined ? 'missing' : hashOfBytes(bytes) === wantedHash ? 'same' : 'different' };
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

interface Answer {
  readonly bytes: Uint8Array | undefined;
  /** The file whose page the host led to; undefined where it is the one that was asked for. */
  readonly ledTo?: string;
}

async function answerOf(site: Deployed, file: string): Promise<Answer> {
  if ('folder' in site) {
    try {
      return { bytes: readFileSync(join(site.folder, file)) };
    } catch {
      return { bytes: undefined };
    }
  }
  // A folder’s address, as readers ask for it: hosts lead from the file to it.
  const path = file
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  const asked = new URL(path, site.address);
  const response = await fetch(asked, { cache: 'no-store', signal: AbortSignal.timeout(30_000) });
  // The page for what is not there comes with its own status on every host.
  if (!response.ok && file !== '404.html') return { bytes: undefined };
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isOther = response.redirected && response.url !== asked.href;
  return isOther ? { bytes, ledTo: fileAtAddress(response.url, site.address) } : { bytes };
}

function fileAtAddress(url: string, address: string): string {
  const path = url.startsWith(address)
    ? decodeURIComponent(new URL(url).pathname.slice(new URL(address).pathname.length))
    : '';
  return path.replace(/(^|\/)$/, '$1index.html');
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
