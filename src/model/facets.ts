import { type FacetRow, facets } from '../kinds/facets.ts';
import { type KindName, kindList } from '../kinds/index.ts';
import { byAlphabet } from './alphabet.ts';
import type { Handbook } from './handbook.ts';

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

/** A row of the table of facets, with the words its values have in one handbook. */
export interface FacetDefinition {
  readonly name: string;
  readonly label: string;
  labelOf(id: string): string;
  readonly order: FacetRow['order'];
  readonly short?: readonly string[];
}

/** The values of one item by facet name. */
export type FacetValues = Readonly<Record<string, readonly string[] | undefined>>;

/**
 * Rows of the table of facets, worded: services and roles by their titles in the handbook.
 *
 * @example facetDefinitions(handbook, ['service', 'year'])
 */
export function facetDefinitions(handbook: Handbook, names: readonly (keyof typeof facets)[]): FacetDefinition[] {
  return names.map((name) => {
    const { label, words, titlesOf, order, short = [] } = facets[name];
    return { name, label, order, short, labelOf: (id) => wordFor(id) ?? id };

    function wordFor(id: string): string | undefined {
      if (titlesOf) return handbook.find(titlesOf as KindName, id)?.data.title;
      return name === 'kind' ? kindList.find((kind) => kind.name === id)?.label.many : words?.[id]?.label;
    }
  });
}

/**
 * The facets of a list: for each definition the values that occur, with their
 * counts. A facet that tells nothing apart (fewer than two values) is left out.
 */
export function facetsIn(items: readonly FacetValues[], definitions: readonly FacetDefinition[]): Facet[] {
  return definitions
    .map((definition) => ({
      name: definition.name,
      label: definition.label,
      values: facetValuesIn(items, definition),
    }))
    .filter(({ values }) => values.length > 1);
}

/** The values of one facet that occur in a list, in their order. */
export function facetValuesIn(items: readonly FacetValues[], definition: FacetDefinition): FacetValue[] {
  const counts = new Map<string, number>();
  for (const item of items) for (const id of item[definition.name] ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({ id, label: definition.labelOf(id), count }))
    .sort(comparison(definition.order));
}

function comparison(order: FacetDefinition['order']): (a: FacetValue, b: FacetValue) => number {
  if (order === 'id') return (a, b) => a.id.localeCompare(b.id, 'en');
  if (order === '-id') return (a, b) => b.id.localeCompare(a.id, 'en');
  if (order === 'count') return (a, b) => b.count - a.count || byAlphabet(a.label, b.label);
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
