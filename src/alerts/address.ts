import type { Handbook } from '../model/handbook.ts';

/** What an alert’s `runbook_url` leads to, seen from this handbook. */
export type Destination =
  | { readonly kind: 'right' }
  /** A page of this site that does not exist. */
  | { readonly kind: 'nowhere' }
  /** Another page of this site, or another site. */
  | { readonly kind: 'elsewhere' };

/** The lasting address of an alert on the published site. */
export function addressOfAlert(site: string, alert: string): string {
  return `${site.replace(/\/+$/, '')}/alerts/${encodeURIComponent(alert)}/`;
}

/**
 * Where an address leads. Right is the alert’s own address, and that of a
 * runbook that names the alert; query and anchor may fill in what they like.
 *
 * @param site address of the published site
 */
export function destinationOf(handbook: Handbook, site: string, alert: string, url: string): Destination {
  const base = `${site.replace(/\/+$/, '')}/`;
  // Labels stand in the query as templates; the address itself ends before it.
  const path = url.trim().replace(/[?#].*$/s, '');
  if (!`${path}/`.startsWith(base)) return { kind: 'elsewhere' };
  const inner = `/${path.slice(base.length)}`.replace(/\/*$/, '/');
  const named = /^\/alerts\/([^/]+)\/$/.exec(inner)?.[1];
  const runbooks = handbook.all('runbook');
  if (named !== undefined) {
    const name = decoded(named);
    if (!runbooks.some((page) => page.data.alerts?.includes(name))) return { kind: 'nowhere' };
    return { kind: name === alert ? 'right' : 'elsewhere' };
  }
  const page = handbook.at(inner);
  if (page?.kind === 'runbook' && page.data.alerts?.includes(alert)) return { kind: 'right' };
  return { kind: page ? 'elsewhere' : 'nowhere' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
