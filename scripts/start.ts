import { runCommand, wholeNumber } from '../src/command/command.ts';
import { serveSite } from '../src/hosting/serve.ts';
import { baseOf } from '../src/model/site-address.ts';
import { buildSite } from '../src/site/build.ts';
import { config } from '../watchbook.config.ts';

await runCommand('start', (cli) =>
  cli
    .command('', 'Build the site if anything has changed, and serve it')
    .option('--port <number>', 'Where to serve it; the variable PORT sets it, too', {
      default: Number(process.env.PORT ?? 4321),
    })
    .action(async ({ port: given }: { port: unknown }) => {
      const port = wholeNumber('--port', given);
      const base = baseOf(config.site);
      // A build that failed halfway leaves Vite's watchers and workers alive: waiting for them would be for ever.
      if (!(await buildSite())) process.exit(1);
      const server = await serveSite(port, { base });
      console.log(`Watchbook is ready: http://localhost:${server.port}${base}  (Ctrl-C stops it)`);
    }),
);
