import type { Lexicon } from '../index/lexicon-file.ts';
import { queryFields } from './query.ts';

/** A way to go on with a query: the whole query as it would be, and what the part added is called. */
export interface Completion {
  readonly query: string;
  readonly part: string;
  readonly label: string;
}

/**
 * How the last word of a query could be finished as a filter: `ki` as `kind:`,
 * `kind:ru` as `kind:runbook`. Nothing while the last word is an ordinary one.
 *
 * @example completeFilter('disk kind:ru', lexicon)[0]?.query // "disk kind:runbook "
 */
export function completeFilter(typed: string, lexicon: Lexicon, limit = 6): Completion[] {
  const [, head = '', last = ''] = /^(.*?)(\S*)$/su.exec(typed) ?? [];
  const colon = last.indexOf(':');
  const complete = (part: string, label: string): Completion => ({ query: head + part, part, label });
  if (colon === -1) {
    if (last.length < 2) return [];
    return Object.keys(lexicon.facets)
      .filter((facet) => facet.toLowerCase().startsWith(last.toLowerCase()))
      .slice(0, limit)
      .map((facet) => complete(`${facet}:`, lexicon.labels[facet]?.[''] ?? facet));
  }
  const name = last.slice(0, colon).toLowerCase();
  const facet = queryFields(lexicon)[name] ?? name;
  const begun = last.slice(colon + 1).toLowerCase();
  return (lexicon.facets[facet] ?? [])
    .map((value) => ({ value, label: lexicon.labels[facet]?.[value] ?? value }))
    .filter(
      ({ value, label }) =>
        value.toLowerCase() !== begun && [value, label].some((text) => text.toLowerCase().includes(begun)),
    )
    .sort((a, b) => Number(b.value.toLowerCase().startsWith(begun)) - Number(a.value.toLowerCase().startsWith(begun)))
    .slice(0, limit)
    .map(({ value, label }) => complete(`${name}:${/\s/.test(value) ? `"${value}"` : value} `, label));
}
