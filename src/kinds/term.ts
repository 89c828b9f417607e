import { z } from 'zod';
import { withFacts } from './field-facts.ts';
import { commonFields, distinct, line, link, name, namingTitle, otherName, reference } from './fields.ts';
import { defineKind, inSentence } from './kind.ts';

export const term = defineKind({
  name: 'term',
  folder: 'glossary',
  label: { one: 'Term', many: 'Glossary' },
  about: 'What a word means here, in one sentence.',
  standsIn: 'know-how',
  groupOf: ({ title }) => title.slice(0, 1).toUpperCase(),
  schema: z.strictObject({
    ...commonFields,
    title: namingTitle,
    definition: line(300).describe('What it means, in one self-contained sentence.'),
    aka: withFacts(distinct(otherName(60)), { label: 'Also called' })
      .optional()
      .describe('Other names and abbreviations for the same thing.'),
    source: link().optional().describe('Where the definition comes from.'),
    notIn: distinct(name(60))
      .optional()
      .describe(
        'Phrases in which the word means something else, such as "release notes" on the page about releases: there it is not explained.',
      ),
    see: withFacts(distinct(reference('term')), { label: 'See also' })
      .optional()
      .describe('Terms that help to understand this one.'),
  }),
  sections: [],
  facets: () => ({}),
  asks: ['definition'],
  starter: ({ title, summary, owner, today }) => ({
    title,
    summary: summary ?? `What we mean by ${inSentence(title)}.`,
    owner,
    reviewed: today,
    definition: 'What it means, in one self-contained sentence.',
  }),
});

export type Term = z.output<typeof term.schema>;
