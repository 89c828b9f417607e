import { type Facet, type FacetValues, numbersOf } from '../../model/facets.ts';

/**
 * What an item of a FacetedList carries, for its script.
 *
 * @param keys the item's key for each order of the list
 * @param words what it should be found by beside its own text
 */
export function itemAttributes(
  values: FacetValues,
  facets: readonly Facet[],
  keys: readonly (number | undefined)[],
  words: readonly string[] = [],
): Record<`data-${string}`, string> {
  return {
    'data-item': '',
    'data-values': numbersOf(values, facets).join(' '),
    'data-keys': keys.map((key) => key ?? '').join(' '),
    ...(words.length > 0 ? { 'data-words': words.join(' ') } : {}),
  };
}
