import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import { config as settings } from '../../watchbook.config.ts';
import { configuredAlerts } from '../alerts/configured.ts';
import { pageFolders } from '../kinds/index.ts';
import { shownInLine } from '../model/hidden-characters.ts';
import { pageOf } from '../model/pages.ts';
import { changeDates, type Dates } from '../source/git.ts';
import { note, seenHandbook } from './asked.ts';
import { type Content, ProseShelf, readContent } from './content.ts';
import { giveToPages } from './for-pages.ts';
import { handbookHistory } from './history.ts';
import { answerTo, PageMaker } from './page-maker.ts';

/**
 * Brings the content to the pages of the site: read once for a build, and while
 * writing again after each change, when open pages are shown anew. A build
 * makes the prose of all pages first, and stops where one is refused.
 */
export function handbookContent(): AstroIntegration {
  let command: string;
  let config: AstroConfig;
  let log: AstroIntegrationLogger;
  let shelf: ProseShelf;
  let content: Promise<Content> | undefined;
  let maker: PageMaker | undefined;
  let dates: Dates;
  const read = () => {
    content ??= readContent(config).then((now) => {
      const left = [...now.sources].flatMap(([file, source]) => (pageOf(source) ? [] : [file]));
      const names = left.map(shownInLine).join(', ');
      if (left.length > 0) log.warn(`Not shown, since the name of the file or its frontmatter is not valid: ${names}`);
      return now;
    });
    return content;
  };
  return {
    name: 'handbook-content',
    hooks: {
      'astro:config:setup': ({ command: given, addMiddleware }) => {
        command = given;
        addMiddleware({ entrypoint: new URL('./middleware.ts', import.meta.url), order: 'pre' });
      },
      'astro:config:done': async ({ config: given, logger }) => {
        [config, log] = [given, logger];
        const root = fileURLToPath(config.root);
        shelf = new ProseShelf(root);
        dates = await changeDates(root);
        const { missing } = await configuredAlerts(root, settings.alertRules);
        if (missing.length > 0) log.warn(`alertRules in watchbook.config.ts: no file at ${missing.join(', ')}`);
        giveToPages({
          handbook: async () => seenHandbook((await read()).handbook),
          ask: async (name, ...others) => {
            note(name, ...others);
            return answerTo(name, (await read()).handbook, others);
          },
          changedAt: (file) => {
            note('changedAt', file);
            return dates.of.get(file);
          },
          history: (day) => {
            note('history', day);
            return handbookHistory(day);
          },
          ruleAlerts: async () => {
            note('ruleAlerts');
            return (await configuredAlerts(root, settings.alertRules)).alerts;
          },
          noteFindings: () => note('findings'),
          page: async (address, given, make) => (maker ? maker.page(address, given, make) : make()),
          proseOf: async ({ file }) => {
            note('prose', file);
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
      'astro:build:start': async () => {
        const now = await read();
        await shelf.makeAll(now);
        maker = new PageMaker(now, shelf, dates);
      },
      'astro:build:done': async ({ logger }) => {
        logger.info(`${maker?.anew.length} files made anew`);
        await maker?.save();
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
