import type { Config } from '../config/schema.ts';
import { isOfProduct, type KindName } from '../kinds/index.ts';
import type { Handbook } from './handbook.ts';
import type { Page } from './page.ts';
import { daysBetween, laterDay } from './time.ts';

type Intervals = Config['reviewEvery'];

/** When a page was last reviewed, and when that runs out. Dates are ISO 8601, UTC. */
export interface Review {
  readonly page: Page;
  readonly reviewed: string;
  readonly due: string | undefined;
  /** Days past the due date today; negative while there is time; undefined where a review never runs out. */
  readonly daysOver: number | undefined;
}

/**
 * How a page stands with its review.
 *
 * @param today ISO 8601 date, UTC
 */
export function reviewOf(page: Page, intervals: Intervals, today: string): Review {
  const due = addInterval(page.data.reviewed, page.data.reviewEvery ?? usualInterval(page.kind, intervals));
  const daysOver = due === undefined ? undefined : daysBetween(due, today);
  return { page, reviewed: page.data.reviewed, due, daysOver };
}

/**
 * A kind that the organisation’s settings do not name yet is reviewed once a
 * year; pages of the product are read again with its next version, not by the
 * organisation.
 */
function usualInterval(kind: KindName, intervals: Readonly<Partial<Record<KindName, string>>>): string {
  return isOfProduct(kind) ? 'never' : (intervals[kind] ?? '12 months');
}

/** Reviews that are overdue or come due within the given days, the most overdue first. */
export function reviewsDue(handbook: Handbook, intervals: Intervals, today: string, withinDays: number): Review[] {
  return handbook.pages
    .map((page) => reviewOf(page, intervals, today))
    .filter((review) => review.daysOver !== undefined && review.daysOver >= -withinDays)
    .sort((a, b) => (b.daysOver ?? 0) - (a.daysOver ?? 0));
}

/**
 * A date some days, weeks, months or years later. A day that the month lacks
 * becomes the month's last: 31 January plus one month is 28 or 29 February.
 *
 * @param date ISO 8601 date
 * @param interval "90 days", "6 months", "1 year" or "never"
 * @returns the later date, or undefined for "never"
 * @example addInterval('2026-01-31', '1 month') // "2026-02-28"
 */
export function addInterval(date: string, interval: string): string | undefined {
  const [, count, unit] = /^(\d+) (day|week|month|year)s?$/.exec(interval) ?? [];
  if (!count || !unit) return undefined;
  if (unit === 'day' || unit === 'week') return laterDay(date, Number(count) * (unit === 'week' ? 7 : 1));
  const from = new Date(date);
  const months = from.getUTCFullYear() * 12 + from.getUTCMonth() + Number(count) * (unit === 'year' ? 12 : 1);
  const lastDay = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  const day = Math.min(from.getUTCDate(), lastDay);
  return new Date(Date.UTC(Math.floor(months / 12), months % 12, day)).toISOString().slice(0, 10);
}
