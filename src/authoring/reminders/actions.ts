import pc from 'picocolors';
import { actionTypes, priorities } from '../../kinds/vocabulary.ts';
import type { Handbook } from '../../model/handbook.ts';
import { actionUrl, isToDo, overdueWords, type TrackedAction } from '../../model/incidents/actions.ts';
import { publishedActionsOf } from '../../model/published/publish.ts';
import { publishedOn } from '../../model/published/published.ts';
import { baseOf, wholeAddress } from '../../model/site-address.ts';
import { formatDay, laterDay } from '../../model/time.ts';

/** Which promises a reminder is about. */
export interface ReminderChoice {
  /** Only those whose day has passed. */
  readonly overdue?: boolean;
  /** Also those that come due within so many days; alone it leaves out what is due later or has no day. */
  readonly soon?: number;
  /** Only those of one role, by id. */
  readonly owner?: string;
}

/**
 * The promises to remind of: those still to be done, narrowed as chosen, in their order.
 *
 * @param today ISO 8601 date, UTC
 */
export function remindOf(
  trackedActions: readonly TrackedAction[],
  choice: ReminderChoice,
  today: string,
): TrackedAction[] {
  const { overdue, soon, owner } = choice;
  const limit = soon === undefined ? '' : laterDay(today, soon);
  return trackedActions.filter(
    (tracked) =>
      isToDo(tracked) &&
      (owner === undefined || tracked.action.owner === owner) &&
      ((!overdue && soon === undefined) || tracked.progress === 'overdue' || (tracked.action.due ?? '9999') <= limit),
  );
}

/** How a reminder is written. */
export const reminderFormats = { pretty, json, markdown } as const;
export type ReminderFormat = keyof typeof reminderFormats;

/** What a reminder is written from. */
export interface Reminder {
  readonly handbook: Handbook;
  readonly trackedActions: readonly TrackedAction[];
  /** ISO 8601 date, UTC. */
  readonly today: string;
  /** Where the site is published. */
  readonly site: string;
  readonly color: boolean;
}

function pretty({ handbook, trackedActions, color }: Reminder): string {
  const colors = pc.createColors(color);
  const groups = byOwner(handbook, trackedActions).map(({ name, mine }) =>
    [
      colors.bold(name),
      ...mine.map((tracked) => {
        const { action, postmortem, progress } = tracked;
        const when = whenOf(tracked);
        const facts = `${actionTypes[action.type].label.toLowerCase()}, ${priorities[action.priority].label.toLowerCase()} priority`;
        return `  ${progress === 'overdue' ? colors.red(`! ${when}`) : `○ ${when}`}: ${action.what}\n    ${colors.dim(`${facts} · ${postmortem.data.title} · ${postmortem.file}`)}`;
      }),
    ].join('\n'),
  );
  return `${[...groups, summaryOf(trackedActions)].join('\n\n')}\n`;
}

function markdown({ handbook, trackedActions, site, today }: Reminder): string {
  const groups = byOwner(handbook, trackedActions).map(({ name, mine }) =>
    [
      `## ${name}`,
      '',
      ...mine.map((tracked) => {
        const when = whenOf(tracked);
        const from = `[${escaped(tracked.postmortem.data.title)}](${wholeAddress(site, actionUrl(tracked))})`;
        const ticket = tracked.action.link ? `, [ticket](${tracked.action.link})` : '';
        return `- ${tracked.progress === 'overdue' ? `**${when}**` : when}: ${escaped(tracked.action.what)} (${from}${ticket})`;
      }),
    ].join('\n'),
  );
  return `${[`# Action items, ${formatDay(today)}`, ...groups, summaryOf(trackedActions)].join('\n\n')}\n`;
}

/** The shape of `/api/actions.json`. */
function json({ trackedActions, today, site }: Reminder): string {
  return `${JSON.stringify(publishedOn(baseOf(site), publishedActionsOf(trackedActions, today)), null, 2)}\n`;
}

function byOwner(handbook: Handbook, trackedActions: readonly TrackedAction[]) {
  return [...Map.groupBy(trackedActions, ({ action }) => action.owner)].map(([owner, mine]) => ({
    name: handbook.find('role', owner)?.data.title ?? owner,
    mine,
  }));
}

function whenOf({ action, daysOverdue, progress }: TrackedAction): string {
  if (progress === 'overdue') return `${overdueWords(daysOverdue)}, was due ${formatDay(action.due ?? '')}`;
  return action.due ? `due ${formatDay(action.due)}` : 'no due date';
}

function summaryOf(trackedActions: readonly TrackedAction[]): string {
  const overdue = trackedActions.filter(({ progress }) => progress === 'overdue').length;
  if (trackedActions.length === 0) return 'No open action items.';
  return `${trackedActions.length} ${trackedActions.length === 1 ? 'action' : 'actions'} open, ${overdue} overdue.`;
}

/** Text that Markdown takes as it is. */
const escaped = (text: string) => text.replace(/[\\`*_[\]<>|#]/g, '\\$&');
