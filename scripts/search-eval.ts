import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMain } from '../src/command/command.ts';
import { UsageError } from '../src/command/usage-error.ts';
import { makeLexicon } from '../src/search/index/lexicon.ts';
import { lexiconFile } from '../src/search/index/lexicon-file.ts';
import type { Engine } from './bench/search-evaluation/engines.ts';
import {
  expander,
  lunrEngine,
  miniSearchEngine,
  pagefindEngine,
  watchbookEngine,
  watchbookOver,
} from './bench/search-evaluation/engines.ts';
import { readMarkdownFolder } from './bench/search-evaluation/markdown-documents.ts';
import { type JudgedQuery, measure, percentile, type Run } from './bench/search-evaluation/measures.ts';

const usage = `npm run search:eval -- <queries.json> <built site or folder of Markdown> [--misses] [--alone]

Asks judged queries, [{ id, kind, query, relevant: [page] }], and prints how good the answers are, as shares of 1:
mrr (reciprocal rank of the first right page among ten), rec@5, succ@1, empty answers, bytes read and milliseconds
for a query (median and 95th). A folder is also searched by Pagefind as it comes, MiniSearch and Lunr.

  --misses   show the queries whose first page is not right, or that lack pages among the first five
  --alone    only our search, no others`;
await runMain('search:eval', async (args) => {
  const [queriesFile, folder] = args.filter((arg) => !arg.startsWith('--'));
  const flags = args.filter((arg) => arg.startsWith('--'));
  if (flags.includes('--help')) {
    console.log(usage);
    return 0;
  }
  const unknown = flags.find((flag) => !['--misses', '--alone'].includes(flag));
  if (unknown !== undefined) throw new UsageError(`${unknown} is not an option. ${usage}`);
  if (!queriesFile || !folder) throw new UsageError(`name a file of queries and a folder. ${usage}`);
  const queries = JSON.parse(readFileSync(queriesFile, 'utf8')) as JudgedQuery[];
  const engines: Engine[] = [];
  if (existsSync(join(folder, 'pagefind', lexiconFile))) {
    engines.push(await watchbookEngine(join(folder, 'pagefind')));
  } else {
    const documents = readMarkdownFolder(folder);
    const expand = expander(makeLexicon(documents));
    engines.push(await watchbookOver(documents));
    if (!flags.includes('--alone')) {
      engines.push(
        await pagefindEngine(documents),
        miniSearchEngine(documents),
        miniSearchEngine(documents, expand),
        lunrEngine(documents),
        lunrEngine(documents, expand),
      );
    }
  }
  const percent = (share: number) => share.toFixed(3).padStart(6);
  for (const engine of engines) {
    const runs: Run[] = [];
    for (const query of queries) {
      const before = engine.bytes();
      const begun = performance.now();
      const found = await engine.ask(query.query);
      runs.push({ query, found, milliseconds: performance.now() - begun, bytes: engine.bytes() - before });
    }
    const row = (name: string, some: readonly Run[]) => {
      const { queries, mrr, recall5, success1, empty } = measure(some);
      const bytes = some.map((run) => run.bytes);
      const times = some.map((run) => run.milliseconds);
      console.log(
        `${name.padEnd(32)}${String(queries).padStart(4)} ${percent(mrr)} ${percent(recall5)} ${percent(success1)} ${String(empty).padStart(5)}` +
          ` ${String(percentile(bytes, 0.5)).padStart(8)} ${String(percentile(bytes, 0.95)).padStart(8)} ${percentile(times, 0.5).toFixed(1).padStart(7)} ${percentile(times, 0.95).toFixed(1).padStart(7)}`,
      );
    };
    if (engine === engines[0]) {
      console.log(`${''.padEnd(32)}   n   mrr   rec@5  succ@1 empty   bytes50  bytes95    ms50    ms95`);
    }
    row(engine.name, runs);
    if (engine === engines[0]) {
      for (const kind of new Set(queries.map((query) => query.kind))) {
        row(
          `  ${kind}`,
          runs.filter((run) => run.query.kind === kind),
        );
      }
      if (flags.includes('--misses')) {
        for (const { query, found } of runs) {
          const alone = measure([{ query, found, milliseconds: 0, bytes: 0 }]);
          if (alone.mrr < 1 || alone.recall5 < 1) {
            console.log(
              `  ${query.id} ${JSON.stringify(query.query)} mrr ${alone.mrr.toFixed(2)} rec ${alone.recall5.toFixed(2)}\n    got  ${found.slice(0, 5).join('\n         ')}\n    want ${query.relevant.join('\n         ')}`,
            );
          }
        }
      }
    }
    await engine.close();
  }
  // The engines keep threads alive.
  process.exit(0);
});
