import { expect, test } from 'vitest';
import { labelsOf } from '../../../src/alerts/promql.ts';

/** Of these labels, those that a sample of the result can have. */
const possible = (expression: string, labels = ['namespace', 'pod', 'le']) =>
  labels.filter((label) => labelsOf(expression)?.canHave(label));

test.each([
  ['up == 0', ['namespace', 'pod', 'le']],
  ['up{pod=""} == 0', ['namespace', 'le']],
  ['# why\nmax_over_time(up[5m]) == 0 # so', ['namespace', 'pod', 'le']],
  ['{"my.metric", "namespace"=""}', ['pod', 'le']],
  ['sum(up)', []],
  ['sum by (namespace) (rate(x[5m])) > 0.1', ['namespace']],
  ['sum(rate(x[5m])) by (namespace, pod) / 3', ['namespace', 'pod']],
  ['sum without (pod) (up)', ['namespace', 'le']],
  ['topk by (namespace) (3, up)', ['namespace', 'pod', 'le']],
  ['max by (pod) (sum by (namespace) (up))', []],
  ['count_values by (namespace) ("pod", up)', ['namespace', 'pod']],
  ['histogram_quantile(0.9, sum by (le, namespace) (rate(x_bucket[5m])))', ['namespace']],
  ['label_replace(sum(up), "pod", "$1", "instance", "(.*)")', ['pod']],
  ['label_join(sum(up), "pod", "-", "a")', ['pod']],
  ['absent(up{namespace="a", pod=~"b"})', ['namespace']],
  ['absent_over_time((up{namespace="a"})[5m])', ['namespace']],
  ['absent(sum(up{namespace="a"}))', []],
  ['vector(1)', []],
  ['time() - max by (pod) (start) > 60', ['pod']],
  ['1 - avg without (le) (up)', ['namespace', 'pod']],
  ['sum by (namespace, pod) (a) / on (namespace) sum by (namespace) (b)', ['namespace']],
  ['a / ignoring (pod) b', ['namespace', 'le']],
  ['a * on (namespace) group_left (le) sum by (namespace, le) (b)', ['namespace', 'pod', 'le']],
  ['a * on (namespace) group_left (pod) sum by (namespace) (b)', ['namespace', 'le']],
  ['sum by (namespace) (b) * on (namespace) group_right () a', ['namespace', 'pod', 'le']],
  ['sum by (pod) (a) and on () b', ['pod']],
  ['sum by (pod) (a) or sum by (namespace) (b)', ['namespace', 'pod']],
  ['sum by (pod) (a) unless b', ['pod']],
  ['sum by (pod) (a) > sum by (namespace) (b)', []],
  ['-sum by (pod) (a offset 5m)', ['pod']],
  ['max_over_time(sum by (pod) (a)[1h:5m] @ end())', ['pod']],
])('%s can have %j', (expression, labels) => {
  expect(possible(expression)).toEqual(labels);
});

test('an expression names the labels that it matches, joins and groups by, and sets', () => {
  const found = labelsOf('label_replace(a{b="1"} * on (c) group_left (d) sum by (e) (f), "g", "", "h", "")');
  expect([...(found?.named ?? [])].sort()).toEqual(['b', 'c', 'd', 'e', 'g']);
});

test.each(['', 'sum by (pod) (', 'up > {{ .Values.limit }}', 'SELECT 1'])('of “%s” nothing is known', (expression) => {
  expect(labelsOf(expression)).toBeUndefined();
});
