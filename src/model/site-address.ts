/**
 * Where a site lies on its host: `/`, or `/handbook/`. Addresses within the
 * handbook are written without it; it is put on where they leave for a browser,
 * a file of data or a terminal.
 *
 * @param site address of the published site
 * @example baseOf('https://acme.example/handbook') // '/handbook/'
 */
export const baseOf = (site: string): string => new URL(site).pathname.replace(/\/*$/, '/');

/**
 * An address of the handbook as it is on its host. One that is complete already stays.
 *
 * @param base as `baseOf` gives it
 * @example onBase('/handbook/', '/runbooks/') // '/handbook/runbooks/'
 */
export const onBase = (base: string, address: string): string =>
  base === '/' || !/^\/(?!\/)/.test(address) ? address : `${base}${address.slice(1)}`;

/**
 * The whole address of a page or a file of the handbook.
 *
 * @param site address of the published site
 * @param address within the handbook, with a slash at its start
 * @example wholeAddress('https://acme.example/handbook', '/runbooks/') // 'https://acme.example/handbook/runbooks/'
 */
export const wholeAddress = (site: string, address: string): string =>
  new URL(onBase(baseOf(site), address), site).href;
