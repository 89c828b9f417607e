/** What a page asks of the service worker. */
export type FromPage = { readonly type: 'use-new-version' } | { readonly type: 'tell-copy' };

/**
 * What the names of a handbook's caches begin with. Caches belong to a whole
 * host, on which another handbook may be beside it.
 *
 * @param base where it lies there, with slashes at both ends
 */
export const cachesOf = (base: string): string => (base === '/' ? 'watchbook-' : `watchbook${base}`);

/** The copy of the handbook that a device keeps. */
export interface Copy {
  /** Where the site lies on its host, with slashes at both ends. */
  readonly base: string;
  /** Changes with any file. */
  readonly version: string;
  readonly files: number;
  /** Bytes before compression. */
  readonly bytes: number;
  /** Bytes it may grow to. */
  readonly most: number;
  /** How many files did not fit. */
  readonly left: number;
  /** Addresses of these, the most needed first; at most twenty. */
  readonly leftOut: readonly string[];
  /** When it was fetched: ISO 8601, UTC; empty where nobody knows. */
  readonly taken: string;
}
