import { dayFacet } from '../index/index-fields.ts';
import type { Finder } from './finder.ts';
import type { RankedPage } from './rank.ts';

/** Facet name to the values asked for; any of a facet's values will do, and every facet must be met. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** Knows, for every page of an index, what it can be narrowed and ordered by. Asks the engine once for each. */
export interface PageFilters {
  /** The pages that meet all filters, in the order they came. */
  narrow(pages: readonly RankedPage[], filters: Filters): Promise<RankedPage[]>;
  /** The days, ISO 8601, on which some page is dated; `after` belongs to them, `before` does not. */
  days(after: string | undefined, before: string | undefined): Promise<string[]>;
  /** For each value of a facet, how many of the pages have it. */
  count(pages: readonly RankedPage[], facet: string, values: readonly string[]): Promise<Map<string, number>>;
  /** The pages by a sort key; those without it come last, in the order they came. */
  order(pages: readonly RankedPage[], key: string, direction: 'asc' | 'desc'): Promise<RankedPage[]>;
}

/** The filters over one index. */
export function makePageFilters(finder: Finder): PageFilters {
  const members = new Map<string, Promise<ReadonlySet<string>>>();
  const orders = new Map<string, Promise<ReadonlyMap<string, number>>>();
  const having = (facet: string, value: string): Promise<ReadonlySet<string>> =>
    remembered(members, `${facet}:${value}`, async () => {
      const hits = await finder.all({ filters: { [facet]: [value] } });
      return new Set(hits.map((hit) => hit.id));
    });
  return {
    async narrow(pages, filters) {
      let kept = [...pages];
      for (const [facet, values] of Object.entries(filters)) {
        const sets = await Promise.all(values.map((value) => having(facet, value)));
        kept = kept.filter((page) => sets.some((set) => set.has(page.id)));
      }
      return kept;
    },
    async days(after, before) {
      const known = (await finder.values())[dayFacet] ?? [];
      return known.filter((day) => (!after || day >= after) && (!before || day < before)).sort();
    },
    async count(pages, facet, values) {
      const counts = await Promise.all(
        values.map(async (value): Promise<[string, number]> => {
          const ids = await having(facet, value);
          return [value, pages.filter((page) => ids.has(page.id)).length];
        }),
      );
      return new Map(counts);
    },
    async order(pages, key, direction) {
      const places = await remembered(orders, `${key} ${direction}`, async () => {
        const hits = await finder.all({ sort: { [key]: direction } });
        return new Map(hits.map((hit, place) => [hit.id, place]));
      });
      const last = Number.POSITIVE_INFINITY;
      return [...pages].sort((a, b) => {
        const [first, second] = [places.get(a.id) ?? last, places.get(b.id) ?? last];
        return first === second ? 0 : first - second;
      });
    },
  };
}

function remembered<Value>(
  memory: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = memory.get(key);
  if (known) return known;
  const made = make();
  memory.set(key, made);
  return made;
}
