import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import type { AstroIntegration } from 'astro';
import { pageOf } from '../model/pages.ts';
import { readSources } from '../source/read.ts';
import { glossaryPlugin } from './plugin.ts';
import { type KnownTerm, knownTerms } from './terms-in-text.ts';

/** The Astro integration: explains glossary terms where a page’s prose first meets them. */
export function glossary(): AstroIntegration {
  let terms: readonly KnownTerm[] = [];
  const read = async () => {
    const pages = (await readSources(process.cwd())).flatMap((source) => pageOf(source) ?? []);
    terms = knownTerms(pages.filter((page) => page.kind === 'term'));
  };
  return {
    name: 'glossary',
    hooks: {
      async 'astro:config:setup'({ config }) {
        const { processor } = config.markdown;
        if (!processor || !isSatteriProcessor(processor))
          throw new Error('The glossary needs the Markdown processor Sätteri.');
        await read();
        processor.options.mdastPlugins.push(glossaryPlugin(() => terms));
      },
      'astro:server:setup'({ server }) {
        server.watcher.on('change', (file) => {
          if (/[\\/]content[\\/]glossary[\\/]/.test(file)) void read();
        });
      },
    },
  };
}
