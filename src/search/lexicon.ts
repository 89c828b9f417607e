import { gzipSync } from 'node:zlib';
import { type Acronym, findAcronyms } from './acronyms.ts';
import type { SearchDocument } from './document.ts';
import { wholeNames } from './index-fields.ts';
import type { Lexicon } from './lexicon-file.ts';
import { encodeVocabulary } from './vocabulary.ts';
import { plainWords } from './words.ts';

/** The most a reader's first query may fetch for the vocabulary, in bytes after gzip. */
const vocabularyBudget = 13_000;

/**
 * What the reader's side needs to know about an index to understand a query:
 * its words, the abbreviations its pages explain, other names from the
 * glossary, and what can be filtered by. The table of pages is filled in when
 * the index is written, since only then they have ids.
 */
export function makeLexicon(
  documents: readonly SearchDocument[],
  options: { synonyms?: readonly (readonly string[])[]; labels?: Lexicon['labels'] } = {},
): Lexicon {
  const facets: Record<string, Set<string>> = {};
  for (const document of documents) {
    for (const [facet, values] of Object.entries(document.facets)) {
      facets[facet] ??= new Set();
      for (const value of values) facets[facet].add(value);
    }
  }
  return {
    version: 1,
    pages: documents.length,
    pageTable: '',
    vocabulary: fittingVocabulary(documents),
    synonyms: [...(options.synonyms ?? []).map((group) => [...group]), ...acronymGroups(documents)],
    facets: Object.fromEntries(Object.entries(facets).map(([facet, values]) => [facet, [...values].sort()])),
    labels: options.labels ?? {},
  };
}

/** All text of a document that is searched. */
export const textOf = (document: SearchDocument): string =>
  [
    document.title,
    ...document.names,
    ...document.tags,
    document.summary,
    ...document.sections.map((s) => `${s.heading}\n${s.text}`),
  ].join('\n');

function countWords(documents: readonly SearchDocument[]): { counts: Map<string, number>; named: Set<string> } {
  const counts = new Map<string, number>();
  const named = new Set<string>();
  for (const document of documents) {
    const seen = new Set(plainWords(textOf(document)));
    for (const name of [document.title, ...document.names]) {
      for (const word of [...plainWords(name), ...wholeNames(name)]) {
        if (word.length > 60) continue;
        seen.add(word);
        named.add(word);
      }
    }
    for (const word of seen) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { counts, named };
}

/** Drops what only machines would type, then the rarest words, until the list fits its budget. */
function fittingVocabulary(documents: readonly SearchDocument[]): string {
  const { counts, named } = countWords(documents);
  const wordLike = [...counts].filter(([word]) => named.has(word) || looksTyped(word));
  for (let least = 1; ; least++) {
    const kept = wordLike.filter(([word, count]) => count >= least || (named.has(word) && least < 6));
    const encoded = encodeVocabulary(new Map(kept));
    if (gzipSync(encoded).length <= vocabularyBudget) return encoded;
  }
}

/** A word a person might type: letters of one script, not a hash, not a mile long. */
const looksTyped = (word: string): boolean =>
  word.length >= 2 &&
  word.length <= 24 &&
  /^\p{L}+$/u.test(word) &&
  (word.length < 5 || /[aeiouyäöüáéíóúàèì]/.test(word) || !/^[a-z]+$/.test(word)) &&
  !/(.)\1\1/.test(word);

/** One group a short form that all pages agree on; one that means two things helps nobody. */
function acronymGroups(documents: readonly SearchDocument[]): string[][] {
  const meanings = new Map<string, Map<string, number>>();
  for (const document of documents) {
    const found = new Map<string, Acronym>();
    for (const acronym of findAcronyms(textOf(document))) found.set(`${acronym.short} ${acronym.long}`, acronym);
    for (const { short, long } of found.values()) {
      const of = meanings.get(short) ?? new Map<string, number>();
      of.set(long, (of.get(long) ?? 0) + 1);
      meanings.set(short, of);
    }
  }
  return [...meanings].map(([short, longs]) => {
    const [usual] = [...longs].sort((a, b) => b[1] - a[1]);
    return [short, usual?.[0] as string];
  });
}
