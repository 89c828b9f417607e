import { href } from './site-address.ts';

/** What of Trusted Types is used here; TypeScript's library (5.9) does not know them. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

/**
 * The site's own workers: the one that keeps a copy, and the one that searches, as the bundle names it.
 */
const isOwn = ({ pathname, search, origin }: URL): boolean =>
  origin === location.origin &&
  (pathname + search === href('/sw.js') ||
    (pathname.startsWith(href('/_astro/worker')) && /\/worker[\w.-]*\.js$/.test(pathname + search)));

const only = (address: string) => {
  const read = new URL(address, location.href);
  if (!isOwn(read)) throw new TypeError(`Not an address of the site's own worker: ${address}`);
  return read.pathname + read.search;
};
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
// Pages are served under a policy that lets no other text become a script's address (src/hosting/policy).
const policy = trustedTypes?.createPolicy('watchbook', { createScriptURL: only });

/**
 * The address of one of the site's own workers, as a browser takes it that wants to know who vouches for it.
 *
 * @param address as in the handbook, without what stands in front of it on its host
 * @throws TypeError for any other
 */
export const scriptAddress = (address: string): string =>
  (policy ?? { createScriptURL: only }).createScriptURL(href(address));
