/** A term of the query that knows its place there, and where it is on each page. */
interface PlacedTerm {
  readonly importance: number;
  readonly place?: number;
  readonly pages: ReadonlyMap<string, { readonly places: readonly number[]; readonly placeSet: ReadonlySet<number> }>;
}

/**
 * The importance of the longest stretch of the query that a page has word for
 * word: two words in a row may be chance, four are a quotation, and an error
 * message has parts that are never the same. Stop words in between are taken
 * on trust, since looking them up would fetch the largest parts of the index.
 */
export function quotation(terms: readonly PlacedTerm[], id: string): number {
  const placed = terms.flatMap(({ place, pages, importance }) =>
    place === undefined ? [] : [{ place, importance, page: pages.get(id) }],
  );
  let best = 0;
  for (const [at, first] of placed.entries()) {
    for (const start of first.page?.places ?? []) {
      let importance = first.importance;
      let last = first;
      for (const next of placed.slice(at + 1)) {
        if (!next.page?.placeSet.has(start + next.place - first.place)) break;
        importance += next.importance;
        last = next;
      }
      best = Math.max(best, importance * Math.min(1, (last.place - first.place) / 3));
    }
  }
  return best;
}

/** One word of the query on a page. */
export interface Spot {
  readonly place: number;
  readonly term: number;
  readonly importance: number;
}

/** Words in a passage: a paragraph or so. */
const passageLength = 40;

/** The passage that brings together the most important terms: where it begins, their importance, and how many. */
export function bestPassage(spots: Spot[]): { start: number; importance: number; terms: number } {
  spots.sort((a, b) => a.place - b.place);
  const inside = new Map<number, number>();
  let sum = 0;
  let best = { start: 0, importance: 0, terms: 0 };
  let first = 0;
  for (const spot of spots) {
    const count = inside.get(spot.term) ?? 0;
    if (count === 0) sum += spot.importance;
    inside.set(spot.term, count + 1);
    for (let oldest = spots[first]; oldest && spot.place - oldest.place > passageLength; oldest = spots[++first]) {
      const left = (inside.get(oldest.term) ?? 1) - 1;
      if (left === 0) {
        inside.delete(oldest.term);
        sum -= oldest.importance;
      } else inside.set(oldest.term, left);
    }
    if (sum > best.importance + 1e-9) best = { start: spots[first]?.place ?? 0, importance: sum, terms: inside.size };
  }
  return best;
}

/**
 * Whether some two places are at most two words apart, in the order they were typed.
 *
 * @example standTogether([4, 9], [5]) // true
 */
export function standTogether(first: readonly number[], second: readonly number[]): boolean {
  const places = new Set(second);
  return first.some((place) => places.has(place) || places.has(place + 1) || places.has(place + 2));
}
