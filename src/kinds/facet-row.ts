import type { Vocabulary } from './words.ts';

/** All that is to be known of a property by which pages, or what is on them, may be narrowed. */
export interface FacetRow {
  /** What it is called above its values. */
  readonly label: string;
  /** What its values are called. */
  readonly words?: Vocabulary;
  /** Its values are pages of this kind, called by their titles. */
  readonly titlesOf?: string;
  /** Its values are written as times; this part of the calendar is meant. */
  readonly calendar?: 'year' | 'month' | 'day';
  /** `count`: most frequent first; `id`: as the alphabet has it, reversed for `-id`; a list: as listed. */
  readonly order: 'count' | 'id' | '-id' | readonly string[];
  /** What people type before a colon in the search beside its name: `sev:1`. */
  readonly short?: readonly string[];
}
