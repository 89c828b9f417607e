import { addressOfLink } from '../source/file-links.ts';
import type { Source } from '../source/source.ts';
import { decoded } from './decoded.ts';
import { addressNamed } from './pages.ts';
import type { Target } from './references.ts';
import { errorSlug } from './runbooks/runbooks.ts';
import { segmentOf } from './runbooks/segment.ts';
import { wholeAddress } from './site-address.ts';

/** What of a page tells which addresses lead to it. */
type Addressed = Pick<Source, 'kind' | 'id' | 'value'>;

/** Tells what leads to pages that are hidden. */
export interface Hidden {
  /** Whether a reference does. */
  page(target: Target, id: string): boolean;
  /** Whether an address does, as it is written in a file. */
  address(url: string, file: string): boolean;
}

/**
 * @param hidden pages that readers do not get
 * @param shown pages that they get; an address that leads to one of them, too, is theirs
 * @param site address of the published site: a link may be written with it
 */
export function hiddenIn(hidden: Iterable<Addressed>, shown: Iterable<Addressed>, site: string): Hidden {
  const addresses = new Set([...hidden].flatMap((page) => [...ownAddresses(page), ...sharedAddresses(page)]));
  for (const page of shown) for (const address of sharedAddresses(page)) addresses.delete(address);
  const here = wholeAddress(site, '/');
  const isOne = (url: string, from: string) => {
    const { host, pathname } = URL.parse(url, new URL(from, stand)) ?? stand;
    const path = decoded(pathname)
      .toLowerCase()
      .replace(/\/$|\.(md|csv|json)$/, '');
    return host === stand.host && addresses.has(path);
  };
  return {
    page: (target, id) => isOne(addressNamed(target, id, ''), '/'),
    address: (url, file) => {
      const address = url.startsWith(here) ? `/${url.slice(here.length)}` : addressOfLink(url, file);
      return isOne(address, file.replace(/^content(.*)\.mdx$/, '$1/'));
    },
  };
}

/** Any host will do to resolve addresses on. */
const stand = new URL('https://handbook.invalid/');

/** Addresses of a page and of what is told of it alone, without a slash at their end and in small letters. */
function ownAddresses({ kind, id, value }: Addressed): string[] {
  if (!kind) return [];
  const { redirectFrom } = fieldsOf(value);
  const former = textsIn(redirectFrom).map((address) => address.replace(/\/$/, ''));
  const of: Readonly<Record<string, string>> = {
    role: `/actions/${id}`,
    service: `/postmortems/services/${id}`,
    postmortem: `/api/postmortems/${id}`,
  };
  const page = `/${kind.folder}/${id}`;
  return [page, ...former, of[kind.name] ?? page].map((address) => address.toLowerCase());
}

/** Addresses that a page may share with others: those of alerts and errors. */
function sharedAddresses({ kind, value }: Addressed): string[] {
  if (kind?.name !== 'runbook') return [];
  const { alerts, errors } = fieldsOf(value);
  return [
    ...textsIn(alerts).map((name) => `/alerts/${segmentOf(name)}`),
    ...textsIn(errors).flatMap((name) => [`/errors/${segmentOf(name)}`, `/errors/${errorSlug(name)}`]),
  ].map((address) => address.toLowerCase());
}

/** The fields of a page, whether or not they fit its kind. */
export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** Every text within a value. */
export const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(fieldsOf(value)).flatMap(textsIn);
