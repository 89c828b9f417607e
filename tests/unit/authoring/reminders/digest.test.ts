import { describe, expect, test } from 'vitest';
import { readRuleFile } from '../../../../src/alerts/rule-file.ts';
import { ruleAlertsOf, watchedAlerts } from '../../../../src/alerts/watched.ts';
import { countsIn, digestOf } from '../../../../src/authoring/reminders/digest.ts';
import { chatMessage, digestFormats } from '../../../../src/authoring/reminders/digest-formats.ts';
import { configSchema } from '../../../../src/config/schema.ts';
import { handbookOf } from '../../handbook-of.ts';
import { files, ruleFile } from './handbook.ts';

const handbook = handbookOf(files);
const config = configSchema.parse({ title: 'Book', site: 'https://book.example/ops/' });
const alerts = ruleAlertsOf([readRuleFile('rules/shop.yaml', ruleFile)]);
const today = '2026-07-15';
const owners = digestOf(handbook, { today, within: 14, config, alerts });
const written = { owners, today, title: config.title, site: config.site };

test('each alert of the rule files has its runbook and who is called: by the runbook, or by the service it names', () => {
  const found = watchedAlerts(handbook, alerts, ['critical']).map(({ name, wakes, severities, runbooks, called }) => [
    name,
    wakes,
    severities,
    runbooks.map(({ id }) => id),
    called.map(({ id }) => id),
  ]);
  expect(found).toEqual([
    ['HighErrorRate', true, ['critical'], ['errors'], ['dev', 'sre']],
    ['QueueFull', true, ['critical', 'warning'], [], ['sre']],
    ['Unheard', false, [], [], []],
  ]);
});

describe('a digest', () => {
  test('tells each owner what is due, and what nobody owns', () => {
    const told = owners.map(({ owner, lists }) => [
      owner,
      lists.actions.map(({ what, when }) => `${what}: ${when}`),
      lists.reviews.map(({ what, when }) => `${what}: ${when}`),
      lists.drafts.map(({ what, when }) => `${what}: ${when}`),
      lists.alerts.map(({ what, when }) => `${what}: ${when}`),
    ]);
    expect(told).toEqual([
      [
        'sre',
        ['Test it: due 20 July 2026'],
        [],
        ['Paying failed: waits 75 days'],
        ['QueueFull: wakes someone; rules/shop.yaml:4, rules/shop.yaml:5'],
      ],
      ['dev', ['Add an *alert* for @everyone <b>: 35 days overdue'], ['Errors (runbook): 5 days overdue'], [], []],
      [undefined, [], [], [], ['Unheard: wakes nobody; rules/shop.yaml:6']],
    ]);
    expect(owners.map(countsIn)).toEqual([
      '1 action item, 1 draft, 1 alert without a runbook',
      '1 action item, 1 review',
      '1 alert without a runbook',
    ]);
  });

  test('looks no further ahead than it is told', () => {
    const near = digestOf(handbook, { today, within: 2, config, alerts: [] });
    expect(near.flatMap(({ lists }) => lists.actions.map(({ what }) => what))).toEqual([
      'Add an *alert* for @everyone <b>',
    ]);
  });

  test('leads to whole addresses under the site’s own, and steers neither Markdown, HTML nor a chat', () => {
    const markdown = digestFormats.markdown(written);
    expect(markdown).toContain('## SRE');
    expect(markdown).toContain('](https://book.example/ops/postmortems/paying/#late)');
    expect(markdown).toContain('\\*alert\\* for @\u200Beveryone \\<b\\>');
    const html = digestFormats.html(written);
    expect(html).toContain('<a href="https://book.example/ops/roles/sre/">SRE</a>');
    expect(html).toContain('@everyone &lt;b&gt;</a>');
    expect(html).not.toMatch(/<(script|style|img)|style=/);
    const { text = '' } = chatMessage(written) ?? {};
    expect(text.split('\n')).toHaveLength(4);
    expect(text).toContain('&lt;b&gt;>');
    expect(JSON.parse(digestFormats.json(written)).owners[2]).toMatchObject({ owner: null });
  });

  test('says so where nothing is due, and cuts what nobody would read', () => {
    const none = { ...written, owners: [] };
    expect(digestFormats.markdown(none)).toContain('Nothing is due.');
    expect(digestFormats.html(none)).toContain('Nothing is due.');
    expect(chatMessage(none)).toBeUndefined();
    const [rule] = alerts;
    const many = Array.from({ length: 100 }, (_, index) => ({ ...rule, name: `Other${index}` }) as never);
    const long = { ...written, owners: digestOf(handbook, { today, within: 0, config, alerts: many }) };
    expect(digestFormats.markdown(long)).toContain('[70 more](https://book.example/ops/alerts/#rules)');
  });
});
