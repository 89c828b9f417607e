import { rangeBetween } from '../../source/source.ts';
import type { CheckedPage } from '../checked-page.ts';
import type { Dictionary } from '../tools.ts';
import { proseOf, unquoted } from './prose.ts';
import type { WordFact } from './word-fact.ts';

/** A word of running text: letters and apostrophes, not part of a name such as `orders.note`, `a/b` or `ext4`. */
const word =
  /(?<![\p{L}\p{N}_@#$/\\.:=&%-])\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*(?:-\p{L}[\p{L}'’]*)*(?![\p{L}\p{N}_@/\\=]|\.[\p{L}\p{N}]|-[\p{L}\p{N}])/gu;

/** Words of a page that the dictionary lacks, each at its first place. */
export function unknownWordsOf(page: CheckedPage, dictionary: Dictionary): WordFact[] {
  const found = new Map<string, WordFact>();
  // What was decoded wrongly is not spelt wrongly.
  if (page.source.fault) return [];
  for (const { text, offset } of proseOf(page)) {
    for (const match of unquoted(text).matchAll(word)) {
      if (isPartOfWord(page.source.text, offset + match.index, match[0].length)) continue;
      if (isKnown(match[0], dictionary)) continue;
      let start = offset + match.index;
      for (const part of match[0].split('-')) {
        const plain = withoutEnding(part);
        if (!found.has(plain) && isChecked(part) && !isKnown(part, dictionary)) {
          found.set(plain, { word: plain, range: rangeBetween(page.source, start, start + part.length) });
        }
        start += part.length + 1;
      }
    }
  }
  return [...found.values()];
}

/**
 * Whether spelling has a say: names start with a capital or have one inside,
 * acronyms are another rule's, and two letters are too few to tell.
 */
function isChecked(part: string): boolean {
  return part.length > 2 && !/\p{Lu}/u.test(part);
}

function isKnown(text: string, dictionary: Dictionary): boolean {
  return dictionary.knows(withoutEnding(text)) || dictionary.knows(text.replaceAll('’', "'"));
}

/** The word with plain apostrophes and without a genitive's ending. */
function withoutEnding(text: string): string {
  return text.replaceAll('’', "'").replace(/'s?$/, '');
}

/** Whether emphasis divides the word: `**R**esponsible`. */
function isPartOfWord(text: string, start: number, length: number): boolean {
  return (
    /\p{L}[*_]+$/u.test(text.slice(Math.max(0, start - 4), start)) ||
    /^[*_]+\p{L}/u.test(text.slice(start + length, start + length + 4))
  );
}
