import { words } from '../words/words.ts';

/** Puts names in the order of the alphabet, as the language of this handbook has it: in German, "Änderung" stands before "Bau". */
export const byAlphabet = new Intl.Collator(words.language.tag).compare;
