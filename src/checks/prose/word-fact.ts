import type { Range } from '../../source/source.ts';

/** A word of the prose, with its place. */
export interface WordFact {
  readonly word: string;
  readonly range: Range;
}
