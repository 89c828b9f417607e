import { expect, test } from 'vitest';
import { knownTerms, TermFinder, withClosing } from '../../../src/glossary/terms-in-text.ts';

const terms = knownTerms([
  { id: 'errors', data: { title: 'Errors', definition: 'Failed requests.', aka: ['error rate'] } },
  { id: 'error-budget', data: { title: 'Error budget', definition: 'How much may fail.', aka: ['error budgets'] } },
  { id: 'slo', data: { title: 'Service level objective', definition: 'A promise.', aka: ['SLO'] } },
  { id: 'page', data: { title: 'Being paged', definition: 'A call.', aka: ['pager'] } },
]);
const marked = (text: string, skip: string[] = []) =>
  new TermFinder(terms, skip)
    .split(text)
    .map(({ text: piece, term }) => (term ? `[${piece}|${term.id}]` : piece))
    .join('');

test('a term is marked where it is met first, and only there', () => {
  expect(marked('Errors cost errors.')).toBe('[Errors|errors] cost errors.');
  const finder = new TermFinder(terms);
  expect(finder.split('errors')[0]?.term?.id).toBe('errors');
  expect(finder.split('errors')[0]?.term).toBeUndefined();
});

test('the longest name wins', () => {
  expect(marked('The error budget and the error rate')).toBe(
    'The [error budget|error-budget] and the [error rate|errors]',
  );
});

test('plurals and line breaks within a name count', () => {
  expect(marked('two pagers, three error\nbudgets')).toBe('two [pagers|page], three [error\nbudgets|error-budget]');
});

test('an abbreviation keeps its capitals and may have a plural', () => {
  expect(marked('SLOs are slo')).toBe('[SLOs|slo] are slo');
});

test('parts of longer words, paths and names are left alone', () => {
  for (const text of ['terrors', 'errors-total', 'http_errors', '/errors/']) expect(marked(text)).toBe(text);
});

test('what a page explains itself is left alone', () => {
  expect(marked('errors and SLO', ['errors'])).toBe('errors and [SLO|slo]');
});

test('a word in a longer phrase that means something else is left alone', () => {
  const known = knownTerms(
    [
      { id: 'release', data: { title: 'Release', definition: 'A change goes out.', notIn: ['release notes'] } },
      {
        id: 'traffic',
        data: { title: 'Traffic', definition: 'Requests.', aka: ['demand'], notIn: ['demand letter', 'demand it'] },
      },
      { id: 'incident', data: { title: 'Incident', definition: 'Harm to users.' } },
    ],
    ['Incident commander', 'Mail'],
  );
  const marks = (text: string, skip: string[] = []) =>
    new TermFinder(known, skip).split(text).flatMap(({ text: piece, term }) => (term ? [piece] : []));
  expect(marks('Read the release notes of the release.')).toEqual(['release']);
  expect(marks('Release\nnotes and demand letters; rules demand it.')).toEqual([]);
  expect(marks('The incident commander leads in an incident.')).toEqual(['incident']);
  expect(marks('Google’s Incident Command System and the Major Incident Process; Incidents happen.')).toEqual([
    'Incidents',
  ]);
  expect(marks('Releases go on.')).toEqual(['Releases']);
  expect(marks('The release meets demand.', ['release'])).toEqual(['demand']);
});

test('no term, no change', () => {
  expect(new TermFinder([]).split('anything')).toEqual([{ text: 'anything' }]);
  expect(marked('')).toBe('');
});

test('signs that may not begin a line stay with the term before them', () => {
  const closed = (text: string) =>
    withClosing(new TermFinder(terms).split(text)).map(({ text: piece, closing }) =>
      closing === undefined ? piece : [piece, closing],
    );
  expect(closed('No errors, and “SLO”.')).toEqual(['No ', ['errors', ','], ' and “', ['SLO', '”.']]);
  expect(closed('(pager)')).toEqual(['(', ['pager', ')']]);
  expect(closed('errors (many)')).toEqual(['errors', ' (many)']);
  expect(closed('nothing, here')).toEqual(['nothing, here']);
});

test('a term that calls itself by a word of every page, or a letter, is explained by its other names alone', () => {
  const greedy = knownTerms([
    { id: 'greedy', data: { title: 'The', definition: 'All words.', aka: ['a', 'and', 'greed', 'IT'] } },
  ]);
  const [{ names = [] } = {}] = greedy;
  expect(names).toEqual(['greed', 'IT']);
  expect(new TermFinder(greedy).split('A page and the it')).toEqual([{ text: 'A page and the it' }]);
});
