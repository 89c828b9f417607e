/** One row of a list that can be filtered. */
export interface Row {
  /** All that its text can be found by: title, summary, names it is known by. */
  readonly text: string;
  /** The values it has, by facet. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

/** What a reader asked for: words, and at most one value a facet. */
export interface Wanted {
  readonly words: string;
  readonly facets: Readonly<Record<string, string>>;
}

/**
 * Whether a row is what a reader asked for: each word is somewhere in it,
 * upper and lower case alike, and each chosen value is one of its own.
 */
export function fits(row: Row, wanted: Wanted): boolean {
  return (
    holdsWords(row.text, wanted.words) &&
    Object.entries(wanted.facets).every(([name, value]) => value === '' || row.facets[name]?.includes(value) === true)
  );
}

/** Whether each word is somewhere in a text. */
export function holdsWords(text: string, words: string): boolean {
  const plain = text.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => plain.includes(word));
}
