import type { Redirect } from '../model/published/redirects.ts';

/** What hosts that keep redirects in a file of the site read, such as Netlify, Cloudflare Pages and GitLab Pages. */
export function redirectsFile(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `${encoded(from)} ${encoded(to)} 301\n`).join('');
}

/**
 * The same for nginx: a map from old addresses to new ones, to be included in
 * its configuration. See the module `ngx_http_map_module`.
 */
export function nginxMap(redirects: readonly Redirect[]): string {
  return `# Old addresses of this handbook. In the configuration of nginx:
#   map $uri $moved { include /path/to/redirects.nginx.map; }      in http { … }
#   if ($moved) { return 301 $moved$is_args$args; }                in server { … }
${redirects.map(({ from, to }) => `${quoted(from)} ${quoted(encoded(to))};\n`).join('')}`;
}

/** Also `*`, and `:` at a part's start, mean something in a file of redirects. */
const encoded = (address: string): string =>
  address
    .split('/')
    .map((part) => encodeURIComponent(part).replaceAll('*', '%2A'))
    .join('/');

const quoted = (text: string): string => `"${text.replaceAll(/["\\$]/g, '\\$&')}"`;
