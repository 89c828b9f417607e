import { abbreviations } from './abbreviations.ts';
import { forms } from './forms.ts';
import { incidents } from './incidents.ts';
import { operations } from './operations.ts';
import { people } from './people.ts';

/**
 * Other names that are true in any operations handbook, so that a glossary
 * need not repeat them; one group a line. `=` joins names for one thing; `~`
 * joins words where one is often said for the other.
 */
export const thesaurus = [abbreviations, forms, incidents, operations, people].join('');

/** One group of expressions that may stand for each other, and how much a match on another one counts. */
export interface SynonymGroup {
  readonly words: readonly string[];
  readonly weight: number;
}

/** What a match through another name counts, against 1 for the word itself. */
export const sameWeight = 0.8;
/** What a match through a neighbouring word counts. */
export const nearWeight = 0.4;

/** Reads the notation above: `a = b` for names of one thing, `a ~ b = c` for near words. */
export function readThesaurus(text: string): SynonymGroup[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({
      words: line.split(/[=~]/).map((word) => word.trim()),
      weight: line.includes('~') ? nearWeight : sameWeight,
    }));
}
