/** A day as it is typed in a filter: ISO 8601 or a part of it, `today`, `yesterday`, or so many days, weeks, months or years ago. */
const written = /^\d{4}(-\d{2}){0,2}$/;
const ago = /^(\d{1,4})(d|w|m|y)$/;
const names: Readonly<Record<string, string>> = { today: '0d', yesterday: '1d' };

/**
 * The day that is meant.
 *
 * @param now by whose day, in UTC, the others are counted
 * @returns ISO 8601 or the part of it that was typed; undefined where it is no day
 * @example readDay('2w', new Date('2026-12-01')) // "2026-11-17"
 */
export function readDay(typed: string, now: Date): string | undefined {
  if (written.test(typed)) return typed;
  const text = typed.toLowerCase();
  const [, count, unit] = ago.exec((Object.hasOwn(names, text) && names[text]) || text) ?? [];
  if (count === undefined) return undefined;
  const day = new Date(now);
  if (unit === 'd' || unit === 'w') day.setUTCDate(day.getUTCDate() - Number(count) * (unit === 'w' ? 7 : 1));
  else if (unit === 'm') day.setUTCMonth(day.getUTCMonth() - Number(count));
  else day.setUTCFullYear(day.getUTCFullYear() - Number(count));
  return day.getUTCFullYear() < 1 ? '0001-01-01' : day.toISOString().slice(0, 10);
}
