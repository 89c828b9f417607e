import { tiers, urgencies } from '../../kinds/vocabulary.ts';
import { byAlphabet } from '../alphabet.ts';
import type { Handbook } from '../handbook.ts';
import type { PageOf } from '../page.ts';
import { alertsOf } from './alerts.ts';
import { isPlain, segmentOf, segmentsOf } from './segment.ts';

type Runbook = PageOf<'runbook'>;

/** The post-mortems of incidents in which a runbook was used, newest first. */
export function incidentsWith(handbook: Handbook, runbook: string): PageOf<'postmortem'>[] {
  return handbook.all('postmortem').filter((incident) => incident.data.runbooks?.includes(runbook));
}

/** A name that leads to runbooks: an alert’s, or an error that a user sees. */
export interface RunbookEntry {
  readonly name: string;
  /** Its part of the address, under `/alerts/` or `/errors/`. */
  readonly segment: string;
  /** The most urgent first. */
  readonly runbooks: readonly Runbook[];
  /** Anchor of the step in the first runbook where the alert begins. */
  readonly start: string | undefined;
  /** The name that the alert has now, where this one is of before. */
  readonly now: string | undefined;
}

interface Naming {
  readonly name: string;
  readonly page: Runbook;
  readonly start?: string | undefined;
  readonly now?: string | undefined;
}

/**
 * All alerts that runbooks name, in alphabetical order; where several name
 * one, the more urgent runbook is first. Names of before come last, apart from
 * those that an alert has today.
 */
export function alertEntries(handbook: Handbook): RunbookEntry[] {
  return entriesOf(
    handbook
      .all('runbook')
      .flatMap((page) =>
        alertsOf(page.data).flatMap(({ name, start, formerly }): Naming[] => [
          { name, page, start },
          ...formerly.map((old) => ({ name: old, page, start, now: name })),
        ]),
      ),
  );
}

/** All errors of users that runbooks name, likewise. */
export function errorEntries(handbook: Handbook): RunbookEntry[] {
  return entriesOf(
    handbook.all('runbook').flatMap((page) => (page.data.errors ?? []).map((name): Naming => ({ name, page }))),
  );
}

const urgencyOrder = Object.keys(urgencies);

function entriesOf(namings: readonly Naming[]): RunbookEntry[] {
  const segments = segmentsOf(namings.map(({ name }) => name));
  return [...Map.groupBy(namings, ({ name }) => name)]
    .map(([name, found]) => {
      const sorted = found.toSorted(
        (a, b) =>
          Number(a.now !== undefined) - Number(b.now !== undefined) ||
          urgencyOrder.indexOf(a.page.data.urgency) - urgencyOrder.indexOf(b.page.data.urgency),
      );
      return {
        name,
        segment: segments.get(name) ?? segmentOf(name),
        runbooks: [...new Set(sorted.map(({ page }) => page))],
        start: sorted[0]?.start,
        now: sorted[0]?.now,
      };
    })
    .sort((a, b) => Number(a.now !== undefined) - Number(b.now !== undefined) || byAlphabet(a.name, b.name));
}

/** Services that no runbook is for, the most critical first. */
export function servicesWithoutRunbook(handbook: Handbook): PageOf<'service'>[] {
  const covered = new Set(handbook.all('runbook').flatMap((page) => page.data.services));
  const order = Object.keys(tiers);
  return handbook
    .all('service')
    .filter((service) => !covered.has(service.id))
    .sort((a, b) => order.indexOf(a.data.tier) - order.indexOf(b.data.tier));
}

/**
 * The addresses under `/errors/` that lead to runbooks: each error’s own, and
 * its words alone as they were served before, which two errors may share.
 */
export function errorAddresses(handbook: Handbook): RunbookEntry[] {
  const found = new Map<string, RunbookEntry>();
  const all = errorEntries(handbook);
  for (const entry of all) found.set(entry.segment.toLowerCase(), entry);
  const own = new Set(found.keys());
  for (const entry of all) {
    const segment = errorSlug(entry.name);
    if (own.has(segment) || !isPlain(segment)) continue;
    const runbooks = [...new Set([...(found.get(segment)?.runbooks ?? []), ...entry.runbooks])];
    found.set(segment, { ...(found.get(segment) ?? entry), segment, runbooks });
  }
  return [...found.values()];
}

/** An error of a user in words joined by hyphens, lower case. */
export function errorSlug(error: string): string {
  return error
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}
