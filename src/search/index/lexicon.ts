import { gzipSync } from 'node:zlib';
import { type FacetDefinition, facetValuesIn } from '../../model/facets.ts';
import { splitIdentifier } from '../query/identifiers.ts';
import { encodeVocabulary } from '../words/vocabulary.ts';
import { crudeStem, differentWords, plainWords } from '../words/words.ts';
import { type Acronym, findAcronyms } from './acronyms.ts';
import type { SearchDocument } from './document.ts';
import { wholeNames } from './index-fields.ts';
import type { Lexicon } from './lexicon-file.ts';

/** The most a reader's first query may fetch for the vocabulary, in bytes after gzip. */
const vocabularyBudget = 9_000;

export interface LexiconOptions {
  readonly synonyms?: readonly (readonly string[])[];
  /** What can be filtered by, in order; facets of the documents that are not here come last and by name. */
  readonly facets?: readonly FacetDefinition[];
}

/**
 * What the reader's side needs to know about an index to understand a query:
 * its words, the abbreviations its pages explain, other names from the
 * glossary, and what can be filtered by. The table of pages is filled in when
 * the index is written, since only then they have ids.
 */
export function makeLexicon(documents: readonly SearchDocument[], options: LexiconOptions = {}): Lexicon {
  return {
    version: 1,
    pages: documents.length,
    pageTable: '',
    vocabulary: fittingVocabulary(documents),
    synonyms: [...(options.synonyms ?? []).map((group) => [...group]), ...acronymGroups(documents)],
    ...facetsOf(documents, options.facets ?? []),
  };
}

function facetsOf(documents: readonly SearchDocument[], definitions: readonly FacetDefinition[]) {
  const named = new Set(definitions.map(({ name }) => name));
  const others = new Set(documents.flatMap(({ facets }) => Object.keys(facets)).filter((name) => !named.has(name)));
  const plain = [...others].map((name): FacetDefinition => ({ name, label: name, order: 'id', labelOf: (id) => id }));
  const values = documents.map(({ facets }) => facets);
  const used = [...definitions, ...plain]
    .map((definition) => ({ ...definition, values: facetValuesIn(values, definition) }))
    .filter((facet) => facet.values.length > 0);
  return {
    facets: Object.fromEntries(used.map((facet) => [facet.name, facet.values.map(({ id }) => id)])),
    ordered: used.filter(({ order }) => order !== 'count').map(({ name }) => name),
    shortNames: Object.fromEntries(used.flatMap(({ name, short = [] }) => short.map((typed) => [typed, name]))),
    labels: Object.fromEntries(
      used.map((facet) => [
        facet.name,
        Object.fromEntries([
          ['', facet.label],
          ...facet.values.flatMap(({ id, label }) => (label === id ? [] : [[id, label]])),
        ]),
      ]),
    ),
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

interface Word {
  readonly word: string;
  /** Pages that have it in any form. */
  readonly pages: number;
  /** It is in a title or a name. */
  readonly named: boolean;
}

/** The words of the documents, of each the form that most of them use: other forms are known by their stem. */
function countWords(documents: readonly SearchDocument[]): Word[] {
  const forms = new Map<string, Map<string, number>>();
  const pages = new Map<string, number>();
  const named = new Set<string>();
  // A handbook says the same few thousand words again and again.
  const [split, stemOf] = [remembering(splitIdentifier), remembering(crudeStem)];
  for (const document of documents) {
    const names = [document.title, ...document.names].flatMap((name) => [...plainWords(name), ...wholeNames(name)]);
    const kept = new Set(names.filter((word) => word.length <= 60));
    for (const word of kept) named.add(stemOf(word));
    const words = new Set([...[...differentWords(textOf(document), split)].filter(looksTyped), ...kept]);
    for (const word of words) {
      const stem = stemOf(word);
      const those = forms.get(stem) ?? new Map<string, number>();
      forms.set(stem, those.set(word, (those.get(word) ?? 0) + 1));
    }
    for (const stem of new Set([...words].map(stemOf))) pages.set(stem, (pages.get(stem) ?? 0) + 1);
  }
  return [...forms].map(([stem, those]) => {
    const [usual] = [...those].sort(([a, times], [b, others]) => others - times || a.length - b.length);
    return { word: usual?.[0] ?? stem, pages: pages.get(stem) ?? 0, named: named.has(stem) };
  });
}

function remembering<Value>(work: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    const value = known.get(word) ?? work(word);
    known.set(word, value);
    return value;
  };
}

/** Drops the rarest words, names last, until the list fits its budget; what it lacks is still found in the index. */
function fittingVocabulary(documents: readonly SearchDocument[]): string {
  const words = countWords(documents);
  const names = new Set(documents.flatMap((document) => document.names.flatMap(wholeNames)));
  for (let least = 1; ; least++) {
    const kept = words.filter(({ pages, named }) => pages >= least || (named && least < 6));
    const encoded = encodeVocabulary(new Map(kept.map(({ word, pages }) => [word, pages])), names);
    if (gzipSync(encoded, { level: 9 }).length <= vocabularyBudget) return encoded;
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
