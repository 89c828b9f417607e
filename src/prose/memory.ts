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
  'src/diagrams',
  'src/glossary',
  'src/kinds',
  'src/model/runbooks',
  'src/prose',
  'src/runbook',
  'src/site/content-loader.ts',
  'src/source',
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
  const plain = text.toLowerCase();
  const holds = (word: string) => /[^\p{L}\p{N}]/u.test(word) || plain.includes(word.toLowerCase());
  return terms.filter(({ names }) => names.some((name) => name.split(/\s+/).every(holds)));
}
