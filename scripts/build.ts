import { cac } from 'cac';
import { buildSite } from '../src/site/build.ts';

const cli = cac('npm run build --');
cli
  .command('', 'Check the content and write the site to dist/')
  .option('--force', 'Build although the check finds errors')
  .action(async (options: { force?: boolean }) => {
    process.exitCode = (await buildSite(options)) ? 0 : 1;
  });
cli.help();
cli.parse();
