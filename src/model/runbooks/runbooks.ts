import type { Handbook } from '../handbook.ts';
import type { PageOf } from '../page.ts';

type Runbook = PageOf<'runbook'>;

/** A runbook that may be the right one instead, and what it has in common. */
export interface RelatedRunbook {
  readonly page: Runbook;
  /** Ids of services of both. */
  readonly services: readonly string[];
  /** Golden signals of both. */
  readonly signals: readonly string[];
}

/**
 * Runbooks near to one: those for the same service and the same signal first,
 * then those that share more services, then more signals. Routine work is near
 * to urgent work only where they share both.
 *
 * @param most how many at most
 */
export function relatedRunbooks(handbook: Handbook, page: Runbook, most: number): RelatedRunbook[] {
  return handbook
    .all('runbook')
    .filter((other) => other.id !== page.id)
    .map((other) => ({
      page: other,
      services: other.data.services.filter((id) => page.data.services.includes(id)),
      signals: other.data.signals.filter((id) => page.data.signals.includes(id)),
    }))
    .filter((related) => {
      const isOtherWork = (related.page.data.urgency === 'routine') !== (page.data.urgency === 'routine');
      const [services, signals] = [related.services.length > 0, related.signals.length > 0];
      return isOtherWork ? services && signals : services || signals;
    })
    .sort((a, b) => nearness(b) - nearness(a) || a.page.data.title.localeCompare(b.page.data.title, 'en'))
    .slice(0, most);
}

const nearness = ({ services, signals }: RelatedRunbook) =>
  (services.length > 0 && signals.length > 0 ? 100 : 0) + services.length * 2 + signals.length;

/** The post-mortems of incidents in which a runbook was used, newest first. */
export function incidentsWith(handbook: Handbook, runbook: string): PageOf<'postmortem'>[] {
  return handbook.all('postmortem').filter((incident) => incident.data.runbooks?.includes(runbook));
}

/** A name that leads to runbooks: an alert’s, or an error that a user sees. */
export interface Lead {
  readonly name: string;
  readonly runbooks: readonly Runbook[];
}

/** All alerts that runbooks name, in alphabetical order; where several name one, the more urgent runbook is first. */
export function alertLeads(handbook: Handbook): Lead[] {
  return leads(handbook, (page) => page.data.alerts ?? []);
}

/** All errors of users that runbooks name, likewise. */
export function errorLeads(handbook: Handbook): Lead[] {
  return leads(handbook, (page) => page.data.errors ?? []);
}

const urgencyOrder = ['page', 'ticket', 'routine'];

function leads(handbook: Handbook, namesOf: (page: Runbook) => readonly string[]): Lead[] {
  const found = handbook.all('runbook').flatMap((page) => namesOf(page).map((name) => ({ name, page })));
  return [...Map.groupBy(found, ({ name }) => name)]
    .map(([name, entries]) => ({
      name,
      runbooks: entries
        .map(({ page }) => page)
        .sort((a, b) => urgencyOrder.indexOf(a.data.urgency) - urgencyOrder.indexOf(b.data.urgency)),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Services that no runbook is for, the most critical first. */
export function servicesWithoutRunbook(handbook: Handbook): PageOf<'service'>[] {
  const covered = new Set(handbook.all('runbook').flatMap((page) => page.data.services));
  const tiers = ['critical', 'important', 'supporting'];
  return handbook
    .all('service')
    .filter((service) => !covered.has(service.id))
    .sort((a, b) => tiers.indexOf(a.data.tier) - tiers.indexOf(b.data.tier));
}

/**
 * The addresses under `/errors/` that lead to runbooks: each error as it is
 * where it can stand in an address, and its plain form, which two may share.
 */
export function errorAddresses(handbook: Handbook): (Lead & { readonly code: string })[] {
  const found = new Map<string, Lead & { readonly code: string }>();
  for (const lead of errorLeads(handbook)) {
    for (const code of new Set([errorSlug(lead.name), ...(/^[\w.-]+$/.test(lead.name) ? [lead.name] : [])])) {
      const known = found.get(code);
      const runbooks = [...new Set([...(known?.runbooks ?? []), ...lead.runbooks])];
      if (code !== '') found.set(code, { name: known?.name ?? lead.name, code, runbooks });
    }
  }
  return [...found.values()];
}

/** An error of a user as a part of an address: lower case, words joined by hyphens. */
export function errorSlug(error: string): string {
  return error
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}
