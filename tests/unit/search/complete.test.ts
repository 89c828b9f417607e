import { expect, test } from 'vitest';
import { addressOfState, readState, toggled, withQuery } from '../../../src/components/search/page-state.ts';
import { makeLexicon } from '../../../src/search/index/lexicon.ts';
import { completeFilter } from '../../../src/search/query/complete.ts';
import { mergeLexicons } from '../../../src/search/query/merge-lexicons.ts';

const lexicon = {
  ...makeLexicon([]),
  facets: { kind: ['postmortem', 'runbook'], severity: ['SEV1', 'SEV2'], organisation: ['Example Shop'] },
  shortNames: { sev: 'severity', org: 'organisation' },
  labels: { kind: { '': 'Kind', runbook: 'Runbooks' } },
};
const parts = (typed: string) => completeFilter(typed, lexicon).map(({ query }) => query);

test('a begun filter is finished, by its value or by what it is called', () => {
  expect(parts('disk ki')).toEqual(['disk kind:']);
  expect(parts('disk kind:ru')).toEqual(['disk kind:runbook ']);
  expect(parts('kind:Runb')).toEqual(['kind:runbook ']);
  expect(parts('sev:')).toEqual(['sev:SEV1 ', 'sev:SEV2 ']);
  expect(parts('org:ex')).toEqual(['org:"Example Shop" ']);
});

test('ordinary words, finished filters and unknown fields are left alone', () => {
  for (const typed of ['disk', 'kind:runbook', 'etcd: mvcc', 'http:x', '', 'k'])
    expect(parts(typed), typed).toEqual([]);
});

test('the address holds what the search page shows, and nothing else', () => {
  const address = '/search/?q=disk+full&kind=runbook&kind=role&sort=newest';
  const state = readState(address.slice(8), ['kind', 'service']);
  expect(state).toEqual({ query: 'disk full', filters: { kind: ['runbook', 'role'] }, order: 'newest' });
  expect(addressOfState(state)).toBe(address);
  expect(readState('?q=x&utm_source=y&sort=sideways', ['kind'])).toEqual({ query: 'x', filters: {}, order: 'best' });
  expect(addressOfState({ query: ' ', filters: {}, order: 'best' })).toBe('/search/');
});

test('another query leaves all else of the address as it was', () => {
  expect(withQuery('?kind=runbook&q=disk&x=y', 'disk full ')).toBe('/search/?kind=runbook&q=disk+full&x=y');
  expect(withQuery('?q=disk', ' ')).toBe('/search/');
});

test('a filter set twice is taken away', () => {
  const once = toggled({}, 'kind', 'role');
  expect(once).toEqual({ kind: ['role'] });
  expect(toggled(once, 'kind', 'role')).toEqual({});
});

test('handbooks searched as one share words, filters and names', () => {
  const other = { ...makeLexicon([]), pages: 3, synonyms: [['a', 'b']], facets: { kind: ['role'], team: ['x'] } };
  const both = mergeLexicons([lexicon, other]);
  expect(both).toMatchObject({ pages: 3, synonyms: [['a', 'b']], labels: lexicon.labels });
  expect(both.facets).toMatchObject({ kind: ['postmortem', 'runbook', 'role'], team: ['x'] });
});
