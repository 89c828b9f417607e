import type { Redirect } from '../model/published/redirects.ts';
import { onBase } from '../model/site-address.ts';

/**
 * What hosts that keep redirects in a file of the site read, such as Netlify, Cloudflare Pages and GitLab Pages.
 *
 * @param base where the site lies on its host, with slashes at both ends
 */
export function redirectsFile(redirects: readonly Redirect[], base: string): string {
  return redirects.map(({ from, to }) => `${encoded(onBase(base, from))} ${encoded(onBase(base, to))} 301\n`).join('');
}

/**
 * The same for nginx: a map from old addresses to new ones, to be included in
 * its configuration. See the module `ngx_http_map_module`.
 */
export function nginxMap(redirects: readonly Redirect[], base: string): string {
  return `# Old addresses of this handbook. In the configuration of nginx:
#   map $uri $moved { include /path/to/redirects.nginx.map; }      in http { … }
#   if ($moved) { return 301 $moved$is_args$args; }                in server { … }, or see deploy/nginx.conf for a sign-on
${redirects.map(({ from, to }) => `${quoted(onBase(base, from))} ${quoted(encoded(onBase(base, to)))};\n`).join('')}`;
}

/** What nginx answers where nothing is, and where the site begins: to be included in `server { … }`. */
export function nginxSite(base: string): string {
  const missing = `${base}404.html`;
  return `# Where this handbook lies on its host. In the configuration of nginx:
#   include /path/to/site.nginx.conf;      in server { … }
error_page 404 ${missing};
# A folder without a page is not there, rather than forbidden.
error_page 403 =404 ${missing};
${base === '/' ? '' : `location = / {\n  return 302 ${base}$is_args$args;\n}\n`}`;
}

/** Also `*`, and `:` at a part's start, mean something in a file of redirects. */
const encoded = (address: string): string =>
  address
    .split('/')
    .map((part) => encodeURIComponent(part).replaceAll('*', '%2A'))
    .join('/');

const quoted = (text: string): string => `"${text.replaceAll(/["\\$]/g, '\\$&')}"`;
