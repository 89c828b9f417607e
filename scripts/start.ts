import { cac } from 'cac';
import { serveSite } from '../src/hosting/serve.ts';
import { buildSite } from '../src/site/build.ts';
import { fingerprint, isFresh, remember } from '../src/site/freshness.ts';
import { today } from '../src/source/today.ts';

const cli = cac('npm start --');
cli
  .command('', 'Build the site if anything has changed, and serve it')
  .option('--port <number>', 'Where to serve it; the variable PORT says so, too', {
    default: Number(process.env.PORT ?? 4321),
  })
  .action(async ({ port }: { port: number }) => {
    const print = await fingerprint(today);
    if (await isFresh(print)) {
      console.log('Nothing has changed since the last build.');
    } else {
      if (!(await buildSite())) process.exit(1);
      await remember(print);
    }
    const server = await serveSite(port);
    console.log(`Watchbook is ready: http://localhost:${server.port}/  (Ctrl-C ends it)`);
  });
cli.help();
cli.parse();
