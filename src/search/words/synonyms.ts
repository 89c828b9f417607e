import type { SynonymGroup } from './thesaurus/index.ts';
import { crudeStem, plainWords } from './words.ts';

/** Another way to say some words of a query. */
export interface Synonym {
  /** Places in the query it stands for: from `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
  readonly weight: number;
}

export interface Synonyms {
  /** Every other way to say some stretch of the words. */
  of(words: readonly string[]): Synonym[];
}

/**
 * Makes synonyms work both ways: any expression of a group, of one word or
 * several, in any grammatical form, leads to all the others.
 */
export function makeSynonyms(groups: readonly SynonymGroup[]): Synonyms {
  const byStem = new Map<string, Map<string, number>>();
  let longest = 1;
  for (const { words, weight } of groups) {
    const expressions = [...new Set(words.map((word) => plainWords(word).join(' ')))].filter((word) => word !== '');
    for (const expression of expressions) {
      const key = stems(expression.split(' '));
      longest = Math.max(longest, key.split(' ').length);
      const others = byStem.get(key) ?? new Map<string, number>();
      for (const other of expressions) {
        if (stems(other.split(' ')) !== key) others.set(other, Math.max(weight, others.get(other) ?? 0));
      }
      byStem.set(key, others);
    }
  }
  return {
    of(words) {
      const found: Synonym[] = [];
      for (let start = 0; start < words.length; start++) {
        for (let end = start + 1; end <= Math.min(words.length, start + longest); end++) {
          const others = byStem.get(stems(words.slice(start, end)));
          for (const [other, weight] of others ?? []) found.push({ start, end, words: other.split(' '), weight });
        }
      }
      return found;
    },
  };
}

const stems = (words: readonly string[]): string => words.map(crudeStem).join(' ');
