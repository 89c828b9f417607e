import { isIdentifier, joinIdentifier } from '../query/identifiers.ts';
import { isStopWord, plainWords } from '../words/words.ts';
import type { SearchDocument } from './document.ts';

/**
 * The fields a word can be found in. Pagefind tells by name in which field it
 * found a word; a title’s and a name’s field carry their length, so that
 * "disk filling" can prefer the page that is called just that.
 */
export function indexFields(document: SearchDocument): Record<string, string> {
  const fields: Record<string, string> = { a: everyPageWord };
  const add = (field: string, words: readonly string[]) => {
    if (words.length > 0) fields[field] = [...(fields[field] ? [fields[field]] : []), words.join(' ')].join(' · ');
  };
  add(`t${size(document.title)}`, [...plainWords(document.title), ...wholeNames(document.title)]);
  for (const name of document.names) add(`n${size(name)}`, [...plainWords(name), ...wholeNames(name)]);
  add('s', plainWords(document.summary));
  add(
    'h',
    document.sections.flatMap(({ heading }) => plainWords(heading)),
  );
  add('k', document.tags.flatMap(plainWords));
  return fields;
}

/** The names in a text in one piece, as they are pasted: `errfiles28` for `ERR-FILES-28`. */
export const wholeNames = (text: string): string[] => text.split(/\s+/).filter(isIdentifier).map(joinIdentifier);

/** Words in a title or name that say something; at least 1, at most 9. */
const size = (text: string): number =>
  Math.min(9, Math.max(1, new Set(plainWords(text).filter((word) => !isStopWord(word))).size));

/** What a field’s name says: what it is, and how many words it has where that is told. */
export function readField(
  field: string,
): { readonly type: 'title' | 'name' | 'summary' | 'heading'; readonly size: number } | undefined {
  const [, letter, digits] = /^([tnshk])(\d?)$/.exec(field) ?? [];
  if (letter === undefined) return undefined;
  const type = ({ t: 'title', n: 'name', s: 'summary', h: 'heading', k: 'name' } as const)[
    letter as 't' | 'n' | 's' | 'h' | 'k'
  ];
  return { type, size: Number(digits || 0) };
}

/** Whether metadata of this name is only there to be searched, not to be shown. */
export const isSearchField = (name: string): boolean => name === 'a' || readField(name) !== undefined;

/** A word that is on every page, so that all pages can be asked for: an empty question would fetch the whole index. */
export const everyPageWord = 'watchbookpage';

/** Facet that carries a page’s date to `after:` and `before:`; never shown. */
export const dayFacet = 'day';
