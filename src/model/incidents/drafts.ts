import { words } from '../../words/words.ts';
import type { Handbook } from '../handbook.ts';
import type { PageOf } from '../page.ts';
import { daysBetween } from '../time.ts';

/** A post-mortem that is not final yet. */
export interface Draft {
  readonly postmortem: PageOf<'postmortem'>;
  /** Whole days since the incident was over, as far as is known. */
  readonly waiting: number;
  /** What it needs before it can be final, in words; empty where only the agreement is missing. */
  readonly needs: readonly string[];
}

/**
 * Post-mortems that are drafts or in review, those that wait longest first.
 *
 * @param today ISO 8601 date, UTC
 */
export function draftsIn(handbook: Handbook, today: string): Draft[] {
  return handbook
    .all('postmortem')
    .filter(({ data }) => data.status !== 'final')
    .map((postmortem) => {
      const { started, mitigated, resolved } = postmortem.data;
      const waiting = Math.max(0, daysBetween(resolved ?? mitigated ?? started, today));
      return { postmortem, waiting, needs: needsToBeFinal(postmortem) };
    })
    .sort((a, b) => b.waiting - a.waiting);
}

/** What a post-mortem needs before it can be final: times, causes, a timeline, actions or a reason for none, and sources if it is public. */
export function needsToBeFinal({ data }: Pick<PageOf<'postmortem'>, 'data'>): string[] {
  const times = (['detected', 'mitigated', 'resolved'] as const).filter((time) => data[time] === undefined);
  return [
    // A public report tells what it tells; our own times can be found.
    ...(data.origin === 'public' || times.length === 0 ? [] : [words.incident.timesMissing(times)]),
    ...(data.causes.length > 0 ? [] : [words.incident.needCauses]),
    ...(data.timeline.length > 0 ? [] : [words.incident.needTimeline]),
    ...(data.actions.length > 0 || data.noActions ? [] : [words.incident.needAction]),
    ...(data.origin !== 'public' || (data.sources ?? []).length > 0 ? [] : [words.incident.needSources]),
  ];
}
