import { dev } from 'astro';
import { cac } from 'cac';

const cli = cac('npm run dev --');
cli
  .command('', 'Serve the site with live reload while you write; findings appear in the page and the terminal')
  .option('--port <number>', 'Where to serve it', { default: 4321 })
  .action(({ port }: { port: number }) => dev({ server: { port } }));
cli.help();
cli.parse();
