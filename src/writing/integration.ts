import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import pc from 'picocolors';
import { config } from '../../watchbook.config.ts';
import type { Finding } from '../checks/finding.ts';
import { lineOf } from '../checks/reporters/pretty.ts';
import { urlOf } from '../model/page.ts';
import { writeEditorIndex } from '../scaffold/write-editor-index.ts';
import { today } from '../site/today.ts';
import { readSources } from '../source/read.ts';
import { readSite } from '../source/site.ts';
import { parseSource } from '../source/source.ts';
import { LivingHandbook } from './living-handbook.ts';
import { askEvent, findingsEvent, type PageFinding } from './messages.ts';

/**
 * While the site runs for a writer: the findings of the check appear on the
 * page (in the toolbar at the bottom) and in the terminal, at each save.
 */
export function findingsWhileWriting(): AstroIntegration {
  return {
    name: 'findings-while-writing',
    hooks: {
      'astro:config:setup': ({ command, addDevToolbarApp }) => {
        if (command !== 'dev') return;
        addDevToolbarApp({
          id: 'watchbook-findings',
          name: 'Findings of the check',
          icon: 'check-circle',
          entrypoint: new URL('./toolbar.ts', import.meta.url),
        });
      },
      'astro:server:setup': async ({ server, toolbar, logger }) => {
        const root = process.cwd();
        const handbook = new LivingHandbook();
        const site = await readSite(root);
        const findings = () => handbook.findings({ config, today, site });
        const tell = (all: readonly Finding[]) => toolbar.send(findingsEvent, all.map(withAddress));
        const color = pc.isColorSupported;

        const ready = readSources(root)
          .then((sources) => handbook.put(sources))
          .then(() => {
            const found = findings().length;
            logger.info(found === 0 ? 'The check finds nothing.' : `The check has ${found} findings: npm run check`);
            return writeEditorIndex(root);
          })
          .catch((error: unknown) => logger.error(String(error)));

        const saved = async (path: string, gone: boolean) => {
          const file = contentFile(root, path);
          if (!file) return;
          await ready;
          const began = performance.now();
          if (gone) handbook.drop(file);
          else await handbook.put([parseSource(file, await readFile(path, 'utf8'))]);
          const all = findings();
          const here = all.filter((finding) => finding.file === file);
          tell(all);
          const took = `${Math.round(performance.now() - began)} ms`;
          for (const finding of here) console.log(lineOf(finding, color));
          const elsewhere = all.length - here.length;
          const count = here.length === 0 ? 'nothing found' : `${here.length} found`;
          logger.info(
            `${file}: ${gone ? 'gone' : count} (${took})${elsewhere > 0 ? `; ${elsewhere} on other pages` : ''}`,
          );
        };
        const onSave = (gone: boolean) => (path: string) =>
          void saved(path, gone).catch((error: unknown) => logger.error(String(error)));
        server.watcher.on('change', onSave(false));
        for (const [event, gone] of [
          ['add', false],
          ['unlink', true],
        ] as const) {
          server.watcher.on(event, (path) => {
            onSave(gone)(path);
            // Before the first reading is done, files are only being discovered.
            if (contentFile(root, path)) void ready.then(() => writeEditorIndex(root));
          });
        }
        toolbar.on(askEvent, () => void ready.then(() => tell(findings())));
      },
    },
  };
}

/** The path of a content file from the root, with forward slashes; undefined for any other file. */
function contentFile(root: string, path: string): string | undefined {
  const file = relative(root, join(path)).split(sep).join('/');
  return /^content\/.+\.mdx$/.test(file) ? file : undefined;
}

function withAddress({ severity, file, line, column, message, advice, rule }: Finding): PageFinding {
  const { kind, id } = parseSource(file, '');
  return { severity, file, line, column, message, advice, rule, url: kind ? urlOf({ kind: kind.name, id }) : '' };
}
