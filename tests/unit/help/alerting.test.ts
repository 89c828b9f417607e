import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { labelsInVain } from '../../../src/alerts/labels.ts';
import { readRuleFile } from '../../../src/alerts/rule-file.ts';

/** The snippets of the page by the name that each has as its title. */
const snippets = new Map(
  [
    ...readFileSync('src/help/connect-your-alerting.mdx', 'utf8').matchAll(/^```\w+ title="(.+)"\n([\s\S]*?)^```$/gm),
  ].map(([, title = '', text = '']) => [title, text]),
);
const snippet = (title: string) => snippets.get(title) ?? '';
const templates = snippet('/etc/alertmanager/watchbook.tmpl');
const folder = mkdtempSync(join(tmpdir(), 'alerting-'));
const written = (name: string, title: string) => {
  writeFileSync(join(folder, name), snippet(title));
  return join(folder, name);
};
const has = (tool: string) => spawnSync(tool, ['--version']).status === 0;
const run = (tool: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8' });
  return { status, out: stdout + stderr };
};

test('the rules are read, and bring only labels that the alert can have', () => {
  for (const [title, name] of [
    ['rules/disk.yaml', 'DiskFull'],
    ['provisioning/alerting/disk.yaml', 'DiskFull'],
  ] as const) {
    const { alerts, faults, isTemplate } = readRuleFile(title, snippet(title));
    expect([alerts.map((alert) => alert.name), faults, isTemplate]).toEqual([[name], [], false]);
    expect(alerts.flatMap(labelsInVain)).toEqual([]);
    expect(alerts[0]?.url?.value).toMatch(
      /\/alerts\/DiskFull\/\?mountpoint=\{\{ \$\$?labels\.mountpoint \| urlquery \}\}/,
    );
  }
});

test('what Alertmanager sends is made by templates that there are', () => {
  const config = snippet('/etc/alertmanager/alertmanager.yml');
  const { receivers, route } = parse(config, { strict: true });
  expect(receivers.map(({ name }: { name: string }) => name)).toEqual([route.receiver, route.routes[0].receiver]);
  const used = [...config.matchAll(/\{\{ template "(.+?)" \. \}\}/g)].map(([, name]) => name);
  const defined = [...templates.matchAll(/\{\{ define "(.+?)" \}\}/g)].map(([, name]) => name);
  expect(new Set(used)).toEqual(new Set(defined));
});

test('an event of PagerDuty is JSON with what it asks for', () => {
  const event = JSON.parse(snippet('POST https://events.pagerduty.com/v2/enqueue'));
  expect(Object.keys(event)).toEqual(['routing_key', 'event_action', 'payload', 'links']);
  expect(Object.keys(event.payload)).toEqual(['summary', 'source', 'severity']);
});

test.skipIf(!has('promtool'))('Prometheus takes the rules', () => {
  expect(run('promtool', 'check', 'rules', written('rules.yaml', 'rules/disk.yaml'))).toMatchObject({ status: 0 });
});

test.skipIf(!has('amtool'))('Alertmanager takes its settings, and its templates say what the page says', () => {
  const glob = written('watchbook.tmpl', '/etc/alertmanager/watchbook.tmpl');
  const settings = written('alertmanager.yml', '/etc/alertmanager/alertmanager.yml');
  expect(run('amtool', 'check-config', settings)).toMatchObject({ status: 0 });
  const url = 'https://book.example/alerts/DiskFull/?mountpoint=%2Fsrv&x=a+b';
  const data = join(folder, 'data.json');
  const alert = {
    status: 'firing',
    labels: { alertname: 'DiskFull' },
    annotations: { summary: 'Disk <full>', runbook_url: url },
    startsAt: '2026-01-01T00:00:00Z',
    endsAt: '0001-01-01T00:00:00Z',
  };
  const common = { commonLabels: alert.labels, groupLabels: alert.labels, commonAnnotations: {} };
  writeFileSync(data, JSON.stringify({ receiver: 'chat', status: 'firing', alerts: [alert], ...common }));
  const render = (name: string, type: string) => {
    const text = `--template.text={{ template "watchbook.${name}" . }}`;
    return run(
      'amtool',
      'template',
      'render',
      `--template.glob=${glob}`,
      text,
      `--template.type=${type}`,
      `--template.data=${data}`,
    ).out;
  };
  expect(render('title', 'text').trim()).toBe('[FIRING] DiskFull');
  expect(render('slack', 'text')).toContain(`<${url}|What to do>`);
  expect(render('mail', 'html')).toContain('<p>Disk &lt;full&gt;</p>');
  expect(render('mail', 'html')).toMatch(
    /<a href="https:\/\/book\.example\/alerts\/DiskFull\/\?mountpoint=%2Fsrv&amp;x=a/,
  );
});

for (const tool of ['promtool', 'amtool']) if (!has(tool)) console.log(`No ${tool}: the snippets are not tried in it.`);
