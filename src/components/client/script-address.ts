import { href } from './site-address.ts';

/** What of Trusted Types is used here; TypeScript's library (5.9) does not know them. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

const own = href('/sw.js');
const only = (address: string) => {
  if (address !== own) throw new TypeError(`Not an address of the site's own worker: ${address}`);
  return address;
};
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
// Pages are served under a policy that lets no other text become a script's address (src/hosting/policy).
const policy = trustedTypes?.createPolicy('watchbook', { createScriptURL: only });

/** The address of the service worker, as a browser takes it that wants to know who vouches for it. */
export const workerAddress = (): string => (policy ?? { createScriptURL: only }).createScriptURL(own);
