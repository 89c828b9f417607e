import type { Handbook } from '../handbook.ts';
import type { PageOf } from '../page.ts';

/** From this share of all services on, a runbook is for whatever may happen. */
const nearlyAll = 0.75;

/** The urgent runbooks that are for nearly every service, such as the one that declares an incident. */
export function runbooksForAnything(handbook: Handbook): PageOf<'runbook'>[] {
  const services = handbook.all('service').length;
  return handbook
    .all('runbook')
    .filter(({ data }) => data.urgency === 'page' && data.services.length >= Math.max(2, services * nearlyAll));
}

/**
 * The roles that urgent runbooks call first and that can be reached, the one
 * that most of them call before others.
 *
 * @param most how many at most
 */
export function firstToCall(handbook: Handbook, most: number): PageOf<'role'>[] {
  const urgent = handbook.all('runbook').filter(({ data }) => data.urgency === 'page');
  const calls = Map.groupBy(urgent, ({ data }) => data.escalation[0]);
  return [...calls]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([id]) => handbook.find('role', id ?? '') ?? [])
    .filter(({ data }) => data.contact !== undefined)
    .slice(0, most);
}
