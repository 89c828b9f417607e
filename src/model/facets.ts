/** One value of a facet, and how many items have it. */
export interface FacetValue {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

/** A property by which a list may be narrowed, with the values that occur in it. */
export interface Facet {
  readonly name: string;
  readonly label: string;
  readonly values: readonly FacetValue[];
}

/** How a facet is named and how its values are worded and ordered. */
export interface FacetDefinition {
  readonly name: string;
  readonly label: string;
  labelOf(id: string): string;
  /** `count`: most frequent first; `id`: as the alphabet has it, reversed for `-id`; a list: as listed. */
  readonly order: 'count' | 'id' | '-id' | readonly string[];
}

/** The values of one item by facet name. */
export type FacetValues = Readonly<Record<string, readonly string[] | undefined>>;

/**
 * The facets of a list: for each definition the values that occur, with their
 * counts. A facet that tells nothing apart (fewer than two values) is left out.
 */
export function facetsOf(items: readonly FacetValues[], definitions: readonly FacetDefinition[]): Facet[] {
  return definitions
    .map((definition) => {
      const counts = new Map<string, number>();
      for (const item of items) for (const id of item[definition.name] ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
      const values = [...counts].map(([id, count]) => ({ id, label: definition.labelOf(id), count }));
      return { name: definition.name, label: definition.label, values: values.sort(comparison(definition.order)) };
    })
    .filter(({ values }) => values.length > 1);
}

function comparison(order: FacetDefinition['order']): (a: FacetValue, b: FacetValue) => number {
  if (order === 'id') return (a, b) => a.id.localeCompare(b.id, 'en');
  if (order === '-id') return (a, b) => b.id.localeCompare(a.id, 'en');
  if (order === 'count') return (a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en');
  return (a, b) => order.indexOf(a.id) - order.indexOf(b.id);
}

/** The numbers of an item's values, counting all values of all facets in order: what `narrow` works with. */
export function numbersOf(item: FacetValues, facets: readonly Facet[]): number[] {
  let from = 0;
  return facets.flatMap(({ name, values }) => {
    const start = from;
    from += values.length;
    return (item[name] ?? [])
      .map((id) => values.findIndex((value) => value.id === id))
      .filter((at) => at !== -1)
      .map((at) => start + at);
  });
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
 * @param words in lower case; each must occur somewhere in an item's text
 */
export function narrow(
  items: readonly Narrowable[],
  facetOf: readonly number[],
  chosen: ReadonlySet<number>,
  words: readonly string[],
): Narrowed {
  let wanted = 0;
  for (const value of chosen) wanted |= 1 << (facetOf[value] ?? 0);
  const fitting: number[] = [];
  const counts = new Array<number>(facetOf.length).fill(0);
  for (const [place, item] of items.entries()) {
    if (!words.every((word) => item.text.includes(word))) continue;
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

/** The words of what someone typed, as `narrow` takes them. */
export function wordsIn(text: string): string[] {
  return plain(text).split(/\s+/).filter(Boolean);
}

/** Text without case and accents, with straight apostrophes, so that either spelling finds the other. */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}
