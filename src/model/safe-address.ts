/** Schemes that lead somewhere; any other could run or show what its writer put there. */
const schemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Stands for the page that holds a link, of which only its site matters here. */
const somewhere = 'https://site.invalid/folder/page/';

/** An address as a browser reads it on a page of the site; null where it leads nowhere. */
export const readAddress = (address: string): URL | null => URL.parse(address, somewhere);

/**
 * Whether a link to an address only leads somewhere, on this site or another, and runs nothing.
 *
 * @example isSafeAddress('java\nscript:alert(1)') // false
 */
export function isSafeAddress(address: string): boolean {
  const read = readAddress(address);
  return read === null || schemes.has(read.protocol);
}
