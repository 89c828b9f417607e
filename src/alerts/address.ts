import { decoded } from '../model/decoded.ts';
import type { Handbook } from '../model/handbook.ts';
import { alertNamesOf } from '../model/runbooks/alerts.ts';
import { alertEntries } from '../model/runbooks/runbooks.ts';
import { segmentOf } from '../model/runbooks/segment.ts';

/** What an alert’s `runbook_url` leads to, seen from this handbook. */
export type Destination =
  | { readonly kind: 'right' }
  /** A page of this site that does not exist. */
  | { readonly kind: 'nowhere' }
  /** Another page of this site, or another site. */
  | { readonly kind: 'elsewhere' };

/**
 * The lasting address of an alert on the published site.
 *
 * @example addressOfAlert(handbook, 'https://handbook.example', 'DiskFull') // "https://handbook.example/alerts/DiskFull/"
 */
export function addressOfAlert(handbook: Handbook, site: string, alert: string): string {
  const segment = alertEntries(handbook).find(({ name }) => name === alert)?.segment ?? segmentOf(alert);
  return `${site.replace(/\/+$/, '')}/alerts/${segment}/`;
}

/**
 * Where an address leads. Right is the alert’s own address, that of a name it
 * had before or has now, and that of a runbook that names the alert; query and
 * anchor may fill in what they like.
 *
 * @param site address of the published site
 * @example destinationOf(handbook, 'https://handbook.example', 'DiskFull', 'https://wiki.example/disk').kind // "elsewhere"
 */
export function destinationOf(handbook: Handbook, site: string, alert: string, url: string): Destination {
  const base = `${site.replace(/\/+$/, '')}/`;
  // Labels stand in the query as templates; the address itself ends before it.
  const path = url.trim().replace(/[?#].*$/s, '');
  if (!`${path}/`.startsWith(base)) return { kind: 'elsewhere' };
  const inner = `/${path.slice(base.length)}`.replace(/\/*$/, '/');
  const named = /^\/alerts\/([^/]+)\/$/.exec(inner)?.[1];
  if (named !== undefined) {
    const entries = alertEntries(handbook);
    const entry = entries.find(({ segment }) => segment === decoded(named));
    if (!entry) return { kind: 'nowhere' };
    const own = entries.find(({ name }) => name === alert);
    const isSame = own !== undefined && (own.now ?? own.name) === (entry.now ?? entry.name);
    return { kind: isSame ? 'right' : 'elsewhere' };
  }
  const page = handbook.at(inner);
  if (page?.kind === 'runbook' && alertNamesOf(page.data).includes(alert)) return { kind: 'right' };
  return { kind: page ? 'elsewhere' : 'nowhere' };
}
