import { type RuleAlert, watchedAlerts } from '../../alerts/watched.ts';
import type { Config } from '../../config/schema.ts';
import { kinds } from '../../kinds/index.ts';
import type { Handbook } from '../../model/handbook.ts';
import { actionUrl, isToDo, overdueWords, trackedActionsOf } from '../../model/incidents/actions.ts';
import { draftsIn } from '../../model/incidents/drafts.ts';
import { urlOf } from '../../model/page.ts';
import { reviewsDue } from '../../model/review.ts';
import { segmentOf } from '../../model/runbooks/segment.ts';
import { wholeAddress } from '../../model/site-address.ts';
import { formatDay, laterDay } from '../../model/time.ts';

/** One thing to do. */
export interface DigestItem {
  readonly what: string;
  /** "12 days overdue". */
  readonly when: string;
  /** Where to read on, whole. */
  readonly url: string;
}

/** The lists of a digest, in their order. */
export const digestLists = {
  actions: { title: 'Action items overdue or due soon', one: 'action item', all: '/actions/' },
  reviews: { title: 'Reviews overdue or due soon', one: 'review', all: '/health/' },
  drafts: { title: 'Post-mortems that wait to be finished', one: 'draft', all: '/postmortems/drafts/' },
  alerts: { title: 'Alerts without a runbook', one: 'alert without a runbook', all: '/alerts/#rules' },
} as const;
export type DigestListName = keyof typeof digestLists;

/** What one role has to do. */
export interface OwnerDigest {
  /** Id of the role; undefined for what no role owns. */
  readonly owner: string | undefined;
  readonly name: string;
  /** Where the role is told about, whole; undefined for what no role owns. */
  readonly url: string | undefined;
  readonly lists: Readonly<Record<DigestListName, readonly DigestItem[]>>;
}

/** What a digest is made from. */
export interface DigestSettings {
  /** ISO 8601 date, UTC. */
  readonly today: string;
  /** How many days ahead reviews and action items count as due. */
  readonly within: number;
  readonly config: Pick<Config, 'site' | 'reviewEvery' | 'oldDraftAfter' | 'pagingSeverities'>;
  /** The alerts of the organisation’s rule files. */
  readonly alerts: readonly RuleAlert[];
}

/** What must be done, owner by owner: whoever has something, the fullest first; what nobody owns last. */
export function digestOf(handbook: Handbook, { today, within, config, alerts }: DigestSettings): OwnerDigest[] {
  const on = (address: string) => wholeAddress(config.site, address);
  const found = new Map<string | undefined, Record<DigestListName, DigestItem[]>>();
  const add = (owner: string | undefined, list: DigestListName, item: DigestItem) => {
    const known = owner !== undefined && handbook.find('role', owner) ? owner : undefined;
    const lists = found.get(known) ?? { actions: [], reviews: [], drafts: [], alerts: [] };
    found.set(known, lists);
    lists[list].push(item);
  };

  const soon = laterDay(today, within);
  for (const tracked of trackedActionsOf(handbook, today)) {
    const { action, daysOverdue } = tracked;
    if (!isToDo(tracked) || action.due === undefined || action.due > soon) continue;
    const when = daysOverdue > 0 ? overdueWords(daysOverdue) : `due ${formatDay(action.due)}`;
    add(action.owner, 'actions', { what: action.what, when, url: on(actionUrl(tracked)) });
  }
  for (const { page, due, daysOver = 0 } of reviewsDue(handbook, config.reviewEvery, today, within)) {
    const when = daysOver > 0 ? overdueWords(daysOver) : `due ${formatDay(due ?? today)}`;
    const what = `${page.data.title} (${kinds[page.kind].label.one.toLowerCase()})`;
    add(page.data.owner, 'reviews', { what, when, url: on(urlOf(page)) });
  }
  for (const { postmortem, waiting, needs } of draftsIn(handbook, today)) {
    if (waiting < config.oldDraftAfter) continue;
    const missing = needs.length > 0 ? `; needs ${needs.join(', ')}` : '';
    const when = `waits ${waiting} ${waiting === 1 ? 'day' : 'days'}${missing}`;
    add(postmortem.data.owner, 'drafts', { what: postmortem.data.title, when, url: on(urlOf(postmortem)) });
  }
  for (const { name, runbooks, called, wakes, rules } of watchedAlerts(handbook, alerts, config.pagingSeverities)) {
    if (runbooks.length > 0) continue;
    const when = `${wakes ? 'wakes someone' : 'wakes nobody'}; ${rules.map(({ file, line }) => `${file}:${line}`).join(', ')}`;
    add(called[0]?.id, 'alerts', { what: name, when, url: on(`/alerts/#rule-${segmentOf(name)}`) });
  }

  return [...found]
    .map(([owner, lists]) => {
      const role = owner === undefined ? undefined : handbook.find('role', owner);
      return {
        owner,
        name: role?.data.title ?? 'Nobody’s yet',
        url: role && on(urlOf(role)),
        lists,
      };
    })
    .sort(
      (a, b) =>
        Number(a.owner === undefined) - Number(b.owner === undefined) ||
        itemsIn(b) - itemsIn(a) ||
        a.name.localeCompare(b.name, 'en'),
    );
}

/** How many things an owner has to do. */
export function itemsIn({ lists }: OwnerDigest): number {
  return Object.values(lists).reduce((sum, items) => sum + items.length, 0);
}

/** "2 action items, 1 review". */
export function countsIn({ lists }: OwnerDigest): string {
  return Object.entries(digestLists)
    .flatMap(([name, { one }]) => {
      const { length } = lists[name as DigestListName];
      const many = one === 'alert without a runbook' ? 'alerts without a runbook' : `${one}s`;
      return length > 0 ? [`${length} ${length === 1 ? one : many}`] : [];
    })
    .join(', ');
}
