import { kinds } from '../../kinds/index.ts';
import { type SchemaField, textSortOf, valuesOf } from '../../kinds/schema-fields.ts';
import type { Collection } from '../collection.ts';
import { defineRule } from '../rule.ts';

export const spelling = defineRule({
  id: 'spelling',
  family: 'prose',
  language: 'en',
  severity: 'warn',
  summary: 'Words are spelt as in a dictionary, the glossary, or the handbook’s own list.',
  explanation: `Searching finds only what is spelt right. Words are looked up in British and American English and in lists of
software terms (the dictionaries of cspell), then in this handbook: its titles, glossary, services, alerts and organisations.
A word that is right but unknown goes into \`content/words.txt\`, one a line. Names with a capital letter, code and words of
one or two letters are not looked at.`,
  good: { text: '---\ntitle: Limits\n---\n\nThe disk receives too much.\n' },
  bad: { text: '---\ntitle: Limits\n---\n\nThe disk recieves too much.\n', at: ['5:10'] },
  checkHandbook(collection, report, { words = [], dictionary }) {
    const known = new Set(words.flatMap(partsOf));
    for (const word of wordsOfHandbook(collection)) known.add(word);
    for (const { file, unknownWords } of collection.all) {
      for (const { word, range } of unknownWords) {
        if (known.has(word.toLowerCase()) || known.has(word.toLowerCase().replace(/(?:e?s|ed|ing)$/, ''))) continue;
        const [best] = dictionary?.suggest(word) ?? [];
        report(file, {
          place: range,
          message: `“${word}” is in no dictionary`,
          advice: `${best ? `Did you mean \`${best}\`? ` : ''}A right word goes into content/words.txt, code between backticks.`,
        });
      }
    }
  },
});

/** Every word that the handbook itself vouches for: ids, and the names of things. */
function* wordsOfHandbook(collection: Collection): Generator<string> {
  for (const { id, kind, value } of collection.all) {
    yield* partsOf(id);
    for (const name of kind ? valuesOf(kinds[kind].schema, value, isKnown) : []) {
      if (typeof name.value === 'string') yield* partsOf(name.value);
    }
  }
}

const isKnown = (field: SchemaField) => textSortOf(field)?.known === true;

/** The words of a name, in lower case: `KubePodNotReady` has four. */
function partsOf(name: string): string[] {
  const parts = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').split(/[^\p{L}'’]+/u);
  return [...parts, name].map((part) => part.toLowerCase()).filter((part) => part !== '');
}
