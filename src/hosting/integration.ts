import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { hostRedirectsOf } from '../model/published/redirects.ts';
import { baseOf } from '../model/site-address.ts';
import { readHandbook } from '../search/index/read-handbook.ts';
import { isLikelyPage, leadToLastSlash } from './last-slash.ts';
import { nginxMap, nginxSite, redirectsFile } from './redirect-rules.ts';
import { isPassedOver, robotsFile } from './robots.ts';

/**
 * What hosts and search engines read of a built site: `robots.txt` and the
 * sitemap, rules for old addresses, and `.nojekyll`, without which GitHub Pages
 * drops folders that begin with `_` when it serves a branch. Files that the
 * organisation has under `public/` stay; its own `_redirects` come first.
 * While writing, an address without its last slash leads on.
 *
 * @param site address of the published site
 * @param indexed whether search engines may list it
 */
export function hosting({ site, indexed }: { site: string; indexed: boolean }): AstroIntegration[] {
  const base = baseOf(site);
  let folder: URL | undefined;
  const files: AstroIntegration = {
    name: 'hosting',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = config.outDir;
      },
      'astro:server:setup': ({ server }) => {
        if (server.httpServer) leadToLastSlash(server.httpServer as Server, isLikelyPage);
      },
      'astro:build:done': async ({ dir }) => {
        const redirects = hostRedirectsOf(await readHandbook());
        const pathOf = (name: string) => fileURLToPath(new URL(name, dir));
        const own = (name: string) => readFile(pathOf(name), 'utf8').catch(() => undefined);
        await writeFile(pathOf('.nojekyll'), '');
        await writeFile(pathOf('robots.txt'), (await own('robots.txt')) ?? robotsFile(site, indexed));
        await writeFile(pathOf('_redirects'), `${(await own('_redirects')) ?? ''}${redirectsFile(redirects, base)}`);
        await writeFile(pathOf('redirects.nginx.map'), nginxMap(redirects, base));
        await writeFile(pathOf('site.nginx.conf'), nginxSite(base));
      },
    },
  };
  const isListed = (address: string) => {
    const page = folder && new URL(`${new URL(address).pathname.slice(base.length)}index.html`, folder);
    return page !== undefined && existsSync(page) && !isPassedOver(readFileSync(page, 'utf8'));
  };
  // Starlight brings a sitemap of everything unless there is one already.
  const list = sitemap({ filter: isListed });
  const done = list.hooks['astro:config:done'];
  const based: AstroIntegration = {
    name: list.name,
    hooks: { ...list.hooks, 'astro:config:done': (told) => done?.({ ...told, config: { ...told.config, base } }) },
  };
  return [files, indexed ? based : { name: list.name, hooks: {} }];
}
