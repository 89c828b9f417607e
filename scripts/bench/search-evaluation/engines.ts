import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { SearchDocument } from '../../../src/search/index/document.ts';
import { makeLexicon, textOf } from '../../../src/search/index/lexicon.ts';
import type { Lexicon } from '../../../src/search/index/lexicon-file.ts';
import { writeIndex } from '../../../src/search/index/write-index.ts';
import { pagefindFinder } from '../../../src/search/query/pagefind.ts';
import { openIndex } from '../../../src/search/query/pagefind-node.ts';
import { planQuery } from '../../../src/search/query/plan.ts';
import { readQuery } from '../../../src/search/query/query.ts';
import { makeSearcher } from '../../../src/search/query/searcher.ts';
import { makeSynonyms } from '../../../src/search/words/synonyms.ts';
import { readThesaurus, sameWeight, thesaurus } from '../../../src/search/words/thesaurus/index.ts';
import { decodeVocabulary } from '../../../src/search/words/vocabulary.ts';
import { plainWords } from '../../../src/search/words/words.ts';
import { plainIndex } from './plain-index.ts';

/** Something that can be asked and measured. */
export interface Engine {
  readonly name: string;
  /** Addresses of the ten best pages. */
  ask(query: string): Promise<string[]>;
  /** Bytes read so far. */
  bytes(): number;
  close(): Promise<void>;
}

/** Our search over an index folder that exists. */
export async function watchbookEngine(folder: string): Promise<Engine> {
  const { pagefind, lexicon, traffic } = await openIndex(folder);
  const searcher = makeSearcher(pagefindFinder(pagefind), lexicon);
  return {
    name: 'Watchbook',
    async ask(query) {
      const { pages } = await searcher.search(query);
      return Promise.all(pages.slice(0, 10).map(async ({ hit }) => (await hit.load()).url));
    },
    bytes: () => traffic.bytes,
    close: async () => undefined,
  };
}

/** Pagefind as it comes: the text of the pages, its own ranking, nothing added. */
export async function pagefindEngine(documents: readonly SearchDocument[]): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'watchbook-search-'));
  await plainIndex(folder, documents);
  const { pagefind, traffic } = await openIndex(folder, false);
  return {
    name: 'Pagefind as it comes',
    async ask(query) {
      const { results } = await pagefind.search(query, {});
      return Promise.all(results.slice(0, 10).map(async (hit) => (await hit.data()).url));
    },
    bytes: () => traffic.bytes,
    close: () => rm(folder, { recursive: true }),
  };
}

/** Our search over documents, with an index made for the occasion. */
export async function watchbookOver(documents: readonly SearchDocument[]): Promise<Engine & { folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'watchbook-search-'));
  await writeIndex(folder, documents, makeLexicon(documents));
  const engine = await watchbookEngine(folder);
  return { ...engine, folder, close: () => rm(folder, { recursive: true }) };
}

const boosts = { title: 5, names: 5, summary: 2, headings: 2, body: 1 };
const fieldsOf = (document: SearchDocument) => ({
  id: document.url,
  title: document.title,
  names: document.names.join('\n'),
  summary: document.summary,
  headings: document.sections.map((section) => section.heading).join('\n'),
  body: document.sections.map((section) => section.text).join('\n'),
});
type Fields = ReturnType<typeof fieldsOf>;
const fieldNames = ['title', 'names', 'summary', 'headings', 'body'] as const;

/** MiniSearch with prefixes and fuzziness and the same field weights; `tuned` gives it our splitting and query reading too. */
export function miniSearchEngine(documents: readonly SearchDocument[], tuned?: Expand): Engine {
  const index = new MiniSearch<Fields>({
    fields: [...fieldNames],
    ...(tuned && { tokenize: tokensWithWhole }),
    searchOptions: { prefix: true, fuzzy: 0.2, boost: boosts, ...(tuned && { tokenize: (text) => text.split(' ') }) },
  });
  index.addAll(documents.map(fieldsOf));
  return {
    name: tuned ? 'MiniSearch, our query reading' : 'MiniSearch, prefix and fuzzy',
    async ask(query) {
      const found = tuned
        ? index.search({
            queries: tuned(query).map(({ word, weight }) => ({ queries: [word], boostDocument: () => weight })),
          })
        : index.search(query);
      return found.slice(0, 10).map((hit) => String(hit.id));
    },
    bytes: () => 0,
    close: async () => undefined,
  };
}

/** Lunr with the same field weights; `tuned` gives it our splitting and query reading too. */
export function lunrEngine(documents: readonly SearchDocument[], tuned?: Expand): Engine {
  const index = lunr(function () {
    this.ref('id');
    for (const field of fieldNames) this.field(field, { boost: boosts[field] });
    for (const document of documents) {
      const fields = fieldsOf(document);
      this.add(
        tuned
          ? {
              id: fields.id,
              ...Object.fromEntries(fieldNames.map((name) => [name, tokensWithWhole(fields[name]).join(' ')])),
            }
          : fields,
      );
    }
  });
  return {
    name: tuned ? 'Lunr, our query reading' : 'Lunr as it comes',
    async ask(query) {
      const found = index.query((builder) => {
        const words: readonly Weighted[] = tuned
          ? tuned(query)
          : lunr.tokenizer(query).map((token) => ({ word: token.toString(), weight: 1 }));
        for (const { word, weight } of words) builder.term(word, { boost: weight });
      });
      return found.slice(0, 10).map((hit) => hit.ref);
    },
    bytes: () => 0,
    close: async () => undefined,
  };
}

interface Weighted {
  readonly word: string;
  readonly weight: number;
}
type Expand = (query: string) => Weighted[];

/** Our reading of a query as a flat list of weighted words: stop words gone, spelling mended, synonyms added. */
export function expander(lexicon: Lexicon): Expand {
  const vocabulary = decodeVocabulary(lexicon.vocabulary);
  const synonyms = makeSynonyms([
    ...readThesaurus(thesaurus),
    ...lexicon.synonyms.map((words) => ({ words, weight: sameWeight })),
  ]);
  return (query) => {
    const best = new Map<string, number>();
    for (const term of planQuery(readQuery(query, {}), vocabulary, synonyms).terms) {
      for (const { words, weight } of term.alternatives) {
        for (const word of words) best.set(word, Math.max(best.get(word) ?? 0, (weight * term.weight) / words.length));
      }
    }
    return [...best].map(([word, weight]) => ({ word, weight }));
  };
}

const tokensWithWhole = (text: string): string[] => [
  ...plainWords(text),
  ...text.split(/\s+/).map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')),
];

export { textOf };
