import { expect, test } from 'vitest';
import { handOver } from '../../../../src/authoring/adopt/hand-over.ts';
import { withoutPages } from '../../../../src/authoring/adopt/removal.ts';
import { withLevels } from '../../../../src/authoring/adopt/severities.ts';
import { withSettings } from '../../../../src/config/edit.ts';
import { parseSource } from '../../../../src/source/source.ts';

const page = (file: string, fields: string, body = 'Text.') =>
  parseSource(file, `---\ntitle: A page\nsummary: What it is.\n${fields}reviewed: 2026-11-23\n---\n\n${body}\n`);
const guide = (id: string, body: string, fields = '') =>
  page(`content/guides/${id}.mdx`, `owner: sre\naudience: [scribe, sre]\ntopic: practice\n${fields}`, body);
const role = (id: string) => page(`content/roles/${id}.mdx`, `owner: ${id}\n`);
const removed = (sources: Parameters<typeof withoutPages>[0], ...files: string[]) =>
  withoutPages(sources, new Set(files), 'sre');

test('a link to a page that goes keeps its words, written in any way', () => {
  const text = 'See [the *queue*](/services/queue/#fails), [it](../services/queue.mdx), [mail](/services/mail/).';
  const { changed } = removed(
    [guide('a', text), page('content/services/queue.mdx', 'owner: sre\n')],
    'content/services/queue.mdx',
  );
  expect(changed.get('content/guides/a.mdx')).toContain('See the *queue*, it, [mail](/services/mail/).');
});

test('a component that shows what goes, goes with it', () => {
  const { changed } = removed(
    [
      guide('a', 'Before.\n\n<Matrix id="releases" />\n\nAfter.'),
      page('content/matrices/releases.mdx', 'owner: sre\n'),
    ],
    'content/matrices/releases.mdx',
  );
  expect(changed.get('content/guides/a.mdx')).toContain('Before.\n\nAfter.\n');
});

test('lists lose a role that goes, its pages get another owner, and all other bytes stay', () => {
  const own = guide('a', 'Text.', "about: ['{ odd  }']  # why\n");
  const { changed } = removed([own, role('scribe'), role('sre')], 'content/roles/scribe.mdx');
  expect(changed.get(own.file)).toBe(own.text.replace('[scribe, sre]', '[sre]'));
  const kept = page('content/services/mail.mdx', 'owner: scribe\ntier: important\n');
  const after = removed([kept, role('scribe'), role('sre')], 'content/roles/scribe.mdx');
  expect(after.changed.get(kept.file)).toBe(kept.text.replace('owner: scribe', 'owner: sre'));
});

test('a record that is about what goes, goes; what is told of it nowhere stays', () => {
  const text =
    'family: operations\ngoal: It runs.\nresponsibilities: []\nskills:\n  - { guide: a, level: fluent }\n  - { guide: b, level: fluent }\nonboarding:\n  - { by: day-1, task: Read., link: /guides/a/ }\n';
  const own = page('content/roles/sre.mdx', `owner: sre\n${text}`);
  const { changed } = removed([own, guide('a', 'Text.'), guide('b', 'Text.')], 'content/guides/a.mdx');
  const after = changed.get(own.file) ?? '';
  expect(after).toContain('skills:\n  - { guide: b, level: fluent }\n');
  expect(after).toContain('  - { by: day-1, task: Read. }\n');
});

test('a matrix stays whole when a role goes: one answers, one does, nobody twice, no idle column', () => {
  const { roles, activities, told } = handOver(
    {
      roles: ['sre', 'scribe', 'developer'],
      activities: [
        {
          id: 'a',
          name: 'Write',
          responsible: ['scribe'],
          accountable: 'scribe',
          consulted: ['sre'],
          informed: ['developer'],
        },
        { id: 'b', name: 'Read', responsible: ['scribe', 'sre'], accountable: 'sre', consulted: ['scribe'] },
      ],
    },
    new Set(['scribe', 'developer']),
    'sre',
  );
  expect(activities).toEqual([
    { id: 'a', name: 'Write', responsible: ['sre'], accountable: 'sre' },
    { id: 'b', name: 'Read', responsible: ['sre'], accountable: 'sre' },
  ]);
  expect(roles).toEqual(['sre']);
  expect(told).toEqual(['“Write”: sre answers for it instead of scribe']);
});

test('settings change without a comment, an order or another setting being lost', () => {
  const text = `export const config = defineConfig({\n  // why\n  title: 'A', // what\n  severities: [\n    { id: 'X', label: 'X', description: 'x' },\n  ],\n  indexed: false,\n});\n`;
  const same = { title: 'A', severities: [{ id: 'X', label: 'X', description: 'x' }] };
  expect(withSettings(text, same)).toBe(text);
  expect(withSettings(text, { title: 'Ada’s "own" \\ it\'s', site: 'https://a.example' })).toBe(
    text
      .replace("'A'", `'Ada’s "own" \\\\ it\\'s'`)
      .replace('indexed: false,', "indexed: false,\n  site: 'https://a.example',"),
  );
  expect(withSettings('export const config = defineConfig({});', { title: 'B' })).toContain("{\n  title: 'B',");
});

test('levels of another scale take the places of the old ones, wherever a field has them', () => {
  const levels = ['SEV1', 'SEV2', 'SEV3', 'SEV4'];
  const own = page(
    'content/postmortems/a.mdx',
    'owner: sre\nseverity: SEV4\ntimeline:\n  - { at: 2026-01-01T10:00Z, event: SEV1 is declared., severity: "SEV1" }\n',
  );
  expect(withLevels(own, levels, ['P1', 'P2'])).toBe(
    own.text.replace('severity: SEV4', 'severity: P2').replace('severity: "SEV1"', 'severity: "P1"'),
  );
});
