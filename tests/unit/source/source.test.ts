import { expect, test } from 'vitest';
import { parseSource, placeOf, placeOfKey } from '../../../src/source/source.ts';

const text = ['---', 'title: A page', 'list:', '  - name: one', '    of: [x, y]', '---', '# Body', ''].join('\n');
const source = parseSource('content/guides/skills/a-page.mdx', text);

test('a file is taken apart into kind, id, frontmatter and body', () => {
  expect(source.kind?.name).toBe('guide');
  expect(source.id).toBe('skills/a-page');
  expect(source.value).toEqual({ title: 'A page', list: [{ name: 'one', of: ['x', 'y'] }] });
  expect(source.body).toBe('# Body\n');
  expect(source.position(source.bodyOffset)).toEqual({ line: 7, column: 1 });
});

test('a value and its key are found at line and column from 1', () => {
  expect(placeOf(source, ['title'])).toEqual({ line: 2, column: 8, endLine: 2, endColumn: 14 });
  expect(placeOf(source, ['list', 0, 'of', 1])).toEqual({ line: 5, column: 13, endLine: 5, endColumn: 14 });
  expect(placeOfKey(source, ['list', 0, 'name'])).toEqual({ line: 4, column: 5, endLine: 4, endColumn: 9 });
});

test('a missing field stands where its parent stands', () => {
  expect(placeOf(source, ['list', 0, 'missing']).line).toBe(4);
  expect(placeOf(source, ['missing'])).toMatchObject({ line: 1, column: 1 });
});

test('columns are right after a byte-order mark and with Windows line ends', () => {
  const windows = parseSource('content/guides/a.mdx', `\uFEFF${text.replaceAll('\n', '\r\n')}`);
  expect(windows.value).toEqual(source.value);
  expect(placeOf(windows, ['title'])).toMatchObject({ line: 2, column: 8 });
  expect(windows.body).toBe('# Body\r\n');
});

test('a time keeps its offset, a date stays text', () => {
  const times = parseSource('content/postmortems/a.mdx', '---\nat: 2026-03-01T10:00:00+02:00\non: 2026-03-01\n---\n');
  expect(times.value).toEqual({ at: '2026-03-01T10:00:00+02:00', on: '2026-03-01' });
});

test.each([
  ['no frontmatter', '# Only a body\n'],
  ['frontmatter that never ends', '---\ntitle: A\n'],
  ['an empty file', ''],
])('%s is a source without frontmatter', (_, broken) => {
  const found = parseSource('content/roles/a.mdx', broken);
  expect(found.document).toBeUndefined();
  expect(found.body).toBe(broken);
  expect(placeOf(found, ['title'])).toMatchObject({ line: 1, column: 1 });
});

test('a YAML error keeps its place and gives no value', () => {
  const found = parseSource('content/roles/a.mdx', '---\ntitle: [a\nowner: sre\n---\n');
  expect(found.value).toBeUndefined();
  expect(found.document?.errors.length).toBeGreaterThan(0);
  const at = found.document?.errors[0]?.pos[0] ?? -1;
  expect(found.position(at).line).toBe(3);
});
