import { readdir } from 'node:fs/promises';
import { build } from 'astro';
import product from '../../package.json' with { type: 'json' };
import { config } from '../../watchbook.config.ts';
import { checkOnce } from '../checker/run.ts';
import { pretty } from '../checks/reporters/pretty.ts';
import { summaryOf } from '../checks/summary.ts';
import { type BuildList, writeBuildList } from '../hosting/build-list.ts';
import { baseOf } from '../model/site-address.ts';
import { writeServiceWorker } from '../offline/write.ts';
import { differencesFrom, head } from '../source/git.ts';
import { historyNote } from './history-note.ts';

/** What a build may be asked to do otherwise. */
export interface BuildOptions {
  /** Build although the check finds errors. */
  readonly force?: boolean;
  /** Fail if a diagram cannot be drawn, instead of showing its text. CI is always strict. */
  readonly strict?: boolean;
  /** `false`: start no browser, take only diagrams that are in the cache. */
  readonly browser?: boolean;
}

/** A site that was made. */
export interface MadeSite {
  readonly pages: number;
  /** Whether the check found no error. */
  readonly sound: boolean;
}

/**
 * Checks the content and makes the site.
 *
 * @param folder where to write it; empty
 * @returns undefined where the check finds errors and nobody said to build all the same; they have been printed
 * @throws what stops the build on the way
 */
export async function makeSite(
  folder: string,
  { force = false, strict, browser }: BuildOptions,
): Promise<MadeSite | undefined> {
  console.log('Checking the content …');
  const sound = await isSound();
  if (!sound && !force) return undefined;
  if (strict) process.env.WATCHBOOK_STRICT = '1';
  if (browser === false) process.env.WATCHBOOK_NO_BROWSER = '1';
  const note = await historyNote(process.cwd());
  if (note) console.warn(note);
  console.log('Building the site …');
  await build({ logLevel: 'warn', outDir: folder }, withoutSync);
  // Where none is wanted, the worker of src/pages/sw.js.ts stays, which removes the copies that readers have.
  if (config.offline.mostMegabytes > 0) {
    const { bytes, left } = await writeServiceWorker(folder, config.offline.mostMegabytes * 1e6, baseOf(config.site));
    console.log(`Offline copy: ${(bytes / 1e6).toFixed(1)} MB${leftOut(left)}.`);
  }
  writeBuildList(folder, await madeFrom());
  const files = await readdir(folder, { recursive: true });
  return { pages: files.filter((file) => file.endsWith('.html')).length, sound };
}

/** The state of the project that a site is made from. */
async function madeFrom(): Promise<Omit<BuildList, 'files'>> {
  const root = process.cwd();
  const commit = await head(root);
  const differences = commit ? await differencesFrom(root, commit) : { added: [], changed: [], removed: [] };
  const changed = Object.values(differences).some((files) => files.length > 0);
  const versions = { watchbook: product.version, astro: product.dependencies.astro, node: process.versions.node };
  return { commit, changed, versions };
}

/**
 * Astro (7.3) would first fill collections, of which we have none, and write
 * types, which no build needs; `astro check` and `dev` write them. Its type does
 * not name this option.
 */
const withoutSync: object = { sync: false };

/** What did not fit into the offline copy, the first by name. */
function leftOut(addresses: readonly string[]): string {
  if (addresses.length === 0) return '';
  const more = addresses.length > 3 ? ` and ${addresses.length - 3} more` : '';
  return `; too big for it: ${addresses.slice(0, 3).join(', ')}${more}`;
}

/** Whether the content has no error; errors are printed, warnings are left to `npm run check`. */
async function isSound(): Promise<boolean> {
  const root = process.cwd();
  const { findings, files } = await checkOnce(root);
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (errors.length > 0) console.error(pretty(errors, summaryOf(errors, files), process.stderr.isTTY));
  return errors.length === 0;
}
