import { crudeStem } from './words.ts';

/**
 * The words of an index with a rough count of the pages each is on, small
 * enough to be fetched with the first query: sorted, each entry written as
 * what it adds to the one before.
 */
export interface Vocabulary {
  /** In code-unit order. */
  readonly words: readonly string[];
  /** Of each word, in the same order. */
  readonly stems: readonly string[];
  /** Pages a word is on in any form, rounded down to a power of two; 0 when it is unknown. */
  count(word: string): number;
  /** Whether this very form of a word is listed. */
  lists(word: string): boolean;
  /** Whether it is the name of an alert, a metric or an error in one piece: `kubepodnotready`. */
  isName(word: string): boolean;
  /** Whether the word or another form of it is there. */
  knows(word: string): boolean;
  /** Whether some word, or another form of one, begins like this. */
  hasPrefix(start: string): boolean;
  /** Words that begin like this, most frequent first. */
  completions(start: string, limit: number): string[];
}

/**
 * Writes a vocabulary as text, one line a word: a letter for the number of
 * leading characters shared with the line before (`a` is none), the rest of
 * the word, and a digit for the binary logarithm of its count, or `N` for a name.
 */
export function encodeVocabulary(counts: ReadonlyMap<string, number>, names: ReadonlySet<string> = new Set()): string {
  let previous = '';
  const lines: string[] = [];
  for (const [word, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let shared = 0;
    while (shared < 25 && shared < word.length && word[shared] === previous[shared]) shared++;
    const mark = names.has(word) ? 'N' : Math.min(9, Math.floor(Math.log2(count)));
    lines.push(`${String.fromCharCode(97 + shared)}${word.slice(shared)}${mark}`);
    previous = word;
  }
  return lines.join('\n');
}

/** What may be missing from a form that is not listed: `expirin` begins `expiring`, where only `expired` is. */
const unfinished = ['g', 'ng', 'd', 'n', 'on', 's', 'r', 't', 'nt'];

/** Reads what `encodeVocabulary` wrote. */
export function decodeVocabulary(text: string): Vocabulary {
  const words: string[] = [];
  const stems: string[] = [];
  const counts = new Map<string, number>();
  const names = new Set<string>();
  let previous = '';
  for (const line of text === '' ? [] : text.split('\n')) {
    const word = previous.slice(0, line.charCodeAt(0) - 97) + line.slice(1, -1);
    words.push(word);
    const stem = crudeStem(word);
    stems.push(stem);
    const mark = line.at(-1);
    if (mark === 'N') names.add(word);
    counts.set(stem, Math.max(mark === 'N' ? 1 : 2 ** Number(mark), counts.get(stem) ?? 0));
    previous = word;
  }
  const count = (word: string): number => counts.get(crudeStem(word)) ?? 0;
  const begins = (start: string): boolean => words[from(start)]?.startsWith(start) ?? false;
  const from = (start: string): number => {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] as string) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    words,
    stems,
    count,
    isName: (word) => names.has(word),
    lists: (word) => words[from(word)] === word,
    knows: (word) => counts.has(crudeStem(word)),
    hasPrefix: (start) => begins(start) || unfinished.some((ending) => counts.has(crudeStem(start + ending))),
    completions: (start, limit) => {
      const found: string[] = [];
      for (let place = from(start); words[place]?.startsWith(start); place++) found.push(words[place] as string);
      return found.sort((a, b) => count(b) - count(a) || a.length - b.length).slice(0, limit);
    },
  };
}

/**
 * A vocabulary that also knows words which were looked up in the index. The list is cut to fit its budget, so a word
 * it lacks may yet be on a page.
 *
 * @param found how many pages have each of these words
 * @param begun a beginning of which it is known that some word goes on from it
 */
export function withFound(vocabulary: Vocabulary, found: ReadonlyMap<string, number>, begun?: string): Vocabulary {
  const count = (word: string): number => vocabulary.count(word) || (found.get(word) ?? 0);
  return {
    ...vocabulary,
    count,
    knows: (word) => count(word) > 0,
    hasPrefix: (start) => start === begun || vocabulary.hasPrefix(start),
  };
}
