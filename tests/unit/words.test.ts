import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/kinds/index.ts';
import { fieldsOf } from '../../src/kinds/schema-fields.ts';
import * as german from '../../src/words/de/kinds.ts';
import * as de from '../../src/words/de.ts';
import * as en from '../../src/words/en.ts';
import { oneLanguage } from '../../src/words/one-language.ts';

type Word = string | ((...given: never[]) => unknown);
const wordsOf = (language: object): [string, Word][] =>
  Object.entries(language).flatMap(([area, all]: [string, object]) =>
    Object.entries(all).map(([name, word]): [string, Word] => [`${area}.${name}`, word as Word]),
  );

describe('the words of the interface', () => {
  it('are the same in every language, no more and no fewer', () => {
    const names = (language: object) =>
      wordsOf(language)
        .map(([name]) => name)
        .sort();
    expect(names(de)).toEqual(names(en));
  });

  it.each([
    ['English', en],
    ['German', de],
  ])('use nothing but what they are given, in %s, for they are written into scripts', (_language, language) => {
    const given = [2, 2, 2, 2];
    const told = (word: Exclude<Word, string>) => {
      try {
        return String(word(...(given as never[])));
      } catch (error) {
        return error instanceof ReferenceError ? error.message : 'told of something else than numbers';
      }
    };
    for (const [name, word] of wordsOf(language)) {
      if (typeof word === 'string') continue;
      const alone = runInNewContext(`(${word})`) as typeof word;
      expect(told(alone), name).not.toMatch(/ is not defined$/);
      expect(told(alone), name).toBe(told(word));
    }
  });

  it('are written into a script in the place where it says them', () => {
    const { transform } = oneLanguage('de', de);
    const code =
      "import { words } from '../words/words.ts';\nsay(words.common.copied, words.common.more(3), words.nothing.here);";
    const script = transform(code) ?? '';
    expect(script).toContain('say("Kopiert", (');
    expect(script).toContain('words.nothing.here');
    expect(transform('say(words.common.copied)')).toBeUndefined();
  });
});

describe('what kinds say in German', () => {
  it.each(Object.entries(kinds))('has every heading of a %s', (name, { sections }) => {
    const said: Readonly<Record<string, object>> = german.kinds[name as keyof typeof german.kinds].sections;
    expect(Object.keys(said)).toEqual(sections.map(({ title }) => title));
    for (const { title, example } of sections) expect('example' in (said[title] ?? {})).toBe(example !== undefined);
  });

  it('has every field that a page without a design of its own shows', () => {
    const lacking = ['guide', 'term'].flatMap((name) =>
      fieldsOf(kinds[name as 'guide' | 'term'].schema)
        .map((field) => field.name)
        .filter((field) => !Object.hasOwn(german.fields, field)),
    );
    expect(lacking).toEqual([]);
  });
});

describe('the search in German', () => {
  it.each([
    ['platte', 'platten'],
    ['ausfall', 'ausfälle'],
    ['sicherung', 'sicherungen'],
    ['störung', 'störungen'],
  ])('takes %s and %s for one word', (one, other) => {
    expect(de.findable.stem(other)).toBe(de.findable.stem(one));
  });

  it('knows the little words', () => {
    for (const word of ['der', 'und', 'nicht', 'wie'])
      expect(de.findable.stopWords.split(' ').includes(word), word).toBe(word !== 'nicht');
  });
});
