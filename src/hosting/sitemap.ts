import { wholeAddress } from '../model/site-address.ts';

/** So many addresses stand in one file; more than 50,000 no search engine reads. */
const mostInFile = 45_000;

/**
 * The sitemap of a site, as https://www.sitemaps.org/protocol.html has it.
 *
 * @param site address of the published site
 * @param addresses of the pages that search engines may list, such as `/runbooks/`
 * @returns the files by name; none where no page may be listed
 */
export function sitemapFiles(site: string, addresses: readonly string[]): Record<string, string> {
  const urls = [...new Set(addresses.map((address) => wholeAddress(site, address)))];
  urls.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const files: Record<string, string> = {};
  for (let start = 0; start < urls.length; start += mostInFile) {
    const name = `sitemap-${start / mostInFile}.xml`;
    files[name] = list('urlset', 'url', urls.slice(start, start + mostInFile));
  }
  const names = Object.keys(files).map((name) => wholeAddress(site, `/${name}`));
  if (names.length > 0) files['sitemap-index.xml'] = list('sitemapindex', 'sitemap', names);
  return files;
}

function list(name: string, item: string, urls: readonly string[]): string {
  const items = urls.map((url) => `<${item}><loc>${escaped(url)}</loc></${item}>\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items}</${name}>\n`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll("'", '&apos;');
