import type { Lexicon } from '../../search/index/lexicon-file.ts';
import type { Filters } from '../../search/query/shelf.ts';
import { element } from './elements.ts';

/** A facet with, for each of its values, how many pages have it. */
export interface FacetCount {
  readonly facet: string;
  readonly counts: ReadonlyMap<string, number>;
}

/** The facets in the order in which they are offered; any other comes after. */
const inOrder = [
  'kind',
  'service',
  'severity',
  'cause',
  'trigger',
  'signal',
  'urgency',
  'role',
  'year',
  'organisation',
];
const openValues = 6;

/** A set of checkboxes for each facet that tells pages apart. Values no page has are left out unless they are chosen. */
export function facetBoxes(counts: readonly FacetCount[], filters: Filters, labels: Lexicon['labels']): HTMLElement[] {
  const place = (facet: string) => (inOrder.includes(facet) ? inOrder.indexOf(facet) : inOrder.length);
  return [...counts]
    .sort((a, b) => place(a.facet) - place(b.facet))
    .flatMap(({ facet, counts }) => {
      const chosen = filters[facet] ?? [];
      const offered = [...counts]
        .filter(([value, count]) => count > 0 || chosen.includes(value))
        .sort(([a, first], [b, second]) => Number(chosen.includes(b)) - Number(chosen.includes(a)) || second - first);
      if (offered.length < 2 && chosen.length === 0) return [];
      const boxes = offered.map(([value, count]) => box(facet, value, count, chosen.includes(value), labels));
      const rest = boxes.slice(openValues);
      return element(
        'fieldset',
        {},
        element('legend', {}, labels[facet]?.[''] ?? facet),
        ...boxes.slice(0, openValues),
        ...(rest.length > 0 ? [element('details', {}, element('summary', {}, `${rest.length} more`), ...rest)] : []),
      );
    });
}

function box(facet: string, value: string, count: number, chosen: boolean, labels: Lexicon['labels']): HTMLElement {
  const input = element('input', { type: 'checkbox', name: facet, value });
  input.checked = chosen;
  return element(
    'label',
    {},
    input,
    element('span', {}, labels[facet]?.[value] ?? value),
    element('span', { class: 'count' }, String(count)),
  );
}
