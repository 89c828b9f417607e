import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { alertNamesOf } from '../../src/model/runbooks/alerts.ts';
import { readHandbook } from '../../src/search/index/read-handbook.ts';

const rules = '../shared/corpora/rules';

/** Names of the alerts in Prometheus rule files and PrometheusRule objects. */
function alertsIn(pattern: string): Set<string> {
  const texts = globSync(pattern).map((file) => readFileSync(file, 'utf8'));
  return new Set(texts.flatMap((text) => [...text.matchAll(/^\s*- alert: (\S+)/gm)].map(([, name]) => name ?? '')));
}

test('a runbook that wakes someone first escalates to a role with a pager rota', async () => {
  const handbook = await readHandbook();
  const onCall = new Set(
    handbook
      .all('role')
      .filter(({ data }) => data.contact?.includes('pager rota'))
      .map(({ id }) => id),
  );
  const wrong = handbook
    .all('runbook')
    .filter(({ data }) => data.urgency === 'page' && !onCall.has(data.escalation[0] ?? ''))
    .map(({ id }) => id);
  expect(onCall.size).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});

describe.skipIf(!existsSync(rules))('rule files from elsewhere (skipped where ../shared/corpora is absent)', () => {
  test('nine of ten alerts of kube-prometheus and of node-exporter lead to a runbook', async () => {
    const handbook = await readHandbook();
    const known = new Set(handbook.all('runbook').flatMap(({ data }) => alertNamesOf(data)));
    const theirs = [...alertsIn(`${rules}/kube-prometheus/manifests/*.yaml`)];
    expect(theirs.length).toBeGreaterThan(100);
    expect(theirs.filter((name) => known.has(name)).length / theirs.length).toBeGreaterThanOrEqual(0.9);
  });

  test('the page on monitoring lists just those alerts that are our own invention', async () => {
    const handbook = await readHandbook();
    const theirs = alertsIn(`${rules}/**/*.{yml,yaml}`);
    const invented = handbook
      .all('runbook')
      .flatMap(({ data }) => alertNamesOf(data))
      .filter((name) => !theirs.has(name) && !name.startsWith('etcd'));
    const text = readFileSync('content/services/monitoring.mdx', 'utf8');
    const list = /\*\*Invented for our example shop\*\* are: (.*)\. Write/.exec(text)?.[1] ?? '';
    expect([...list.matchAll(/`(\w+)`/g)].map(([, name]) => name).sort()).toEqual([...new Set(invented)].sort());
  });
});
