import type { Handbook } from '../handbook.ts';
import { urlOf } from '../page.ts';
import { alertEntries, errorAddresses, errorEntries, errorSlug } from '../runbooks/runbooks.ts';
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

/**
 * Every address from which a host that can should lead on: the old addresses
 * of pages; and names of alerts and errors that no file can have, as someone
 * may type or a template may make them, such as `/alerts/Disk is full (root)/`.
 *
 * @returns not encoded; each once, capitals aside, since some hosts pass them over
 */
export function hostRedirectsOf(handbook: Handbook): Redirect[] {
  const errors = errorEntries(handbook);
  const entries = [
    ...alertEntries(handbook).map((entry) => ({ folder: 'alerts', part: entry.name, entry })),
    ...errors.map((entry) => ({ folder: 'errors', part: entry.name, entry })),
    ...errors.map((entry) => ({ folder: 'errors', part: errorSlug(entry.name), entry })),
  ].filter(({ part }) => part !== '' && !/[/\p{Cc}]/u.test(part) && !/^\.+$/.test(part));
  const served = new Set([
    ...alertEntries(handbook).map(({ segment }) => `/alerts/${segment}/`.toLowerCase()),
    ...errorAddresses(handbook).map(({ segment }) => `/errors/${segment}/`.toLowerCase()),
  ]);
  const found = redirectsOf(handbook);
  for (const { folder, part, entry } of entries) {
    const from = `/${folder}/${part}/`;
    if (served.has(from.toLowerCase())) continue;
    served.add(from.toLowerCase());
    found.push({ from, to: `/${folder}/${entry.segment}/` });
  }
  return found;
}

/** Names of what a build writes itself: its folders, and its files, which no folder may be called like. */
const written = /^_|\.(?:js|json|txt|xml|webmanifest|svg|map)$/i;

/** Whether each part of an address can be a folder on every host and file system, and none is what the build writes there. */
export function canBeServed(address: string): boolean {
  const parts = address.slice(1, -1).split('/');
  return address.length < 400 && parts.every(isHostable) && !written.test(parts[0] ?? '');
}
