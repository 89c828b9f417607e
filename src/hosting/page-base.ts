import { onBase } from '../model/site-address.ts';
import { startTags } from './policy/html-parts.ts';

/** Attributes that hold an address; `data-url` and `data-template` are those from which our own scripts make links. */
const single =
  /(\s(?:href|src|action|formaction|poster|cite|data|xlink:href|data-url|data-template)\s*=\s*["']?)(\/[^\s"'>]*)/gi;
const several = /(\s(?:srcset|imagesrcset)\s*=\s*)("[^"]*"|'[^']*')/gi;
const refresh = /(\scontent\s*=\s*["'][\d.]+;\s*url=)(\/[^"']*)/gi;
const inStyle = /(url\(\s*["']?)(\/[^)"']*)/gi;

/**
 * Puts the site's base on every address of a page that begins at the root.
 * Pages are made as if the site had its host for itself: this is the one place
 * where they learn that it does not, so no page can forget it. What is shown
 * as text stays, also where it is code with addresses in it.
 *
 * @param base as `baseOf` gives it
 */
export function pageOnBase(html: string, base: string): string {
  if (base === '/') return html;
  const parts: string[] = [];
  let at = 0;
  const put = (start: number, end: number, text: string) => {
    parts.push(html.slice(at, start), text);
    at = end;
  };
  const based = (_: string, before: string, address: string) => `${before}${onBase(base, address)}`;
  for (const { name, start, end, content } of startTags(html, (tag, text) => tag === 'style' || text.includes('/'))) {
    const tag = html.slice(start, end);
    put(
      start,
      end,
      (name === 'meta' ? tag.replace(refresh, based) : tag.replace(single, based)).replace(
        several,
        (_, before: string, list: string) =>
          `${before}${list.replace(/(^["']\s*|,\s+)(\/[^\s,"']*)/g, (all, gap: string, address: string) => based(all, gap, address))}`,
      ),
    );
    if (name === 'style' && content) {
      const close = html.slice(end, content.end).lastIndexOf('</') + end;
      put(end, close, html.slice(end, close).replace(inStyle, based));
    }
  }
  return parts.concat(html.slice(at)).join('');
}
