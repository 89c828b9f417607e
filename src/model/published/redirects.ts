import type { Handbook } from '../handbook.ts';
import { urlOf } from '../page.ts';
import { isHostable } from '../runbooks/segment.ts';

/** An old address of a page, and where it leads now. Both with slashes at both ends. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/**
 * Where old addresses lead: each to a page that exists, never to another old
 * address. What a page lives at stays that page’s, and an address that could
 * not be a folder on every host is left out; the check reports both.
 *
 * @returns sorted by old address, each once
 */
export function redirectsOf(handbook: Handbook): Redirect[] {
  const taken = new Set(handbook.pages.map((page) => urlOf(page).toLowerCase()));
  const found: Redirect[] = [];
  for (const page of handbook.pages) {
    for (const from of page.data.redirectFrom ?? []) {
      if (taken.has(from.toLowerCase()) || !canBeServed(from)) continue;
      taken.add(from.toLowerCase());
      found.push({ from, to: urlOf(page) });
    }
  }
  return found.sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Whether each part of an address can be a folder on every host and file system. */
export function canBeServed(address: string): boolean {
  const parts = address.slice(1, -1).split('/');
  return address.length < 400 && parts.every(isHostable);
}
