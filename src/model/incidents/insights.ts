import { words } from '../../words/words.ts';
import type { Handbook } from '../handbook.ts';
import type { PageOf } from '../page.ts';
import { calendarOf, dayLength, type Span } from '../time.ts';
import { type TrackedAction, trackedActionsOf } from './actions.ts';
import { type Shared, tally } from './causes.ts';
import { type Distribution, distributionOf } from './distribution.ts';
import { timeToDetect, timeToMitigate, timeToResolve } from './incident.ts';

type Incident = PageOf<'postmortem'>;

/** Incidents that are looked at together. */
export interface IncidentGroup {
  readonly origin: Incident['data']['origin'];
  readonly label: string;
  readonly incidents: readonly Incident[];
}

/**
 * The two groups that insights compare: our own incidents and public ones.
 * While there is none of our own, exercises stand in for them, so that the
 * figures can be seen at work; with the first real one they step aside.
 */
export function insightGroups(handbook: Handbook): { own: IncidentGroup; open: IncidentGroup; standIn: boolean } {
  const of = (origin: IncidentGroup['origin'], label: string): IncidentGroup => ({
    origin,
    label,
    incidents: handbook.all('postmortem').filter(({ data }) => data.origin === origin),
  });
  const ours = of('ours', words.insights.ours);
  const standIn = ours.incidents.length === 0;
  return {
    own: standIn ? of('exercise', words.incident.exercises) : ours,
    open: of('public', words.insights.public2),
    standIn,
  };
}

/** The three times that are measured. */
export const measures = {
  detect: {
    label: words.incident.toDetect,
    about: words.insights.aboutDetect,
    of: timeToDetect,
  },
  mitigate: {
    label: words.incident.toMitigate,
    about: words.insights.aboutMitigate,
    of: timeToMitigate,
  },
  resolve: {
    label: words.incident.toResolve,
    about: words.insights.aboutResolve,
    of: timeToResolve,
  },
} as const;
export type Measure = keyof typeof measures;

/** How long something took in each incident of a group. Times in milliseconds. */
export interface Durations {
  readonly label: string;
  /** One for each incident whose times are known. */
  readonly points: readonly { readonly incident: Incident; readonly span: Span }[];
  readonly distribution: Distribution;
  /** Of the known ones, how many rest on dates alone. */
  readonly inexact: number;
}

/**
 * The durations of a measure over some incidents. Those without the times are
 * counted as missing, and so are those whose ends are known only to the same
 * day: that could be a minute as well as a day.
 */
export function durationsOf(measure: Measure, label: string, incidents: readonly Incident[]): Durations {
  const spans = incidents.map((incident) => {
    const span = measures[measure].of(incident.data);
    return { incident, span: span && (span.exact || span.ms >= dayLength) ? span : undefined };
  });
  const points = spans.flatMap(({ incident, span }) => (span ? [{ incident, span }] : []));
  return {
    label,
    points,
    distribution: distributionOf(spans.map(({ span }) => span?.ms)),
    inexact: points.filter(({ span }) => !span.exact).length,
  };
}

/** A stretch of the calendar and how many incidents of each severity began in it, by severity id. */
export interface Period {
  /** "2026-10", or "2026". */
  readonly name: string;
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Incidents by the calendar, with the empty months (or years) between the first
 * and the last. Times count in UTC.
 */
export function periodsOf(incidents: readonly Incident[], unit: 'month' | 'year'): Period[] {
  const nameOf = ({ data }: Incident) => calendarOf(data.started, unit);
  const names = incidents.map(nameOf).sort();
  const [first, last] = [names[0], names.at(-1)];
  if (!first || !last) return [];
  return namesBetween(first, last).map((name) => ({
    name,
    counts: Object.fromEntries(
      tally(incidents.filter((incident) => nameOf(incident) === name).map(({ data }) => data.severity)).map(
        ({ id, count }) => [id, count],
      ),
    ),
  }));
}

function namesBetween(first: string, last: string): string[] {
  const number = (name: string) => Number(name.slice(0, 4)) * 12 + Number(name.slice(5, 7) || 1) - 1;
  const step = first.length === 4 ? 12 : 1;
  const count = Math.floor((number(last) - number(first)) / step) + 1;
  return Array.from({ length: count }, (_, index) => {
    const month = number(first) + index * step;
    const year = String(Math.floor(month / 12));
    return step === 12 ? year : `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** How often each value of a facet occurs in two groups, most frequent first. */
export interface Compared<Id extends string = string> {
  readonly id: Id;
  readonly own: number;
  readonly open: number;
}

/** Compares two groups of incidents by what they have of one property. */
export function compare<Id extends string>(
  own: readonly Incident[],
  open: readonly Incident[],
  valuesOf: (incident: Incident) => readonly Id[],
): Compared<Id>[] {
  const count = (counts: readonly Shared<Id>[], id: Id) => counts.find((shared) => shared.id === id)?.count ?? 0;
  const [left, right] = [tally(own.flatMap(valuesOf)), tally(open.flatMap(valuesOf))];
  return tally([...own, ...open].flatMap(valuesOf)).map(({ id }) => ({
    id,
    own: count(left, id),
    open: count(right, id),
  }));
}

/** How promises were kept, each counted once. */
export const promiseOutcomes = {
  onTime: words.insights.doneOnTime,
  late: words.insights.doneLate,
  doneWithoutDay: words.insights.doneNoDay,
  toDo: words.insights.openNotDue,
  toDoWithoutDay: words.insights.openNoDay,
  overdue: words.insights.openOverdue,
  dropped: words.insights.dropped,
} as const;
export type PromiseOutcome = keyof typeof promiseOutcomes;

/** How a promise was kept. */
export function outcomeOf({ action, progress }: TrackedAction): PromiseOutcome {
  if (progress === 'overdue' || progress === 'dropped') return progress;
  if (progress === 'open') return action.due ? 'toDo' : 'toDoWithoutDay';
  if (!action.due || !action.done) return 'doneWithoutDay';
  return action.done <= action.due ? 'onTime' : 'late';
}

/** How many promises of some incidents were kept in which way. */
export function outcomesOf(
  handbook: Handbook,
  incidents: readonly Incident[],
  today: string,
): Record<PromiseOutcome, number> {
  const counts = { onTime: 0, late: 0, doneWithoutDay: 0, toDo: 0, toDoWithoutDay: 0, overdue: 0, dropped: 0 };
  for (const tracked of trackedActionsOf(handbook, today))
    if (incidents.includes(tracked.postmortem)) counts[outcomeOf(tracked)] += 1;
  return counts;
}

/** Of some incidents, how many name a runbook that was used or that exists since. */
export function withRunbook(incidents: readonly Incident[]): number {
  return incidents.filter(({ data }) => (data.runbooks ?? []).length > 0).length;
}
