import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { runCommand } from '../src/command/command.ts';
import { buildSite } from '../src/site/build.ts';
import type { BuildOptions } from '../src/site/make-site.ts';
import { shardIn } from '../src/site/shards.ts';

interface Options extends BuildOptions {
  readonly shard?: string;
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
    .action(async ({ shard, ...options }: Options) =>
      (await buildSite(options, shard === undefined ? undefined : shardIn(shard))) ? 0 : 1,
    ),
);
// A build that failed halfway leaves Vite's watchers and workers alive: waiting for them would be for ever.
process.exit();
