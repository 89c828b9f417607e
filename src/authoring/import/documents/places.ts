import { posix } from 'node:path';
import { isHostable } from '../../../model/runbooks/segment.ts';
import { slugOf } from '../../new-page/slug.ts';
import type { SiteSettings } from './read/dialects.ts';

const ids = /[ _-]+(?:[0-9a-f]{32}|\d{6,12})$/;

/** A name of a file or folder without the id that Notion or Confluence put behind it. */
export const withoutId = (name: string): string => name.replace(ids, '');

/**
 * The id that a file of a source suggests: its path below the folder of its pages, in lower case.
 *
 * @param folder of the kind; it is not said twice
 * @example
 * idFor('content/runbooks/kubernetes/KubePodNotReady.md', { pages: 'content' }, 'runbooks', 'x') // 'kubernetes/kube-pod-not-ready'
 */
export function idFor(path: string, { pages }: Pick<SiteSettings, 'pages'>, folder: string, corpus: string): string {
  const below = pages !== '' && path.startsWith(`${pages}/`) ? path.slice(pages.length + 1) : path;
  const parts = below
    .replace(/\.\w+$/, '')
    .split('/')
    .map((part) => partOf(withoutId(part)));
  const last = parts.at(-1);
  if (last === 'index' && parts.length > 1) parts.pop();
  else if (last === 'index') parts[0] = partOf(corpus) || 'start';
  if (
    parts.length > 1 &&
    [folder, folder.replace(/s$/, ''), 'runbooks', 'alerts', 'docs', 'content', 'pages'].includes(parts[0] ?? '')
  )
    parts.shift();
  return (
    parts
      .filter((part) => part !== '')
      .map((part) => (isHostable(part) ? part : `page-${part}`.slice(0, 90).replace(/-+$/, '')))
      .join('/') || 'page'
  );
}

/** KubePodNotReady → kube-pod-not-ready; underscores and blanks are hyphens; `_index` is `index`. */
function partOf(name: string): string {
  const words = name
    .replace(/^_index$/i, 'index')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1-$2');
  return slugOf(words).slice(0, 90).replace(/-+$/, '');
}

/** The addresses that a page had where it comes from, as paths with slashes at both ends. */
export function oldAddresses(
  path: string,
  dialect: string,
  { pages, url }: SiteSettings,
  front: Readonly<Record<string, unknown>>,
): string[] {
  const own = [front.permalink, front.url, front.slug].find(
    (one): one is string => typeof one === 'string' && one.startsWith('/'),
  );
  const base = url === undefined ? '' : new URL(url).pathname.replace(/\/$/, '');
  const below = (pages !== '' && path.startsWith(`${pages}/`) ? path.slice(pages.length + 1) : path).replace(
    /\.\w+$/,
    '',
  );
  const dir = posix.dirname(below) === '.' ? '' : `${posix.dirname(below)}/`;
  const name = posix.basename(below);
  const isIndex = /^(?:_?index|readme)$/i.test(name);
  const plain = isIndex ? dir : `${below}/`;
  const made: Readonly<Record<string, () => string>> = {
    hugo: () =>
      `/${(typeof front.slug === 'string' && !isIndex ? `${dir}${front.slug}/` : plain).toLowerCase().replaceAll(' ', '-')}`,
    mkdocs: () => `/${plain}`,
    techdocs: () => `/${plain}`,
    docusaurus: () => `/docs/${plain.replaceAll(/(^|\/)\d+[-.]\s*/g, '$1')}`,
    jekyll: () => `/${plain}`,
    vitepress: () => `/${plain}`,
    myst: () => `/${plain}`,
    gitbook: () => `/${plain}`,
  };
  const usual = made[dialect]?.();
  const addresses = [
    ...(own === undefined ? [] : [own]),
    ...(usual === undefined || usual === '/' ? [] : [base + usual]),
  ];
  return [...new Set(addresses.flatMap((address) => addressIn(address) ?? []))];
}

/** An address with slashes at both ends that every host can serve; undefined where it cannot be. */
export function addressIn(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const path = value
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/[?#].*$/, '')
    .replace(/(?:index)?\.html?$/, '');
  const whole = `/${path
    .split('/')
    .filter((part) => part !== '')
    .join('/')}/`;
  if (whole === '//' || !/^\/(?:[\w.~-]+\/)+$/.test(whole)) return undefined;
  return whole.split('/').every((part) => part === '' || isHostable(part)) ? whole : undefined;
}
