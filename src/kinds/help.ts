import { z } from 'zod';
import { withFacts } from './field-facts.ts';
import { commonFields, distinct, line, oneOf } from './fields.ts';
import { defineKind } from './kind.ts';
import { helpTopics } from './vocabulary.ts';

const { owner: _, unexplained: __, ...fields } = commonFields;

export const help = defineKind({
  name: 'help',
  folder: 'help',
  ofProduct: true,
  label: { one: 'Help page', many: 'Help' },
  about: 'How to use this handbook, how to write in it, and how to keep it.',
  standsIn: 'handbook',
  groupOf: ({ topic }) => helpTopics[topic].label,
  badge: 'topic',
  schema: z.strictObject({
    ...fields,
    topic: oneOf(helpTopics).describe('Where it appears in the list of help pages.'),
    order: withFacts(z.int(), { unseen: true })
      .optional()
      .describe('Its place within the topic; pages without one follow by title.'),
    about: withFacts(distinct(withFacts(line(60), { search: 'name' })), { unseen: true })
      .optional()
      .describe('Other words a reader might search for.'),
  }),
  sections: [],
  facets: () => ({}),
  asks: ['topic'],
  starter: ({ title, summary, today }) => ({
    title,
    summary: summary ?? `What to know about ${title}.`,
    reviewed: today,
    topic: 'use',
  }),
});

export type Help = z.output<typeof help.schema>;
