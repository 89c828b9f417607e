import { createHash } from 'node:crypto';
import type { KnownTerm } from '../glossary/terms-in-text.ts';
import type { Source } from '../source/source.ts';
import type { MediaSizes } from './media.ts';

/**
 * All that the prose of pages is made from beside their own text and the rest
 * of the handbook, as paths from the root: what makes it, and the packages.
 */
export const madeBy = [
  'astro.config.mjs',
  'ec.config.mjs',
  'package-lock.json',
  'watchbook.config.ts',
  'kinds',
  'src/diagrams',
  'src/glossary',
  'src/kinds',
  'src/model/runbooks',
  'src/prose',
  'src/runbook',
  'src/site/content.ts',
  'src/source',
  'src/words',
] as const;

/**
 * A name for the prose of a page that changes with everything it is made from:
 * as long as it stays, what was made before holds.
 *
 * @param version fingerprint of what makes it
 */
export function proseKey(
  source: Source,
  { terms, images }: { readonly terms: readonly KnownTerm[]; readonly images: MediaSizes },
  version: string,
): string {
  const { text, file } = source;
  const parts = [version, file, text, termsFor(text, terms), /!\[/.test(text) ? [...images] : []];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** The terms that a text may hold, and perhaps some more: those whose every word is somewhere in it. */
function termsFor(text: string, terms: readonly KnownTerm[]): readonly KnownTerm[] {
  // A character may be written as an entity; no word is then surely absent.
  if (/&(?:#|\w+;)/.test(text)) return terms;
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const holds = (word: string) => words.has(word) || words.has(`${word}s`) || words.has(`${word}es`);
  const names = namesOf(terms);
  return terms.filter((_, at) => names[at]?.some((name) => name.every(holds)));
}

/**
 * Of the names of each term the words in small letters, those alone that prose
 * surely has in one piece. A phrase that a term is not meant in counts as a
 * name: it may hide other terms. One that all terms have is a part of each.
 */
type Names = readonly (readonly (readonly string[])[])[];

const known = new WeakMap<readonly KnownTerm[], Names>();

function namesOf(terms: readonly KnownTerm[]): Names {
  const found = known.get(terms);
  if (found) return found;
  const isPlain = (word: string) => !/[^\p{L}\p{N}]/u.test(word);
  const times = new Map<string, number>();
  for (const phrase of terms.flatMap(({ notIn }) => [...new Set(notIn)]))
    times.set(phrase, (times.get(phrase) ?? 0) + 1);
  const made = terms.map(({ names, notIn }) =>
    [...names, ...notIn.filter((phrase) => (times.get(phrase) ?? 0) < terms.length)].map((name) =>
      name.toLowerCase().split(/\s+/).filter(isPlain),
    ),
  );
  known.set(terms, made);
  return made;
}
