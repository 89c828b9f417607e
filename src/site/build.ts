import { readdir } from 'node:fs/promises';
import { build } from 'astro';
import { config } from '../../watchbook.config.ts';
import { checkOnce } from '../checker/run.ts';
import { pretty } from '../checks/reporters/pretty.ts';
import { summaryOf } from '../checks/summary.ts';
import { diagramSettings } from '../diagrams/settings.ts';
import { writeServiceWorker } from '../offline/write.ts';
import { fingerprint, forgetBuild, rememberBuild } from './freshness.ts';
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

/**
 * Checks the content, then builds the site into `dist/`, saying what it does
 * while it works.
 *
 * @returns whether it worked; what went wrong has then been printed
 */
export async function buildSite({ force = false, strict, browser }: BuildOptions = {}): Promise<boolean> {
  const began = performance.now();
  const print = await fingerprint();
  await forgetBuild();
  console.log('Checking the content …');
  const sound = await isSound();
  if (!sound && !force) {
    console.error('The site was not built: fix the errors above, or build anyway with --force.');
    return false;
  }
  if (strict) process.env.WATCHBOOK_STRICT = '1';
  if (browser === false) process.env.WATCHBOOK_NO_BROWSER = '1';
  const note = await historyNote(process.cwd());
  if (note) console.warn(note);
  console.log('Building the site …');
  try {
    await build({ logLevel: 'warn' });
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    console.error('The site was not built: see the lines above.');
    return false;
  }
  const { bytes, left } = await writeServiceWorker('dist', config.offline.mostMegabytes * 1e6);
  console.log(`Offline copy: ${(bytes / 1e6).toFixed(1)} MB${leftOut(left)}.`);
  const files = await readdir('dist', { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html')).length;
  console.log(`Built ${pages} pages in ${((performance.now() - began) / 1000).toFixed(1)} s: dist/`);
  // What was forced, or lacks its diagrams, is not what `npm start` promises.
  if (sound && diagramSettings().browser) rememberBuild(print);
  return true;
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
