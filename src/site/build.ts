import { existsSync } from 'node:fs';
import { UsageError } from '../command/usage-error.ts';
import { shown } from '../model/hidden-characters.ts';
import { NotBuilt } from '../source/not-built.ts';
import { takeLock } from './build-lock.ts';
import { fingerprint, isFresh, rememberBuild } from './freshness.ts';
import type { BuildOptions } from './make-site.ts';
import { type Output, openOutput, writeFault } from './output.ts';
import type { Shard } from './shards.ts';

/** Where the site is, seen from the project's root. */
const site = 'dist';

/**
 * Builds the site, saying what it does while it works; where nothing has
 * changed since the last build, it says so and is done. The site is built
 * beside `dist/` and takes its place once it is whole: until then, and whatever
 * fails, the previous site stands. One build at a time; a second one waits.
 *
 * @param shard makes only the pages that fall to this share of the build, beside `dist/`
 * @returns whether it worked; what went wrong has then been printed
 */
export async function buildSite(options: BuildOptions = {}, shard?: Shard): Promise<boolean> {
  if (options.strict) process.env.WATCHBOOK_STRICT = '1';
  if (options.browser === false) process.env.WATCHBOOK_NO_BROWSER = '1';
  let output: Output | undefined;
  try {
    const release = await takeLock('.cache/build.lock', () => {
      console.log('Another build is at work in this folder: waiting until it is done …');
    });
    try {
      if (shard) return await buildShard(shard);
      output = await openOutput(site);
      return await buildInto(output, options);
    } finally {
      await output?.discard();
      release();
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = writeFault(error);
    if (error instanceof NotBuilt) console.error(shown(error.message));
    else if (!reason) console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    notBuilt(reason ?? 'see the lines above');
    return false;
  }
}

async function buildShard(shard: Shard): Promise<boolean> {
  const { makeShard } = await import('./make-shard.ts');
  const { folder, files } = await makeShard(shard, site);
  console.log(
    `Made ${files} files: ${folder}/. Bring all shards together and run \`npm run build -- --merge shards\`.`,
  );
  return true;
}

async function buildInto(output: Output, options: BuildOptions): Promise<boolean> {
  const began = performance.now();
  const print = await fingerprint();
  if (existsSync(site) && isFresh(print)) {
    console.log(`Nothing has changed since the last build: ${site}/`);
    return true;
  }
  // Loaded only where there is something to make, since that takes a second.
  const { makeSite } = await import('./make-site.ts');
  const made = await makeSite(output.folder, site, options);
  if (!made) {
    notBuilt('fix the errors above, or build anyway with --force');
    return false;
  }
  await output.publish();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`Built ${made.pages} pages in ${seconds} s, ${made.anew} files anew: ${site}/`);
  // What was forced is to be told of its errors again.
  if (made.sound) rememberBuild(print, made.hashes);
  return true;
}

function notBuilt(reason: string): void {
  const standing = existsSync(site) ? ` ${site}/ still holds the previous site.` : '';
  console.error(`The site was not built: ${reason}.${standing}`);
}
