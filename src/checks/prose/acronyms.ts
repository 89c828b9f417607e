import { rangeBetween } from '../../source/source.ts';
import type { CheckedPage } from '../checked-page.ts';
import type { Dictionary } from '../tools.ts';
import { proseOf, unquoted } from './prose.ts';
import type { WordFact } from './word-fact.ts';

const acronym = /(?<![\p{L}\p{N}_./@#$:=-])[A-Z]{2,5}s?(?![\p{L}\p{N}_./@-])/gu;

/**
 * Acronyms of a page's prose that it does not explain itself, each at its
 * first place. Explained is one that stands in brackets after its words, or is
 * followed by them in brackets: “service level objective (SLO)”, “SLO (service
 * level objective)”.
 *
 * @param dictionary tells words in capitals, such as GET or VALID, from acronyms
 */
export function acronymsOf(page: CheckedPage, dictionary: Dictionary | undefined): WordFact[] {
  const prose = proseOf(page);
  const found = new Map<string, WordFact>();
  for (const { text, offset, kind } of prose) {
    if (isShouting(text)) continue;
    for (const match of unquoted(text).matchAll(acronym)) {
      const word = match[0].replace(/s$/, '');
      if (found.has(word) || kind === 'heading' || dictionary?.knows(word.toLowerCase())) continue;
      const start = offset + match.index;
      found.set(word, { word, range: rangeBetween(page.source, start, start + match[0].length) });
    }
  }
  for (const word of [...found.keys()]) {
    const explained = new RegExp(`\\(${word}s?\\)|\\b${word}s? \\([^)]*[a-z]`);
    if (prose.some(({ text }) => explained.test(text))) found.delete(word);
  }
  return [...found.values()];
}

/** A text all in capitals holds no acronyms. */
function isShouting(text: string): boolean {
  return !/\p{Ll}/u.test(text);
}
