import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readRuleFile } from '../../../src/alerts/rule-file.ts';
import { withRunbookUrls } from '../../../src/alerts/write.ts';
import { postmortemFieldsFrom, titleFrom } from '../../../src/authoring/new-page/from-log.ts';
import { configSchema } from '../../../src/config/schema.ts';
import { valuePattern } from '../../../src/kinds/value-pattern.ts';
import { canBeServed } from '../../../src/model/published/redirects.ts';
import { segmentsOf } from '../../../src/model/runbooks/segment.ts';
import { metaWords } from '../../../src/prose/code-meta.ts';
import { filledAddress, keepsItsHost, linkTemplate } from '../../../src/runbook/link-template.ts';
import { readRecord, writeRecord } from '../../../src/runbook/log.ts';
import { config } from '../../../watchbook.config.ts';
import { claim, noiseOf, type Opened, spoilt } from './noise.ts';

const ruleFile = `groups:
- name: a
  rules:
  - alert: DiskFull # why
    expr: up == 0
    for: 5m
    labels: {severity: page}
    annotations:
      summary: |
        It is full.
      runbook_url: https://x.example/
  - record: job:up
    expr: sum(up)
`;

/** Any rule file is read, its faults have places, and links written into it harm nothing else. */
export async function anyRuleFile(): Promise<Opened> {
  const noise = noiseOf([
    ...[
      'groups:\n',
      '- name: a\n',
      '  rules:\n',
      '  - alert: A\n',
      '    expr: up\n',
      '    annotations:\n',
      '    labels: {',
    ],
    ...[
      '{{- if x }}',
      '      runbook_url: https://x/\n',
      '&a ',
      '*a',
      '<<: ',
      '!t ',
      '---\n',
      '\t',
      '"',
      '|\n',
      '[',
      '{',
    ],
    ...['? ', '# c\n', '\u2028', '\r', '\u0000', '__proto__: ', '}', "'", '%YAML 1.1\n', '...\n'],
  ]);
  return {
    claim: claim(fc.oneof(noise, { weight: 2, arbitrary: spoilt([ruleFile], noise) }), (text) => {
      const file = readRuleFile('rules.yaml', text);
      const lines = text.split(/\r\n|\n|\r/).length;
      for (const { line, column } of [...file.faults, ...file.alerts.map(({ place }) => place)])
        assert.ok(line >= 1 && line <= lines + 1 && column >= 1, `${line}:${column} of ${lines} lines`);
      if (file.faults.length > 0) return;
      const address = 'https://handbook.example/alerts/A/';
      const once = withRunbookUrls(file, () => address).text;
      const again = readRuleFile('rules.yaml', once);
      assert.deepEqual(
        again.alerts.map(({ name }) => name),
        file.alerts.map(({ name }) => name),
      );
      assert.equal(withRunbookUrls(again, () => address).text, once);
    }),
  };
}

const record = writeRecord({
  title: 'Disk filling',
  runbook: 'disk-filling',
  incident: 'INC-204',
  values: { path: '/var/log', note: 'a,b' },
  steps: [{ at: '2026-11-23T04:12:04+01:00', step: 'Look', note: 'a | b' }],
});

/** Any record of a run is read, and a post-mortem drafted from it; what was read is what is written again. */
export async function anyRecord(): Promise<Opened> {
  const noise = noiseOf([
    ...['# What I did: ', '## ', '- [x] ', '\n', '| a | b |\n', '```\n', '2026-01-01T10:00Z', 'Values: ', 'Incident: '],
    ...[
      ': ',
      '`',
      '[a](b)',
      '\u202E',
      '\\',
      '\\|',
      '<br>',
      '-',
      'Runbook: /runbooks/a/\n',
      '+99:99',
      '__proto__=1',
      ',',
    ],
    ...['| 2026-01-01T10:00:00Z | 10:00:00 +00:00 | Look | x |\n', '| 9999-12-31T23:59:59Z | +99:99 | a | b |\n'],
  ]);
  return {
    claim: claim(fc.oneof(noise, { weight: 3, arbitrary: spoilt([record], noise) }), (text) => {
      const { record: read, problems } = readRecord(text);
      const lines = text.split(/\r\n|\n|\r/).length;
      for (const { line } of problems) assert.ok(line >= 1 && line <= lines);
      if (!read) return;
      titleFrom(read);
      postmortemFieldsFrom(read);
      const again = readRecord(writeRecord(read));
      assert.deepEqual(again.record?.steps.length, read.steps.length);
      assert.equal(writeRecord(again.record ?? read), writeRecord(read));
    }),
  };
}

/** Any setting is taken or refused, and what is refused has its place. */
export async function anySetting(): Promise<Opened> {
  const parts = Object.keys(config);
  const value = fc.anything({ maxDepth: 4, withNullPrototype: true, withBigInt: true, withDate: true, withMap: true });
  const text = noiseOf([
    'https://',
    'javascript:',
    '/',
    '6 months',
    '99999999999999999999 years',
    '@',
    '\u0000',
    '..',
    '%',
  ]);
  const any = fc.record({ part: fc.constantFrom(...parts), value: fc.oneof(value, text, fc.array(text)) });
  return {
    claim: claim(any, ({ part, value: given }) => {
      const { error, data } = configSchema.safeParse({ ...config, [part]: given });
      if (data) return configSchema.parse(data) && undefined;
      for (const { path, message } of error?.issues ?? []) {
        assert.ok(path.length > 0);
        assert.notEqual(message, '');
      }
    }),
  };
}

/** Any pattern of a parameter is read, and ends on any value. */
export async function anyPattern(): Promise<Opened> {
  const pattern = noiseOf([
    ...[
      '(',
      ')',
      '[',
      ']',
      '*',
      '+',
      '?',
      '{1,99}',
      '|',
      '.',
      '\\d',
      '\\',
      '^',
      '$',
      '(?=',
      'a',
      '\\u{1F600}',
      '-',
      '(a+)+',
    ],
  ]);
  return {
    claim: claim(fc.tuple(pattern, fc.string({ maxLength: 200 })), ([source, value]) => {
      const read = valuePattern(source);
      if (typeof read === 'object') read.matches(value + 'a'.repeat(500));
    }),
  };
}

/** Any names become folders, each its own, and any old address is served or not. */
export async function anyName(): Promise<Opened> {
  const name = noiseOf(['..', '/', '\\', '%2e', 'con', 'index.html', '.', '~', ' ', 'é', '*', '\0', 'A', 'a']);
  return {
    claim: claim(fc.array(name, { maxLength: 12 }), (names) => {
      const segments = segmentsOf(names);
      const all = [...segments.values()];
      assert.equal(new Set(all.map((segment) => segment.toLowerCase())).size, segments.size);
      for (const segment of all) assert.match(segment, /^[A-Za-z0-9_~][A-Za-z0-9_.~-]*$/);
      for (const one of names) if (canBeServed(`/${one}/`)) assert.doesNotMatch(one, /(^|\/)\.\.?(\/|$)|[\\%\s]/);
    }),
  };
}

/** No value makes a link lead to another host, or run. */
export async function anyLink(): Promise<Opened> {
  const template = noiseOf([
    ...['https://a.example', 'javascript:', '{{x}}', '/', '?q=', '#', '//', '@', ':', '\\', 'mailto:', '%'],
  ]);
  const values = noiseOf(['/', '\\', '@', ':', '#', '?', 'javascript:', '//b.example', '\t', '%2f', '.']);
  return {
    claim: claim(fc.tuple(template, values), ([text, value]) => {
      const address = linkTemplate(text);
      if (!keepsItsHost(address)) return;
      const filled = filledAddress(address, () => value);
      if (filled === undefined) return;
      const read = new URL(filled, 'https://site.example/');
      assert.match(read.protocol, /^(https?|mailto|tel):$/);
      const usual = new URL(filledAddress(address, () => 'x') ?? '', 'https://site.example/');
      if (/^https?:$/.test(read.protocol)) assert.equal(read.host, usual.host);
    }),
  };
}

/** The words behind the language of any code block end, and are where they say. */
export async function anyCodeMeta(): Promise<Opened> {
  const meta = noiseOf(['"', "'", '{', '}', '/', '=', '1-9', 'ins=', ' ', 'title=', '\\', '99999999999']);
  return {
    claim: claim(meta, (text) => {
      for (const { text: word, start } of metaWords(text, 'a\nb'))
        assert.equal(text.slice(start, start + word.length), word);
    }),
  };
}
