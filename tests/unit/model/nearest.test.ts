import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../../src/model/nearest.ts';

test.each([
  ['srre', ['developer', 'sre', 'dba'], 'sre'],
  ['SRE', ['dba', 'sre'], 'sre'],
  ['raedy', ['red', 'ready'], 'ready'],
  ['disk-fillign', ['disk-slow', 'disk-filling'], 'disk-filling'],
  ['banana', ['postmortem', 'runbook', 'term'], undefined],
  ['x', [], undefined],
])('%s of %j means %s', (word, candidates, meant) => {
  expect(nearest(word, candidates)).toBe(meant);
});

test.each([
  ['', '', 0],
  ['kitten', 'sitting', 3],
  ['etdc', 'etcd', 1],
  ['ca', 'abc', 3],
])('from %s to %s it takes %i edits', (a, b, edits) => {
  expect(editDistance(a, b, 9)).toBe(edits);
  expect(editDistance(b, a, 9)).toBe(edits);
  if (edits > 0) expect(editDistance(a, b, edits - 1)).toBe(edits);
});
