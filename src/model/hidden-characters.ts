/**
 * Characters that are not seen and act nevertheless: on a terminal (escapes), in
 * a feed (XML 1.0 refuses most control characters, halves of characters and
 * U+FFFE), on the order in which all that follows is read (Unicode TR 36,
 * “Trojan Source”, CVE-2021-42574), or on machines that read what people do not
 * see (tags, U+E0000 to U+E01EF). Marks for a single letter's direction stay:
 * Hebrew and Arabic need them.
 */
export const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\uDB40[\uDC00-\uDDEF]/g;

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
  return text.replaceAll(
    hidden,
    (letter) => `⟨U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}

/** Text for one line of a terminal or of a log, where the next line could be read as a command. */
export function shownInLine(text: string): string {
  return shown(text).replaceAll(/[\r\n]/g, (letter) => (letter === '\n' ? '⟨U+000A⟩' : '⟨U+000D⟩'));
}

/** Data as JSON on several lines; such characters are written as escapes, which changes nothing for who reads it. */
export function escapedJson(data: unknown): string {
  const escaped = (letters: string) =>
    [...Array(letters.length).keys()]
      .map((index) => `\\u${letters.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join('');
  return JSON.stringify(data, null, 2).replaceAll(hidden, escaped);
}
