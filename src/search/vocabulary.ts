import { crudeStem } from './words.ts';

/**
 * The words of an index with a rough count of the pages each is on, small
 * enough to be fetched with the first query: sorted, each entry written as
 * what it adds to the one before.
 */
export interface Vocabulary {
  /** In code-unit order. */
  readonly words: readonly string[];
  /** Pages a word is on, rounded down to a power of two; 0 when it is unknown. */
  count(word: string): number;
  /** Whether the word or another form of it is there. */
  knows(word: string): boolean;
  /** Whether some word begins like this. */
  hasPrefix(start: string): boolean;
  /** Words that begin like this, most frequent first. */
  completions(start: string, limit: number): string[];
}

/**
 * Writes a vocabulary as text, one line a word: a letter for the number of
 * leading characters shared with the line before (`a` is none), the rest of
 * the word, and a digit for the binary logarithm of its count.
 */
export function encodeVocabulary(counts: ReadonlyMap<string, number>): string {
  let previous = '';
  const lines: string[] = [];
  for (const [word, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let shared = 0;
    while (shared < 25 && shared < word.length && word[shared] === previous[shared]) shared++;
    lines.push(`${String.fromCharCode(97 + shared)}${word.slice(shared)}${Math.min(9, Math.floor(Math.log2(count)))}`);
    previous = word;
  }
  return lines.join('\n');
}

/** Reads what `encodeVocabulary` wrote. */
export function decodeVocabulary(text: string): Vocabulary {
  const words: string[] = [];
  const counts = new Map<string, number>();
  let previous = '';
  for (const line of text === '' ? [] : text.split('\n')) {
    const word = previous.slice(0, line.charCodeAt(0) - 97) + line.slice(1, -1);
    words.push(word);
    counts.set(word, 2 ** Number(line.at(-1)));
    previous = word;
  }
  const stems = new Set(words.map(crudeStem));
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
    count: (word) => counts.get(word) ?? 0,
    knows: (word) => counts.has(word) || stems.has(crudeStem(word)),
    hasPrefix: (start) => words[from(start)]?.startsWith(start) ?? false,
    completions: (start, limit) => {
      const found: string[] = [];
      for (let place = from(start); words[place]?.startsWith(start); place++) found.push(words[place] as string);
      return found.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a.length - b.length).slice(0, limit);
    },
  };
}
