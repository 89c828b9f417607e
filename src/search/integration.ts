import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { beginIndex, type IndexBeside } from './index/beside.ts';
import { readHandbook } from './index/read-handbook.ts';
import { indexFolder, writeHandbookIndex } from './index/write-search-index.ts';

/**
 * Makes the handbook searchable: a build gets its index once the pages are
 * written; while writing, an index is made from the content when someone first
 * searches, and again after a change.
 */
export function handbookSearch(): AstroIntegration {
  let index: IndexBeside | undefined;
  return {
    name: 'handbook-search',
    hooks: {
      'astro:build:start': () => {
        index = beginIndex();
      },
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`${await index?.write(fileURLToPath(dir))} pages indexed`);
      },
      'astro:server:setup': ({ server }) => {
        const folder = join('.cache', 'search');
        let ready: Promise<unknown> | undefined;
        server.watcher.on('all', (_, file) => {
          if (file.endsWith('.mdx')) ready = undefined;
        });
        server.middlewares.use(`/${indexFolder}/`, async (request, response, next) => {
          const path = (request.url ?? '').replace(/[?#].*$/, '');
          try {
            ready ??= readHandbook().then((handbook) => writeHandbookIndex(folder, handbook));
            await ready;
            const content = await readFile(join(folder, path));
            response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream');
            response.setHeader('cache-control', 'no-store');
            response.end(content);
          } catch (error) {
            ready = undefined;
            next(error);
          }
        });
      },
    },
  };
}
