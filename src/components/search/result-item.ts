import type { Lexicon } from '../../search/index/lexicon-file.ts';
import type { Result } from '../../search/query/results.ts';
import { element } from '../client/dom.ts';
import { excerptOf, factsOf, kindOf } from './elements.ts';

/** A result as an item of the search page's list: the page, and the section that answers. */
export function resultItem(result: Result, labels: Lexicon['labels']): HTMLElement {
  const facts = [kindOf(result.meta.kind, labels), ...factsOf(result)];
  const section = result.section;
  return element(
    'li',
    {},
    element('a', { class: 'title', href: result.url }, result.title),
    element('span', { class: 'facts' }, facts.join(' · ')),
    element('span', { class: 'excerpt' }, ...excerptOf(result.excerpt)),
    ...(section ? [element('a', { class: 'section', href: section.url }, section.title)] : []),
  );
}
