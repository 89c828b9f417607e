import { expect, test } from 'vitest';
import { readQuery } from '../../../src/search/query/query.ts';

const fields = {
  kind: 'kind',
  service: 'service',
  severity: 'severity',
  sev: 'severity',
  cause: 'cause',
  organisation: 'organisation',
};
const read = (typed: string) => readQuery(typed, fields);

test('filters, dates and words are told apart', () => {
  const query = read('kind:runbook service:checkout sev:1 cause:expiry after:2025-01 certificate');
  expect(query.filters).toEqual({ kind: ['runbook'], service: ['checkout'], severity: ['1'], cause: ['expiry'] });
  expect(query.after).toBe('2025-01');
  expect(query.words.map(({ typed }) => typed)).toEqual(['certificate']);
});

test('several values of one filter are alternatives', () => {
  expect(read('kind:runbook,postmortem kind:role').filters).toEqual({ kind: ['runbook', 'postmortem', 'role'] });
});

test('a quoted value may have spaces', () => {
  expect(read('organisation:"Example Shop" dns').filters).toEqual({ organisation: ['Example Shop'] });
});

test('what stands in quotes is a phrase, curly quotes too, and an open quote counts', () => {
  expect(read('"No space left" disk').phrases).toEqual(['no space left']);
  expect(read('“No space left”').phrases).toEqual(['no space left']);
  expect(read('"no space').phrases).toEqual(['no space']);
});

test('a colon in an error message is no filter', () => {
  const query = read('etcdserver: mvcc: database space exceeded');
  expect(query.filters).toEqual({});
  expect(query.words.map(({ whole }) => whole)).toEqual(['etcdserver', 'mvcc', 'database', 'space', 'exceeded']);
});

test.each([
  ['after:yesterday', { after: '2026-11-30' }],
  ['since:2w before:today', { after: '2026-11-17', before: '2026-12-01' }],
  ['AFTER:3m', { after: '2026-09-01' }],
  ['until:1y', { before: '2025-12-01' }],
  ['after:9999y', { after: '0001-01-01' }],
])('%s is counted from today', (typed, days) => {
  expect(readQuery(typed, fields, { now: new Date('2026-12-01T03:00:00Z') })).toMatchObject({ ...days, noFilters: [] });
});

test('a filter that is none is told; its value is a word, unless it was to be a day', () => {
  const query = read('title:disk after:someday tag:"full volume" kind:runbook');
  expect(query.noFilters).toEqual(['title', 'after', 'tag']);
  expect(query.after).toBeUndefined();
  expect(query.words.map(({ typed }) => typed)).toEqual(['disk', 'full', 'volume']);
});

test('a filter that is still being typed is nothing yet', () => {
  expect(read('disk title:').noFilters).toEqual([]);
});

test('question words are marked, words that matter to an operator are not', () => {
  const query = read("what do I do when the pod isn't ready or not up");
  const stops = query.words.filter(({ stop }) => stop).map(({ typed }) => typed);
  expect(stops).toEqual(['what', 'do', 'I', 'do', 'when', 'the', "isn't", 'or']);
});

test.each([
  'KubePodNotReady',
  'node_filesystem_avail_bytes',
  'TargetDown{job="api",instance="a"}',
  'firing: KubeNodeNotReady',
])('%s looks like an alert', (typed) => {
  expect(read(typed).alertLike).toBe(true);
});

test.each([
  'pod not ready',
  'PostgreSQL',
  'who leads an incident',
  'e-mail',
])('%s does not look like an alert', (typed) => {
  expect(read(typed).alertLike).toBe(false);
});

test('a query is open while its last word is being typed', () => {
  expect(read('disk fu').open).toBe(true);
  expect(read('disk full ').open).toBe(false);
});

test.each([
  ['who is paged at night', 'who'],
  ['what is saturation', 'meaning'],
  ['has anyone deleted the wrong cluster before?', 'before'],
  ['did a leap second ever break us', 'before'],
  ['has split brain happened to others', 'before'],
  ['which alert comes first', 'other'],
  ['disk full', undefined],
])('“%s” asks for %s', (typed, asked) => {
  expect(read(typed).asks).toBe(asked);
});

test('without quotes what stands in them is plain words, at its place', () => {
  const query = readQuery('storage "nfs file33" missing', fields, { quotes: false });
  expect(query.phrases).toEqual([]);
  expect(query.words.map(({ typed }) => typed)).toEqual(['storage', 'nfs', 'file33', 'missing']);
});

test('an alert with its labels is its name and their words', () => {
  const query = read('TargetDown{job="api",instance="10.0.0.1:9100"} firing');
  expect(query.words.map(({ typed }) => typed)).toEqual([
    'TargetDown',
    'job',
    'api',
    'instance',
    '10.0.0.1:9100',
    'firing',
  ]);
  expect(query.phrases).toEqual([]);
});

test('a hyphen before quotes or a filter excludes; before a word it was pasted with it', () => {
  const query = read('kill -9 -"last resort" -kind:role,term df -h');
  expect(query.excluded).toEqual({ phrases: ['last resort'], filters: { kind: ['role', 'term'] } });
  expect([query.phrases, query.filters]).toEqual([[], {}]);
  expect(query.words.map(({ typed }) => typed)).toEqual(['kill', '9', 'df', 'h']);
});
