import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import product from '../../package.json' with { type: 'json' };
import { config } from '../../watchbook.config.ts';
import { checkOnce } from '../checker/run.ts';
import { pretty } from '../checks/reporters/pretty.ts';
import { summaryOf } from '../checks/summary.ts';
import { type BuildList, writeBuildList } from '../hosting/build-list.ts';
import { writeForHosts } from '../hosting/write.ts';
import { hostRedirectsOf } from '../model/published/redirects.ts';
import { baseOf } from '../model/site-address.ts';
import { writeServiceWorker } from '../offline/write.ts';
import { beginIndex } from '../search/index/beside.ts';
import { audience } from '../source/audience.ts';
import { differencesFrom, head } from '../source/git.ts';
import { historyNote } from './history-note.ts';
import { memoryOf } from './page-maker.ts';
import { type Prepared, prepare } from './prepare.ts';
import { shardsIn } from './shards.ts';
import { writePages } from './write-pages.ts';

/** What a build may be asked to do otherwise. */
export interface BuildOptions {
  /** Build although the check finds errors. */
  readonly force?: boolean;
  /** Fail if a diagram cannot be drawn, instead of showing its text. CI is always strict. */
  readonly strict?: boolean;
  /** `false`: start no browser, take only diagrams that are in the cache. */
  readonly browser?: boolean;
  /** Folder with the shards that other machines made. */
  readonly merge?: string;
}

/** A site that was made. */
export interface MadeSite {
  readonly pages: number;
  /** Files that were made, not taken as they stood. */
  readonly anew: number;
  /** Whether the check found no error. */
  readonly sound: boolean;
  /** SHA-256 of its files that lack nothing, in hexadecimal, by path. */
  readonly hashes: Readonly<Record<string, string>>;
}

/**
 * Checks the content and makes the site.
 *
 * @param folder where to write it; empty
 * @param former folder of the site that stands
 * @returns undefined where the check finds errors and nobody said to build all the same; they have been printed
 * @throws what stops the build on the way
 */
export async function makeSite(
  folder: string,
  former: string,
  { force = false, merge }: BuildOptions,
): Promise<MadeSite | undefined> {
  const root = process.cwd();
  console.log('Checking the content …');
  const sound = await isSound(root);
  if (!sound && !force) return undefined;
  const note = await historyNote(root);
  if (note) console.warn(note);
  console.log('Building the site …');
  const memory = memoryOf(root);
  const shards = merge === undefined ? [] : shardsIn(merge);
  const handbook = await prepare(root, [{ memory, site: former }, ...shards], merge !== undefined);
  const index = beginIndex(handbook.handbook);
  const { files, listed, anew } = await writeAll(folder, handbook);
  await index.write(folder);
  await handbook.maker.save(memory);
  const { site, indexed } = config;
  await writeForHosts(folder, { site, indexed, listed, redirects: hostRedirectsOf(handbook.handbook) });
  await handbook.policies.writeHeaders(
    folder,
    [...files.values()].flatMap(({ scripts = [] }) => scripts),
  );
  const known = new Map(files);
  // Where none is wanted, the worker of src/pages/sw.js.ts stays, which removes the copies that readers have.
  if (config.offline.mostMegabytes > 0) {
    known.delete('sw.js');
    const most = config.offline.mostMegabytes * 1e6;
    const { bytes, left } = await writeServiceWorker(folder, most, baseOf(site), known);
    console.log(`Offline copy: ${(bytes / 1e6).toFixed(1)} MB${leftOut(left)}.`);
  }
  const { files: hashes } = writeBuildList(folder, await madeFrom(root), known);
  const pages = Object.keys(hashes).filter((file) => file.endsWith('.html')).length;
  const whole = Object.entries(hashes).filter(([file]) => !files.get(file)?.undrawn);
  return { pages, anew, sound, hashes: Object.fromEntries(whole) };
}

/** The organisation's own files, those of the bundle, and all that the routes give. */
async function writeAll(folder: string, handbook: Prepared) {
  await cp(handbook.bundle.client, folder, { recursive: true });
  // The organisation’s own notice to readers takes the place of the empty one.
  if (existsSync(handbook.fixed)) await cp(handbook.fixed, folder, { recursive: true, dereference: true });
  const written = await writePages(folder, handbook);
  await handbook.done();
  return written;
}

/** The state of the project that a site is made from. */
async function madeFrom(root: string): Promise<Omit<BuildList, 'files'>> {
  const commit = await head(root);
  const differences = commit ? await differencesFrom(root, commit) : { added: [], changed: [], removed: [] };
  const changed = Object.values(differences).some((files) => files.length > 0);
  const versions = { watchbook: product.version, astro: product.dependencies.astro, node: process.versions.node };
  return { commit, changed, audience: audience(), versions };
}

/** What did not fit into the offline copy, the first by name. */
function leftOut(addresses: readonly string[]): string {
  if (addresses.length === 0) return '';
  const more = addresses.length > 3 ? ` and ${addresses.length - 3} more` : '';
  return `; too big for it: ${addresses.slice(0, 3).join(', ')}${more}`;
}

/** Whether the content has no error; errors are printed, warnings are left to `npm run check`. */
async function isSound(root: string): Promise<boolean> {
  const { findings, files } = await checkOnce(root);
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (errors.length > 0) console.error(pretty(errors, summaryOf(errors, files), process.stderr.isTTY));
  return errors.length === 0;
}
