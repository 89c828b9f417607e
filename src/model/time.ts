import { words } from '../words/words.ts';

/** A moment as a writer gave it: to the minute or better, or only to the day. */
export interface Moment {
  /** Milliseconds since 1970 in UTC; for a day, its beginning in UTC. */
  readonly ms: number;
  readonly precision: 'instant' | 'day';
  /** As written. */
  readonly text: string;
}

/** A stretch of time; not exact when one of its ends is known only to the day. */
export interface Span {
  readonly ms: number;
  readonly exact: boolean;
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
export const minute = 60_000;
export const hour = 60 * minute;
export const dayLength = 24 * hour;

/**
 * Reads an ISO 8601 time with offset, or a date.
 *
 * @returns the moment, or undefined where the text is missing or no time
 */
export function momentOf(text: string | undefined): Moment | undefined {
  if (text === undefined) return undefined;
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) return undefined;
  return { ms, precision: dayPattern.test(text) ? 'day' : 'instant', text };
}

/** The time from one moment to another; undefined when either is missing or they are out of order. */
export function spanBetween(from: Moment | undefined, to: Moment | undefined): Span | undefined {
  if (!from || !to || isBefore(to, from)) return undefined;
  const exact = from.precision === 'instant' && to.precision === 'instant';
  return { ms: Math.max(0, to.ms - from.ms), exact };
}

/** Whether one moment is surely before another; a day and a time within it are in no order. */
export function isBefore(a: Moment, b: Moment): boolean {
  const aEnd = a.precision === 'day' ? a.ms + dayLength - 1 : a.ms;
  return aEnd < b.ms;
}

/**
 * Puts times as written in order, earliest first; a day counts as its beginning in UTC, and what is missing or no time
 * comes last.
 *
 * @example ['2026-03-31T22:00Z', '2026-03-31T23:30+02:00'].toSorted(byTime) // half past nine (UTC), ten
 */
export function byTime(a: string | undefined, b: string | undefined): number {
  const [first, second] = [momentOf(a)?.ms ?? Number.POSITIVE_INFINITY, momentOf(b)?.ms ?? Number.POSITIVE_INFINITY];
  return first === second ? 0 : first - second;
}

const lengthOf = { year: 4, month: 7, day: 10 } as const;

/**
 * The day, month or year that a time belongs to, in UTC: lists, filters, figures and feeds all count by it.
 *
 * @param time as written; text that is no time is given back
 * @example calendarOf('2026-01-01T00:30+02:00', 'month') // "2025-12"
 */
export function calendarOf(time: string, part: keyof typeof lengthOf): string {
  if (part === 'day' && dayPattern.test(time)) return time;
  const moment = momentOf(time);
  return moment ? new Date(moment.ms).toISOString().slice(0, lengthOf[part]) : time;
}

/**
 * Whole days from the day of one time to the day of another, in UTC; negative when the second comes first.
 *
 * @example daysBetween('2026-02-27', '2026-03-01') // 2
 */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(calendarOf(to, 'day')) - Date.parse(calendarOf(from, 'day'))) / dayLength);
}

/**
 * The day some days after a day, ISO 8601.
 *
 * @example laterDay('2026-02-27', 2) // "2026-03-01"
 */
export function laterDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, lengthOf.day);
}

/**
 * A length of time for people: "2 h 5 min", "3 d 4 h", "45 s". At most two
 * units, rounded down to the smaller; a line never ends between a number and its unit.
 *
 * @param ms milliseconds, zero or more
 */
export function formatDuration(ms: number): string {
  if (ms < minute) return `${Math.floor(ms / 1000)}\u00a0s`;
  const units = [
    [dayLength, 'd'],
    [hour, 'h'],
    [minute, 'min'],
  ] as const;
  const first = units.findIndex(([size]) => ms >= size);
  const parts: string[] = [];
  let rest = ms;
  for (const [size, name] of units.slice(first, first + 2)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count}\u00a0${name}`);
  }
  return parts.join(' ');
}

/** A span for people; one that rests on dates alone says "about" and counts whole days; none at all is words.language.immediately. */
export function formatSpan(span: Span): string {
  if (span.exact) return span.ms === 0 ? words.language.immediately : formatDuration(span.ms);
  const days = Math.round(span.ms / dayLength);
  if (days === 0) return words.language.underADay;
  return words.language.aboutDays(days);
}

const dayFormat = new Intl.DateTimeFormat(words.language.dates, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const timeFormat = new Intl.DateTimeFormat(words.language.dates, {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** "3 March 2026"; a time is read in UTC. */
export function formatDay(text: string): string {
  const moment = momentOf(text);
  return moment ? dayFormat.format(moment.ms) : text;
}

/**
 * "14–15 October 2026", "30 September – 2 October 2026"; one day where both are in it or the second is not known.
 *
 * @example formatDays('2026-09-30', '2026-10-02') // "30 September – 2 October 2026"
 */
export function formatDays(from: string, to: string | undefined): string {
  const [first, last] = [momentOf(from), momentOf(to)];
  return first && last && last.ms > first.ms ? dayFormat.formatRange(first.ms, last.ms) : formatDay(from);
}

/** "3 March 2026, 14:05 UTC", or only the day where no time is known. */
export function formatMoment(moment: Moment): string {
  const date = dayFormat.format(moment.ms);
  return moment.precision === 'day' ? date : `${date}, ${timeFormat.format(moment.ms)} UTC`;
}

/** "14:05 UTC", or the day where no time is known. */
export function formatTime(moment: Moment): string {
  return moment.precision === 'day' ? dayFormat.format(moment.ms) : `${timeFormat.format(moment.ms)} UTC`;
}
