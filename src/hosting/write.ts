import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Redirect } from '../model/published/redirects.ts';
import { baseOf } from '../model/site-address.ts';
import { nginxMap, nginxSite, redirectsFile } from './redirect-rules.ts';
import { robotsFile } from './robots.ts';
import { sitemapFiles } from './sitemap.ts';

/** What hosts and search engines are told of a site. */
export interface ForHosts {
  /** Address of the published site. */
  readonly site: string;
  /** Whether search engines may list it. */
  readonly indexed: boolean;
  /** Addresses of the pages that they may list, such as `/runbooks/`. */
  readonly listed: readonly string[];
  readonly redirects: readonly Redirect[];
}

/**
 * Writes what hosts and search engines read of a built site: `robots.txt` and
 * the sitemap, rules for old addresses, and `.nojekyll`, without which GitHub
 * Pages drops folders that begin with `_` when it serves a branch. Files that
 * the organisation has under `public/` stay; its own `_redirects` come first.
 *
 * @param folder the built site
 */
export async function writeForHosts(folder: string, { site, indexed, listed, redirects }: ForHosts): Promise<void> {
  const base = baseOf(site);
  const own = (name: string) => readFile(join(folder, name), 'utf8').catch(() => undefined);
  const files = {
    '.nojekyll': '',
    'robots.txt': (await own('robots.txt')) ?? robotsFile(site, indexed),
    _redirects: `${(await own('_redirects')) ?? ''}${redirectsFile(redirects, base)}`,
    'redirects.nginx.map': nginxMap(redirects, base),
    'site.nginx.conf': nginxSite(base),
    ...(indexed ? sitemapFiles(site, listed) : {}),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}
