import { kinds } from '../../kinds/index.ts';
import { type SchemaField, textSortOf, valuesOf } from '../../kinds/schema-fields.ts';
import type { Collection } from '../collection.ts';
import { defineRule } from '../rule.ts';
import { commonAcronyms } from './common-acronyms.ts';

export const acronymExplained = defineRule({
  id: 'acronym-explained',
  family: 'prose',
  severity: 'warn',
  summary: 'An acronym is explained where it first stands, or is in the glossary.',
  explanation: `A new colleague cannot look up what has no entry. Write it out at its first use, “recovery time objective
(RTO)”, or add it to the glossary as a title or under \`aka\`; then it may stand alone everywhere. Acronyms that everyone in
the trade knows, such as HTTP, are let through.`,
  good: { text: '---\ntitle: Limits\n---\n\nThe recovery time objective (RTO) is one hour. Keep the RTO in mind.\n' },
  bad: { text: '---\ntitle: Limits\n---\n\nKeep the RTO in mind.\n', at: ['5:10'] },
  checkHandbook(collection, report) {
    const known = knownAcronyms(collection);
    for (const { file, acronyms } of collection.all) {
      for (const { word, range } of acronyms) {
        if (known.has(word)) continue;
        report(file, {
          place: range,
          message: `\`${word}\` is not explained`,
          advice: `Write it out at its first use, with \`(${word})\` after it, or add it to the glossary under \`aka\`.`,
        });
      }
    }
  },
});

/** Common ones, and those that the glossary, a service, a role or the name of an organisation explains. */
function knownAcronyms(collection: Collection): ReadonlySet<string> {
  const known = new Set<string>(commonAcronyms);
  const learn = (text: unknown) => {
    if (typeof text === 'string') for (const match of text.matchAll(/[A-Z]{2,}/g)) known.add(match[0]);
  };
  for (const { kind, value } of collection.all) {
    for (const name of kind ? valuesOf(kinds[kind].schema, value, isExplained) : []) learn(name.value);
  }
  return known;
}

const isExplained = (field: SchemaField) => textSortOf(field)?.explained === true;
