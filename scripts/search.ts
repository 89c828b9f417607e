import { cac } from 'cac';
import pc from 'picocolors';
import { exportDocuments } from '../src/search/index/export.ts';
import { openSite } from '../src/search/query/open-site.ts';
import { loadResults } from '../src/search/query/results.ts';
import { printAnswer } from '../src/search/query/terminal.ts';

const cli = cac('npm run search --');

cli
  .command('[...words]', 'Search the built handbook from a terminal')
  .option('--json', 'Print the results as JSON')
  .option('--kind <kind>', 'Only pages of this kind: runbook, postmortem, role …')
  .option('--limit <number>', 'How many results', { default: 10 })
  .option('--site <folder>', 'The built site', { default: 'dist' })
  .option('--export <engine>', 'Write documents and mapping for another engine: opensearch or typesense')
  .option('--out <folder>', 'Where --export writes', { default: 'search-export' })
  .example('npm run search -- "pod not ready" --kind runbook')
  .action(
    async (
      words: string[],
      options: { json?: boolean; kind?: string; limit: number; site: string; export?: string; out: string },
    ) => {
      if (options.export) {
        console.log(await exportDocuments(options.export, options.out));
        return;
      }
      const query = [...(options.kind ? [`kind:${options.kind}`] : []), words.join(' ')].join(' ').trim();
      if (query === '') throw new Error('say what to search for: npm run search -- "disk full"');
      const searcher = await openSite(options.site);
      const answer = await searcher.search(query);
      const results = await loadResults(answer.pages.slice(0, Number(options.limit)));
      if (options.json) {
        const { corrected, unknown } = answer.plan;
        console.log(
          JSON.stringify(
            { query, found: answer.pages.length, corrected, unknown, widened: answer.widened, results },
            null,
            2,
          ),
        );
      } else
        console.log(
          printAnswer(answer, results, {
            colour: pc.isColorSupported && process.stdout.isTTY === true,
            labels: searcher.lexicon.labels,
          }),
        );
      process.exitCode = results.length > 0 ? 0 : 1;
    },
  );
cli.help();

try {
  cli.parse(process.argv, { run: false });
  await cli.runMatchedCommand();
} catch (error) {
  console.error(`search: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
