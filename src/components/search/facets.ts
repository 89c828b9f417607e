import type { Lexicon } from '../../search/index/lexicon-file.ts';
import type { Filters } from '../../search/query/page-filters.ts';
import { words } from '../../words/words.ts';
import { element } from '../client/dom.ts';

/** A facet with, for each of its values, how many pages have it. */
export interface FacetCount {
  readonly facet: string;
  readonly counts: ReadonlyMap<string, number>;
}

const openValues = 6;

/**
 * A set of checkboxes for each facet that tells pages apart. Values no page has are left out unless they are chosen;
 * what is chosen comes first, then the values in their own order, or those of most pages.
 */
export function facetBoxes(
  counts: readonly FacetCount[],
  filters: Filters,
  { labels, ordered = [] }: Lexicon,
): HTMLElement[] {
  return counts.flatMap(({ facet, counts }) => {
    const chosen = filters[facet] ?? [];
    const byCount = ordered.includes(facet) ? 0 : 1;
    const offered = [...counts]
      .filter(([value, count]) => count > 0 || chosen.includes(value))
      .sort(
        ([a, first], [b, second]) =>
          Number(chosen.includes(b)) - Number(chosen.includes(a)) || byCount * (second - first),
      );
    if (offered.length < 2 && chosen.length === 0) return [];
    const boxes = offered.map(([value, count]) => box(facet, value, count, chosen.includes(value), labels));
    const rest = boxes.slice(openValues);
    return element(
      'fieldset',
      {},
      element('legend', {}, labels[facet]?.[''] ?? facet),
      ...boxes.slice(0, openValues),
      ...(rest.length > 0
        ? [element('details', {}, element('summary', {}, words.common.more(rest.length)), ...rest)]
        : []),
    );
  });
}

function box(facet: string, value: string, count: number, chosen: boolean, labels: Lexicon['labels']): HTMLElement {
  const input = element('input', { type: 'checkbox', name: facet, value });
  input.checked = chosen;
  return element(
    'label',
    { class: 'wb-value' },
    input,
    element('span', {}, labels[facet]?.[value] ?? value),
    element('span', { class: 'count' }, String(count)),
  );
}
