import { words } from '../../words/words.ts';
import { splitIdentifier } from '../query/identifiers.ts';

/**
 * Words that questions are made of and that tell pages apart in no way.
 * `not`, `no`, `down`, `up`, `out` and `over` stay: to an operator they carry meaning.
 */
const stopWords = new Set(words.findable.stopWords.split(/\s+/));

/** Words that shade a question rather than ask it: they count, but little. */
const weakWords = new Set(words.findable.weakWords.split(/\s+/));

/** How much a word (lower case) counts by its nature, before how rare it is. */
export const weightOfWord = (word: string): number => (weakWords.has(word) ? 0.35 : 1);

/** Whether a word (lower case) says nothing on its own. */
export const isStopWord = (word: string): boolean => stopWords.has(word) || (word.length === 1 && !/\d/.test(word));

const introducing = new Set(
  `address build bug case code codes cve err error errors exit host http id ids incident instance ip issue no node number
  pid pod port postmortem release request return status ticket trace version`.split(/\s+/),
);

/**
 * Whether a word (lower case) only says what the id or number beside it is: “error code 90417” is about 90417, and of
 * “error” there are pages enough.
 */
export const isIntroducing = (word: string): boolean => introducing.has(word);

/**
 * The ending-free core of a word in the language of this handbook, only good for telling that two
 * forms belong together (`expired`, `expiring`, `expires`). It is cruder than
 * the stemmer of the index and never sent to it.
 */
export function crudeStem(word: string): string {
  return words.findable.stem(word);
}

/** The plain words of a text in lower case, names taken apart. Hyphenated and dotted words are split. */
export function plainWords(text: string): string[] {
  return tokensOf(text).flatMap(splitIdentifier);
}

/**
 * The different plain words of a text, each where it first stands.
 *
 * @param split as `splitIdentifier`; it may remember what it was asked
 */
export function differentWords(text: string, split: (token: string) => readonly string[]): Set<string> {
  return new Set([...new Set(tokensOf(text))].flatMap(split));
}

const tokensOf = (text: string): string[] => text.normalize('NFKC').replace(/[’']/g, '').split(/\s+/);
