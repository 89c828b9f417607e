/** An order in which a list may be read. */
export interface SortOrder {
  readonly id: string;
  readonly label: string;
  readonly descending: boolean;
}

/** What `narrow` needs to know of an item. */
export interface Narrowable {
  /** Numbers of its values. */
  readonly values: readonly number[];
  /** Its words in lower case. */
  readonly text: string;
}

/** What is left of a list, and how often each value would be found if it were chosen as well. */
export interface Narrowed {
  /** Places of the items that fit, in their order. */
  readonly fitting: readonly number[];
  /** By number of value. */
  readonly counts: readonly number[];
}

/**
 * Narrows a list. Values of one facet widen each other (either will do), facets
 * narrow each other (all must fit), and so does each word of the text. The
 * count of a value leaves the choice within its own facet aside: it tells how
 * many items choosing it alone there would leave. One pass over the items.
 *
 * @param facetOf by number of value, the number of its facet, from 0 to 30
 * @param chosen numbers of the chosen values
 * @param fits whether an item is what was searched for
 */
export function narrow<Item extends Narrowable>(
  items: readonly Item[],
  facetOf: readonly number[],
  chosen: ReadonlySet<number>,
  fits: (item: Item) => boolean,
): Narrowed {
  let wanted = 0;
  for (const value of chosen) wanted |= 1 << (facetOf[value] ?? 0);
  const fitting: number[] = [];
  const counts = new Array<number>(facetOf.length).fill(0);
  for (const [place, item] of items.entries()) {
    if (!fits(item)) continue;
    let met = 0;
    for (const value of item.values) if (chosen.has(value)) met |= 1 << (facetOf[value] ?? 0);
    const unmet = wanted & ~met;
    if (unmet === 0) fitting.push(place);
    // Two unmet facets: no single choice would bring the item back.
    if ((unmet & (unmet - 1)) !== 0) continue;
    for (const value of item.values)
      if (unmet === 0 || unmet === 1 << (facetOf[value] ?? 0)) counts[value] = (counts[value] ?? 0) + 1;
  }
  return { fitting, counts };
}

/**
 * Places in the order of their keys; those without a key come last whichever
 * way one sorts. Ties keep their order.
 *
 * @example sorted([0, 1, 2], (place) => [30, undefined, 10][place], false) // [2, 0, 1]
 */
export function sorted(
  places: readonly number[],
  keyOf: (place: number) => number | undefined,
  descending: boolean,
): number[] {
  const sign = descending ? -1 : 1;
  return [...places].sort((a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)];
    if (x === undefined || y === undefined) return x === y ? 0 : x === undefined ? 1 : -1;
    return sign * (x - y);
  });
}

/** Whether an item has each of the words somewhere in its text; words in lower case. */
export const hasWords =
  (words: readonly string[]) =>
  ({ text }: Narrowable): boolean =>
    words.every((word) => text.includes(word));

/** The words of what someone typed, as `hasWords` takes them. */
export function wordsIn(text: string): string[] {
  return plain(text).split(/\s+/).filter(Boolean);
}

/** Text without case and accents, with straight apostrophes, so that either spelling finds the other. */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}
