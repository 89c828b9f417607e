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
  readonly pattern: RegExp | undefined;
  readonly byName: ReadonlyMap<string, KnownTerm>;
}

const known = new WeakMap<readonly KnownTerm[], Names>();

/** Worked out once for a glossary: every page looks for the same names. */
function namesOf(terms: readonly KnownTerm[]): Names {
  const found = known.get(terms);
  if (found) return found;
  const byName = new Map(terms.flatMap((term) => term.names.map((name) => [keyOf(name), term] as const)));
  // Longer names first, so that “error budget” is not taken for “errors”, and “release notes” is passed over whole.
  const all = [...new Set(terms.flatMap((term) => [...term.names, ...term.notIn]))].sort((a, b) => b.length - a.length);
  const oneOf = all.map(patternOf).join('|');
  const pattern = oneOf && new RegExp(`(?<![\\p{L}\\p{N}/_-])(?:${oneOf})(?:e?s)?(?![\\p{L}\\p{N}/_-])`, 'giu');
  const names = { pattern: pattern || undefined, byName };
  known.set(terms, names);
  return names;
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
    for (const { 0: found, index } of this.#names.pattern ? text.matchAll(this.#names.pattern) : []) {
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

function patternOf(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}
