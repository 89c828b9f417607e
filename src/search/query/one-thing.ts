import { editDistance } from '../../model/nearest.ts';
import type { Finder, Hit } from './finder.ts';
import { joinIdentifier, splitIdentifier } from './identifiers.ts';
import type { Found } from './rank.ts';

/**
 * What somebody types as one thing (`4.0.8`, `10.0.0.12:5432`, `CVE-2021-44228`, `max_connections`, `C++`) is meant as
 * one thing. The index has words: such a thing in one piece without its signs (`408`), and in parts. So the pages that
 * may have it are found by these, and where they leave doubt their texts tell.
 */

/** Letters that stand together are a word as `splitIdentifier` has it; a hash or an id of this length is not. */
const mixedLength = 7;
/** In one piece and this long, a thing is hardly anything else: `408` may be a status, `cve202144228` is no other thing. */
const sureLength = 6;
/** So many pages are read at most to see whether they have a thing whole: each must be fetched. */
const mostRead = 8;
/** And so few while a thing is still being typed. */
const mostBegun = 3;

/**
 * The one thing that a piece of a query is, without the signs around it; undefined for a word, a name in camel case or
 * words with hyphens, whose parts say as much as the whole.
 *
 * @example oneThing('(4.0.8),') // "4.0.8"
 */
export function oneThing(piece: string): string | undefined {
  const bare = piece.replace(/^[^\p{L}\p{N}/~-]+/u, '').replace(/[^\p{L}\p{N}+#]+$/u, '');
  if (/^\p{L}{1,3}(\+\+|#)$/u.test(bare)) return bare;
  if (/^(?=.*\d)(?=.*\p{L})[\p{L}\p{N}]+$/u.test(bare))
    return bare.length >= mixedLength && !/\p{Ll}\p{Lu}/u.test(bare) ? bare : undefined;
  if (!/[\p{L}\p{N}][^\p{L}\p{N}\s'’]+[\p{L}\p{N}]/u.test(bare)) return undefined;
  return /[\d_~+=]|^--|^[~/]/.test(bare) ? bare : undefined;
}

/** A flag with its value is one piece, unlike the labels of an alert: `--max-conns=100`. */
export const isFlag = (piece: string): boolean => /^--?\p{L}[\p{L}\p{N}-]*=[^\s"{}]+$/u.test(piece);

/**
 * Whether a text has a thing whole: `4.0.8` is neither in `14.0.8` nor in `4.0.81`. Hyphens, underscores, spaces and
 * nothing are the same beside letters: `INC-2931` is `INC 2931`.
 */
export function hasWhole(text: string, thing: string): boolean {
  return patternOf(thing).test(text.normalize('NFKC'));
}

function patternOf(thing: string, { run = escaped, open = false } = {}): RegExp {
  const pieces = thing.split(/([^\p{L}\p{N}]+)/u);
  const isWord = (piece = '') => /\p{L}{2}/u.test(piece);
  const body = pieces.map((piece, at) => {
    if (at % 2 === 0) return run(piece);
    const isLoose = /^[-_ ]$/.test(piece) && (isWord(pieces[at - 1]) || isWord(pieces[at + 1]));
    return isLoose ? '[-_ ]?' : escaped(piece);
  });
  // A version may have a v before it.
  const before = /^\d/.test(thing) ? '(?<![\\p{L}\\p{N}_]|\\d\\.)v?' : '(?<![\\p{L}\\p{N}_])';
  if (open) return new RegExp(before + body.join(''), 'giu');
  const after = /\d$/.test(thing) ? '(?![\\p{L}\\p{N}_]|\\.\\d)' : '(?![\\p{L}\\p{N}_+#])';
  return new RegExp(`${before}${body.join('')}${after}`, 'giu');
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Finds the pages that have a thing whole. */
export async function findWhole(finder: Finder, thing: string): Promise<Found> {
  const joined = joinIdentifier(thing);
  const hits = joined === '' ? [] : await finder.exactly(joined);
  const isSure = joined.length >= sureLength || /\p{L}{2}/u.test(thing);
  const found = isSure && hits.length > 0 ? hits : await reading(hits, thing);
  // A longer thing may have it inside: `10.0.0.12:5432` is in the index in one piece and in parts.
  const all = found.length > 0 ? found : await reading(await havingAll(finder, splitIdentifier(thing)), thing);
  const pages = new Map(all.map((hit) => [hit.id, { hit, loose: false }]));
  // An exact search tells which pages have a word, but only one of its places.
  if (found.length > 0)
    for (const hit of await finder.starting(joined)) if (pages.has(hit.id)) pages.set(hit.id, { hit, loose: false });
  return { weight: 1, pages, count: all.length };
}

/** Whether some page has a longer thing that begins like this one, which is still being typed. */
export async function isThingBegun(finder: Finder, thing: string): Promise<boolean> {
  const joined = joinIdentifier(thing);
  const hits = joined === '' ? [] : (await finder.starting(joined)).slice(0, mostBegun);
  const pages = await Promise.all(hits.map((hit) => hit.load()));
  return pages.some(({ content }) => patternOf(thing, { open: true }).test(content.normalize('NFKC')));
}

/** Those hits whose texts have the thing whole. */
async function reading(hits: readonly Hit[], thing: string): Promise<Hit[]> {
  const read = hits.slice(0, mostRead).map(async (hit) => ({ hit, page: await hit.load() }));
  return (await Promise.all(read)).flatMap(({ hit, page }) => (hasWhole(page.content, thing) ? [hit] : []));
}

/** The pages that have all parts of a thing, asked for one by one, the longest first: one that nobody has ends it. */
async function havingAll(finder: Finder, parts: readonly string[]): Promise<Hit[]> {
  const [first, ...rest] = [...new Set(parts)].sort((a, b) => b.length - a.length);
  let left = first === undefined || rest.length === 0 ? [] : await finder.exactly(first);
  for (const part of rest) {
    if (left.length === 0) break;
    const ids = new Set((await finder.exactly(part)).map(({ id }) => id));
    left = left.filter(({ id }) => ids.has(id));
  }
  return left;
}

/**
 * The nearest things that pages do have instead of one that none has: of the same shape, such as another
 * `CVE-2021-…`, or another number after the same word.
 *
 * @param word stands before the thing and says what it is: `code`
 */
export async function nearestThings(finder: Finder, thing: string, word?: string): Promise<string[]> {
  const asked = /^\d+$/.test(thing) && word ? `${word} ${thing}` : thing;
  const [start] = splitIdentifier(asked).sort(
    (a, b) => Number(/\d/.test(a)) - Number(/\d/.test(b)) || b.length - a.length,
  );
  if (start === undefined || splitIdentifier(asked).length < 2) return [];
  const pages = await Promise.all((await finder.exactly(start)).slice(0, mostRead).map((hit) => hit.load()));
  const run = (text: string) => (/\d/.test(text) ? '[\\p{L}\\p{N}]*\\d[\\p{L}\\p{N}]*' : escaped(text));
  const shape = patternOf(asked, { run });
  const found = new Set(pages.flatMap(({ content }) => content.normalize('NFKC').match(shape) ?? []));
  const edits = (other: string) => editDistance(other.toLowerCase(), asked.toLowerCase(), asked.length);
  return [...found].sort((a, b) => edits(a) - edits(b)).slice(0, 3);
}
