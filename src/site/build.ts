import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { build } from 'astro';
import { config } from '../../watchbook.config.ts';
import { checkOnce } from '../checker/run.ts';
import { pretty } from '../checks/reporters/pretty.ts';
import { summaryOf } from '../checks/summary.ts';
import { diagramSettings } from '../diagrams/settings.ts';
import { writeServiceWorker } from '../offline/write.ts';
import { takeLock } from './build-lock.ts';
import { fingerprint, rememberBuild } from './freshness.ts';
import { historyNote } from './history-note.ts';
import { type Output, openOutput, writeFault } from './output.ts';

/** Where the site is, seen from the project's root. */
const site = 'dist';

/** What a build may be asked to do otherwise. */
export interface BuildOptions {
  /** Build although the check finds errors. */
  readonly force?: boolean;
  /** Fail if a diagram cannot be drawn, instead of showing its text. CI is always strict. */
  readonly strict?: boolean;
  /** `false`: start no browser, take only diagrams that are in the cache. */
  readonly browser?: boolean;
}

/**
 * Checks the content, then builds the site, saying what it does while it
 * works. It is built beside `dist/` and takes its place once it is whole: until
 * then, and whatever fails, the previous site stands. One build at a time; a
 * second one waits.
 *
 * @returns whether it worked; what went wrong has then been printed
 */
export async function buildSite(options: BuildOptions = {}): Promise<boolean> {
  let output: Output | undefined;
  try {
    const release = await takeLock('.cache/build.lock', () => {
      console.log('Another build is at work in this folder: waiting until it is done …');
    });
    try {
      output = await openOutput(site);
      return await buildInto(output, options);
    } finally {
      await output?.discard();
      release();
    }
  } catch (error) {
    const reason = writeFault(error);
    if (!reason) console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    notBuilt(reason ?? 'see the lines above');
    return false;
  }
}

async function buildInto(output: Output, { force = false, strict, browser }: BuildOptions): Promise<boolean> {
  const began = performance.now();
  const print = await fingerprint();
  console.log('Checking the content …');
  const sound = await isSound();
  if (!sound && !force) {
    notBuilt('fix the errors above, or build anyway with --force');
    return false;
  }
  if (strict) process.env.WATCHBOOK_STRICT = '1';
  if (browser === false) process.env.WATCHBOOK_NO_BROWSER = '1';
  const note = await historyNote(process.cwd());
  if (note) console.warn(note);
  console.log('Building the site …');
  await build({ logLevel: 'warn', outDir: output.folder });
  const { bytes, left } = await writeServiceWorker(output.folder, config.offline.mostMegabytes * 1e6);
  console.log(`Offline copy: ${(bytes / 1e6).toFixed(1)} MB${leftOut(left)}.`);
  const files = await readdir(output.folder, { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html')).length;
  await output.publish();
  console.log(`Built ${pages} pages in ${((performance.now() - began) / 1000).toFixed(1)} s: ${site}/`);
  // What was forced, or lacks its diagrams, is not what `npm start` promises.
  if (sound && diagramSettings().browser) await rememberBuild(print);
  return true;
}

function notBuilt(reason: string): void {
  const standing = existsSync(site) ? ` ${site}/ still holds the previous site.` : '';
  console.error(`The site was not built: ${reason}.${standing}`);
}

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
