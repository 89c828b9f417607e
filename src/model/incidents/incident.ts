import type { Postmortem } from '../../kinds/postmortem.ts';
import { isBefore, type Moment, momentOf, type Span, spanBetween } from '../time.ts';

/** The five times of an incident in the order in which they happen. */
export const incidentTimes = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const;
export type IncidentTime = (typeof incidentTimes)[number];

type Times = Pick<Postmortem, IncidentTime>;

/** The times of an incident; one that is not known is undefined, never zero. */
export function timesOf(incident: Times): Record<IncidentTime, Moment | undefined> {
  return {
    started: momentOf(incident.started),
    detected: momentOf(incident.detected),
    acknowledged: momentOf(incident.acknowledged),
    mitigated: momentOf(incident.mitigated),
    resolved: momentOf(incident.resolved),
  };
}

/** Detected − started: how long nobody who could act knew. Undefined when a time is missing. */
export function timeToDetect(incident: Times): Span | undefined {
  return spanBetween(momentOf(incident.started), momentOf(incident.detected));
}

/** Mitigated − started: how long users were affected. Undefined when a time is missing. */
export function timeToMitigate(incident: Times): Span | undefined {
  return spanBetween(momentOf(incident.started), momentOf(incident.mitigated));
}

/** Resolved − started: until nothing was left to repair. Undefined when a time is missing. */
export function timeToResolve(incident: Times): Span | undefined {
  return spanBetween(momentOf(incident.started), momentOf(incident.resolved));
}

/** Two times of an incident that stand in the wrong order. */
export interface Disorder {
  readonly earlier: IncidentTime;
  readonly later: IncidentTime;
}

/** Pairs of neighbouring known times of which the later one is before the earlier one. */
export function disorderIn(incident: Times): Disorder[] {
  const times = timesOf(incident);
  const known = incidentTimes.filter((name) => times[name]);
  return known.slice(1).flatMap((later, index) => {
    const earlier = known[index];
    const [a, b] = [earlier && times[earlier], times[later]];
    return earlier && a && b && isBefore(b, a) ? [{ earlier, later }] : [];
  });
}

/**
 * An action item is overdue when it is still to be done and its day has passed.
 *
 * @example isOverdue({ state: 'open', due: '2026-03-01' }, '2026-03-02') // true
 */
export function isOverdue(action: Pick<Postmortem['actions'][number], 'state' | 'due'>, today: string): boolean {
  return (action.state === 'open' || action.state === 'in-progress') && action.due !== undefined && action.due < today;
}
