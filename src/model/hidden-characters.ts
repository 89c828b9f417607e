/**
 * Characters that are not seen and act nevertheless: on a terminal (escapes), in
 * a feed (XML 1.0 refuses most control characters), or on the order in which
 * all that follows is read (Unicode TR 36, “Trojan Source”, CVE-2021-42574).
 * Marks for a single letter's direction stay: Hebrew and Arabic need them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
export const hidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]/g;

/** Data without such characters: every text in it, however deep. What has none is the same object. */
export function withoutHidden<T>(value: T): T {
  if (typeof value === 'string') return (value.search(hidden) === -1 ? value : value.replaceAll(hidden, '')) as T;
  if (Array.isArray(value)) {
    const items = value.map(withoutHidden);
    return (items.some((item, index) => item !== value[index]) ? items : value) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, withoutHidden(item)] as const);
  const isSame = entries.every(([key, item]) => item === (value as Record<string, unknown>)[key]);
  return isSame ? value : (Object.fromEntries(entries) as T);
}

/** Text for a terminal: such characters are shown by their numbers, as `⟨U+001B⟩`. */
export function shown(text: string): string {
  return text.replaceAll(hidden, (letter) => `⟨U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
}
