import { expect, test } from 'vitest';
import { isIdentifier, joinIdentifier, splitIdentifier } from '../../../src/search/query/identifiers.ts';

test.each([
  ['KubePodNotReady', ['kube', 'pod', 'not', 'ready']],
  ['node_filesystem_avail_bytes', ['node', 'filesystem', 'avail', 'bytes']],
  ['etcdMembersDown', ['etcd', 'members', 'down']],
  ['HTTPServerErrors', ['http', 'server', 'errors']],
  ['NooBaaSystemCapacityWarning85', ['noo', 'baa', 'system', 'capacity', 'warning', '85']],
  ['ERR-FILES-28', ['err', 'files', '28']],
  ['kubelet:9100/metrics', ['kubelet', '9100', 'metrics']],
  ['job:rate5m', ['job', 'rate', '5m']],
  ['VMIs', ['vmis']],
  ['disk', ['disk']],
  ['…', []],
])('%s is split into its words', (name, parts) => {
  expect(splitIdentifier(name)).toEqual(parts);
});

test('a name is told from a word', () => {
  expect(isIdentifier('KubePodNotReady')).toBe(true);
  expect(isIdentifier('etcd')).toBe(false);
});

test('a name in one piece has neither signs nor capitals', () => {
  expect(joinIdentifier('ERR-FILES-28')).toBe('errfiles28');
});
