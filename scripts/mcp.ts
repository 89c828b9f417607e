import { rmSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { runMain } from '../src/command/command.ts';
import { UsageError } from '../src/command/usage-error.ts';
import { assistantServer } from '../src/search/assistant-server.ts';
import { readHandbook } from '../src/search/index/read-handbook.ts';
import { writeHandbookIndex } from '../src/search/index/write-search-index.ts';
import { pagefindFinder } from '../src/search/query/pagefind.ts';
import { openIndex } from '../src/search/query/pagefind-node.ts';
import { makeSearcher } from '../src/search/query/searcher.ts';
import { config } from '../watchbook.config.ts';

await runMain('mcp', async (args) => {
  if (args.includes('--help')) {
    console.log(`npm run --silent mcp

Serves search and pages of the handbook to an AI assistant over standard input and output (Model Context Protocol),
read-only. In the assistant’s settings: the command npm, the arguments run --silent mcp, this folder to run in.`);
    return 0;
  }
  if (args.length > 0) throw new UsageError(`it takes no arguments; it was given ${args.join(' ')}`);

  // Standard output belongs to the protocol; whoever starts this must not let npm write to it: npm run --silent mcp.
  const folder = await mkdtemp(join(tmpdir(), 'watchbook-mcp-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
  process.stdin.on('close', () => process.exit(0));

  const handbook = await readHandbook();
  await writeHandbookIndex(folder, handbook);
  const { pagefind, lexicon } = await openIndex(folder);
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const searcher = makeSearcher(pagefindFinder(pagefind), lexicon);
  serveStdio(() => assistantServer({ title: config.title, version, handbook, searcher }));
  return 0;
});
