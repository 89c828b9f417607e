import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../src/model/nearest.ts';
import { corrections, segment } from '../../../src/search/query/spelling.ts';
import { decodeVocabulary, encodeVocabulary } from '../../../src/search/words/vocabulary.ts';

const vocabulary = decodeVocabulary(
  encodeVocabulary(
    new Map([
      ['certificate', 40],
      ['certify', 2],
      ['crash', 16],
      ['crashlooping', 3],
      ['looping', 8],
      ['not', 200],
      ['pod', 120],
      ['ready', 60],
      ['throttling', 12],
      ['etcd', 30],
      ['read', 80],
    ]),
  ),
);

test('any set of words survives being written and read', () => {
  const word = fc.stringMatching(/^[a-z0-9äöü]{1,40}$/);
  fc.assert(
    fc.property(fc.dictionary(word, fc.integer({ min: 1, max: 500 }), { noNullPrototype: true }), (counts) => {
      const read = decodeVocabulary(encodeVocabulary(new Map(Object.entries(counts))));
      expect([...read.words]).toEqual(Object.keys(counts).sort((a, b) => (a < b ? -1 : 1)));
      for (const [known, count] of Object.entries(counts)) {
        expect(read.lists(known)).toBe(true);
        // Forms of one word share the count of the most frequent one.
        expect(read.count(known) * 2).toBeGreaterThan(Math.min(count, 512));
        expect(read.count(known)).toBeLessThanOrEqual(Math.max(...Object.values(counts)));
      }
    }),
  );
});

test('other forms of a word are known, other words are not', () => {
  expect(vocabulary.knows('certificates')).toBe(true);
  expect(vocabulary.knows('throttled')).toBe(true);
  expect(vocabulary.knows('kitten')).toBe(false);
  expect(vocabulary.hasPrefix('throt')).toBe(true);
  expect(vocabulary.hasPrefix('throd')).toBe(false);
});

test('a form that is not listed begins with what was typed of it', () => {
  expect(vocabulary.lists('throttled')).toBe(false);
  expect(vocabulary.hasPrefix('throttle')).toBe(true);
});

test('completions come most frequent first', () => {
  expect(vocabulary.completions('cert', 5)).toEqual(['certificate', 'certify']);
});

test.each([
  ['certifcate', 'certificate'],
  ['throtling', 'throttling'],
  ['crashlopping', 'crashlooping'],
  ['etdc', 'etcd'],
  ['certificats', 'certificate'],
])('%s was meant to be %s', (typed, meant) => {
  expect(corrections(typed, vocabulary)[0]?.word).toBe(meant);
});

test.each(['road', 'zebra', 'po', 'qwertyuiop', '12345'])('%s is not guessed at', (typed) => {
  expect(corrections(typed, vocabulary)).toEqual([]);
});

test('two letters that changed places are one edit', () => {
  expect(editDistance('reday', 'ready', 2)).toBe(1);
  expect(editDistance('ready', 'ready', 2)).toBe(0);
  expect(editDistance('ready', 'kitten', 2)).toBe(3);
});

test('words run together are taken apart, and nothing else is', () => {
  expect(segment('podnotready', vocabulary)).toEqual(['pod', 'not', 'ready']);
  expect(segment('podnotredy', vocabulary)).toBeUndefined();
  expect(segment('certificate', vocabulary)).toBeUndefined();
});
