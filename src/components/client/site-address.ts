import { onBase } from '../../model/site-address.ts';

/**
 * Where the site begins on its host, as the head of every page says: `/`, or
 * `/handbook/`. The page's own addresses have it already (hosting/page-base.ts);
 * a script that makes one puts it on here, or with `element()`.
 */
export const base: string = globalThis.document?.querySelector('link[rel="home"]')?.getAttribute('href') ?? '/';

/**
 * An address of the handbook as a browser takes it.
 *
 * @example fetch(href('/api/names.json'))
 */
export const href = (address: string): string => onBase(base, address);

/** The path of the page that is shown, as an address of the handbook. */
export const pathHere = (): string =>
  location.pathname.startsWith(base) ? location.pathname.slice(base.length - 1) : location.pathname;

/** Stands before the names under which a browser keeps things: several handbooks may share a host. */
export const ownName = (name: string): string => `${base.slice(1)}${name}`;
