import { dev } from 'astro';
import { runCommand, wholeNumber } from '../src/command/command.ts';

await runCommand('dev', (cli) =>
  cli
    .command('', 'Serve the site with live reload while you write; findings appear in the page and the terminal')
    .option('--port <number>', 'Where to serve it', { default: 4321 })
    .action(async ({ port }: { port: unknown }) => {
      await dev({ server: { port: wholeNumber('--port', port) } });
    }),
);
