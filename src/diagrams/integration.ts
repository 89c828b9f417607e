import { relative } from 'node:path';
import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import type { AstroIntegration } from 'astro';
import { buildHandbook } from '../model/handbook.ts';
import { pageOf } from '../source/pages.ts';
import { readSources } from '../source/read.ts';
import { derivedDiagrams } from './derived/index.ts';
import { diagramsOfPage } from './fence.ts';
import { diagramPlugin, type Undrawn } from './plugin.ts';
import { type DrawingOptions, drawDiagrams } from './render.ts';
import { type DiagramSettings, diagramSettings } from './settings.ts';

/**
 * The Astro integration: draws the ```mermaid blocks of all pages, those that
 * are not in the cache in one browser before the build, and reports what could
 * not be drawn.
 */
export function diagrams(settings: DiagramSettings = diagramSettings()): AstroIntegration {
  const undrawn: Undrawn[] = [];
  const options: { -readonly [Key in keyof DrawingOptions]: DrawingOptions[Key] } = { browser: settings.browser };
  return {
    name: 'diagrams',
    hooks: {
      async 'astro:config:setup'({ command, config }) {
        const { processor } = config.markdown;
        if (!processor || !isSatteriProcessor(processor))
          throw new Error('Diagrams need the Markdown processor Sätteri.');
        processor.options.mdastPlugins.push(diagramPlugin(options, (failure) => undrawn.push(failure)));
        if (command !== 'build') return;
        const sources = await readSources(process.cwd());
        const handbook = buildHandbook(sources.map(pageOf).filter((page) => page !== undefined));
        const all = [...sources.flatMap(({ body }) => diagramsOfPage(body)), ...derivedDiagrams(handbook)];
        const drawings = await drawDiagrams(all, options);
        // Without a browser now, there is none for the single page either; a try for each would only take time.
        if (drawings.some((drawing) => 'failure' in drawing && drawing.failure === 'browser')) options.browser = false;
      },
      'astro:build:done'({ logger }) {
        if (undrawn.length === 0) return;
        const message = report(undrawn);
        if (settings.strict) throw new Error(message);
        logger.warn(message);
      },
    },
  };
}

/** What could not be drawn and what to do, one diagram a line; the same reason is said once. */
export function report(undrawn: readonly Undrawn[]): string {
  const lines = undrawn.map(({ file, diagram }) => {
    const name = diagram.title ? `“${diagram.title}”` : `“${diagram.source.trim().split('\n')[0]}”`;
    return `  ${file ? relative(process.cwd(), file) : 'a component'}: ${name}`;
  });
  const reasons = [...new Set(undrawn.map(({ drawing }) => drawing.message))];
  const one = undrawn.length === 1;
  return [
    `${one ? 'One diagram' : `${undrawn.length} diagrams`} could not be drawn; the page shows ${one ? 'its' : 'their'} text instead.`,
    ...lines,
    ...reasons,
  ].join('\n');
}
