const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Ways in which people write a day, with the order of its parts. A form that two orders share stands twice. */
const forms: readonly (readonly [pattern: RegExp, order: string])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, 'ymd'],
  [/^(\d{4})(\d{2})(\d{2})$/, 'ymd'],
  [/^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/, 'dmy'],
  [/^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/, 'mdy'],
  // With full stops the day always comes first.
  [/^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/, 'dmy'],
  [/^(\d{1,2})(?:st|nd|rd|th|\.)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i, 'dmy'],
  [/^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i, 'mdy'],
];

const timeOfDay = /^(.*\d)(?:T|,? +(?:at )?)(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

/**
 * The days that a text can mean, as ISO 8601: one, two where day and month
 * could change places, none where it is no date or one that does not exist.
 *
 * @example
 * daysMeant('23/11/2026'); // ['2026-11-23']
 * daysMeant('3/4/2026'); // ['2026-04-03', '2026-03-04']
 */
export function daysMeant(text: string): string[] {
  const found = forms.flatMap(([pattern, order]) => {
    const match = pattern.exec(text.trim());
    if (!match) return [];
    const part = (letter: string) => match[order.indexOf(letter) + 1] ?? '';
    const iso = [part('y'), monthOf(part('m')), part('d').padStart(2, '0')].join('-');
    return exists(iso) ? [iso] : [];
  });
  return [...new Set(found)];
}

/**
 * The times that a text can mean, as ISO 8601 without seconds unless it has
 * some; where it names no offset, neither do they.
 *
 * @example
 * timesMeant('23/11/2026 14:05 UTC'); // ['2026-11-23T14:05Z']
 */
export function timesMeant(text: string): { readonly iso: string; readonly hasOffset: boolean }[] {
  const [, day = '', hour = '', minute = '', second, zone] = timeOfDay.exec(text.trim()) ?? [];
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return [];
  const time = [hour.padStart(2, '0'), minute, ...(second === undefined ? [] : [second])].join(':');
  return daysMeant(day).map((iso) => ({ iso: `${iso}T${time}${offsetOf(zone)}`, hasOffset: zone !== undefined }));
}

function monthOf(text: string): string {
  if (/^\d+$/.test(text)) return text.padStart(2, '0');
  const place = months.findIndex((month) => text.toLowerCase().startsWith(month));
  return String(place + 1).padStart(2, '0');
}

function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  return /^[+-]/.test(zone) ? zone.replace(/^(...):?/, '$1:') : 'Z';
}

function exists(iso: string): boolean {
  const time = Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}
