import type { Postmortem } from '../../kinds/postmortem.ts';
import { words } from '../../words/words.ts';
import { type Moment, type Span, spanBetween } from '../time.ts';
import { type IncidentTime, incidentTimes, timesOf } from './incident.ts';

/** What each of the five times is called, and the stretch from the start to it. */
const names: Record<IncidentTime, { readonly label: string; readonly span?: string }> = {
  started: { label: words.incident.started },
  detected: { label: words.incident.detected, span: words.incident.toDetect },
  acknowledged: { label: words.incident.acknowledged, span: words.incident.toAcknowledge },
  mitigated: { label: words.incident.mitigated, span: words.incident.toMitigate },
  resolved: { label: words.incident.resolved, span: words.incident.toResolve },
};

/** One of the five times of an incident, and how far into it that was. */
export interface Milestone {
  readonly name: IncidentTime;
  readonly label: string;
  /** What the stretch since the start is called; undefined for the start itself. */
  readonly spanLabel: string | undefined;
  readonly moment: Moment | undefined;
  readonly span: Span | undefined;
  /** The stretch as a share of the longest one, from 0 to 1; undefined where it cannot be drawn. */
  readonly share: number | undefined;
}

/**
 * The course of an incident: its five times in order, each with the time since
 * the start, to scale. A time nobody recorded is there with its name and
 * without a moment; acknowledging is left out where it is not known, since
 * public reports hardly ever tell.
 */
export function courseOf(incident: Pick<Postmortem, IncidentTime>): Milestone[] {
  const times = timesOf(incident);
  const spans = incidentTimes.map((name) => (name === 'started' ? undefined : spanBetween(times.started, times[name])));
  const longest = Math.max(0, ...spans.map((span) => span?.ms ?? 0));
  return incidentTimes
    .map((name, index) => {
      const span = spans[index];
      return {
        name,
        label: names[name].label,
        spanLabel: names[name].span,
        moment: times[name],
        span,
        share: span && longest > 0 ? span.ms / longest : undefined,
      };
    })
    .filter(({ name, moment }) => name !== 'acknowledged' || moment);
}
