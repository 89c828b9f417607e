import { z } from 'zod';
import { withFacts } from './field-facts.ts';
import { commonFields, distinct, line, oneOf, reference } from './fields.ts';
import { defineKind, inSentence } from './kind.ts';
import { topics } from './vocabulary.ts';

export const guide = defineKind({
  name: 'guide',
  folder: 'guides',
  label: { one: 'Guide', many: 'Guides' },
  about: 'How we think and work: skills, practices and the reasons behind them.',
  schema: z.strictObject({
    ...commonFields,
    audience: distinct(reference('role')).describe('The roles it is written for; empty for everyone.'),
    topic: oneOf(topics).describe('Where it stands in the list of guides.'),
    order: z.int().optional().describe('Its place within the topic; guides without one follow by title.'),
    about: distinct(withFacts(line(60), { search: 'name' }))
      .optional()
      .describe('Other words a reader might search for.'),
  }),
  sections: [],
  facets: (data) => ({ role: data.audience }),
  sortKeys: (data) => ({ title: data.title, order: data.order }),
  asks: ['topic'],
  starter: ({ title, summary, owner, today }) => ({
    title,
    summary: summary ?? `What to know about ${inSentence(title)}.`,
    owner,
    reviewed: today,
    audience: [],
    topic: 'practice',
  }),
});

export type Guide = z.output<typeof guide.schema>;
