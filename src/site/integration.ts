import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import { pageOf } from '../model/pages.ts';
import { type Content, ProseShelf, readContent } from './content.ts';
import { giveToPages } from './for-pages.ts';

/**
 * Brings the content to the pages of the site: read once for a build, and while
 * writing again after each change, when open pages are shown anew. A build
 * makes the prose of all pages first, and stops where one is refused.
 */
export function handbookContent(): AstroIntegration {
  let config: AstroConfig;
  let shelf: ProseShelf;
  let content: Promise<Content> | undefined;
  let log: AstroIntegrationLogger;
  let command: string;
  const read = () => {
    content ??= readContent(config).then((now) => {
      const left = [...now.sources].flatMap(([file, source]) => (pageOf(source) ? [] : [file]));
      if (left.length > 0) log.warn(`Not shown, since the frontmatter is not valid: ${left.join(', ')}`);
      return now;
    });
    return content;
  };
  return {
    name: 'handbook-content',
    hooks: {
      'astro:config:setup': (setup) => {
        command = setup.command;
      },
      'astro:config:done': ({ config: given, logger }) => {
        config = given;
        log = logger;
        shelf = new ProseShelf(fileURLToPath(config.root));
        giveToPages({
          handbook: async () => (await read()).handbook,
          proseOf: async ({ file }) => {
            const now = await read();
            const source = now.sources.get(file);
            if (!source) throw new Error(`${file} is in the model but was not read.`);
            // A build has told of all that is wrong at once.
            if (command === 'build') return shelf.proseOf(source, now);
            return shelf.proseOf(source, now, {
              refused: (lines) => logger.error(lines.join('\n')),
              undrawn: (line) => logger.warn(line),
            });
          },
        });
      },
      'astro:build:start': async () => shelf.makeAll(await read()),
      'astro:server:setup': ({ server }) => {
        const folder = join(fileURLToPath(config.root), 'content', sep);
        server.watcher.add(folder);
        server.watcher.on('all', (_, path) => {
          if (!path.startsWith(folder)) return;
          content = undefined;
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
