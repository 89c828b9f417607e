import { expect, test } from 'vitest';
import type { ExactName } from '../../../src/model/published/exact-name.ts';
import { namesMeant } from '../../../src/search/query/exact-names.ts';

const names: ExactName[] = [
  ...['Pod', 'PodNotReady', 'Node', 'Job'].map((name): ExactName => [`Kube${name}`, 'Something of Kubernetes']),
  ['502 Bad Gateway', 'Gateway errors', '/errors/502-bad-gateway/'],
  ['ERR-FILES-28', 'Disk filling', '/errors/err-files-28/'],
];
const meant = (typed: string) => {
  const { names: found, exact } = namesMeant(typed, names);
  return [found.map(([name]) => name), exact];
};

test.each([
  ['KubePodNotReady', ['KubePodNotReady'], true],
  ['kubepodnotready namespace="web"', ['KubePodNotReady'], true],
  ['[FIRING:1] {alertname="KubeNode"}', ['KubeNode'], true],
  ['err files 28', ['ERR-FILES-28'], true],
  ['kubepod', ['KubePod'], true],
  ['kubepodn', ['KubePodNotReady'], false],
  ['502', ['502 Bad Gateway'], false],
  ['kube', [], false],
  ['50', [], false],
  ['bad gateway', [], false],
  ['', [], false],
])('%s means %j', (typed, found, exact) => {
  expect(meant(typed)).toEqual([found, exact]);
});
