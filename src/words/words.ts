import { config } from '../../watchbook.config.ts';
import * as de from './de.ts';
import * as en from './en.ts';
import type { Language } from './languages.ts';

/** Words as another language may have them: any text for a text, the same insertions for a sentence with insertions. */
type Said<Word> = Word extends string
  ? string
  : Word extends (...given: infer Given) => infer Text
    ? (...given: Given) => Text extends string ? string : Text
    : { readonly [Name in keyof Word]: Said<Word[Name]> };

/** All words of the interface. English says which there are; a language that lacks one does not compile. */
export type Words = Said<typeof en>;

const spoken: Readonly<Record<Language, Words>> = { en, de };

/**
 * The words in the language of this handbook. A script that goes to readers
 * carries one language: `one-language.ts` puts it in the place of this file.
 *
 * @example words.runbook.copyCommand // "Copy command"
 */
export const words: Words = spoken[config.lang];
