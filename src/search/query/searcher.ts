import { dayFacet } from '../index/index-fields.ts';
import type { Lexicon } from '../index/lexicon-file.ts';
import { decodePageTable } from '../index/page-table.ts';
import { makeSynonyms } from '../words/synonyms.ts';
import { readThesaurus, sameWeight, thesaurus } from '../words/thesaurus/index.ts';
import { decodeVocabulary, type Vocabulary, withFound } from '../words/vocabulary.ts';
import { isIntroducing, isStopWord, plainWords } from '../words/words.ts';
import { knownFilters, type UnknownValue } from './filters.ts';
import type { Finder } from './finder.ts';
import { joinIdentifier } from './identifiers.ts';
import { lookup } from './lookup.ts';
import { findWhole, isThingBegun, nearestThings } from './one-thing.ts';
import { type Filters, makePageFilters, type PageFilters } from './page-filters.ts';
import { type Plan, planQuery, tellingName, type Wholes } from './plan.ts';
import { isBound, type Query, queryFields, readQuery } from './query.ts';
import { type Found, type IndexStatistics, type RankedPage, rankPages, type Weights, weights } from './rank.ts';
import { wordsLike } from './spelling.ts';

/** The answer to a query: pages in order, and what a reader should know about how they were found. */
export interface Answer {
  readonly query: Query;
  /** What stood in quotes and is on no page word for word, so that it was read as plain words. */
  readonly unquoted: readonly string[];
  /** Other handbooks that are searched along and could not be reached: their pages are missing. */
  readonly unreachable: readonly string[];
  /** What was asked for with a filter and no page has; it narrows nothing. */
  readonly unknownValues: readonly UnknownValue[];
  /** What was typed like a filter and is none, with those there are; or a day is wanted there. */
  readonly unknownFilters: readonly { readonly name: string; readonly rather: readonly string[] | 'day' }[];
  readonly plan: Plan;
  readonly pages: readonly RankedPage[];
  /** Where nothing was found, the nearest to what no page has: another version, another number of its sort. */
  readonly nearest: readonly string[];
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
  readonly filters: PageFilters;
  search(typed: string, options?: SearchOptions): Promise<Answer>;
  /** Words of the index that look a little like those of a query that found nothing, at most five. */
  alike(answer: Answer): string[];
}

/** Below this share of understood words a query counts as nonsense. */
const leastUnderstood = 0.5;

/**
 * Puts reading, looking up and ranking together over one index. The same in the browser, in Node and offline.
 *
 * @param unreachable other handbooks that belong to the index and are not in it; answers tell
 */
export function makeSearcher(finder: Finder, lexicon: Lexicon, unreachable: readonly string[] = []): Searcher {
  const vocabulary = decodeVocabulary(lexicon.vocabulary);
  const synonyms = makeSynonyms([
    ...readThesaurus(thesaurus),
    ...lexicon.synonyms.map((words) => ({ words, weight: sameWeight })),
  ]);
  const pageFilters = makePageFilters(finder);
  const look = lookup(finder, vocabulary.hasPrefix);
  const described = describeIndex(lexicon);
  const wholes = new Map<string, Promise<Found>>();
  /** The pages that have a thing whole; asked for once, however often a query is typed on. */
  function wholly(thing: string): Promise<Found> {
    const found = wholes.get(thing) ?? findWhole(finder, thing);
    wholes.set(thing, found);
    return found;
  }
  /** What pages have whole of the things in a query. */
  async function wholesOf({ words, typed }: Query): Promise<Wholes> {
    const asked = words.flatMap((word) =>
      word.thing === undefined || word.stop ? [] : [{ ...word, thing: word.thing }],
    );
    const counts = asked.map(async ({ thing }): Promise<[string, number | 'begun']> => {
      const { count } = await wholly(thing);
      const mayGoOn = count === 0 && !/\s$/.test(typed) && words.at(-1)?.thing === thing;
      return [thing, mayGoOn && (await isThingBegun(finder, thing)) ? 'begun' : count];
    });
    return new Map(await Promise.all(counts));
  }
  async function find(query: Query, plan: Plan, w: Weights, everything: boolean): Promise<RankedPage[]> {
    if (query.words.length === 0 && query.phrases.length === 0) {
      return everything || filtersOnly(query) ? everyPage(finder) : [];
    }
    if (isAboutMissing(query, plan)) return [];
    const understood = 1 - plan.unknown.length / Math.max(1, plan.terms.length);
    if (plan.terms.length > 0 && understood < leastUnderstood) return [];
    const terms = plan.terms.map(async ({ weight, alternatives, place }) => ({
      weight,
      ...(place !== undefined && { place }),
      found: await Promise.all(
        alternatives.map((one) => (one.match === 'whole' ? wholly(one.words[0] as string) : look(one))),
      ),
    }));
    const phrases = await Promise.all(query.phrases.map((phrase) => quoted(finder, phrase)));
    const wanted = [...(await Promise.all(terms)), ...phrases.map((found) => ({ weight: 1.5, found: [found] }))];
    const priors = priorsOf(query);
    const ranked = rankPages(wanted, { ...described, prior: (id) => priors[described.kindOf(id)] ?? 1 }, w);
    return ranked.filter((page) => phrases.every((found) => found.pages.get(page.id)?.loose === false));
  }
  /** The ids of those pages that a query leaves out. */
  async function excludedPages(pages: readonly RankedPage[], { excluded }: Query): Promise<ReadonlySet<string>> {
    const phrases = await Promise.all(excluded.phrases.map((phrase) => quoted(finder, phrase)));
    const filtered = await Promise.all(
      Object.entries(excluded.filters).map(([facet, values]) => pageFilters.narrow(pages, { [facet]: values })),
    );
    return new Set([...phrases.flatMap((found) => [...found.pages.keys()]), ...filtered.flat().map(({ id }) => id)]);
  }
  /** The vocabulary, and what the index has of the query’s words that are not listed there. */
  async function confirmed(query: Query, wholes: Wholes): Promise<Vocabulary> {
    const doubtful = wordsOf(query, wholes).filter((word) => !vocabulary.knows(word) && !vocabulary.hasPrefix(word));
    const found = await Promise.all(
      doubtful.map(async (word): Promise<[string, number]> => [word, (await finder.exactly(word)).length]),
    );
    const [last, pages] = found.at(-1) ?? ['', 0];
    const isOpen = query.open && last === query.words.at(-1)?.parts.at(-1);
    const begun = isOpen && pages === 0 && (await isBegun(last));
    return withFound(vocabulary, new Map(found), begun ? last : undefined);
  }
  /** Whether a page has a longer word that begins like this. The engine answers with other pages where none has. */
  async function isBegun(word: string): Promise<boolean> {
    const [hit] = await finder.starting(word);
    if (!hit) return false;
    const { content } = await hit.load();
    const others = [...plainWords(content), ...content.split(/\s+/).map(joinIdentifier)];
    return others.some((other) => other.startsWith(word));
  }
  /**
   * Error messages have quotes in them: where no page has the quoted words in a row, they are words like others.
   * Whoever typed nothing but quotes wants just that.
   */
  async function readLeniently(typed: string): Promise<Pick<Answer, 'query' | 'unquoted'>> {
    const fields = queryFields(lexicon);
    const isName = (word: string) => word.length >= tellingName && vocabulary.isName(word);
    const query = readQuery(typed, fields, { isName });
    if (query.phrases.length === 0 || query.words.length === 0) return { query, unquoted: [] };
    const found = await Promise.all(query.phrases.map((phrase) => quoted(finder, phrase)));
    const [first, ...rest] = found.map(({ pages }) => [...pages.keys()]);
    if (first?.some((id) => rest.every((ids) => ids.includes(id)))) return { query, unquoted: [] };
    return { query: readQuery(typed, fields, { isName, quotes: false }), unquoted: inQuotes(typed) };
  }
  async function nearestTo({ absent }: Plan, { words }: Query): Promise<string[]> {
    const near = words.map(({ typed, thing = typed }, at) =>
      absent.includes(thing) ? nearestThings(finder, thing, words[at - 1]?.whole) : [],
    );
    return (await Promise.all(near)).flat();
  }
  return {
    lexicon,
    vocabulary,
    filters: pageFilters,
    alike({ plan, nearest }) {
      const near = plan.unknown.flatMap((word) => wordsLike(word.toLowerCase(), vocabulary));
      return [...new Set([...nearest, ...near])].slice(0, 5);
    },
    async search(typed, { literal = false, everything = false, weights: w = weights } = {}) {
      const { query: read, unquoted } = await readLeniently(typed);
      const { filters, unknown: unknownValues } = knownFilters(read.filters, lexicon);
      const without = knownFilters(read.excluded.filters, lexicon).filters;
      const query = { ...read, filters, excluded: { ...read.excluded, filters: without } };
      const wholes = await wholesOf(query);
      const known = await confirmed(query, wholes);
      const plan = planQuery(query, known, synonyms, { literal, pages: lexicon.pages, wholes });
      const found = await find(query, plan, w, everything);
      const dated: Filters =
        query.after || query.before ? { [dayFacet]: await pageFilters.days(query.after, query.before) } : {};
      const narrowed = await pageFilters.narrow(found, { ...query.filters, ...dated });
      const unwanted = await excludedPages(narrowed, query);
      const pages = narrowed.filter(({ id }) => !unwanted.has(id));
      return {
        query,
        unquoted,
        unreachable,
        unknownValues,
        unknownFilters: query.noFilters.map((name) => ({
          name,
          rather: isBound(name) ? 'day' : Object.keys(lexicon.facets),
        })),
        plan,
        pages,
        nearest: pages.length === 0 ? await nearestTo(plan, query) : [],
        widened: pages.length > 0 && (pages[0]?.coverage ?? 0) < 0.75,
      };
    },
  };
}

/** What stands in quotes, as it was typed. */
const inQuotes = (typed: string): string[] =>
  [...typed.matchAll(/(-?)["“„«]([^"“”„«»]+)["”»]?/g)].flatMap(([, hyphen, text = '']) => (hyphen ? [] : [text]));

/**
 * The words and numbers of a query that an index could have: names in one piece and in parts, and of things typed as one
 * the parts where no page has the whole.
 */
function wordsOf({ words }: Query, wholes: Wholes): string[] {
  const asked = words.filter(({ stop, thing }) => !stop && !(thing !== undefined && wholes.get(thing)));
  const all = asked.flatMap(({ whole, parts }) => [whole, ...parts]);
  return [...new Set(all)].filter((word) => /\p{L}{2}|^\d{2,}$/u.test(word) && word.length <= 60 && !isStopWord(word));
}

/** Whether a query is about what no page has: what it says beside that only introduces it. */
function isAboutMissing({ words, phrases }: Query, { absent, unknown }: Plan): boolean {
  const missing = new Set([...absent, ...unknown]);
  const said = words.filter(({ stop }) => !stop);
  const rest = said.filter(({ typed, thing = typed }) => !missing.has(thing));
  return phrases.length === 0 && rest.length < said.length && rest.every(({ whole }) => isIntroducing(whole));
}

const filtersOnly = ({ filters, excluded, after, before }: Query): boolean =>
  [filters, excluded.filters, excluded.phrases].some((asked) => Object.keys(asked).length > 0) ||
  after !== undefined ||
  before !== undefined;

/** With nothing but filters asked for, every page is as good as the other; the newest come first. */
async function everyPage(finder: Finder): Promise<RankedPage[]> {
  const hits = await finder.all({ sort: { date: 'desc' } });
  return hits.map((hit) => ({ id: hit.id, score: 0, coverage: 1, hit, places: [], passage: { start: 0, share: 0 } }));
}

/** What stood in quotes, exactly so. */
async function quoted(finder: Finder, phrase: string): Promise<Found> {
  const hits = await finder.exactly(phrase);
  return { weight: 1, pages: new Map(hits.map((hit) => [hit.id, { hit, loose: false }])), count: hits.length };
}

interface Described extends Omit<IndexStatistics, 'prior'> {
  kindOf(id: string): string;
}

/**
 * How much likelier a kind of page is wanted, all else being equal: whoever
 * types a symptom wants a runbook, with an alert pasted much more so; "who …"
 * asks for roles and matrices, "what does … own" for a role, "what is …" for the glossary, "has … before" for
 * post-mortems. Whoever types several words and asks nothing knows what they mean:
 * a definition, short and called just so, would come before what was looked for.
 * A quiz or an exercise asks in the same words as whoever asks a question, and answers nothing.
 */
function priorsOf({ alertLike, asks, words }: Query): Readonly<Record<string, number>> {
  const drill = 0.6;
  if (alertLike) return { runbook: 1.5 };
  if (asks === 'who') return { drill, matrix: 1.6, role: 1.6 };
  if (asks === 'duties') return { drill, role: 2.5 };
  if (asks === 'meaning') return { drill, term: 1.5 };
  if (asks === 'before') return { drill, postmortem: 1.5 };
  if (asks === 'other') return { drill };
  return {
    runbook: 1.16,
    term: words.filter(({ stop }) => !stop).length > 1 ? 0.7 : 1,
  };
}

function describeIndex(lexicon: Lexicon): Described {
  const table = decodePageTable(lexicon.pageTable);
  const lengths = [...table.values()].map(({ length }) => length);
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return {
    pages: lexicon.pages,
    relativeLength: (id) => (table.get(id)?.length ?? average) / Math.max(1, average),
    kindOf: (id) => table.get(id)?.kind ?? '',
  };
}
