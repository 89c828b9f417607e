import pc from 'picocolors';
import { runMain } from '../src/command/command.ts';
import { UsageError } from '../src/command/usage-error.ts';
import { baseOf } from '../src/model/site-address.ts';
import { readArguments, type SearchRequest, searchHelp } from '../src/search/arguments.ts';
import { exportDocuments } from '../src/search/index/export.ts';
import { openSite } from '../src/search/query/open-site.ts';
import { loadResults } from '../src/search/query/results.ts';
import { printAnswer } from '../src/search/query/terminal.ts';
import { config } from '../watchbook.config.ts';

await runMain('search', async (args) => {
  const request = readArguments(args);
  if (request.help) console.log(searchHelp);
  else if (request.export) console.log(await exportDocuments(request.export, request.out));
  else return search(request);
  return 0;
});

/** @returns the exit code */
async function search({ query, json, limit, site }: SearchRequest): Promise<number> {
  if (query === '') throw new UsageError('say what to search for: npm run search -- "disk full"');
  const searcher = await openSite(site, baseOf(config.site));
  const answer = await searcher.search(query);
  const results = await loadResults(answer.pages.slice(0, limit));
  const { corrected, unknown } = answer.plan;
  const found = { query, found: answer.pages.length, corrected, unknown, widened: answer.widened, results };
  const colour = pc.isColorSupported && process.stdout.isTTY === true;
  console.log(
    json ? JSON.stringify(found, null, 2) : printAnswer(answer, results, { colour, labels: searcher.lexicon.labels }),
  );
  return results.length > 0 ? 0 : 1;
}
