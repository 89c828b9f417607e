import { editDistance } from '../../model/nearest.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { crudeStem } from '../words/words.ts';

/** A word of the index that a typed word was probably meant to be. */
export interface Correction {
  readonly word: string;
  /** Edits it takes, transpositions counted once. */
  readonly distance: number;
}

/** How many edits a word of this length may be away: short words are too alike to guess at. */
const allowance = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : length < 15 ? 2 : 3);

/**
 * The likeliest words of the vocabulary for a misspelt one, best first. The
 * first letter is usually typed right, and a frequent word is likelier meant.
 *
 * @example corrections('certifcate', vocabulary)[0]?.word // "certificate", where the index has it
 */
export function corrections(typed: string, vocabulary: Vocabulary, limit = 3): Correction[] {
  const allowed = allowance(typed.length);
  if (allowed === 0 || /^\d+$/.test(typed)) return [];
  const found: { word: string; distance: number; cost: number }[] = [];
  const stem = crudeStem(typed);
  for (const [place, word] of vocabulary.words.entries()) {
    if (word.length < 3 || /\d/.test(word) !== /\d/.test(typed)) continue;
    // `adresses` is as near to `address` as `adress` is, where only that form is listed.
    const asStem = stem.length > 4 ? editDistance(stem, vocabulary.stems[place] as string, 1) : 2;
    const distance = Math.min(editDistance(typed, word, allowed), asStem < 2 ? asStem : allowed + 1);
    if (distance > allowed) continue;
    const sameStart = word[0] === typed[0];
    if (!sameStart && (distance > 1 || typed.length < 6)) continue;
    if (typed.length < 5 && !isTransposed(typed, word) && !isLetterShort(typed, word, vocabulary)) continue;
    found.push({
      word,
      distance,
      cost: distance + (sameStart ? 0 : 0.5) - 0.08 * Math.log2(1 + vocabulary.count(word)),
    });
  }
  return found.sort((a, b) => a.cost - b.cost).slice(0, limit);
}

/**
 * Words that share the start of one nobody has, for "did you mean" when no
 * correction is likely enough to act on. The longer the shared start the better.
 */
export function wordsLike(typed: string, vocabulary: Vocabulary): string[] {
  for (let length = typed.length - 1; length >= 3; length--) {
    const words = vocabulary
      .completions(typed.slice(0, length), 5)
      .filter((word) => word.length >= 3 && word.length < 30);
    if (words.length > 0) return words;
  }
  return [];
}

/** Of four letters, only two that changed places tell what was meant: `etdc` is `etcd`, `road` is not `read`. */
const isTransposed = (a: string, b: string): boolean =>
  a.length === b.length && [...a].sort().join('') === [...b].sort().join('');

/** Or one that was left out inside a frequent word: `redy` is `ready`. */
const isLetterShort = (typed: string, word: string, vocabulary: Vocabulary): boolean =>
  word.length === typed.length + 1 &&
  word[0] === typed[0] &&
  word.at(-1) === typed.at(-1) &&
  vocabulary.count(word) >= 8;

/**
 * Reads a run of letters as words of the vocabulary (`podnotready` as `pod`,
 * `not`, `ready`), preferring few and frequent ones. Undefined when it cannot
 * be read that way without crumbs of fewer than three letters (`not`-like
 * short words must be frequent).
 */
export function segment(run: string, vocabulary: Vocabulary): string[] | undefined {
  if (run.length < 6 || run.length > 60) return undefined;
  // In a large index some page has almost any three letters; in a small one every word is rare.
  const common = vocabulary.words.length > 1000 ? 4 : 1;
  const best: ({ cost: number; words: string[] } | undefined)[] = [{ cost: 0, words: [] }];
  for (let end = 1; end <= run.length; end++) {
    for (let start = Math.max(0, end - 24); start < end - 1; start++) {
      const head = best[start];
      const word = run.slice(start, end);
      const count = head && vocabulary.lists(word) ? vocabulary.count(word) : 0;
      if (!head || count === 0 || (start === 0 && end === run.length)) continue;
      if (word.length < 4 && count < (word.length === 2 ? 8 : 1) * common) continue;
      const cost = head.cost + 12 - Math.min(8, Math.log2(count)) * 0.5 - word.length * 0.3;
      if (cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY)) best[end] = { cost, words: [...head.words, word] };
    }
  }
  const words = best[run.length]?.words;
  return words && words.length <= Math.ceil(run.length / 3) ? words : undefined;
}
