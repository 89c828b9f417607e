import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { readHandbook } from './index/read-handbook.ts';
import { indexFolder, writeHandbookIndex } from './index/write-search-index.ts';

/**
 * Makes the handbook searchable while it is written: an index is made from the
 * content when someone first searches, and again after a change. A build makes
 * its own, see `index/beside.ts`.
 */
export function handbookSearch(): AstroIntegration {
  return {
    name: 'handbook-search',
    hooks: {
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
