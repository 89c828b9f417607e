import type { ActionItem } from '../../kinds/postmortem.ts';
import {
  type Age,
  actionStates,
  actionTypes,
  ages,
  priorities,
  type Standing,
  standings,
} from '../../kinds/vocabulary.ts';
import type { FacetValues } from '../facets.ts';
import type { Handbook } from '../handbook.ts';
import type { SortOrder } from '../narrow.ts';
import { type PageOf, urlOf } from '../page.ts';
import { csvOf } from '../published/csv.ts';
import { byTime, daysBetween, momentOf } from '../time.ts';
import { isOverdue } from './incident.ts';

/** An action item, the post-mortem it comes from, and how it stands. */
export interface Pledge {
  readonly postmortem: PageOf<'postmortem'>;
  readonly action: ActionItem;
  readonly standing: Standing;
  /** Whole days since its day passed; 0 where it is not overdue. */
  readonly daysOverdue: number;
  /** Whole days from the end of the incident until today, or until it was done; undefined where that day is unknown. */
  readonly age: number | undefined;
}

/**
 * Every action item of every post-mortem: overdue ones first (the longest
 * overdue first), then open ones by the day they are due (those without one
 * last), then done ones (the latest first), then dropped ones.
 *
 * @param today ISO 8601 date, UTC
 */
export function pledgesOf(handbook: Handbook, today: string): Pledge[] {
  return handbook
    .all('postmortem')
    .flatMap((postmortem) => postmortem.data.actions.map((action) => pledgeOf(postmortem, action, today)))
    .sort(pressing);
}

/** Action items that a role promised and that are still to be done, the most pressing first. */
export function openPledgesOf(handbook: Handbook, roleId: string, today: string): Pledge[] {
  return pledgesOf(handbook, today).filter((pledge) => pledge.action.owner === roleId && isToDo(pledge));
}

/** Whether something is still to be done. */
export function isToDo({ standing }: Pledge): boolean {
  return standing === 'overdue' || standing === 'open';
}

/** An action item with how it stands on a day. */
export function pledgeOf(postmortem: PageOf<'postmortem'>, action: ActionItem, today: string): Pledge {
  const overdue = isOverdue(action, today);
  const { started, mitigated, resolved } = postmortem.data;
  const over = resolved ?? mitigated ?? started;
  const until = action.state === 'done' ? action.done : today;
  return {
    postmortem,
    action,
    standing: overdue ? 'overdue' : action.state === 'done' || action.state === 'dropped' ? action.state : 'open',
    daysOverdue: overdue && action.due ? daysBetween(action.due, today) : 0,
    age: until === undefined ? undefined : Math.max(0, daysBetween(over, until)),
  };
}

/** "12 days overdue". */
export function overdueWords(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'} overdue`;
}

/** The stretch of ages that a pledge belongs to; undefined once it is settled. */
export function ageOf(pledge: Pledge): Age | undefined {
  const { age } = pledge;
  if (age === undefined || !isToDo(pledge)) return undefined;
  return (Object.keys(ages) as Age[]).find((id) => age <= ages[id].until);
}

/** By what the list of actions may be narrowed. */
export const actionFacetNames = ['state', 'owner', 'type', 'service', 'age', 'priority', 'origin'] as const;

/** A pledge's values for those facets. */
export function actionValues(pledge: Pledge): FacetValues {
  const age = ageOf(pledge);
  const { action, postmortem, standing } = pledge;
  return {
    state: [standing],
    owner: [action.owner],
    type: [action.type],
    service: postmortem.data.services,
    age: age ? [age] : [],
    priority: [action.priority],
    origin: [postmortem.data.origin],
  };
}

/** The orders of the list of actions; the first is the one it starts with. */
export const actionSorts = [
  { id: 'pressing', label: 'Most pressing first', descending: false },
  { id: 'due', label: 'Due date', descending: false },
  { id: 'priority', label: 'Priority', descending: false },
  { id: 'age', label: 'Oldest incident first', descending: true },
] as const satisfies readonly SortOrder[];

/** A pledge's key for each of those orders. */
export function actionKeys(pledge: Pledge, place: number): (number | undefined)[] {
  const { action, age } = pledge;
  return [place, momentOf(action.due)?.ms, Object.keys(priorities).indexOf(action.priority), age];
}

/** The address of an action: its anchor on the page of its post-mortem. */
export function actionUrl({ postmortem, action }: Pick<Pledge, 'postmortem' | 'action'>): string {
  return `${urlOf(postmortem)}#${action.id}`;
}

/** Actions as CSV, one a line. */
export function actionsCsv(handbook: Handbook, pledges: readonly Pledge[]): string {
  const title = (kind: 'role' | 'service', id: string) => handbook.find(kind, id)?.data.title ?? id;
  return csvOf([
    [
      'Action',
      'Owner',
      'State',
      'Days overdue',
      'Due',
      'Done',
      'Type',
      'Priority',
      'Services',
      'Post-mortem',
      'Page',
      'Ticket',
    ],
    ...pledges.map(({ action, postmortem, standing, daysOverdue }) => [
      action.what,
      title('role', action.owner),
      standing === 'open' ? actionStates[action.state].label : standings[standing].label,
      String(daysOverdue),
      action.due ?? '',
      action.done ?? '',
      actionTypes[action.type].label,
      priorities[action.priority].label,
      postmortem.data.services.map((id) => title('service', id)).join('; '),
      postmortem.data.title,
      actionUrl({ postmortem, action }),
      action.link ?? '',
    ]),
  ]);
}

const order = Object.keys(standings);

function pressing(a: Pledge, b: Pledge): number {
  return (
    order.indexOf(a.standing) - order.indexOf(b.standing) ||
    (a.standing === 'done' ? byTime(b.action.done, a.action.done) : byTime(a.action.due, b.action.due))
  );
}
