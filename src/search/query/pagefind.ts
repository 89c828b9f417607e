import { everyPageWord } from '../index/index-fields.ts';
import type { Finder, FindOptions, Hit, IndexedPage } from './finder.ts';

/** The part of Pagefind’s own module that is used here (version 1.5). */
export interface PagefindModule {
  createInstance(options: Record<string, unknown>): PagefindInstance;
}

export interface PagefindInstance {
  search(term: string | null, options: Record<string, unknown>): Promise<{ results: RawHit[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
  mergeIndex(path: string, options?: Record<string, unknown>): Promise<void>;
}

/** A page that Pagefind found; `data` loads it. */
export interface RawHit {
  id: string;
  score: number;
  words: number[];
  matchedMetaFields?: string[];
  data(): Promise<RawPage>;
}

/** What Pagefind knows of a page. */
export interface RawPage {
  url: string;
  content: string;
  meta: Record<string, string>;
  anchors: { id: string; text: string; element: string; location: number }[];
}

/** Pagefind as a finder. Fields are told from each other by the names of the metadata a word was found in. */
export function pagefindFinder(pagefind: PagefindInstance): Finder {
  const find = async (term: string, { filters = {}, sort = {} }: FindOptions = {}): Promise<Hit[]> => {
    const any = Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, { any: values }]));
    const { results } = await pagefind.search(term, { filters: any, sort });
    return results.map((raw) => ({
      id: raw.id,
      score: raw.score,
      places: raw.words,
      fields: raw.matchedMetaFields ?? [],
      load: async (): Promise<IndexedPage> => {
        const { url, content, meta, anchors } = await raw.data();
        return { url, content, meta, anchors };
      },
    }));
  };
  return {
    starting: (word) => find(word),
    exactly: (words) => find(`"${words}"`),
    all: (options) => find(everyPageWord, options),
    values: async () =>
      Object.fromEntries(
        Object.entries(await pagefind.filters()).map(([facet, counts]) => [facet, Object.keys(counts)]),
      ),
  };
}
