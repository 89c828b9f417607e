import { splitIdentifier } from '../query/identifiers.ts';

/**
 * Words that questions are made of and that tell pages apart in no way.
 * `not`, `no`, `down`, `up`, `out` and `over` stay: to an operator they carry meaning.
 */
const stopWords = new Set(
  `a about all also am an and any are as at be because been being but by can cannot could did do does doing done
 each ever every for from get gets getting give given go goes going got had happen happened happening happens
 has have having he help her here him his how however i if in instead into is it its itself just keep keeps let like make
 makes many may me might mine more much must my need needs now of on once one or other our ours please put
 see seem seems shall she should so some somebody someone something somewhere still suddenly than that the their
 them then there these they thing things this those through to too try trying us use used using very want wants was we
 well went were what whats when where whether which while who whom whose why will with within without would yet you
 your yours dont doesnt cant wont isnt arent im ive`.split(/\s+/),
);

/** Words that shade a question rather than ask it: they count, but little. */
const weakWords = new Set(
  `after again almost already always before completely constantly correctly during else entire fast few frequently immediately
  many most nearly new no not often only please properly quickly quite rather really right simply sometimes soon several
  such time together totally until usually yet keeps keep keeping way ways`.split(/\s+/),
);

/** How much a word (lower case) counts by its nature, before how rare it is. */
export const weightOfWord = (word: string): number => (weakWords.has(word) ? 0.35 : 1);

/** Whether a word (lower case) says nothing on its own. */
export const isStopWord = (word: string): boolean => stopWords.has(word) || (word.length === 1 && !/\d/.test(word));

/**
 * The ending-free core of an English word, only good for telling that two
 * forms belong together (`expired`, `expiring`, `expires`). It is cruder than
 * the stemmer of the index and never sent to it.
 */
export function crudeStem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const bare = word
    .replace(/'s$/, '')
    .replace(/(sses|ies|([^s])s)$/, (_, end: string, letter?: string) =>
      end === 'ies' ? 'y' : end === 'sses' ? 'ss' : (letter ?? ''),
    )
    .replace(/(ations?|ating|ated|ates?|ions?|ings?|edly|ed|ers?|ments?|ly|e)$/, (ending, _g, at: number) =>
      at >= 3 ? '' : ending,
    );
  return bare.replace(/([^aeiouls])\1$/, '$1').replace(/y$/, 'i');
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
