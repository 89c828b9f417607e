import { decoded } from '../model/decoded.ts';
import type { Handbook } from '../model/handbook.ts';
import { alertNamesOf } from '../model/runbooks/alerts.ts';
import { alertEntries } from '../model/runbooks/runbooks.ts';
import { segmentOf } from '../model/runbooks/segment.ts';
import { wholeAddress } from '../model/site-address.ts';
import { partsOf, queryPartsFor, withQuery } from './labels.ts';
import type { AlertRule } from './rule-file.ts';

/** What an alert’s `runbook_url` leads to, seen from this handbook. */
export type Destination =
  | { readonly kind: 'right' }
  /** A page of this site that does not exist. */
  | { readonly kind: 'nowhere' }
  /** Another page of this site. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'other-site' };

/**
 * The lasting address of an alert on the published site.
 *
 * @example addressOfAlert(handbook, 'https://handbook.example', 'DiskFull') // "https://handbook.example/alerts/DiskFull/"
 */
export function addressOfAlert(handbook: Handbook, site: string, alert: string): string {
  const segment = alertEntries(handbook).find(({ name }) => name === alert)?.segment ?? segmentOf(alert);
  return wholeAddress(site, `/alerts/${segment}/`);
}

/**
 * Where an address leads. Right is the alert’s own address, that of a name it
 * had before or has now, and that of a runbook that names the alert; query and
 * anchor may fill in what they like.
 *
 * @param site address of the published site
 * @example destinationOf(handbook, 'https://handbook.example', 'DiskFull', 'https://wiki.example/disk').kind // "other-site"
 */
export function destinationOf(handbook: Handbook, site: string, alert: string, url: string): Destination {
  const base = wholeAddress(site, '/');
  // Labels stand in the query as templates; the address itself ends before it.
  const path = url.trim().replace(/[?#].*$/s, '');
  if (!`${path}/`.startsWith(base)) return { kind: 'other-site' };
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

/** What is known when addresses are written. */
export interface AddressSettings {
  readonly handbook: Handbook;
  /** Address of the published site. */
  readonly site: string;
  /** Whether the file is a template of Helm or the like, which would read `{{ $labels.… }}` as its own. */
  readonly isTemplate?: boolean;
  /** Whether addresses on other sites are replaced, too. */
  readonly replace?: boolean;
}

/**
 * The address that an alert should have: its runbook’s, with the labels that
 * fill the runbook’s parameters. What a person added on this site stays: their
 * own query, their anchor, the address of the runbook itself; so does, unless
 * it is to be replaced, an address on another site.
 *
 * @returns undefined where there is nothing to write
 */
export function addressToWrite(
  alert: AlertRule,
  { handbook, site, isTemplate = false, replace = false }: AddressSettings,
): string | undefined {
  const [runbook] = alertEntries(handbook).find(({ name }) => name === alert.name)?.runbooks ?? [];
  if (!runbook) return undefined;
  const given = alert.url?.value.trim() ?? '';
  const own = addressOfAlert(handbook, site, alert.name);
  const kind = given === '' ? undefined : destinationOf(handbook, site, alert.name, given).kind;
  if (kind === 'other-site' && !replace) return undefined;
  const kept = kind === undefined || kind === 'other-site' ? partsOf('') : partsOf(given);
  const path = kind === 'right' ? kept.path : own;
  const parts = isTemplate ? [] : queryPartsFor(alert, runbook.data.parameters);
  const query = kept.query === '' ? '' : `?${kept.query}`;
  const address = withQuery(`${path}${query}${kept.anchor}`, parts, runbook.data.parameters);
  return address === given ? undefined : address;
}
