import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestValue, valuePattern } from '../../../src/kinds/value-pattern.ts';

const matches = (source: string, value: string) => {
  const pattern = valuePattern(source);
  if (typeof pattern === 'string') throw new Error(`${source}: ${pattern}`);
  return pattern.matches(value);
};

/** A pattern of the grammar, from its parts. */
const patterns = fc.letrec<{ pattern: string; term: string }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '\\-', '[a-c\\]]', '\\p{L}', '\\u{61}', '\\n'),
    tie('pattern').map((inner) => `(${inner})`),
    tie('pattern').map((inner) => `(?:${inner})`),
  ),
  pattern: fc
    .array(
      fc
        .array(fc.tuple(tie('term'), fc.constantFrom('', '', '*', '+', '?', '{2}', '{0,2}', '{1,}', '+?')), {
          maxLength: 3,
        })
        .map((terms) => terms.map((term) => term.join('')).join('')),
      { minLength: 1, maxLength: 3 },
    )
    .map((options) => options.join('|')),
})).pattern;

test('a value fits as the browser’s own expressions have it', () => {
  const values = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '-', ']', '\n', 'é', '😀'), maxLength: 7 });
  fc.assert(
    fc.property(patterns, values, (source, value) => {
      const pattern = valuePattern(source);
      fc.pre(typeof pattern !== 'string');
      expect(typeof pattern === 'string' || pattern.matches(value)).toBe(
        new RegExp(`^(?:${source})$`, 'u').test(value),
      );
    }),
    { numRuns: 1000 },
  );
});

test('a pattern that other engines would try for years is done at once', () => {
  const value = 'a'.repeat(longestValue);
  for (const source of ['(a+)+b', '(a|a)*b', '(a*)*b', '(.*a){20}b', '([a-z]+)*-', '(a?){50}a{50}b', '(a|aa)+b|(.*)*c'])
    expect(matches(source, value), source).toBe(false);
  expect(matches('(a+)+b', `${value.slice(1)}b`)).toBe(true);
});

test('a longer value than anyone types never fits', () => {
  expect(matches('a*', 'a'.repeat(longestValue + 1))).toBe(false);
});

test('anchors at the ends say nothing new', () => {
  expect(matches('^[a-z]+$', 'abc')).toBe(true);
  expect(matches('^a$|^b$', 'b')).toBe(true);
  expect(matches('^a|b$', 'ab')).toBe(false);
});

test.each([
  ['(', 'regular expression'],
  ['a{2,1}', 'regular expression'],
  ['(?=a)b', 'look around'],
  ['(?<!a)b', 'look around'],
  ['(?i:a)b', 'look around'],
  ['(a)\\1', '`\\1`'],
  ['\\bword', '`\\b`'],
  ['a^b', '`^`'],
  ['(a$)b', '`$`'],
  ['(a{1000}){1000}', 'smaller counts'],
  ['((){1000}){99999999999}', 'smaller counts'],
  [`${'(a?'.repeat(200)}`, 'at most 500'],
])('%s is refused with what is expected instead', (source, advice) => {
  expect(valuePattern(source)).toMatch(/^expected/);
  expect(valuePattern(source)).toContain(advice);
});
