import { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { kindNames } from '../kinds/index.ts';
import { severityIds } from '../kinds/vocabulary.ts';
import type { Handbook } from '../model/handbook.ts';
import { type Page, urlOf } from '../model/page.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { notices } from './query/notices.ts';
import { loadResults } from './query/results.ts';
import type { Searcher } from './query/searcher.ts';

/** What an assistant may ask: to search, to read a page, to list pages. Nothing can be changed. */
export interface AssistantSources {
  readonly title: string;
  readonly version: string;
  readonly handbook: Handbook;
  readonly searcher: Searcher;
}

const readOnly = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
const say = (text: string) => ({ content: [{ type: 'text' as const, text }] });

/** An MCP server (modelcontextprotocol.io) over a handbook, not yet connected to anything. */
export function assistantServer({ title, version, handbook, searcher }: AssistantSources): McpServer {
  const server = new McpServer({ name: 'watchbook', title, version });
  const kinds = z.enum(kindNames);

  server.registerTool(
    'search',
    {
      title: 'Search the handbook',
      description:
        'Finds pages by alert name, error message, symptom, words or a whole question. Understands "exact phrases", ' +
        `-"none of these", kind:runbook, service:checkout, sev:${severityIds[0]}, cause:expiry, after:2025-01. Says so when nothing fits.`,
      inputSchema: z.object({
        query: z.string().min(1).max(400).describe('What to look for.'),
        kind: kinds.optional().describe('Only pages of this kind.'),
        limit: z.int().min(1).max(25).default(8).describe('How many results.'),
      }),
      annotations: readOnly,
    },
    async ({ query, kind, limit }) => {
      const answer = await searcher.search(kind ? `kind:${kind} ${query}` : query);
      const results = await loadResults(answer.pages.slice(0, limit));
      const lines = results.map(({ title, url, section, meta, excerpt }, place) => {
        const where = section ? `${section.url} (${section.title})` : url;
        return `${place + 1}. ${title} [${meta.kind}] ${where}\n   ${excerpt
          .map(({ text }) => text)
          .join('')
          .trim()}`;
      });
      return say([...notices(answer), ...lines].join('\n'));
    },
  );

  server.registerTool(
    'read_page',
    {
      title: 'Read a page',
      description: 'The whole of one page as Markdown, with its facts and what it is joined to.',
      inputSchema: z.object({ url: z.string().describe('Its address on the site, such as /runbooks/disk-filling/.') }),
      annotations: readOnly,
    },
    ({ url }) => {
      const page = handbook.at(url.replace(/\.md$/, '/'));
      if (!page) return { ...say(`There is no page at ${url}. Search for it, or list the pages.`), isError: true };
      return say(plainMarkdown(page, handbook));
    },
  );

  server.registerTool(
    'list_pages',
    {
      title: 'List pages',
      description: 'All pages, or those of one kind, each with its address and summary.',
      inputSchema: z.object({ kind: kinds.optional().describe('Only pages of this kind.') }),
      annotations: readOnly,
    },
    ({ kind }) => {
      const pages: readonly Page[] = kind ? handbook.all(kind) : handbook.pages;
      return say(pages.map((page) => `${urlOf(page)} ${page.data.title}: ${page.data.summary}`).join('\n'));
    },
  );
  return server;
}
