import type { ActionItem } from '../../kinds/postmortem.ts';
import {
  type Age,
  actionStates,
  actionTypes,
  ages,
  type Progress,
  priorities,
  progressStates,
} from '../../kinds/vocabulary.ts';
import { words } from '../../words/words.ts';
import type { FacetValues } from '../facets.ts';
import type { Handbook } from '../handbook.ts';
import type { SortOrder } from '../narrow.ts';
import { type PageOf, urlOf } from '../page.ts';
import { csvOf } from '../published/csv.ts';
import { byTime, daysBetween, momentOf } from '../time.ts';
import { isOverdue } from './incident.ts';

/** An action item, the post-mortem it comes from, and how it stands. */
export interface TrackedAction {
  readonly postmortem: PageOf<'postmortem'>;
  readonly action: ActionItem;
  readonly progress: Progress;
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
export function trackedActionsOf(handbook: Handbook, today: string): TrackedAction[] {
  return handbook
    .all('postmortem')
    .flatMap((postmortem) => postmortem.data.actions.map((action) => trackedActionOf(postmortem, action, today)))
    .sort(pressing);
}

/** Action items that a role promised and that are still to be done, the most pressing first. */
export function openActionsOf(handbook: Handbook, roleId: string, today: string): TrackedAction[] {
  return trackedActionsOf(handbook, today).filter((tracked) => tracked.action.owner === roleId && isToDo(tracked));
}

/** Whether something is still to be done. */
export function isToDo({ progress }: TrackedAction): boolean {
  return progress === 'overdue' || progress === 'open';
}

/** An action item with how it stands on a day. */
export function trackedActionOf(postmortem: PageOf<'postmortem'>, action: ActionItem, today: string): TrackedAction {
  const overdue = isOverdue(action, today);
  const { started, mitigated, resolved } = postmortem.data;
  const over = resolved ?? mitigated ?? started;
  const until = action.state === 'done' ? action.done : today;
  return {
    postmortem,
    action,
    progress: overdue ? 'overdue' : action.state === 'done' || action.state === 'dropped' ? action.state : 'open',
    daysOverdue: overdue && action.due ? daysBetween(action.due, today) : 0,
    age: until === undefined ? undefined : Math.max(0, daysBetween(over, until)),
  };
}

/** "12 days overdue". */
export function overdueWords(days: number): string {
  return words.incident.overdueBy(days);
}

/** The stretch of ages that an action belongs to; undefined once it is settled. */
export function ageOf(tracked: TrackedAction): Age | undefined {
  const { age } = tracked;
  if (age === undefined || !isToDo(tracked)) return undefined;
  return (Object.keys(ages) as Age[]).find((id) => age <= ages[id].until);
}

/** By what the list of actions may be narrowed. */
export const actionFacetNames = ['state', 'owner', 'type', 'service', 'age', 'priority', 'origin'] as const;

/** An action's values for those facets. */
export function actionValues(tracked: TrackedAction): FacetValues {
  const age = ageOf(tracked);
  const { action, postmortem, progress } = tracked;
  return {
    state: [progress],
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
  { id: 'pressing', label: words.lists.pressingFirst, descending: false },
  { id: 'due', label: words.lists.dueDate, descending: false },
  { id: 'priority', label: words.lists.priority, descending: false },
  { id: 'age', label: words.lists.oldestIncident, descending: true },
] as const satisfies readonly SortOrder[];

/** An action's key for each of those orders. */
export function actionKeys(tracked: TrackedAction, place: number): (number | undefined)[] {
  const { action, age } = tracked;
  return [place, momentOf(action.due)?.ms, Object.keys(priorities).indexOf(action.priority), age];
}

/** The address of an action: its anchor on the page of its post-mortem. */
export function actionUrl({ postmortem, action }: Pick<TrackedAction, 'postmortem' | 'action'>): string {
  return `${urlOf(postmortem)}#${action.id}`;
}

/**
 * Actions as CSV, one a line.
 *
 * @param site address of the site, so that a link works wherever the file is read
 */
export function actionsCsv(handbook: Handbook, trackedActions: readonly TrackedAction[], site = ''): string {
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
      words.lists.priority,
      'Services',
      'Post-mortem',
      'Page',
      'Ticket',
    ],
    ...trackedActions.map(({ action, postmortem, progress, daysOverdue }) => [
      action.what,
      title('role', action.owner),
      progress === 'open' ? actionStates[action.state].label : progressStates[progress].label,
      String(daysOverdue),
      action.due ?? '',
      action.done ?? '',
      actionTypes[action.type].label,
      priorities[action.priority].label,
      postmortem.data.services.map((id) => title('service', id)).join('; '),
      postmortem.data.title,
      `${site}${actionUrl({ postmortem, action })}`,
      action.link?.startsWith('/') ? `${site}${action.link}` : (action.link ?? ''),
    ]),
  ]);
}

const order = Object.keys(progressStates);

function pressing(a: TrackedAction, b: TrackedAction): number {
  return (
    order.indexOf(a.progress) - order.indexOf(b.progress) ||
    (a.progress === 'done' ? byTime(b.action.done, a.action.done) : byTime(a.action.due, b.action.due))
  );
}
