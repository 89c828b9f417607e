/** An abbreviation and the words it stands for, as some page spells them out. */
export interface Acronym {
  readonly short: string;
  readonly long: string;
}

const longThenShort = /((?:[\p{L}\p{N}-]+[ ]){1,6}[\p{L}\p{N}-]+)[ ]\(([\p{Lu}][\p{Lu}\p{N}]{1,7})s?\)/gu;
const shortThenLong = /\b([\p{Lu}][\p{Lu}\p{N}]{1,7})s?[ ]\(((?:[\p{L}\p{N}-]+[ ]){1,6}[\p{L}\p{N}-]+)\)/gu;

/** Finds the abbreviations that a text explains: "Pod Disruption Budget (PDB)" or "PDB (pod disruption budget)". */
export function findAcronyms(text: string): Acronym[] {
  const found: Acronym[] = [];
  // Both stand on one line with a bracket; to look at every run of words for one takes seconds in a large handbook.
  const lines = text.split('\n').filter((line) => line.includes('('));
  for (const line of lines)
    for (const [, words, short] of line.matchAll(longThenShort)) add(words as string, short as string, 'end');
  for (const line of lines)
    for (const [, short, words] of line.matchAll(shortThenLong)) add(words as string, short as string, 'start');
  return found;

  function add(words: string, short: string, side: 'start' | 'end') {
    const all = words.split(/[ -]/);
    for (let length = 2; length <= all.length; length++) {
      const candidate = side === 'end' ? all.slice(-length) : all.slice(0, length);
      if (initials(candidate) === short.toLowerCase()) {
        found.push({ short: short.toLowerCase(), long: candidate.join(' ').toLowerCase() });
        return;
      }
    }
  }
}

const initials = (words: readonly string[]): string =>
  words
    .map((word) => word[0] ?? '')
    .join('')
    .toLowerCase();
