/** What the ranking knows of a page before anything of it is fetched. */
export interface PageFacts {
  /** What it is weighed as. */
  readonly kind: string;
  /** In words, roughly: to the nearest power of the square root of two. */
  readonly length: number;
}

/** The step of a length: two steps double it. */
const stepOf = (words: number): number => Math.round(2 * Math.log2(Math.max(16, words)));

/**
 * Writes the facts of all pages as text, ten characters a page: seven of its
 * id in the index, one for its length, one for its kind, and a line's end.
 *
 * @param pages facts by the id that Pagefind gave the page, such as `en_c5d46dc`
 */
export function encodePageTable(pages: ReadonlyMap<string, PageFacts>): string {
  const kinds = [...new Set([...pages.values()].map(({ kind }) => kind))].sort();
  const lines = [...pages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { kind, length }]) => `${id}${letter(stepOf(length))}${letter(kinds.indexOf(kind))}`);
  return [kinds.join(' '), ...lines].join('\n');
}

/** Reads what `encodePageTable` wrote. */
export function decodePageTable(table: string): Map<string, PageFacts> {
  const [names = '', ...lines] = table.split('\n');
  const kinds = names.split(' ');
  return new Map(
    lines.map((line) => [
      line.slice(0, -2),
      { length: 2 ** (number(line.at(-2)) / 2), kind: kinds[number(line.at(-1))] ?? '' },
    ]),
  );
}

const letter = (value: number): string => String.fromCharCode(48 + value);
const number = (character = '0'): number => character.charCodeAt(0) - 48;
