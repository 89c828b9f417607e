import { type Facet, type FacetValues, numbersOf } from '../../model/facets.ts';
import { packedItem } from './packed-item.ts';

/**
 * What an item of a FacetedList carries, for its script.
 *
 * @param keys the item's key for each order of the list
 * @param words what it should be found by beside its own text
 * @param names by which it is known; one is shown when it is what was searched for
 */
export function itemAttributes(
  values: FacetValues,
  facets: readonly Facet[],
  keys: readonly (number | undefined)[],
  words: readonly string[] = [],
  names: readonly string[] = [],
): Record<`data-${string}`, string> {
  return {
    'data-item': packedItem({ values: numbersOf(values, facets), keys, words: words.join(' ') }),
    ...(names.length > 0 && { 'data-known': names.join('\n') }),
  };
}
