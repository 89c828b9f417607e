import { alertUrl, type ExactName } from '../../model/published/exact-name.ts';
import type { Lexicon } from '../../search/index/lexicon-file.ts';
import type { Completion } from '../../search/query/complete.ts';
import { groupByKind, type Result } from '../../search/query/results.ts';
import { words } from '../../words/words.ts';
import { element } from '../client/dom.ts';
import { addressOf, excerptOf, factsOf, kindOf } from './elements.ts';

/** The results as groups of a listbox, a group a kind. */
export function resultGroups(results: readonly Result[], alertLike: boolean, labels: Lexicon['labels']): HTMLElement[] {
  return groupByKind(results, alertLike).map(({ kind, results: members }) =>
    group(kindOf(kind, labels), members.map(resultOption)),
  );
}

/** Ways to go on with the query, as a group of a listbox. */
export const completionGroup = (completions: readonly Completion[]): HTMLElement =>
  group(
    words.search.narrowBy,
    completions.map(({ query, part, label }) => queryOption(query, element('code', {}, part.trim()), ` ${label}`)),
  );

/** Alerts and errors meant by name, as a group of a listbox. */
export const nameGroup = (names: readonly ExactName[]): HTMLElement =>
  group(
    words.search.alertsAndErrors,
    names.map(([name, runbook, url]) =>
      element(
        'a',
        { role: 'option', href: url ?? alertUrl(name), tabindex: '-1' },
        element('span', { class: 'title' }, name),
        element('span', { class: 'excerpt' }, runbook),
      ),
    ),
  );

/** Whole queries to take over, as a group of a listbox. */
export const queryGroup = (label: string, queries: readonly string[]): HTMLElement =>
  group(
    label,
    queries.map((query) => queryOption(query, query)),
  );

const queryOption = (query: string, ...content: (Node | string)[]): HTMLElement =>
  element('div', { role: 'option', class: 'query', 'data-query': query }, ...content);

function resultOption(result: Result): HTMLElement {
  const facts = factsOf(result);
  const section = result.section ? [element('span', { class: 'section' }, result.section.title)] : [];
  return element(
    'a',
    { role: 'option', href: addressOf(result), tabindex: '-1' },
    element('span', { class: 'title' }, result.title, ...section),
    ...(facts.length > 0 ? [element('span', { class: 'facts' }, facts.join(' · '))] : []),
    element('span', { class: 'excerpt' }, ...excerptOf(result.excerpt)),
  );
}

function group(label: string, options: readonly HTMLElement[]): HTMLElement {
  const heading = element('div', { class: 'kind', role: 'presentation' }, label);
  return element('div', { role: 'group', 'aria-label': label }, heading, ...options);
}
