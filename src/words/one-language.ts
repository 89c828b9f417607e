import { fileURLToPath } from 'node:url';
import type { Language } from './languages.ts';
import type { Words } from './words.ts';

const all = fileURLToPath(new URL('./words.ts', import.meta.url));

/** A plugin of Rolldown and of Vite, as far as this is one. */
interface Plugin {
  readonly name: string;
  readonly enforce: 'pre';
  load(id: string): string | undefined;
  transform(code: string): string | undefined;
}

/**
 * Lets a script carry the words that it says, in one language, and no others.
 * For what goes to browsers alone. A text, and a function that makes one, is
 * written in the place where it is said: as a module that several scripts share,
 * it would be one file more to fetch. So such a function uses nothing but what
 * it is given.
 */
export function oneLanguage(lang: Language, words: Words): Plugin {
  const texts = words as unknown as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  return {
    name: 'one-language',
    enforce: 'pre',
    load: (id) => (id.split('?')[0] === all ? `export * as words from './${lang}.ts';` : undefined),
    transform(code) {
      if (!code.includes('/words/words.ts')) return undefined;
      return code.replaceAll(/\bwords\.(\w+)\.(\w+)\b/g, (whole, area: string, name: string) => {
        const text = texts[area]?.[name];
        if (typeof text === 'function') return `(${text})`;
        return typeof text === 'string' ? JSON.stringify(text) : whole;
      });
    },
  };
}
