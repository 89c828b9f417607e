import { decoded } from '../../model/decoded.ts';
import { addressOfLink } from '../../source/file-links.ts';
import type { Collection, Facts, LinkFact } from '../collection.ts';
import type { Site } from '../rule.ts';
import { routeAt } from './site-address.ts';

/** Where a link of the prose leads. */
export type LinkTarget =
  | { readonly to: 'page'; readonly facts: Facts; readonly anchor: string | undefined }
  | { readonly to: 'file' | 'route' }
  | { readonly to: 'outside' }
  | { readonly to: 'nothing'; readonly path: string };

/** As nearly all are written; there is nothing in them for a browser to work out, which takes a while for thousands. */
const plainRootLink = /^(\/(?:[\w-]+\/)+)(?:#([\w-]+))?$/;

/**
 * Follows a link as a browser would on the page's own address.
 *
 * @param from the file that holds the link
 */
export function follow(link: LinkFact, from: Facts, collection: Collection, site: Site): LinkTarget {
  const url = addressOfLink(link.url, from.file);
  const [, root, hash] = plainRootLink.exec(url) ?? [];
  const plain = root === undefined ? undefined : collection.at(root);
  if (plain) return { to: 'page', facts: plain, anchor: hash };
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//')) return { to: 'outside' };
  const base = `https://site.invalid${collection.urlOf(from) ?? '/'}`;
  const parsed = URL.parse(url, base);
  if (!parsed) return { to: 'nothing', path: url };
  const path = decoded(parsed.pathname);
  const facts = collection.at(path.endsWith('/') ? path : `${path}/`);
  if (facts) return { to: 'page', facts, anchor: parsed.hash.length > 1 ? decoded(parsed.hash.slice(1)) : undefined };
  if (site.files.includes(path)) return { to: 'file' };
  if (routeAt(site, path)) return { to: 'route' };
  return { to: 'nothing', path };
}
