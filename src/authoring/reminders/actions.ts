import pc from 'picocolors';
import { actionTypes, priorities } from '../../kinds/vocabulary.ts';
import type { Handbook } from '../../model/handbook.ts';
import { actionUrl, isToDo, overdueWords, type Pledge } from '../../model/incidents/actions.ts';
import { publishedActionsOf } from '../../model/published/publish.ts';
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
export function remindOf(pledges: readonly Pledge[], choice: ReminderChoice, today: string): Pledge[] {
  const { overdue, soon, owner } = choice;
  const limit = soon === undefined ? '' : laterDay(today, soon);
  return pledges.filter(
    (pledge) =>
      isToDo(pledge) &&
      (owner === undefined || pledge.action.owner === owner) &&
      ((!overdue && soon === undefined) || pledge.standing === 'overdue' || (pledge.action.due ?? '9999') <= limit),
  );
}

/** How a reminder is written. */
export const reminderFormats = { pretty, json, markdown } as const;
export type ReminderFormat = keyof typeof reminderFormats;

/** What a reminder is written from. */
export interface Reminder {
  readonly handbook: Handbook;
  readonly pledges: readonly Pledge[];
  /** ISO 8601 date, UTC. */
  readonly today: string;
  /** Where the site is published, without a slash at its end. */
  readonly site: string;
  readonly color: boolean;
}

function pretty({ handbook, pledges, color }: Reminder): string {
  const colors = pc.createColors(color);
  const groups = byOwner(handbook, pledges).map(({ name, mine }) =>
    [
      colors.bold(name),
      ...mine.map((pledge) => {
        const { action, postmortem, standing } = pledge;
        const when = whenOf(pledge);
        const facts = `${actionTypes[action.type].label.toLowerCase()}, ${priorities[action.priority].label.toLowerCase()} priority`;
        return `  ${standing === 'overdue' ? colors.red(`! ${when}`) : `○ ${when}`}: ${action.what}\n    ${colors.dim(`${facts} · ${postmortem.data.title} · ${postmortem.file}`)}`;
      }),
    ].join('\n'),
  );
  return `${[...groups, summaryOf(pledges)].join('\n\n')}\n`;
}

function markdown({ handbook, pledges, site, today }: Reminder): string {
  const groups = byOwner(handbook, pledges).map(({ name, mine }) =>
    [
      `## ${name}`,
      '',
      ...mine.map((pledge) => {
        const when = whenOf(pledge);
        const from = `[${escaped(pledge.postmortem.data.title)}](${site}${actionUrl(pledge)})`;
        const ticket = pledge.action.link ? `, [ticket](${pledge.action.link})` : '';
        return `- ${pledge.standing === 'overdue' ? `**${when}**` : when}: ${escaped(pledge.action.what)} (${from}${ticket})`;
      }),
    ].join('\n'),
  );
  return `${[`# What was promised, ${formatDay(today)}`, ...groups, summaryOf(pledges)].join('\n\n')}\n`;
}

/** The shape of `/api/actions.json`. */
function json({ pledges, today }: Reminder): string {
  return `${JSON.stringify(publishedActionsOf(pledges, today), null, 2)}\n`;
}

function byOwner(handbook: Handbook, pledges: readonly Pledge[]) {
  return [...Map.groupBy(pledges, ({ action }) => action.owner)].map(([owner, mine]) => ({
    name: handbook.find('role', owner)?.data.title ?? owner,
    mine,
  }));
}

function whenOf({ action, daysOverdue, standing }: Pledge): string {
  if (standing === 'overdue') return `${overdueWords(daysOverdue)}, was due ${formatDay(action.due ?? '')}`;
  return action.due ? `due ${formatDay(action.due)}` : 'no day set';
}

function summaryOf(pledges: readonly Pledge[]): string {
  const overdue = pledges.filter(({ standing }) => standing === 'overdue').length;
  if (pledges.length === 0) return 'Nothing to remind of.';
  return `${pledges.length} ${pledges.length === 1 ? 'action' : 'actions'} to do, ${overdue} overdue.`;
}

/** Text that Markdown takes as it is. */
const escaped = (text: string) => text.replace(/[\\`*_[\]<>|#]/g, '\\$&');
