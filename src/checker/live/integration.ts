import { join, relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import pc from 'picocolors';
import { config } from '../../../watchbook.config.ts';
import { writeEditorIndex } from '../../authoring/editor/write-editor-index.ts';
import type { Finding } from '../../checks/finding.ts';
import { lineOf } from '../../checks/reporters/pretty.ts';
import type { Tools } from '../../checks/rule.ts';
import type { Examined } from '../../checks/run.ts';
import { urlOf } from '../../model/page.ts';
import { today } from '../../site/today.ts';
import { readSource, readSources } from '../../source/read.ts';
import { readSite } from '../../source/site.ts';
import { parseSource } from '../../source/source.ts';
import { LivingHandbook } from './living-handbook.ts';
import { askEvent, findingsEvent, type PageFinding } from './messages.ts';

/** What the check has outside the content, opened only where the site runs for a writer. */
export interface Equipment {
  openTools(root: string): Tools;
  /** The handbook's own words. */
  readWords(root: string): readonly string[];
  /** Every content file, examined, from memory where it has not changed. */
  examineAll(root: string, progress: () => void): Promise<readonly Examined[]>;
}

/**
 * While the site runs for a writer: the findings of the check appear on the
 * page (in the toolbar at the bottom) and in the terminal, at each save.
 */
export function findingsWhileWriting({ openTools, readWords, examineAll }: Equipment): AstroIntegration {
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
        const tools = openTools(root);
        const handbook = new LivingHandbook(tools);
        const site = await readSite(root);
        const circumstances = { config, today, site, words: readWords(root), ...dictionaryOf(tools) };
        const findings = () => handbook.findings(circumstances);
        const tell = (all: readonly Finding[]) => toolbar.send(findingsEvent, all.map(withAddress));
        const color = pc.isColorSupported;

        const ready = Promise.all([readSources(root), examineAll(root, () => {})])
          .then(([sources, examined]) => {
            const byFile = new Map(examined.map((one) => [one.facts.file, one]));
            for (const source of sources) {
              const known = byFile.get(source.file);
              if (known) handbook.remember(source, known);
            }
            // The rules load their word lists with the first page; better now than at the first save.
            return handbook.put(sources.slice(0, 1));
          })
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
          else await handbook.put([readSource(root, file)]);
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

const dictionaryOf = ({ dictionary }: Tools) => (dictionary ? { dictionary } : {});

/** The path of a content file from the root, with forward slashes; undefined for any other file. */
function contentFile(root: string, path: string): string | undefined {
  const file = relative(root, join(path)).split(sep).join('/');
  return /^content\/.+\.mdx$/.test(file) ? file : undefined;
}

function withAddress({ severity, file, line, column, message, advice, rule }: Finding): PageFinding {
  const { kind, id } = parseSource(file, '');
  return { severity, file, line, column, message, advice, rule, url: kind ? urlOf({ kind: kind.name, id }) : '' };
}
