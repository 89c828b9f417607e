import type { Role } from '../../kinds/role.ts';
import { words } from '../../words/words.ts';
import { byAlphabet } from '../alphabet.ts';
import type { Handbook } from '../handbook.ts';
import type { PageOf } from '../page.ts';
import { byTime } from '../time.ts';
import { type Assignment, assignmentsOf, partnersIn } from './raci.ts';

type Responsibility = Role['responsibilities'][number];

/** A role that takes part in activities of another, and in how many. */
export interface Colleague {
  readonly role: PageOf<'role'>;
  readonly shared: number;
}

/** The roles with which a role shares most activities, most first; ties by title. */
export function colleaguesOf(handbook: Handbook, roleId: string): Colleague[] {
  const counts = new Map<string, number>();
  for (const { activity } of assignmentsOf(handbook, roleId)) {
    const partners = partnersIn(activity);
    if (!partners.includes(roleId)) continue;
    for (const other of partners) if (other !== roleId) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts]
    .flatMap(([id, shared]) => {
      const role = handbook.find('role', id);
      return role ? [{ role, shared }] : [];
    })
    .sort((a, b) => b.shared - a.shared || byAlphabet(a.role.data.title, b.role.data.title));
}

/** A responsibility of another role that a role comes close to. */
export interface Neighbour {
  readonly owner: PageOf<'role'>;
  readonly responsibility: Responsibility;
  /** Activities in which both meet; empty where the two roles only belong to the same part of the work. */
  readonly activities: readonly Assignment[];
}

/**
 * What is not a role's: responsibilities of other roles that an activity ties
 * it to, or that a role of its own family has, those with most shared
 * activities first.
 */
export function neighbouringWork(handbook: Handbook, role: PageOf<'role'>): Neighbour[] {
  const mine = assignmentsOf(handbook, role.id);
  return handbook
    .all('role')
    .filter((owner) => owner.id !== role.id)
    .flatMap((owner) =>
      owner.data.responsibilities.map((responsibility) => ({
        owner,
        responsibility,
        activities: mine.filter(({ activity }) => activity.responsibility === `${owner.id}/${responsibility.id}`),
      })),
    )
    .filter(({ owner, activities }) => activities.length > 0 || owner.data.family === role.data.family)
    .sort((a, b) => b.activities.length - a.activities.length);
}

/** Runbooks that a role keeps true, and those that escalate to it. */
export function runbooksOf(
  handbook: Handbook,
  roleId: string,
): { owned: PageOf<'runbook'>[]; escalated: PageOf<'runbook'>[] } {
  const runbooks = handbook.all('runbook');
  return {
    owned: runbooks.filter(({ data }) => data.owner === roleId),
    escalated: runbooks.filter(({ data }) => data.escalation.includes(roleId) && data.owner !== roleId),
  };
}

/** A post-mortem worth reading for a role, with the reason in words. */
export interface Recommendation {
  readonly postmortem: PageOf<'postmortem'>;
  readonly reasons: readonly string[];
}

/**
 * Post-mortems that a new holder of a role gains most from, best first. Each
 * reason counts one: the role took part, promised an action, keeps a runbook
 * that was used, or keeps a service that suffered. Among equals the more severe
 * and then the newer comes first.
 *
 * @param severityOrder severity ids, most severe first
 */
export function worthReading(
  handbook: Handbook,
  roleId: string,
  severityOrder: readonly string[],
  most: number,
): Recommendation[] {
  return handbook
    .all('postmortem')
    .map((postmortem) => ({ postmortem, reasons: reasonsFor(handbook, roleId, postmortem) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort(
      (a, b) =>
        b.reasons.length - a.reasons.length ||
        severityOrder.indexOf(a.postmortem.data.severity) - severityOrder.indexOf(b.postmortem.data.severity) ||
        byTime(b.postmortem.data.started, a.postmortem.data.started),
    )
    .slice(0, most);
}

function reasonsFor(handbook: Handbook, roleId: string, { data }: PageOf<'postmortem'>): string[] {
  const part = data.responders?.find(({ role }) => role === roleId)?.part;
  const promised = data.actions.filter(({ owner }) => owner === roleId).length;
  const titles = (kind: 'runbook' | 'service', ids: readonly string[] = []) =>
    ids.flatMap((id) => {
      const page = handbook.find(kind, id);
      return page?.data.owner === roleId ? [page.data.title] : [];
    });
  const runbooks = titles('runbook', data.runbooks);
  const services = titles('service', data.services);
  return [
    ...(part ? [words.role.tookPart(part.replace(/\.$/, ''))] : []),
    ...(promised > 0 ? [words.role.ownsActions(promised)] : []),
    ...(runbooks.length > 0 ? [words.role.touchesRunbooks(runbooks.join(', '))] : []),
    ...(services.length > 0 ? [words.role.concernsServices(services.join(', '))] : []),
  ];
}
