import pc from 'picocolors';
import { readArguments, type SearchRequest, searchHelp } from '../src/search/arguments.ts';
import { exportDocuments } from '../src/search/index/export.ts';
import { openSite } from '../src/search/query/open-site.ts';
import { loadResults } from '../src/search/query/results.ts';
import { printAnswer } from '../src/search/query/terminal.ts';

try {
  const request = readArguments(process.argv.slice(2));
  if (request.help) console.log(searchHelp);
  else if (request.export) console.log(await exportDocuments(request.export, request.out));
  else process.exitCode = await search(request);
} catch (error) {
  console.error(`search: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}

/** @returns the exit code */
async function search({ query, json, limit, site }: SearchRequest): Promise<number> {
  if (query === '') throw new Error('say what to search for: npm run search -- "disk full"');
  const searcher = await openSite(site);
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
