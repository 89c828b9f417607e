import type { Finder, Hit } from './finder.ts';
import { dayFacet, lengthFacet, lengthOfStep } from './index-fields.ts';
import type { Lexicon } from './lexicon-file.ts';
import { type Alternative, type Plan, planQuery } from './plan.ts';
import { type Query, readQuery } from './query.ts';
import {
  type Collection,
  type Evidence,
  type Found,
  type RankedPage,
  rankPages,
  type Verbatim,
  type Weights,
  weights,
} from './rank.ts';
import { type Filters, makeShelf, type Shelf } from './shelf.ts';
import { wordsLike } from './spelling.ts';
import { makeSynonyms } from './synonyms.ts';
import { readThesaurus, sameWeight, thesaurus } from './thesaurus.ts';
import { decodeVocabulary, type Vocabulary } from './vocabulary.ts';

/** The answer to a query: pages in order, and what a reader should know about how they were found. */
export interface Answer {
  readonly query: Query;
  readonly plan: Plan;
  readonly pages: readonly RankedPage[];
  /** No page has all the words, so pages with some of them are shown. */
  readonly widened: boolean;
}

export interface SearchOptions {
  /** Take words as typed: no corrections. For "search instead for …". */
  readonly literal?: boolean;
  /** Answer an empty query with every page, newest first. */
  readonly everything?: boolean;
  readonly weights?: Weights;
}

export interface Searcher {
  readonly lexicon: Lexicon;
  readonly vocabulary: Vocabulary;
  readonly shelf: Shelf;
  search(typed: string, options?: SearchOptions): Promise<Answer>;
  /** Words of the index that look a little like those of a query that found nothing, at most five. */
  alike(answer: Answer): string[];
}

/** Below this share of understood words a query counts as nonsense. */
const leastUnderstood = 0.5;

/** Puts reading, looking up and ranking together over one index. The same in the browser, in Node and offline. */
export function makeSearcher(finder: Finder, lexicon: Lexicon): Searcher {
  const vocabulary = decodeVocabulary(lexicon.vocabulary);
  const synonyms = makeSynonyms([
    ...readThesaurus(thesaurus),
    ...lexicon.synonyms.map((words) => ({ words, weight: sameWeight })),
  ]);
  const shelf = makeShelf(finder);
  let known: Promise<Described> | undefined;
  const collection = () => {
    known ??= describeCollection(finder, lexicon);
    return known;
  };
  async function find(query: Query, plan: Plan, w: Weights, everything: boolean): Promise<RankedPage[]> {
    if (query.words.length === 0 && query.phrases.length === 0) {
      return everything || filtersOnly(query) ? everyPage(finder) : [];
    }
    const understood = 1 - plan.unknown.length / Math.max(1, query.words.filter((word) => !word.stop).length);
    if (plan.terms.length > 0 && understood < leastUnderstood) return [];
    const look = lookup(finder, vocabulary.hasPrefix);
    const terms = plan.terms.map(async ({ weight, alternatives }) => ({
      weight,
      found: await Promise.all(alternatives.map(look)),
    }));
    const phrases = await Promise.all(query.phrases.map((phrase) => look(wholePhrase(phrase))));
    const wanted = [...(await Promise.all(terms)), ...phrases.map((found) => ({ weight: 1.5, found: [found] }))];
    const described = await collection();
    const runbook = query.alertLike ? runbookPrior.alert : runbookPrior.any;
    const ranked = rankPages(
      wanted,
      { ...described, prior: (id) => (described.runbooks.has(id) ? runbook : 1) },
      w,
      await wordForWord(finder, query),
    );
    return ranked.filter((page) => phrases.every((found) => found.pages.get(page.id)?.loose === false));
  }
  return {
    lexicon,
    vocabulary,
    shelf,
    alike({ plan }) {
      const near = plan.unknown.flatMap((word) => wordsLike(word.toLowerCase(), vocabulary));
      return [...new Set(near)].slice(0, 5);
    },
    async search(typed, { literal = false, everything = false, weights: w = weights } = {}) {
      const query = readQuery(typed, Object.keys(lexicon.facets));
      const plan = planQuery(query, vocabulary, synonyms, { literal });
      const found = await find(query, plan, w, everything);
      const dated: Filters =
        query.after || query.before ? { [dayFacet]: await shelf.days(query.after, query.before) } : {};
      const pages = await shelf.narrow(found, { ...query.filters, ...dated });
      return { query, plan, pages, widened: pages.length > 0 && (pages[0]?.coverage ?? 0) < 0.75 };
    },
  };
}

const filtersOnly = (query: Query): boolean =>
  Object.keys(query.filters).length > 0 || query.after !== undefined || query.before !== undefined;

/** With nothing but filters asked for, every page is as good as the other; the newest come first. */
async function everyPage(finder: Finder): Promise<RankedPage[]> {
  const hits = await finder.all({ sort: { date: 'desc' } });
  return hits.map((hit) => ({ id: hit.id, score: 0, coverage: 1, hit, places: [], passage: { start: 0, share: 0 } }));
}

const wholePhrase = (phrase: string): Alternative => ({
  words: phrase.split(' '),
  match: 'word',
  weight: 1,
  because: 'typed',
});

interface Described extends Omit<Collection, 'prior'> {
  readonly runbooks: ReadonlySet<string>;
}

/** Pages that have the whole query as it was typed; for one word that says nothing. */
async function wordForWord(finder: Finder, query: Query): Promise<Verbatim> {
  const words = query.words.flatMap((word) => word.parts);
  if (query.words.length < 2) return { pages: new Set(), words: 0 };
  return { pages: new Set((await finder.exactly(words.join(' '))).map((hit) => hit.id)), words: words.length };
}

/** Whoever searches in an emergency wants a runbook, all else being equal; with an alert pasted, much more so. */
const runbookPrior = { any: 1.15, alert: 1.5 };

async function describeCollection(finder: Finder, lexicon: Lexicon): Promise<Described> {
  const lengths = new Map<string, number>();
  for (const step of lexicon.lengths) {
    for (const { id } of await finder.all({ filters: { [lengthFacet]: [step] } })) {
      lengths.set(id, lengthOfStep(step) / lexicon.averageLength);
    }
  }
  const runbooks = new Set<string>();
  if (lexicon.facets.kind?.includes('runbook')) {
    for (const { id } of await finder.all({ filters: { kind: ['runbook'] } })) runbooks.add(id);
  }
  return { pages: lexicon.pages, relativeLength: (id) => lengths.get(id) ?? 1, runbooks };
}

/** Looks expressions up once each, however many terms share them. */
function lookup(finder: Finder, hasPrefix: (start: string) => boolean) {
  const words = new Map<string, Promise<ReadonlyMap<string, Evidence>>>();
  const word = (text: string): Promise<ReadonlyMap<string, Evidence>> => {
    const before = words.get(text);
    if (before) return before;
    const found = lookUpWord(text);
    words.set(text, found);
    return found;
  };
  async function lookUpWord(text: string): Promise<ReadonlyMap<string, Evidence>> {
    const exact = await finder.exactly(text);
    const pages = new Map<string, Evidence>(exact.map((hit) => [hit.id, { hit, loose: false }]));
    if (exact.length === 0 && !hasPrefix(text)) return pages;
    // An exact search tells which pages have the word, but only one of its places.
    for (const hit of await finder.starting(text)) pages.set(hit.id, { hit, loose: !pages.has(hit.id) });
    return pages;
  }
  return async ({ words: expression, match, weight }: Alternative): Promise<Found> => {
    const single = expression.length === 1 ? await word(expression[0] as string) : await phrase(expression);
    const pages = match === 'start' ? new Map([...single].map(([id, { hit }]) => [id, { hit, loose: false }])) : single;
    return { weight, pages, count: [...pages.values()].filter(({ loose }) => !loose).length };
  };

  async function phrase(expression: readonly string[]): Promise<ReadonlyMap<string, Evidence>> {
    const [together, ...each] = await Promise.all([finder.exactly(expression.join(' ')), ...expression.map(word)]);
    return new Map(
      together.map((hit: Hit) => {
        const fields = each.map((pages) => pages.get(hit.id)?.hit.fields ?? []);
        const shared = (fields[0] ?? []).filter((field) => fields.every((names) => names.includes(field)));
        return [hit.id, { hit: { ...hit, fields: [...new Set([...hit.fields, ...shared])] }, loose: false }];
      }),
    );
  }
}
