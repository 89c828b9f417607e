import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressToWrite } from '../../../src/alerts/address.ts';
import { checkAlerts } from '../../../src/alerts/check.ts';
import { readRuleFile } from '../../../src/alerts/rule-file.ts';
import { withRunbookUrls } from '../../../src/alerts/write.ts';
import { handbookOf, roleFile, serviceFile } from '../handbook-of.ts';

const handbook = handbookOf({
  'content/roles/sre.mdx': roleFile('SRE'),
  'content/services/shop.mdx': serviceFile('Shop'),
  'content/runbooks/pods.mdx': `---
title: Pods
summary: About pods.
owner: sre
reviewed: 2026-06-01
services: [shop]
signals: [errors]
urgency: page
escalation: [sre]
alerts: [PodDown, {name: PodSlow, start: look}]
parameters:
  - {name: namespace, description: Which, example: web, label: namespace}
  - {name: claim, description: Which, example: data, label: persistentvolumeclaim}
  - {name: pod, description: Which, example: web-1}
  - {name: ticket, description: Which, example: OPS-1}
---
`,
});
const settings = { handbook, site: 'https://book.example' };
const own = 'https://book.example/alerts/PodDown/';
const namespace = 'namespace={{ $labels.namespace | urlquery }}';
const claim = 'persistentvolumeclaim={{ $labels.persistentvolumeclaim | urlquery }}';

const rule = (expression: string, url = '', rest = '') =>
  `groups:\n- name: g\n  rules:\n  - alert: PodDown\n    expr: ${expression}\n${url && `    annotations:\n      runbook_url: ${url}\n`}${rest}`;
const mended = (text: string, replace = false) => {
  const file = readRuleFile('rules.yaml', text);
  return withRunbookUrls(file, (alert) => addressToWrite(alert, { ...settings, isTemplate: file.isTemplate, replace }))
    .text;
};
/** The address after it was written; a second time changes nothing. */
const written = (text: string, replace = false) => {
  const result = mended(text, replace);
  expect(mended(result, replace)).toBe(result);
  const [alert] = readRuleFile('rules.yaml', result).alerts;
  return alert?.url?.value;
};

describe('an address brings the labels that fill the runbook’s parameters', () => {
  test.each([
    ['up == 0', [namespace, claim]],
    ['sum by (namespace) (up) == 0', [namespace]],
    ['sum by (pod) (up) == 0', ['pod={{ $labels.pod | urlquery }}']],
    ['up{pod=~"web.*", namespace=""} == 0', [claim, 'pod={{ $labels.pod | urlquery }}']],
    ['sum(up) == 0', []],
  ])('%s', (expression, parts) => {
    expect(written(rule(`'${expression}'`))).toBe(`${own}${parts.length > 0 ? `?${parts.join('&')}` : ''}`);
  });

  test('what the rule itself sets is written out, since templates do not see it', () => {
    const labels = '    labels: {namespace: "a b&c", pod: "{{ $labels.kubernetes_pod }}"}\n';
    expect(written(rule('sum by (kubernetes_pod) (up)', '', labels))).toBe(
      `${own}?namespace=a%20b%26c&pod={{ $labels.kubernetes_pod | urlquery }}`,
    );
  });

  test('a template of Helm or Jinja gets none: the marks would be its own', () => {
    expect(written(rule('up == 0', '', '    for: {{ .Values.wait }}\n'))).toBe(own);
    expect(written(rule('up == 0', '', '    labels: {x: "{% raw %}{{ $labels.x }}{% endraw %}"}\n'))).toBe(own);
  });
});

describe('what a person added stays', () => {
  test.each([
    [`${own}?team=web#look`, `${own}?team=web&${namespace}#look`],
    [`${own}?namespace=fixed`, `${own}?namespace=fixed`],
    [`https://book.example/runbooks/pods/#look`, `https://book.example/runbooks/pods/?${namespace}#look`],
    [`https://book.example/alerts/Wrong/?x=1#y`, `${own}?x=1&${namespace}#y`],
    [
      `'${own}?x={{ if eq $labels.namespace "a#b?c&d" }}1{{ end }}'`,
      `${own}?x={{ if eq $labels.namespace "a#b?c&d" }}1{{ end }}&${namespace}`,
    ],
    ['https://wiki.example/pods?x=1', 'https://wiki.example/pods?x=1'],
  ])('%s', (before, after) => {
    expect(written(rule('sum by (namespace) (up)', before))).toBe(after);
  });

  test('another site gives way when that is asked for', () => {
    expect(written(rule('sum(up)', 'https://wiki.example/pods?x=1'), true)).toBe(own);
  });

  test('quotes within an address are written so that they are read again', () => {
    const template = `?x={{ $labels.namespace | printf "%s's" }}`;
    for (const value of [`'${own}${template.replace("'", "''")}'`, JSON.stringify(`${own}${template}`)])
      expect(written(rule('sum by (namespace) (up)', value))).toBe(`${own}${template}&${namespace}`);
  });
});

test('a label that the expression cannot have is named at the address that asks for it', () => {
  const found = (text: string) =>
    checkAlerts([readRuleFile('rules.yaml', text)], { ...settings, sources: [], paging: [] }).map(
      ({ rule, line, column, message, advice }) => [`${rule} ${line}:${column}`, message, advice],
    );
  const url = `${own}?pod={{ $labels.pod }}`;
  expect(found(rule('sum by (pod) (up)', url))).toEqual([]);
  const [[place, message, advice] = []] = found(rule('sum(up)', url));
  expect([place, message]).toEqual(['runbook-label 7:20', expect.stringContaining('`pod`')]);
  expect(advice).toContain('by (…)');
  const [[, , other] = []] = found(rule('sum(up)', url, '    labels: {pod: a}\n'));
  expect(other).toContain('the rule itself sets');
});

const promtool = spawnSync('promtool', ['--version']).status === 0;
test.skipIf(!promtool)('Prometheus itself fills the address in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'promtool-'));
  writeFileSync(join(folder, 'rules.yaml'), mended(rule('sum by (namespace, pod) (up) == 0')));
  const trial = (url: string) => `rule_files: [rules.yaml]
tests:
- interval: 1m
  input_series: [{series: 'up{namespace="a b&c/é",pod="p"}', values: '0 0'}]
  alert_rule_test:
  - eval_time: 1m
    alertname: PodDown
    exp_alerts: [{exp_labels: {namespace: "a b&c/é", pod: p}, exp_annotations: {runbook_url: "${url}"}}]
`;
  writeFileSync(join(folder, 'test.yaml'), trial(`${own}?namespace=a+b%26c%2F%C3%A9&pod=p`));
  const { status, stdout, stderr } = spawnSync('promtool', ['test', 'rules', join(folder, 'test.yaml')], {
    encoding: 'utf8',
  });
  expect([status, status === 0 ? '' : stdout + stderr]).toEqual([0, '']);
  expect(new URL(`${own}?namespace=a+b%26c%2F%C3%A9`).searchParams.get('namespace')).toBe('a b&c/é');
});
if (!promtool) console.log('No promtool: what Prometheus makes of the addresses is not tried.');
