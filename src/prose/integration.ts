import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pageFolders } from '../kinds/index.ts';
import { linksOut } from '../source/links-out.ts';

/**
 * The Astro integration: no file in the folders of pages becomes a module,
 * whoever asks for it. Pages are read by the loader of their collection. And no link
 * in `public/` brings in a file from elsewhere, to a built site or while writing.
 */
export function pagesAreData(): AstroIntegration {
  return {
    name: 'pages-are-data',
    hooks: {
      async 'astro:config:setup'({ config, updateConfig }) {
        const out = await linksOut(fileURLToPath(config.root));
        if (out.length > 0) throw new Error(`These links lead out of public/; take them out:\n${out.join('\n')}`);
        const folders = pageFolders.map((folder) => join(fileURLToPath(config.root), folder, sep));
        const load = (id: string) => {
          const path = id.replace(/^\/@fs/, '');
          if (folders.some((folder) => path.startsWith(folder)))
            throw new Error(`${id} is content, and content is never run.`);
        };
        updateConfig({ vite: { plugins: [{ name: 'pages-are-data', enforce: 'pre', load }] } });
      },
    },
  };
}
