import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * The Astro integration: nothing under `content/` becomes a module, whoever
 * asks for it. Pages are read by the loader of their collection.
 */
export function pagesAreData(): AstroIntegration {
  return {
    name: 'pages-are-data',
    hooks: {
      'astro:config:setup'({ config, updateConfig }) {
        const content = join(fileURLToPath(config.root), 'content', sep);
        const load = (id: string) => {
          if (id.replace(/^\/@fs/, '').startsWith(content))
            throw new Error(`${id} is content, and content is never run.`);
        };
        updateConfig({ vite: { plugins: [{ name: 'pages-are-data', enforce: 'pre', load }] } });
      },
    },
  };
}
