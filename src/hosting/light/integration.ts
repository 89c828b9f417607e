import { readFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { withShortScripts } from './inline-scripts.ts';

/** What Vite (8.3) puts around each `import()` knows of styles and of nonces, and weighs as much as what is fetched. */
const preloadHelper = `
export const __vitePreload = (load, files, from) => {
  for (const file of files ?? []) {
    const { href } = new URL(file, from);
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  }
  return load();
};`;

/** Small modules that nearly every page needs: packed as one they weigh less. */
const onEveryPage =
  /\/(components\/client\/(dom|storage|clipboard)|model\/safe-address|offline\/(page|notice)|starlight-toc)\b/;

/** Keeps what the tools put into every page as light as it can be, in a build. */
export function lightPages(): AstroIntegration {
  return {
    name: 'light-pages',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        updateConfig({
          vite: {
            environments: {
              client: {
                build: {
                  rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', test: onEveryPage }] } } },
                },
              },
            },
            plugins: [
              {
                name: 'short-inline-scripts',
                enforce: 'pre',
                // Astro (7.3) takes a component's source before any other plugin may change it.
                load: {
                  filter: { id: /\.astro$/ },
                  handler: async (id) => withShortScripts(await readFile(id, 'utf8')),
                },
              },
              {
                name: 'short-preload',
                enforce: 'pre',
                load: {
                  filter: { id: /^\0vite\/preload-helper\.js$/ },
                  handler: () => ({ code: preloadHelper, moduleSideEffects: false }),
                },
              },
            ],
          },
        });
      },
    },
  };
}
