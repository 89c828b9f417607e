import { describe, expect, test } from 'vitest';
import { addressOfAlert, destinationOf } from '../../../src/alerts/address.ts';
import { alertsWithoutRule, checkAlerts } from '../../../src/alerts/check.ts';
import { readRuleFile } from '../../../src/alerts/rule-file.ts';
import { circumstances } from './handbook.ts';

const rules = (...alerts: string[]) => `groups:\n- name: g\n  rules:\n${alerts.join('')}`;
const alert = (name: string, rest = '') => `  - alert: ${name}\n    expr: up == 0\n${rest}`;
const url = (address: string) => `    annotations:\n      runbook_url: ${address}\n`;

/** What is found in a rule file. */
const found = (text: string) =>
  checkAlerts([readRuleFile('rules.yaml', text)], circumstances).map(
    ({ rule, line, column }) => `${rule} ${line}:${column}`,
  );

describe('the check of rule files', () => {
  test('finds nothing where each alert leads to its runbook', () => {
    expect(found(rules(alert('HighErrorRate', url('https://book.example/alerts/HighErrorRate/'))))).toEqual([]);
  });

  test('names an alert without a runbook', () => {
    expect(found(rules(alert('Unheard')))).toEqual(['alert-runbook 4:12']);
  });

  test('names an address that is missing, leads elsewhere or leads nowhere', () => {
    expect(found(rules(alert('HighErrorRate')))).toEqual(['runbook-url 4:12']);
    expect(found(rules(alert('HighErrorRate', url('https://other.example/x'))))).toEqual(['runbook-url 7:20']);
    expect(found(rules(alert('Unheard', url('https://book.example/alerts/Unheard/'))))).toEqual([
      'alert-runbook 4:12',
      'runbook-url 7:20',
    ]);
  });

  test('names an alert that wakes someone for routine work', () => {
    const labels = (severity: string) =>
      `    labels:\n      severity: ${severity}\n${url('https://book.example/runbooks/purge')}`;
    expect(found(rules(alert('QueueFull', labels('critical'))))).toEqual(['alert-urgency 4:12']);
    expect(found(rules(alert('QueueFull', labels('warning'))))).toEqual([]);
  });

  test('names what a runbook names in vain, at its place in the runbook', () => {
    const file = readRuleFile('rules.yaml', rules(alert('HighErrorRate'), alert('nosuch_alert')));
    const inVain = alertsWithoutRule([file], circumstances);
    expect(inVain.map(({ file: where, line, column }) => `${where}:${line}:${column}`)).toEqual([
      'content/runbooks/errors.mdx:10:25',
      'content/runbooks/purge.mdx:10:10',
      'content/runbooks/root.mdx:10:10',
      'content/runbooks/root.mdx:10:31',
    ]);
    expect(inVain[0]?.advice).toContain('nosuch_alert');
  });

  test('takes the name that an alert had for the alert', () => {
    const file = readRuleFile(
      'rules.yaml',
      rules(alert('DiskAlmostFull', url('https://book.example/alerts/DiskAlmostFull/'))),
    );
    const told = [...checkAlerts([file], circumstances), ...alertsWithoutRule([file], circumstances)].map(
      ({ message }) => message,
    );
    expect(told.filter((message) => /Disk(Almost|Nearly)Full/.test(message))).toEqual([]);
  });

  test('reads the rules that Grafana evaluates itself, which have a title', () => {
    const grafana = `apiVersion: 1
groups:
  - name: disks
    folder: ops
    rules:
      - uid: abc
        title: Disk is full (root)
        condition: C
        data: []
        annotations:
          runbook_url: https://old.example
`;
    expect(found(grafana)).toEqual(['runbook-url 11:24']);
    const [rule] = readRuleFile('g.yaml', grafana).alerts;
    const right = addressOfAlert(circumstances.handbook, circumstances.site, rule?.name ?? '');
    expect(destinationOf(circumstances.handbook, circumstances.site, 'Disk is full (root)', right)).toEqual({
      kind: 'right',
    });
  });

  test('tells where a file is no YAML, once, and reads the rest', () => {
    const broken = `${rules(alert('HighErrorRate', url('https://book.example/alerts/HighErrorRate/')))}---\na: b: c\n`;
    expect(found(broken)).toEqual(['rule-file 9:4']);
  });
});

describe('a runbook_url', () => {
  test.each([
    ['https://book.example/alerts/HighErrorRate/', 'right'],
    ['https://book.example/alerts/HighErrorRate', 'right'],
    ['https://book.example/alerts/HighErrorRate/?namespace={{ $labels.namespace | urlquery }}', 'right'],
    ['https://book.example/runbooks/errors/#undo', 'right'],
    ['https://book.example/alerts/QueueFull/', 'elsewhere'],
    ['https://book.example/runbooks/purge/', 'elsewhere'],
    ['https://book.example/roles/sre/', 'elsewhere'],
    ['https://book.example.org/alerts/HighErrorRate/', 'other-site'],
    ['{{ $externalURL }}/x', 'other-site'],
    ['https://book.example/runbooks/gone/', 'nowhere'],
    ['https://book.example/alerts/%E0%A4/', 'nowhere'],
  ])('%s leads %s', (address, kind) => {
    expect(destinationOf(circumstances.handbook, 'https://book.example/', 'HighErrorRate', address)).toEqual({ kind });
  });
});

describe('a rule file', () => {
  const names = (text: string) => readRuleFile('x', text).alerts.map(({ name }) => name);

  test('may be a PrometheusRule, a list of them, several documents, JSON', () => {
    const resource = `kind: PrometheusRule\nspec:\n  groups:\n  - name: g\n    rules:\n    - alert: A\n    - record: r\n`;
    expect(names(`${resource}---\n${resource.replace('alert: A', 'alert: B')}`)).toEqual(['A', 'B']);
    expect(names(`kind: List\nitems:\n- ${resource.replaceAll('\n', '\n  ')}`)).toEqual(['A']);
    expect(
      names(JSON.stringify({ prometheusAlerts: { groups: [{ rules: [{ alert: 'A' }, { alert: 'B' }] }] } })),
    ).toEqual(['A', 'B']);
    expect(names('')).toEqual([]);
    expect(names('# nothing\n')).toEqual([]);
  });

  test('may be a template that becomes YAML later', () => {
    const chart = `{{- if .Values.rules.enabled }}
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: {{ include "shop.fullname" . }}
  labels:
    {{- include "shop.labels" . | nindent 4 }}
spec:
  groups:
    - name: shop
      rules:
        {{- with .Values.rules }}
        - alert: HighErrorRate
          expr: rate(x[5m]) > {{ .limit }}
          labels: { severity: {{ .severity }} }
          annotations:
            summary: Pod {{ "{{" }} $labels.pod {{ "}}" }} fails
        {{- end }}
{{- end }}
`;
    const { alerts, faults } = readRuleFile('x', chart);
    expect(faults).toEqual([]);
    expect(alerts.map(({ name, place }) => [name, place.line, place.column])).toEqual([['HighErrorRate', 13, 18]]);
  });

  test('may share labels and annotations by anchors', () => {
    const text = `x: &page {severity: critical}\ny: &notes {runbook_url: 'https://a.example'}\ngroups:\n- rules:\n  - alert: A\n    labels: *page\n    annotations:\n      <<: *notes\n`;
    const [first] = readRuleFile('x', text).alerts;
    expect(first?.severity).toBe('critical');
    expect(first?.url?.value).toBe('https://a.example');
  });
});
