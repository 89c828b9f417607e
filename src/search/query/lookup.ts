import { isStopWord } from '../words/words.ts';
import type { Finder } from './finder.ts';
import type { Alternative } from './plan.ts';
import type { Evidence, Found } from './rank.ts';

/** So many words are kept with their pages; a query typed on is then looked up anew only in its last word. */
const mostKept = 400;

/** Looks words up once each, however many terms and queries share them. */
export function lookup(finder: Finder, hasPrefix: (start: string) => boolean) {
  const words = new Map<string, Promise<ReadonlyMap<string, Evidence>>>();
  const word = (text: string, begun = hasPrefix(text)): Promise<ReadonlyMap<string, Evidence>> => {
    const key = `${text}${begun ? '*' : ''}`;
    const before = words.get(key);
    if (before) return before;
    if (words.size >= mostKept) words.clear();
    const found = lookUpWord(text, begun);
    words.set(key, found);
    return found;
  };
  async function lookUpWord(text: string, begun: boolean): Promise<ReadonlyMap<string, Evidence>> {
    const exact = await finder.exactly(text);
    const pages = new Map<string, Evidence>(exact.map((hit) => [hit.id, { hit, loose: false }]));
    if (exact.length === 0 && !begun) return pages;
    // An exact search tells which pages have the word, but only one of its places.
    for (const hit of await finder.starting(text)) pages.set(hit.id, { hit, loose: !pages.has(hit.id) });
    return pages;
  }
  return async ({ words: expression, match, weight }: Alternative): Promise<Found> => {
    const [only, ...rest] = expression;
    const isStart = match === 'start';
    const single = only && rest.length === 0 ? await word(only, isStart || undefined) : await phrase(expression);
    const pages = isStart ? new Map([...single].map(([id, { hit }]) => [id, { hit, loose: false }])) : single;
    return { weight, pages, count: [...pages.values()].filter(({ loose }) => !loose).length };
  };

  /** Pages where the words stand in a row, or share a field. Stop words between them are taken on trust. */
  async function phrase(expression: readonly string[]): Promise<ReadonlyMap<string, Evidence>> {
    const telling = expression.flatMap((text, offset) => (isStopWord(text) ? [] : [{ text, offset }]));
    const found = await Promise.all(telling.map(async ({ text, offset }) => ({ offset, pages: await word(text) })));
    const [first, ...rest] = found;
    const pages = new Map<string, Evidence>();
    for (const [id, { hit, loose }] of first?.pages ?? []) {
      const others = rest.map(({ pages, offset }) => ({
        evidence: pages.get(id),
        step: offset - (first?.offset ?? 0),
      }));
      if (loose || others.some(({ evidence }) => !evidence || evidence.loose)) continue;
      const inRow = others.map(({ evidence, step }) => ({ places: new Set(evidence?.hit.places), step }));
      const places = hit.places.filter((place) => inRow.every(({ places, step }) => places.has(place + step)));
      const fields = hit.fields.filter((field) => others.every(({ evidence }) => evidence?.hit.fields.includes(field)));
      if (places.length > 0 || fields.length > 0) pages.set(id, { hit: { ...hit, places, fields }, loose: false });
    }
    return pages;
  }
}
