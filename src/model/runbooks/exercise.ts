import type { PageOf } from '../page.ts';
import { daysBetween } from '../time.ts';

/** A runbook nobody ran for this many days may no longer be true. */
export const exerciseLasts = 365;

/** When a runbook was last run, and whether that was too long ago. */
export interface Exercise {
  /** ISO 8601 date; undefined where it was never run, or nobody wrote it down. */
  readonly on: string | undefined;
  /** Days since then. */
  readonly daysAgo: number | undefined;
  readonly isStale: boolean;
}

/**
 * How a runbook stands with being run. Routine work that was never written
 * down as run counts as stale too.
 *
 * @param today ISO 8601 date, UTC
 */
export function exerciseOf(page: PageOf<'runbook'>, today: string): Exercise {
  const on = page.data.exercised;
  const daysAgo = on === undefined ? undefined : daysBetween(on, today);
  return { on, daysAgo, isStale: daysAgo === undefined || daysAgo > exerciseLasts };
}
