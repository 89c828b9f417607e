import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FacetName, pageFacets } from '../../../src/kinds/facets.ts';
import { facetDefinitions, facetsIn, numbersOf } from '../../../src/model/facets.ts';
import { hasWords, narrow, sorted, wordsIn } from '../../../src/model/narrow.ts';
import { facetValuesOf } from '../../../src/model/page.ts';
import { handbookDocuments } from '../../../src/search/index/handbook-documents.ts';
import { makeLexicon } from '../../../src/search/index/lexicon.ts';
import { handbookWith, incidentFile } from './incidents.ts';

const definitions = [
  { name: 'colour', label: 'Colour', labelOf: (id: string) => id.toUpperCase(), order: 'count' },
  { name: 'size', label: 'Size', labelOf: (id: string) => id, order: ['s', 'm', 'l'] },
  { name: 'shape', label: 'Shape', labelOf: (id: string) => id, order: 'id' },
] as const;
const items = [
  { colour: ['red'], size: ['l'], shape: ['round'] },
  { colour: ['blue', 'red'], size: ['s'], shape: ['round'] },
  { colour: ['blue'], size: ['m'], shape: ['round'] },
  { colour: ['red'], size: ['s'], shape: [] },
];

test('a facet has the values that occur, ordered and counted; one that tells nothing apart is left out', () => {
  const facets = facetsIn(items, definitions);
  expect(facets.map(({ name, values }) => [name, values.map(({ id, count }) => `${id} ${count}`)])).toEqual([
    ['colour', ['red 3', 'blue 2']],
    ['size', ['s 2', 'm 1', 'l 1']],
  ]);
  expect(facets[0]?.values[0]?.label).toBe('RED');
  expect(items.map((item) => numbersOf(item, facets))).toEqual([
    [0, 4],
    [1, 0, 2],
    [1, 3],
    [0, 2],
  ]);
});

const anything = () => true;

test('values of a facet widen, facets narrow, and a count leaves its own facet’s choice aside', () => {
  const facets = facetsIn(items, definitions);
  const narrowable = items.map((item) => ({ values: numbersOf(item, facets), text: '' }));
  const facetOf = [0, 0, 1, 1, 1];
  expect(narrow(narrowable, facetOf, new Set([2]), anything)).toEqual({ fitting: [1, 3], counts: [2, 1, 2, 1, 1] });
  expect(narrow(narrowable, facetOf, new Set([1, 2]), anything)).toEqual({ fitting: [1], counts: [2, 1, 1, 1, 0] });
  expect(narrow(narrowable, facetOf, new Set([0, 1]), anything).fitting).toEqual([0, 1, 2, 3]);
});

test('every word must occur, whatever its case, accents and apostrophes', () => {
  const texts = ['the shop’s cafe', 'the shop'].map((text) => ({ values: [], text: text.replace('’', "'") }));
  expect(narrow(texts, [], new Set(), hasWords(wordsIn(' SHOP’S  café'))).fitting).toEqual([0]);
});

test('missing keys come last in both directions, and ties keep their order', () => {
  const keys = [3, undefined, 1, 3];
  expect(sorted([0, 1, 2, 3], (place) => keys[place], false)).toEqual([2, 0, 3, 1]);
  expect(sorted([0, 1, 2, 3], (place) => keys[place], true)).toEqual([0, 3, 2, 1]);
});

test('narrowing agrees with its definition on any list', () => {
  const value = fc.integer({ min: 0, max: 5 });
  const facetOf = [0, 0, 1, 1, 2, 2];
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(value)), fc.uniqueArray(value), (lists, choice) => {
      const chosen = new Set(choice);
      const fits = (values: readonly number[], without?: number) =>
        [0, 1, 2].every(
          (facet) =>
            facet === without ||
            !choice.some((c) => facetOf[c] === facet) ||
            values.some((v) => facetOf[v] === facet && chosen.has(v)),
        );
      const { fitting, counts } = narrow(
        lists.map((values) => ({ values, text: '' })),
        facetOf,
        chosen,
        anything,
      );
      expect(fitting).toEqual(lists.flatMap((values, place) => (fits(values) ? [place] : [])));
      expect(counts).toEqual(
        facetOf.map((facet, v) => lists.filter((values) => values.includes(v) && fits(values, facet)).length),
      );
    }),
  );
});

test('a facet is called, worded and ordered alike in a list and in the search', () => {
  const handbook = handbookWith({
    a: incidentFile({ severity: 'SEV3', services: '[shop]', started: '2024-05-01', organisation: 'Shop Ltd' }),
    b: incidentFile({ severity: 'SEV1', services: '[shop, mail]', started: '2026-05-01', organisation: 'Mail Ltd' }),
    c: incidentFile({ severity: 'SEV3', services: '[mail]', started: '2025-12-31T23:00-02:00' }),
  });
  const definitions = facetDefinitions(handbook, Object.keys(pageFacets) as FacetName[]);
  const lexicon = makeLexicon(handbookDocuments(handbook), { facets: definitions });
  const lists = facetsIn(handbook.all('postmortem').map(facetValuesOf), definitions);
  expect(lists.map(({ name }) => name)).toEqual(['service', 'severity', 'organisation', 'year']);
  for (const { name, label, values } of lists) {
    expect(lexicon.labels[name]?.[''], name).toBe(label);
    expect(lexicon.facets[name], name).toEqual(values.map(({ id }) => id));
    for (const { id, label } of values) expect(lexicon.labels[name]?.[id] ?? id).toBe(label);
  }
  expect(lexicon.facets).toMatchObject({ severity: ['SEV1', 'SEV3'], year: ['2026', '2024'] });
  expect(lexicon.ordered).toEqual(expect.arrayContaining(['severity', 'year']));
  expect(lexicon.shortNames).toMatchObject({
    sev: 'severity',
    svc: 'service',
    type: 'kind',
    owner: 'role',
    team: 'role',
  });
});
