import { config } from '../../watchbook.config.ts';
import * as kinds from './de/kinds.ts';
import * as terms from './de/terms.ts';

/**
 * What kinds, fields and vocabularies are called in the language of this
 * handbook. English stands where they are defined, so of it there is nothing
 * here; `inWords` and `inLanguage` of `src/kinds` do not compile with a
 * language that lacks one.
 */
export const kindWords = { en: undefined, de: { ...kinds, terms } }[config.lang];
