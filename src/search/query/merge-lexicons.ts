import type { Lexicon } from '../index/lexicon-file.ts';
import { decodePageTable, encodePageTable } from '../index/page-table.ts';
import { decodeVocabulary, encodeVocabulary } from '../words/vocabulary.ts';

/** One lexicon for several handbooks that are searched as one. The first one’s labels and order win. */
export function mergeLexicons([first, ...others]: readonly [Lexicon, ...Lexicon[]]): Lexicon {
  return others.reduce(mergeTwo, first);
}

function mergeTwo(a: Lexicon, b: Lexicon): Lexicon {
  const counts = new Map<string, number>();
  const names = new Set<string>();
  for (const vocabulary of [decodeVocabulary(a.vocabulary), decodeVocabulary(b.vocabulary)]) {
    for (const word of vocabulary.words) {
      counts.set(word, (counts.get(word) ?? 0) + vocabulary.count(word));
      if (vocabulary.isName(word)) names.add(word);
    }
  }
  const pages = a.pages + b.pages;
  const facets = [...new Set([...Object.keys(a.facets), ...Object.keys(b.facets)])];
  return {
    version: 1,
    pages,
    pageTable: encodePageTable(new Map([...decodePageTable(a.pageTable), ...decodePageTable(b.pageTable)])),
    vocabulary: encodeVocabulary(counts, names),
    synonyms: [...a.synonyms, ...b.synonyms],
    facets: Object.fromEntries(
      facets.map((facet) => [facet, [...new Set([...(a.facets[facet] ?? []), ...(b.facets[facet] ?? [])])]]),
    ),
    ordered: [...new Set([...(a.ordered ?? []), ...(b.ordered ?? [])])],
    shortNames: { ...b.shortNames, ...a.shortNames },
    labels: Object.fromEntries(
      [...new Set([...Object.keys(a.labels), ...Object.keys(b.labels)])].map((facet) => [
        facet,
        { ...b.labels[facet], ...a.labels[facet] },
      ]),
    ),
  };
}
