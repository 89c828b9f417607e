import { wholeAddress } from '../model/site-address.ts';

/**
 * What search engines are told: where the list of pages is, or to stay away.
 *
 * @param site address of the published site
 * @param indexed whether they may list the site at all
 */
export function robotsFile(site: string, indexed: boolean): string {
  const rule = indexed ? 'Allow: /' : 'Disallow: /';
  const list = indexed ? `Sitemap: ${wholeAddress(site, '/sitemap-index.xml')}\n` : '';
  return `User-agent: *\n${rule}\n${list}`;
}

/** Whether a page asks search engines to pass it over, as those do that only lead on, or is a part of one for a script. */
export function isPassedOver(html: string): boolean {
  return /<meta name="robots" content="noindex"/.test(html) || !html.includes('<head>');
}
