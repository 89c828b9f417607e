import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canBeServed } from '../../../src/model/published/redirects.ts';
import { segmentOf, segmentsOf } from '../../../src/model/runbooks/segment.ts';

test.each([
  'KubePodCrashLooping',
  'etcdMembersDown',
  'Node.Down',
  'ERR-FILES-28',
  '_internal',
  '502',
])('%s keeps its address', (name) => expect(segmentOf(name)).toBe(name));

test.each([
  'Disk is full (root)',
  'job:errors',
  'a"b',
  '<b>',
  'a|b',
  'a*',
  'what?',
  'a/b',
  'a\\b',
  '.',
  '..',
  '...',
  'dots.',
  '.hidden',
  'con',
  'NUL.txt',
  'Com1',
  'index',
  'index.html',
  'a.html',
  'a%2Fb',
  'a#b',
  'Диск полон',
  '磁盘已满',
  '\u202Eevil',
  'x'.repeat(300),
  ' ',
  '~',
])('%j becomes a folder that every host takes', (name) => {
  const segment = segmentOf(name);
  expect(segment).toMatch(/^[a-z0-9-]+~[0-9a-f]{12}$/);
  expect(segment.length).toBeLessThan(100);
  expect(canBeServed(`/alerts/${segment}/`)).toBe(true);
});

test('whatever the names, each has its own folder, capitals aside, and it does not depend on their order', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('Foo', 'foo', 'FOO', 'con', 'CON', 'a b', 'a-b', 'a  b'),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 30 }), (names) => {
      const segments = segmentsOf(names);
      expect(new Set([...segments.values()].map((segment) => segment.toLowerCase())).size).toBe(new Set(names).size);
      expect(segmentsOf(names.toReversed())).toEqual(segments);
      for (const segment of segments.values()) expect(canBeServed(`/alerts/${segment}/`)).toBe(true);
    }),
  );
});
