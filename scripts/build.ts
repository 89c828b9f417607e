import { cac } from 'cac';
import { buildSite } from '../src/site/build.ts';

const cli = cac('npm run build --');
cli.command('', 'Check the content and write the site to dist/').action(async () => {
  process.exitCode = (await buildSite()) ? 0 : 1;
});
cli.help();
cli.parse();
