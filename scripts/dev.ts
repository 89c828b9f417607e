import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { runCommand, wholeNumber } from '../src/command/command.ts';

/** Has `run.mjs` start the command again, with the product as it is then. */
const again = 75;

// Types are taken out of each file once, not at every start.
enableCompileCache(join(process.cwd(), '.cache', 'node'));

await runCommand('dev', (cli) =>
  cli
    .command('', 'Serve the site with live reload while you write; findings appear in the page and the terminal')
    .option('--port <number>', 'Where to serve it', { default: 4321 })
    .action(async ({ port: given }: { port: unknown }) => {
      const port = wholeNumber('--port', given);
      // Loaded only now: who asks for help need not wait.
      const { serveForWriter } = await import('../src/site/writing/write.ts');
      await serveForWriter(process.cwd(), port);
      console.log('The settings or the product have changed: starting again …');
      process.exit(again);
    }),
);
