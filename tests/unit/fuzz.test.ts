import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRuleFile } from '../../src/alerts/rule-file.ts';
import { withRunbookUrls } from '../../src/alerts/write.ts';
import { configSchema } from '../../src/config/schema.ts';
import { valuePattern } from '../../src/kinds/value-pattern.ts';
import { canBeServed } from '../../src/model/published/redirects.ts';
import { segmentsOf } from '../../src/model/runbooks/segment.ts';
import { metaWords } from '../../src/prose/code-meta.ts';
import { filledAddress, keepsItsHost, linkTemplate } from '../../src/runbook/link-template.ts';
import { readRecord } from '../../src/runbook/log.ts';
import { readQuery } from '../../src/search/query/query.ts';
import { config } from '../../watchbook.config.ts';

// What comes from outside beside pages, which have their own fuzz. For minutes: WATCHBOOK_FUZZ=100000 npx vitest run tests/unit/fuzz
const numRuns = Number(process.env.WATCHBOOK_FUZZ ?? 300);
const longTime = 3_600_000;

/** Noise of pieces that mean something to what reads it. */
const noiseOf = (...pieces: string[]) =>
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6, unit: 'binary' })), { maxLength: 40 })
    .map((parts) => parts.join(''));

test(
  'any rule file is read, and written again without harm',
  () => {
    const rules = noiseOf(
      ...[
        'groups:\n',
        '- name: a\n',
        '  rules:\n',
        '  - alert: A\n',
        '    expr: up\n',
        '    annotations:\n',
        '{{- if x }}',
        '    labels: {severity: page}\n',
      ],
      ...[
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
        '? ',
        '# c\n',
        '\u2028',
        '\r',
      ],
    );
    fc.assert(
      fc.property(rules, (text) => {
        const file = readRuleFile('rules.yaml', text);
        const lines = text.split(/\r\n|\n|\r/).length;
        for (const { line, column } of [...file.faults, ...file.alerts.map(({ place }) => place)]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines + 1);
          expect(column).toBeGreaterThanOrEqual(1);
        }
        if (file.faults.length > 0) return;
        const once = withRunbookUrls(file, () => 'https://handbook.example/alerts/A/').text;
        const again = readRuleFile('rules.yaml', once);
        expect(again.alerts.length).toBe(file.alerts.length);
        expect(withRunbookUrls(again, () => 'https://handbook.example/alerts/A/').text).toBe(once);
      }),
      { numRuns },
    );
  },
  longTime,
);

test(
  'any query is read',
  () => {
    const query = noiseOf(
      '"',
      '-',
      ':',
      'sev:',
      'severity:SEV1',
      'after:2026-01-01',
      'before:',
      ' ',
      'who ',
      '(',
      '__proto__:x',
      'constructor',
      'KubePod',
      '_',
      '\u0000',
    );
    fc.assert(
      fc.property(query, (text) => {
        const read = readQuery(text, { severity: 'severity', sev: 'severity' });
        expect(Object.keys(read.filters).every((name) => name === 'severity')).toBe(true);
        expect(Object.getPrototypeOf({}).x).toBeUndefined();
      }),
      { numRuns },
    );
  },
  longTime,
);

test(
  'any setting is taken or refused',
  () => {
    const parts = fc.constantFrom(...Object.keys(config));
    fc.assert(
      fc.property(parts, fc.anything({ maxDepth: 3, withNullPrototype: true }), (part, value) => {
        configSchema.safeParse({ ...config, [part]: value });
      }),
      { numRuns },
    );
  },
  longTime,
);

test(
  'any pattern is read and ends',
  () => {
    const pattern = noiseOf(
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
    );
    fc.assert(
      fc.property(pattern, fc.string({ maxLength: 200 }), (source, value) => {
        const read = valuePattern(source);
        const began = performance.now();
        if (typeof read === 'object') read.matches(value + 'a'.repeat(500));
        expect(performance.now() - began).toBeLessThan(5_000);
      }),
      { numRuns },
    );
  },
  longTime,
);

test(
  'any record of a run is read',
  () => {
    const record = noiseOf(
      '# ',
      '## ',
      '- [x] ',
      '- [ ] ',
      '\n',
      '| a | b |\n',
      '```\n',
      '2026-01-01T10:00Z',
      'Values',
      ': ',
      '`',
      '[a](b)',
      '\u202E',
    );
    fc.assert(
      fc.property(record, (text) => void readRecord(text)),
      { numRuns },
    );
  },
  longTime,
);

test(
  'any names become folders, each its own, and any old address is served or not',
  () => {
    const name = noiseOf('..', '/', '\\', '%2e', 'con', 'index.html', '.', '~', ' ', 'é', '*', '\0', 'A', 'a');
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const segments = segmentsOf(names);
        const all = [...segments.values()];
        expect(new Set(all.map((segment) => segment.toLowerCase())).size).toBe(segments.size);
        for (const segment of all) expect(segment).toMatch(/^[A-Za-z0-9_~][A-Za-z0-9_.~-]*$/);
        for (const one of names) if (canBeServed(`/${one}/`)) expect(one).not.toMatch(/(^|\/)\.\.?(\/|$)|[\\%\s]/);
      }),
      { numRuns },
    );
  },
  longTime,
);

test(
  'no value makes a link lead to another host or run',
  () => {
    const template = noiseOf(
      'https://a.example',
      'javascript:',
      '{{x}}',
      '/',
      '?q=',
      '#',
      '//',
      '@',
      ':',
      '\\',
      'mailto:',
      '%',
    );
    fc.assert(
      fc.property(
        template,
        noiseOf('/', '\\', '@', ':', '#', '?', 'javascript:', '//b.example', '\t', '%2f', '.'),
        (text, value) => {
          const address = linkTemplate(text);
          if (!keepsItsHost(address)) return;
          const filled = filledAddress(address, () => value);
          if (filled === undefined) return;
          const read = new URL(filled, 'https://site.example/');
          expect(read.protocol).toMatch(/^(https?|mailto|tel):$/);
          if (/^https?:$/.test(read.protocol))
            expect(read.host).toBe(new URL(filledAddress(address, () => 'x') ?? '', 'https://site.example/').host);
        },
      ),
      { numRuns },
    );
  },
  longTime,
);

test(
  'the words behind the language of any code block end',
  () => {
    const meta = noiseOf('"', "'", '{', '}', '/', '=', '1-9', 'ins=', ' ', 'title=', '\\', '99999999999');
    fc.assert(
      fc.property(meta, (text) => {
        for (const { text: word, start } of metaWords(text, 'a\nb'))
          expect(text.slice(start, start + word.length)).toBe(word);
      }),
      { numRuns },
    );
  },
  longTime,
);
