import { policyOf } from './page-policy.ts';

/** What the pages of a site have together. */
interface SiteScripts {
  /** Digests of all their inline scripts, sorted. */
  readonly scripts: readonly string[];
  readonly connect: readonly string[];
}

/**
 * The headers for every address of the site. The policy is that of all pages
 * together, with what a page cannot say of itself: who may frame it. Both hold
 * at once, so that a page stays under its own, which is the stricter one.
 */
function headersOf({ scripts, connect }: SiteScripts): [name: string, value: string][] {
  const policy = policyOf({ scripts, styles: [], connect })
    // For the worker that searches, which has no other policy than this; that of each page forbids it there.
    .replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
    // Each page names its own style sheets; hosts cut off a line that names those of all.
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
  return [
    ['Content-Security-Policy', `${policy}; frame-ancestors 'none'`],
    ['X-Content-Type-Options', 'nosniff'],
    // The address of a runbook may hold names of hosts and customers.
    ['Referrer-Policy', 'same-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ];
}

/**
 * What hosts that keep headers in a file of the site read, such as Netlify and Cloudflare Pages.
 *
 * @param base where the site lies on its host, with slashes at both ends
 */
export function headersFile(site: SiteScripts, base: string): string {
  return `${base}*\n${headersOf(site)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`;
}

/** The same for nginx; see its module `ngx_http_headers_module`. */
export function nginxHeaders(site: SiteScripts): string {
  return `# Headers of this handbook. In the configuration of nginx:
#   include /path/to/headers.nginx.conf;      in server { … }, and in each location { … } with an add_header of its own
${headersOf(site)
  .map(([name, value]) => `add_header ${name} "${value}" always;\n`)
  .join('')}`;
}
