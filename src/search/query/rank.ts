import { readField } from '../index/index-fields.ts';
import type { Hit } from './finder.ts';
import { bestPassage, quotation, type Spot, standTogether } from './proximity.ts';

/** What a page offers for one expression. */
export interface Evidence {
  readonly hit: Hit;
  /** Only a longer word was found that begins like it. */
  readonly loose: boolean;
}

/** An expression that was looked up for a term. */
export interface Found {
  readonly weight: number;
  readonly pages: ReadonlyMap<string, Evidence>;
  /** Pages it is on, not counting loose ones. */
  readonly count: number;
}

export interface RankedTerm {
  readonly weight: number;
  readonly found: readonly Found[];
  /** Its place among the words of the query, where it has one. */
  readonly place?: number;
}

export interface RankedPage {
  readonly id: string;
  readonly score: number;
  /** Share of the query’s weight that the page has, 0 to 1. */
  readonly coverage: number;
  readonly hit: Hit;
  /** Places of all words that were found on it. */
  readonly places: readonly number[];
  /** Where the passage begins that has most of the query, and which share of it, 0 to 1. */
  readonly passage: { readonly start: number; readonly share: number };
}

/** How much each thing counts. Found by trying them on several collections at once, never on a single query. */
export interface Weights {
  title: number;
  name: number;
  heading: number;
  summary: number;
  body: number;
  /** Occurrences after which more of them hardly add. */
  saturation: number;
  /** How much a long page has to repeat a word to count as a short one does, 0 to 1. */
  length: number;
  /** How steeply a page falls for each word it lacks. */
  coverage: number;
  /** For words that stand next to each other as they were typed. */
  nearness: number;
  /** For words that stand in one passage. */
  passage: number;
  /** For the whole query, word for word. */
  verbatim: number;
  /** For a title or name made of just the words typed. */
  called: number;
  /** For a longer word that only begins like the one typed. */
  loose: number;
  /** How much rarer words count more; 1 is the full inverse document frequency. */
  rarity: number;
}

export const weights: Weights = {
  title: 0.65,
  name: 0.875,
  heading: 0.3,
  summary: 0.8,
  body: 1.7,
  saturation: 3.3,
  length: 0.9,
  coverage: 0.4,
  nearness: 0.7,
  passage: 0.25,
  verbatim: 1.4,
  called: 0.9,
  loose: 0.3,
  rarity: 0.6,
};

/** What the ranking needs to know of all pages together. */
export interface IndexStatistics {
  readonly pages: number;
  /** A page’s length against the average: 2 is twice as long. 1 where it is not known. */
  relativeLength(id: string): number;
  /** How much likelier than others a page is wanted, whatever was asked. 1 where nothing is known. */
  prior(id: string): number;
}

/**
 * Ranks pages by fielded BM25 over the terms (Robertson & Zaragoza, “The
 * Probabilistic Relevance Framework”, 2009, section 3.6), times the share of
 * the query they cover, with extra for words that stand together and for
 * being called what was asked for.
 */
export function rankPages(
  terms: readonly RankedTerm[],
  statistics: IndexStatistics,
  w: Weights = weights,
): RankedPage[] {
  const scored = terms.map((term) => scoreTerm(term, statistics, w)).filter((term) => term.importance > 0);
  const total = scored.reduce((sum, term) => sum + term.importance, 0);
  const ids = new Set(scored.flatMap((term) => [...term.pages.keys()]));
  const ranked: RankedPage[] = [];
  for (const id of ids) {
    let sum = 0;
    let covered = 0;
    let near = 0;
    let hit: Hit | undefined;
    const places: number[] = [];
    const called = new Map<string, number>();
    const spots: Spot[] = [];
    for (const [at, term] of scored.entries()) {
      const match = term.pages.get(id);
      if (!match) continue;
      hit ??= match.hit;
      sum += match.gain;
      covered += term.importance * Math.min(1, match.weight);
      places.push(...match.places);
      for (const place of match.places)
        spots.push({ place, term: at, importance: term.importance * Math.min(1, match.weight) });
      for (const [field, weight] of match.fields) called.set(field, (called.get(field) ?? 0) + weight);
      const next = scored[at + 1];
      const neighbour = next?.pages.get(id);
      if (next && neighbour && standTogether(match.places, neighbour.places)) {
        near += Math.min(term.importance, next.importance);
      }
    }
    const coverage = covered / total;
    const passage = bestPassage(spots);
    const score =
      (sum +
        w.nearness * near +
        w.passage * (passage.terms > 1 ? passage.importance : 0) +
        w.verbatim * quotation(scored, id)) *
      statistics.prior(id) *
      coverage ** w.coverage *
      (1 + w.called * coverage * bestCalled(called));
    ranked.push({
      id,
      score,
      coverage,
      hit: hit as Hit,
      places: [...new Set(places)].sort((a, b) => a - b),
      passage: { start: passage.start, share: passage.importance / total },
    });
  }
  return ranked.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

interface Match {
  /** What the page gains by having the term, rarity included. */
  readonly gain: number;
  /** How fully the term is there: 1 as typed, less by another name. */
  readonly weight: number;
  readonly hit: Hit;
  /** Every field it was found in, with the weight of the best expression there. */
  readonly fields: ReadonlyMap<string, number>;
  readonly places: readonly number[];
  readonly placeSet: ReadonlySet<number>;
}

interface ScoredTerm {
  importance: number;
  place?: number;
  pages: Map<string, Match>;
}

type FieldType = 'title' | 'name' | 'heading' | 'summary';

function scoreTerm(term: RankedTerm, { pages, relativeLength }: IndexStatistics, w: Weights): ScoredTerm {
  const rarity = (count: number) => Math.log(1 + (pages - Math.min(count, pages) + 0.5) / (count + 0.5)) ** w.rarity;
  const present = term.found.filter((found) => found.pages.size > 0);
  const own = present.find((found) => found.weight >= 0.85 && found.count > 0) ?? present[0];
  if (!own) return { importance: 0, pages: new Map() };
  const importance = rarity(own.count || own.pages.size);
  const drafts = new Map<string, MatchDraft>();
  for (const found of present) {
    const inBody = Math.min(rarity(found.count || found.pages.size), importance);
    const inField = rarityByField(found, rarity);
    for (const [id, { hit, loose }] of found.pages) {
      const weight = found.weight * (loose ? w.loose : 1);
      const draft = drafts.get(id) ?? {
        hit,
        weight: 0,
        body: 0,
        types: new Map(),
        fields: new Map(),
        places: new Set(),
      };
      drafts.set(id, draft);
      if (weight > draft.weight) draft.hit = hit;
      draft.weight = Math.max(draft.weight, weight * (inBody / importance));
      const times = hit.places.length;
      const repeats = times / (times + w.saturation * (1 - w.length + w.length * relativeLength(id)));
      draft.body = Math.max(draft.body, weight * inBody * repeats);
      for (const place of hit.places) draft.places.add(place);
      for (const field of hit.fields) {
        const type = readField(field)?.type;
        if (!type) continue;
        draft.fields.set(field, Math.max(draft.fields.get(field) ?? 0, weight * Math.min(1, term.weight)));
        draft.types.set(type, Math.max(draft.types.get(type) ?? 0, weight * (inField.get(type) ?? 0)));
      }
    }
  }
  const matches = [...drafts].map(([id, draft]): [string, Match] => [
    id,
    { ...draft, gain: term.weight * gainOf(draft, w), places: [...draft.places], placeSet: draft.places },
  ]);
  return {
    importance: importance * term.weight,
    pages: new Map(matches),
    ...(term.place !== undefined && { place: term.place }),
  };
}

interface MatchDraft {
  hit: Hit;
  weight: number;
  body: number;
  types: Map<FieldType, number>;
  fields: Map<string, number>;
  places: Set<number>;
}

/** A word that every page mentions may still be rare in titles: each field has its own rarity. */
function rarityByField(found: Found, rarity: (count: number) => number): Map<FieldType, number> {
  const counts = new Map<FieldType, number>();
  for (const { hit, loose } of found.pages.values()) {
    if (loose) continue;
    for (const type of new Set(hit.fields.map((field) => readField(field)?.type))) {
      if (type) counts.set(type, (counts.get(type) ?? 0) + 1);
    }
  }
  const types: FieldType[] = ['title', 'name', 'heading', 'summary'];
  return new Map(types.map((type) => [type, rarity(counts.get(type) ?? 1)]));
}

/** A name usually repeats the title, so the better of the two counts, and a little of the other. */
function gainOf({ types, body }: MatchDraft, w: Weights): number {
  const title = w.title * (types.get('title') ?? 0);
  const name = w.name * (types.get('name') ?? 0);
  return (
    Math.max(title, name) +
    0.3 * Math.min(title, name) +
    w.heading * (types.get('heading') ?? 0) +
    w.summary * (types.get('summary') ?? 0) +
    w.body * body
  );
}

/** How nearly some title or name is made of the words asked for, 0 to 1. */
function bestCalled(called: ReadonlyMap<string, number>): number {
  let best = 0;
  for (const [field, matched] of called) {
    const { type, size } = readField(field) ?? {};
    if ((type === 'title' || type === 'name') && size) best = Math.max(best, Math.min(1, matched / size));
  }
  return best;
}
