import { isSafeAddress } from '../../model/safe-address.ts';
import type { IndexedPage } from './finder.ts';
import type { RankedPage } from './rank.ts';

/** A stretch of an excerpt; `hit` where it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** A page as it is shown among results. */
export interface Result {
  readonly url: string;
  readonly title: string;
  /** What the index keeps to be shown: `kind`, `summary`, and by kind `severity`, `date`, `services`. */
  readonly meta: Readonly<Record<string, string>>;
  readonly excerpt: readonly Piece[];
  /** The best place on the page, where it has an anchor. */
  readonly section?: { readonly title: string; readonly url: string };
}

const excerptLength = 28;
/** Below this share of the query, a passage explains less than the page's own summary. */
const tellingShare = 0.5;

/**
 * Loads pages and picks, for each, the stretch and the section that show why it
 * was found. What another handbook's index says is its own affair: a page whose
 * address would run something is left out.
 */
export async function loadResults(pages: readonly RankedPage[]): Promise<Result[]> {
  const results = await Promise.all(pages.map(async (ranked) => resultOf(await ranked.hit.load(), ranked)));
  return results.filter(({ url }) => isSafeAddress(url));
}

/** One loaded page as a result. */
export function resultOf(page: IndexedPage, { places, passage }: Pick<RankedPage, 'places' | 'passage'>): Result {
  const words = page.content.split(/\s+/);
  const title = page.meta.title ?? page.url;
  const { title: _, ...meta } = page.meta;
  const result = { url: page.url, title, meta };
  const textStart = title.split(/\s+/).length;
  const at = places.find((place) => place >= Math.max(passage.start, textStart));
  if (at === undefined || passage.share < tellingShare) {
    const summary = page.meta.summary ?? words.slice(textStart, textStart + excerptLength).join(' ');
    return { ...result, excerpt: [{ text: summary, hit: false }] };
  }
  const anchor = page.anchors
    .filter(({ element, id, location }) => /^h[2-6]$/i.test(element) && id !== '' && location <= at)
    .sort((a, b) => b.location - a.location)[0];
  return {
    ...result,
    excerpt: cut(words, places, at),
    ...(anchor && { section: { title: anchor.text.trim(), url: `${page.url}#${anchor.id}` } }),
  };
}

function cut(words: readonly string[], places: readonly number[], at: number): Piece[] {
  const start = Math.max(0, at - 4);
  const end = Math.min(words.length, start + excerptLength);
  const hits = new Set(places);
  const pieces: { text: string; hit: boolean }[] = start > 0 ? [{ text: '… ', hit: false }] : [];
  for (let place = start; place < end; place++) {
    const hit = hits.has(place);
    const last = pieces.at(-1);
    const text = words[place] as string;
    if (last?.hit === hit) last.text += `${hit ? ' ' : ''}${text}${hit ? '' : ' '}`;
    else if (hit) pieces.push({ text, hit });
    else pieces.push({ text: `${pieces.length > 0 ? ' ' : ''}${text} `, hit });
  }
  if (end < words.length) pieces.push({ text: ' …', hit: false });
  return pieces;
}

/** Pages in groups by kind: the kind of the best page first, or runbooks where an alert was pasted. */
export function groupByKind(results: readonly Result[], runbooksFirst: boolean): { kind: string; results: Result[] }[] {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const kind = result.meta.kind ?? '';
    groups.set(kind, [...(groups.get(kind) ?? []), result]);
  }
  const first = runbooksFirst && groups.has('runbook') ? ['runbook'] : [];
  const order = [...new Set([...first, ...groups.keys()])];
  return order.map((kind) => ({ kind, results: groups.get(kind) ?? [] }));
}
