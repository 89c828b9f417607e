import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { oneOf, runCommand } from '../src/command/command.ts';
import { audiences } from '../src/model/audience.ts';
import { buildSite } from '../src/site/build.ts';
import type { BuildOptions } from '../src/site/make-site.ts';
import { shardIn } from '../src/site/shards.ts';
import { audience } from '../src/source/audience.ts';

interface Options extends BuildOptions {
  readonly shard?: string;
  readonly audience?: unknown;
}

// What is loaded from here on is compiled once, not with every build.
enableCompileCache(join(process.cwd(), '.cache', 'node'));

await runCommand('build', (cli) =>
  cli
    .command('', 'Check the content and write the site to dist/')
    .option('--force', 'Build even if the check finds errors')
    .option('--strict', 'Fail if a diagram cannot be drawn, instead of showing its text')
    .option('--no-browser', 'Start no browser: use only the diagrams in .cache/diagrams')
    .option('--shard <share>', 'Make only a share of the pages, such as 1/4, for another machine to merge')
    .option('--merge <folder>', 'Take the pages of the shards in a folder')
    .option('--audience <who>', `For whom: ${audiences.join(' or ')}; without it, WATCHBOOK_AUDIENCE, or internal`)
    .action(async ({ shard, audience: who, ...options }: Options) => {
      // Threads and the commands that a build starts ask the surroundings, too.
      if (who !== undefined) process.env.WATCHBOOK_AUDIENCE = oneOf('--audience', who, audiences);
      if (audience() === 'public') console.log('For the public: without internal pages.');
      return (await buildSite(options, shard === undefined ? undefined : shardIn(shard))) ? 0 : 1;
    }),
);
// A build that failed halfway leaves Vite's watchers and workers alive: waiting for them would be for ever.
process.exit();
