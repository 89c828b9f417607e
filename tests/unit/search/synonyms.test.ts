import { expect, test } from 'vitest';
import { findAcronyms } from '../../../src/search/index/acronyms.ts';
import { makeSynonyms } from '../../../src/search/words/synonyms.ts';
import { readThesaurus, thesaurus } from '../../../src/search/words/thesaurus/index.ts';

const synonyms = makeSynonyms([{ words: ['OOM', 'out of memory'], weight: 0.8 }]);

test('a synonym leads both ways', () => {
  expect(synonyms.of(['oom'])).toEqual([{ start: 0, end: 1, words: ['out', 'of', 'memory'], weight: 0.8 }]);
  expect(synonyms.of(['pod', 'out', 'of', 'memory'])).toEqual([{ start: 1, end: 4, words: ['oom'], weight: 0.8 }]);
});

test('the grammatical form does not matter', () => {
  const expired = makeSynonyms([{ words: ['expire', 'outdated'], weight: 1 }]);
  expect(expired.of(['expiring'])).toHaveLength(1);
});

test('no group of the thesaurus says the same thing twice', () => {
  for (const { words } of readThesaurus(thesaurus)) expect(new Set(words).size, words.join(' = ')).toBe(words.length);
});

test('abbreviations that a page explains are found, in either order', () => {
  expect(findAcronyms('A Pod Disruption Budget (PDB) holds.')).toEqual([
    { short: 'pdb', long: 'pod disruption budget' },
  ]);
  expect(findAcronyms('The HPA (horizontal pod autoscaler) grows.')).toEqual([
    { short: 'hpa', long: 'horizontal pod autoscaler' },
  ]);
});

test('words in brackets that explain nothing are left alone', () => {
  expect(findAcronyms('Restart it (ASAP), then see the table (CPU).')).toEqual([]);
});
