import { expect, test } from 'vitest';
import { check } from '../../../src/checks/run.ts';
import { parseSource } from '../../../src/source/source.ts';
import { config } from '../../../watchbook.config.ts';

const service = (status: string, more = '') =>
  `---\ntitle: Queue\nsummary: Holds work that may wait.\nowner: sre\nreviewed: 2026-01-01\n${status}tier: critical\n---\n\n## What it does\n\nText. [gone](/guides/gone/)${more}\n`;

const found = async (text: string) => {
  const sources = [parseSource('content/services/queue.mdx', text)];
  const findings = await check({ sources, config, today: '2026-01-02', site: { routes: [], files: [] } });
  return Object.fromEntries(findings.map(({ rule, severity }) => [rule, severity]));
};

test('what a draft lacks is a warning', async () => {
  expect(await found(service(''))).toMatchObject({ 'required-sections': 'error', 'known-link': 'error' });
  expect(await found(service('status: draft\n'))).toMatchObject({ 'required-sections': 'warn', 'known-link': 'warn' });
});

test('what could do harm, and what no machine can read, is an error in a draft, too', async () => {
  const findings = await found(service('status: draft\nodd: 1\n', ' {Date()} <script>'));
  expect(findings).toMatchObject({ 'mdx-syntax': 'error', 'unknown-field': 'error' });
  expect(await found(service('status: draft\n', ' {Date()}'))).toMatchObject({ 'no-expressions': 'error' });
});

test('a post-mortem of our own writing is held to its rules while it is a draft', async () => {
  const text =
    '---\ntitle: Queue\nsummary: It was down for a whole hour.\nowner: sre\nreviewed: 2026-01-01\norigin: ours\nstatus: draft\nseverity: SEV4\nservices: []\nstarted: 2026-01-01\ndetection: unknown\ntrigger: unknown\ncauses: []\nimpact:\n  summary: Nobody noticed.\ntimeline: []\nactions: []\n---\n\n## Summary\n\nText.\n';
  const ours = [parseSource('content/postmortems/queue.mdx', text)];
  const theirs = [
    parseSource(
      'content/postmortems/queue.mdx',
      text.replace('origin: ours', 'imported:\n  from: wiki/queue.md\norigin: ours'),
    ),
  ];
  const severities = async (sources: typeof ours) =>
    (await check({ sources, config, today: '2026-01-02', site: { routes: [], files: [] } }))
      .filter(({ rule }) => rule === 'required-sections')
      .map(({ severity }) => severity);
  expect(new Set(await severities(ours))).toEqual(new Set(['error']));
  expect(new Set(await severities(theirs))).toEqual(new Set(['warn']));
});
