import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import { config as settings } from '../../watchbook.config.ts';
import { configuredAlerts } from '../alerts/configured.ts';
import { alertsWithout } from '../alerts/watched.ts';
import { pageFolders } from '../kinds/index.ts';
import { changeDates, type Dates } from '../source/git.ts';
import { type Content, leftOut, missingRules, ProseShelf, readContent } from './content.ts';
import { contentForPages, giveToPages } from './for-pages.ts';
import { handbookHistory } from './history.ts';
import { answerTo } from './page-maker.ts';

/**
 * Brings the content to the pages of the site while it is written: read again
 * after each change, when open pages are shown anew. A build gives it to them
 * itself, see `make-site.ts`.
 */
export function handbookContent(): AstroIntegration {
  let command: string;
  let config: AstroConfig;
  let content: Promise<Content> | undefined;
  return {
    name: 'handbook-content',
    hooks: {
      'astro:config:setup': ({ command: given, addMiddleware }) => {
        command = given;
        addMiddleware({ entrypoint: new URL('./middleware.ts', import.meta.url), order: 'pre' });
      },
      'astro:config:done': async ({ config: given, logger }) => {
        config = given;
        if (command === 'build') return void contentForPages();
        const root = fileURLToPath(config.root);
        const read = () => {
          content ??= readContent(root, async () => config).then((now) => {
            const names = leftOut(now);
            if (names) logger.warn(names);
            return now;
          });
          return content;
        };
        const { missing } = await configuredAlerts(root, settings.alertRules);
        if (missing.length > 0) logger.warn(missingRules(missing));
        serve(root, read, new ProseShelf(root), await changeDates(root), logger);
      },
      'astro:server:setup': ({ server }) => {
        const folders = pageFolders.map((folder) => join(fileURLToPath(config.root), folder, sep));
        server.watcher.add(folders);
        server.watcher.on('all', (_, path) => {
          if (!folders.some((folder) => path.startsWith(folder))) return;
          content = undefined;
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}

/** Answers what pages ask while they are written. */
function serve(
  root: string,
  read: () => Promise<Content>,
  shelf: ProseShelf,
  dates: Dates,
  logger: AstroIntegrationLogger,
): void {
  giveToPages({
    handbook: async () => (await read()).handbook,
    ask: async (name, ...others) => answerTo(name, (await read()).handbook, others),
    changedAt: (file) => dates.of.get(file),
    history: async (day) => handbookHistory(day, root, (await read()).hidden),
    ruleAlerts: async () => {
      const { alerts } = await configuredAlerts(root, settings.alertRules);
      const { hidden, handbook } = await read();
      return alertsWithout(hidden, handbook, alerts);
    },
    images: async () => (await read()).images,
    noteFindings: () => {},
    page: (_address, _given, make) => make(),
    proseOf: async ({ file }) => {
      const now = await read();
      return shelf.proseOf(now.sourceOf(file), now, {
        refused: (lines) => logger.error(lines.join('\n')),
        undrawn: (line) => logger.warn(line),
      });
    },
  });
}
