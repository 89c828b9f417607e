import type { Term } from '../kinds/term.ts';
import { isCommonWord } from './common-words.ts';

/** A term as prose may meet it. */
export interface KnownTerm {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  /** The term's own name and its other names. */
  readonly names: readonly string[];
  /** Longer phrases that hold one of its names and are about something else. */
  readonly notIn: readonly string[];
}

/** A stretch of text: plain, or the name of a term. */
export type Piece = {
  readonly text: string;
  readonly term?: KnownTerm;
  /** Signs after a term that may not begin the next line. */
  readonly closing?: string;
};

/**
 * The same pieces with the comma, full stop or bracket after a term taken to
 * it: browsers may break a line behind a button, whatever follows.
 */
export function withClosing(pieces: readonly Piece[]): Piece[] {
  const closingAfter = (piece?: Piece) =>
    piece?.term ? '' : (/^[\p{Pe}\p{Pf}\p{Po}]+/u.exec(piece?.text ?? '')?.[0] ?? '');
  return pieces
    .map((piece, index) => {
      if (piece.term) {
        const closing = closingAfter(pieces[index + 1]);
        return closing === '' ? piece : { ...piece, closing };
      }
      return pieces[index - 1]?.term ? { text: piece.text.slice(closingAfter(piece).length) } : piece;
    })
    .filter(({ text }) => text !== '');
}

/**
 * The names by which a page's prose may meet each term.
 *
 * @param pages the pages of the glossary
 * @param titles what other things are called: where such a title holds the name of a term it is left alone, as in “incident commander”
 */
export function knownTerms(
  pages: readonly { readonly id: string; readonly data: Pick<Term, 'title' | 'aka' | 'definition' | 'notIn'> }[],
  titles: readonly string[] = [],
): KnownTerm[] {
  const phrases = titles.filter((title) => /\S\s+\S/.test(title));
  return pages.map(({ id, data }) => ({
    id,
    title: data.title,
    definition: data.definition,
    names: [data.title, ...(data.aka ?? [])].filter((name) => !isCommonWord(name)),
    notIn: [...(data.notIn ?? []), ...phrases],
  }));
}

/** How the names of some terms are found. */
interface Names {
  readonly byName: ReadonlyMap<string, KnownTerm>;
  /** By the word that they begin with, the longer ones first. What begins with no word is under an empty one. */
  readonly patterns: ReadonlyMap<string, readonly RegExp[]>;
}

const known = new WeakMap<readonly KnownTerm[], Names>();

/** Worked out once for a glossary: every page looks for the same names. */
function namesOf(terms: readonly KnownTerm[]): Names {
  const found = known.get(terms);
  if (found) return found;
  const byName = new Map(terms.flatMap((term) => term.names.map((name) => [keyOf(name), term] as const)));
  // Longer names first, so that “error budget” is not taken for “errors”, and “release notes” is passed over whole.
  const all = [...new Set(terms.flatMap((term) => [...term.names, ...term.notIn]))].sort((a, b) => b.length - a.length);
  const byWord = Map.groupBy(all, (name) => /^[\p{L}\p{N}]*/u.exec(name)?.[0].toLowerCase() ?? '');
  const patterns = new Map([...byWord].map(([word, some]) => [word, some.map((name) => patternOf(name))]));
  const names = { byName, patterns };
  known.set(terms, names);
  return names;
}

const placesOfNames = /(?<![\p{L}\p{N}/_-])(?:[\p{L}\p{N}]+|[^\p{L}\p{N}\s])/gu;
const endOfName = /(?:[eE]?[sS])?(?![\p{L}\p{N}/_-])/uy;

/**
 * Where names stand in a text: at each word only those are looked for that
 * begin with it, since to look for all of them everywhere would take a time
 * that grows with pages times terms.
 */
function* namesIn(text: string, { patterns }: Names): Generator<{ found: string; index: number }> {
  let done = 0;
  for (const { 0: whole, index } of text.matchAll(placesOfNames)) {
    if (index < done) continue;
    const word = whole.toLowerCase();
    // A name of one word may have an ending behind it.
    const begins = /^[\p{L}\p{N}]/u.test(word) ? [word, word.replace(/s$/, ''), word.replace(/es$/, '')] : [''];
    const end = endAt(text, index, new Set(begins), patterns);
    if (end === undefined) continue;
    yield { found: text.slice(index, end), index };
    done = end;
  }
}

function endAt(text: string, index: number, words: ReadonlySet<string>, patterns: Names['patterns']) {
  for (const word of words) {
    for (const pattern of patterns.get(word) ?? []) {
      pattern.lastIndex = index;
      if (!pattern.test(text)) continue;
      endOfName.lastIndex = pattern.lastIndex;
      if (endOfName.test(text)) return endOfName.lastIndex;
    }
  }
  return undefined;
}

/** Finds terms in the prose of one page, each only where it is met first. */
export class TermFinder {
  readonly #names: Names;
  readonly #seen: Set<string>;

  /** @param skip ids of terms that need no explanation on this page */
  constructor(terms: readonly KnownTerm[], skip: Iterable<string> = []) {
    this.#seen = new Set(skip);
    this.#names = namesOf(terms);
  }

  /** The text in pieces, in order; together they are the text. */
  split(text: string): Piece[] {
    const pieces: Piece[] = [];
    let done = 0;
    for (const { found, index } of namesIn(text, this.#names)) {
      const term = this.#termNamed(found);
      if (!term || this.#seen.has(term.id) || isInName(text, found, index)) continue;
      this.#seen.add(term.id);
      if (index > done) pieces.push({ text: text.slice(done, index) });
      pieces.push({ text: found, term });
      done = index + found.length;
    }
    if (done < text.length || pieces.length === 0) pieces.push({ text: text.slice(done) });
    return pieces;
  }

  #termNamed(found: string): KnownTerm | undefined {
    for (const form of [found, found.replace(/s$/i, ''), found.replace(/es$/i, '')]) {
      const term = this.#names.byName.get(keyOf(form));
      if (term) return term;
    }
    return undefined;
  }
}

/** Whether a word is a part of a name: it and a word beside it are written with a capital, and not to begin a sentence. */
function isInName(text: string, found: string, index: number): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(found)) return false;
  const after = /^[ ]+(?=\p{Lu}\p{Ll})/u.test(text.slice(index + found.length));
  const before =
    /\p{L} $/u.test(text.slice(0, index)) && /(?:^|[^.!?:]\s)\p{Lu}[\p{L}’]+ $/u.test(text.slice(0, index));
  return after || before;
}

/** Abbreviations keep their capitals, so that “page” is never PAGE; other names do not care. */
function keyOf(name: string): string {
  const spaced = name.replaceAll(/\s+/g, ' ');
  return isAbbreviation(spaced) ? spaced : spaced.toLowerCase();
}

function isAbbreviation(name: string): boolean {
  return name.length > 1 && name === name.toUpperCase() && /\p{L}/u.test(name);
}

/** Finds a name where it is looked for, however its words are set apart. */
function patternOf(name: string): RegExp {
  return new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'), 'iuy');
}
