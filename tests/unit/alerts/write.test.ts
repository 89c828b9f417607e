import { expect, test } from 'vitest';
import { readRuleFile } from '../../../src/alerts/rule-file.ts';
import { withRunbookUrls } from '../../../src/alerts/write.ts';

const address = 'https://book.example/alerts/A/';
const mended = (text: string) => {
  const file = readRuleFile('rules.yaml', text);
  return withRunbookUrls(file, ({ url }) => (url?.value.trim() === address ? undefined : address));
};

/** What is written, after a look that it reads back as meant and that a second time changes nothing. */
const written = (text: string) => {
  const { text: result } = mended(text);
  const again = readRuleFile('rules.yaml', result);
  expect(again.faults).toEqual([]);
  expect(again.alerts.map(({ url }) => url?.value.trim())).toEqual(again.alerts.map(() => address));
  expect(mended(result).text).toBe(result);
  return result;
};

test('an address is mended in its own quotes, and comments and layout stay', () => {
  const before = (value: string) => `# rules of the shop
groups:
- name:   g   # odd blanks
  rules:
  -   alert: A
      expr: |
        up == 0   # in PromQL

      annotations:
        summary: "It's down"
        runbook_url: ${value}   # keep me
      labels: {severity:   page}
`;
  expect(written(before('http://old.example/x'))).toBe(before(address));
  expect(written(before('"http://old.example/x"'))).toBe(before(`"${address}"`));
  expect(written(before("'http://old.example/x'"))).toBe(before(`'${address}'`));
});

test('a missing address is added in the order and indentation of its neighbours', () => {
  expect(
    written(`groups:
- rules:
  - alert: A
    annotations:
      # what it means
      description: d
      summary: s
    expr: up
`),
  ).toBe(`groups:
- rules:
  - alert: A
    annotations:
      # what it means
      description: d
      runbook_url: ${address}
      summary: s
    expr: up
`);
});

test('annotations are added where there are none', () => {
  expect(written('groups:\n- rules:\n    - alert: A\n      expr: up\n      labels:\n          severity: page\n')).toBe(
    `groups:\n- rules:\n    - alert: A\n      annotations:\n          runbook_url: ${address}\n      expr: up\n      labels:\n          severity: page\n`,
  );
  expect(written('groups:\n- rules:\n  - alert: A\n    annotations:\n    expr: up\n')).toBe(
    `groups:\n- rules:\n  - alert: A\n    annotations:\n      runbook_url: ${address}\n    expr: up\n`,
  );
});

test('JSON stays JSON, whatever its layout', () => {
  const data = (annotations?: object) => ({ groups: [{ rules: [{ alert: 'A', expr: 'up', ...annotations }] }] });
  for (const annotations of [undefined, { annotations: {} }, { annotations: { summary: 's' } }]) {
    for (const indent of [0, 2, '\t']) {
      const result = JSON.parse(written(JSON.stringify(data(annotations), null, indent)));
      expect(result.groups[0].rules[0].annotations).toEqual({ ...annotations?.annotations, runbook_url: address });
    }
  }
});

test('flow maps, block texts, Windows line ends and several documents are kept', () => {
  written('groups: [{rules: [{alert: A, annotations: {summary: s}, expr: up}]}]\n');
  written(
    'groups:\n- rules:\n  - alert: A\n    annotations:\n      runbook_url: >-\n        http://old.example/x\n    expr: up\n',
  );
  const windows = written('groups:\r\n- rules:\r\n  - alert: A\r\n    expr: up\r\n');
  expect(windows.replaceAll('\r\n', '')).not.toContain('\n');
  const rule = 'groups:\n- rules:\n  - alert: A\n    expr: up\n';
  expect(written(`${rule}---\n# second\n${rule}`).match(/runbook_url/g)).toHaveLength(2);
});

test('a template keeps its marks', () => {
  const chart = (line: string) =>
    `{{- if .Values.on }}\ngroups:\n- rules:\n  - alert: A\n    expr: up > {{ .limit }}\n    annotations:\n${line}      summary: {{ .summary }}\n{{- end }}\n`;
  expect(written(chart(''))).toBe(chart(`      runbook_url: ${address}\n`));
});

test('annotations that several alerts share are left alone and told', () => {
  const text = 'x: &shared\n  summary: s\ngroups:\n- rules:\n  - alert: A\n    annotations: *shared\n    expr: up\n';
  const { text: result, left } = mended(text);
  expect(result).toBe(text);
  expect(left.map(({ name }) => name)).toEqual(['A']);
});
