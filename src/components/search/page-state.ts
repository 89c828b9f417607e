import type { Filters } from '../../search/query/page-filters.ts';
import { words } from '../../words/words.ts';
import { href } from '../client/site-address.ts';

/** How results may be ordered, by the name in the address. Severity 0 is the worst. */
export const orders = {
  best: { label: words.search.bestMatch },
  newest: { label: words.search.newest, key: 'date', direction: 'desc' },
  oldest: { label: words.search.oldest, key: 'date', direction: 'asc' },
  severity: { label: words.search.mostSevere, key: 'severity', direction: 'asc' },
  longest: { label: words.search.longest, key: 'duration', direction: 'desc' },
} as const satisfies Record<string, { label: string; key?: string; direction?: 'asc' | 'desc' }>;
export type Order = keyof typeof orders;

/** What the search page shows; all of it stands in the address. */
export interface PageState {
  readonly query: string;
  readonly filters: Filters;
  readonly order: Order;
}

/** Reads the state from an address's query; names that are no facet are left alone. */
export function readState(search: string, facets: readonly string[]): PageState {
  const params = new URLSearchParams(search);
  const order = params.get('sort') ?? '';
  const chosen = facets.flatMap((facet): [string, string[]][] => {
    const values = params.getAll(facet);
    return values.length > 0 ? [[facet, values]] : [];
  });
  return {
    query: params.get('q') ?? '',
    filters: Object.fromEntries(chosen),
    order: order in orders ? (order as Order) : 'best',
  };
}

/** An address of the search page with another query and all else as it was. */
export function withQuery(search: string, query: string): string {
  const params = new URLSearchParams(search);
  if (query.trim() === '') params.delete('q');
  else params.set('q', query.trim());
  const text = params.toString();
  return href(text === '' ? '/search/' : `/search/?${text}`);
}

/** The address of a state; what is as it always is does not appear. */
export function addressOfState({ query, filters, order }: PageState): string {
  const params = new URLSearchParams();
  if (query.trim() !== '') params.set('q', query.trim());
  for (const [facet, values] of Object.entries(filters)) for (const value of values) params.append(facet, value);
  if (order !== 'best') params.set('sort', order);
  const text = params.toString();
  return href(text === '' ? '/search/' : `/search/?${text}`);
}

/** The filters with one value added, or taken away if it was there. */
export function toggled(filters: Filters, facet: string, value: string): Filters {
  const before = filters[facet] ?? [];
  const values = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  const { [facet]: _, ...others } = filters;
  return values.length > 0 ? { ...others, [facet]: values } : others;
}
