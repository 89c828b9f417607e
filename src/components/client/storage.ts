import { ownName } from './site-address.ts';

/**
 * What a browser keeps for this site. Every script keeps things through here:
 * a browser whose reader has blocked site data throws already when
 * `localStorage` is read, and one that is full when something is written.
 *
 * Keys have one form: `watchbook/<what>` or `watchbook/<what>/<which>`. Where
 * the site is a folder of its host, they stand behind its name, since another
 * handbook may be beside it; those of the shell are shared.
 */
export type Where = 'localStorage' | 'sessionStorage';

const isOurs = (key: string) => key.startsWith('watchbook');
const nameOf = (key: string) => (isOurs(key) ? ownName(key) : key);

/** The key of a name in the browser's storage; null where it is another handbook's, or none. */
export function keyOf(name: string | null): string | null {
  const before = ownName('');
  if (name === null || !name.startsWith(before)) return name === null || isOurs(name) ? null : name;
  return name.slice(before.length);
}

/** Whether a storage is the browser's own: see `StorageStandIn.astro`. */
function isReal(where: Where): boolean {
  try {
    return globalThis[where] instanceof Storage;
  } catch {
    return false;
  }
}

/** What is kept under a key; null where there is nothing, or the browser keeps nothing. */
export function kept(key: string, where: Where = 'localStorage'): string | null {
  try {
    return globalThis[where].getItem(nameOf(key));
  } catch {
    return null;
  }
}

/**
 * Keeps a text under a key.
 *
 * @returns whether the browser took it
 */
export function keep(key: string, text: string, where: Where = 'localStorage'): boolean {
  try {
    globalThis[where].setItem(nameOf(key), text);
    return isReal(where);
  } catch {
    return false;
  }
}

/** Forgets what is kept under a key. */
export function forget(key: string, where: Where = 'localStorage'): void {
  try {
    globalThis[where].removeItem(nameOf(key));
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}

/** All that is kept, by its keys; nothing where the browser keeps nothing. */
export function allKept(where: Where): [key: string, text: string][] {
  try {
    const entries = isReal(where) ? Object.entries(globalThis[where]) : [];
    return entries.flatMap(([name, text]) => {
      const key = keyOf(name);
      return key === null ? [] : [[key, String(text)]];
    });
  } catch {
    return [];
  }
}

/** The keys that begin with a text, in alphabetical order. */
export function keysKept(prefix: string): string[] {
  try {
    return Object.keys(isReal('localStorage') ? globalThis.localStorage : {})
      .flatMap((name) => keyOf(name) ?? [])
      .filter((key) => key.startsWith(prefix))
      .sort();
  } catch {
    return [];
  }
}

/** Whether this browser keeps anything for this site beyond the page. */
export function canKeep(): boolean {
  if (!isReal('localStorage')) return false;
  const key = 'watchbook/probe';
  const worked = keep(key, '1');
  forget(key);
  return worked;
}

/**
 * What is kept as JSON under a key, or under the key that an earlier version
 * used; from there it is moved, so that nothing a reader kept is lost.
 *
 * @param read makes a value of what was kept; called with undefined where nothing was, or it is broken
 * @example
 * ```ts
 * keptJson('watchbook/searches', listOfTexts, 'watchbook-recent-searches');
 * ```
 */
export function keptJson<T>(key: string, read: (value: unknown) => T, earlierKey?: string): T {
  const before = earlierKey === undefined ? null : kept(earlierKey);
  if (before !== null && earlierKey !== undefined && (kept(key) !== null || keep(key, before))) forget(earlierKey);
  try {
    return read(JSON.parse(kept(key) ?? before ?? 'null') ?? undefined);
  } catch {
    return read(undefined);
  }
}
