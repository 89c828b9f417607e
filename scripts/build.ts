import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { runCommand } from '../src/command/command.ts';
import { buildSite } from '../src/site/build.ts';

// What is loaded from here on is compiled once, not with every build.
enableCompileCache(join(process.cwd(), '.cache', 'node'));

await runCommand('build', (cli) =>
  cli
    .command('', 'Check the content and write the site to dist/')
    .option('--force', 'Build even if the check finds errors')
    .option('--strict', 'Fail if a diagram cannot be drawn, instead of showing its text')
    .option('--no-browser', 'Start no browser: use only the diagrams in .cache/diagrams')
    .action(async (options: { force?: boolean; strict?: boolean; browser?: boolean }) =>
      (await buildSite(options)) ? 0 : 1,
    ),
);
// A build that failed halfway leaves Vite's watchers and workers alive: waiting for them would be for ever.
process.exit();
