import { expect, test } from 'vitest';
import type { Lexicon } from '../../../src/search/index/lexicon-file.ts';
import { knownFilters } from '../../../src/search/query/filters.ts';

const lexicon: Lexicon = {
  version: 1,
  pages: 3,
  pageTable: '',
  vocabulary: '',
  synonyms: [],
  facets: { kind: ['postmortem', 'runbook', 'term'], service: ['checkout', 'mail'], severity: ['SEV1', 'SEV2'] },
  labels: { kind: { '': 'Kind', postmortem: 'Post-mortems', runbook: 'Runbooks', term: 'Glossary' } },
};

test.each([
  ['kind', 'Runbook', 'runbook'],
  ['kind', 'runbooks', 'runbook'],
  ['kind', 'glossary', 'term'],
  ['kind', 'post-mortem', 'postmortem'],
  ['severity', 'sev1', 'SEV1'],
])('%s:%s is %s', (field, typed, value) => {
  expect(knownFilters({ [field]: [typed] }, lexicon)).toEqual({ filters: { [field]: [value] }, unknown: [] });
});

test.each([
  [['SEV1', 'SEV2', 'SEV10'], 'SEV1'],
  [['P0', 'P1', 'P2'], 'P1'],
])('a number is the value that ends with it, whatever the scale: %j', (severity, value) => {
  const scale = { ...lexicon, facets: { ...lexicon.facets, severity } };
  expect(knownFilters({ severity: ['1'] }, scale).filters).toEqual({ severity: [value] });
});

test('half a value is all that begin like it', () => {
  expect(knownFilters({ severity: ['sev'], kind: ['runb'] }, lexicon).filters).toEqual({
    severity: ['SEV1', 'SEV2'],
    kind: ['runbook'],
  });
});

test('a single s is the beginning of a value, not the end of every one', () => {
  expect(knownFilters({ service: ['s'] }, lexicon).filters).toEqual({});
  expect(knownFilters({ severity: ['s'] }, lexicon).filters).toEqual({ severity: ['SEV1', 'SEV2'] });
});

test('a value that no page has narrows nothing, and the nearest is told', () => {
  expect(knownFilters({ service: ['chekout'] }, lexicon)).toEqual({
    filters: {},
    unknown: [{ field: 'service', value: 'chekout', rather: ['checkout'] }],
  });
});

test('where none is near, all are told', () => {
  expect(knownFilters({ kind: ['banana'], service: ['mail', 'zork'] }, lexicon)).toEqual({
    filters: { service: ['mail'] },
    unknown: [
      { field: 'kind', value: 'banana', rather: ['postmortem', 'runbook', 'term'] },
      { field: 'service', value: 'zork', rather: ['checkout', 'mail'] },
    ],
  });
});

const scaleOf = (...ids: string[]): Lexicon => ({
  ...lexicon,
  facets: { severity: ids },
  labels: {
    severity: { '': 'Severity', ...Object.fromEntries(ids.map((id) => [id, id === 'P0' ? 'P0 Outage' : id])) },
  },
});
test.each([
  [['SEV1', 'SEV2'], '1', 'SEV1'],
  [['SEV1', 'SEV2'], 'sev 2', 'SEV2'],
  [['P0', 'P1', 'P2'], '1', 'P1'],
  [['P0', 'P1', 'P2'], '0', 'P0'],
  [['P0', 'P1', 'P2'], 'outage', 'P0'],
  [['critical', 'major', 'minor'], '1', 'critical'],
  [['critical', 'major', 'minor'], 'sev2', 'major'],
  [['critical', 'major', 'minor'], 'Major', 'major'],
])('on the scale %j, severity:%s is %s: by its name, else by its place', (ids, typed, value) => {
  expect(knownFilters({ severity: [typed] }, scaleOf(...ids)).filters).toEqual({ severity: [value] });
});

test('a number that the scale lacks offers the scale', () => {
  for (const value of ['7', 'sev7'])
    expect(knownFilters({ severity: [value] }, lexicon).unknown).toEqual([
      { field: 'severity', value, rather: ['SEV1', 'SEV2'] },
    ]);
});
