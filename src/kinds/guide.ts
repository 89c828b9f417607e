import { z } from 'zod';
import { withFacts } from './field-facts.ts';
import { commonFields, distinct, line, oneOf, reference } from './fields.ts';
import { defineKind, inSentence, toWrite } from './kind.ts';
import { topics } from './vocabulary.ts';

export const guide = defineKind({
  name: 'guide',
  folder: 'guides',
  label: { one: 'Guide', many: 'Guides' },
  about: 'How we think and work: skills, practices and the reasons behind them.',
  standsIn: 'know-how',
  groupOf: ({ topic }) => topics[topic].label,
  badge: 'topic',
  schema: z.strictObject({
    ...commonFields,
    audience: withFacts(distinct(reference('role')), { label: 'Written for', empty: 'everyone' }).describe(
      'The roles it is written for; empty for everyone.',
    ),
    topic: oneOf(topics).describe('Where it appears in the list of guides.'),
    order: withFacts(z.int(), { unseen: true })
      .optional()
      .describe('Its place within the topic; guides without one follow by title.'),
    about: withFacts(distinct(withFacts(line(60), { search: 'name' })), { unseen: true })
      .optional()
      .describe('Other words a reader might search for.'),
  }),
  sections: [],
  body: [
    toWrite('Who this is for, and what they can do once they have read it.'),
    '## When it matters',
    toWrite('The situation in which a reader needs this, with an example.'),
    '## How to do it',
    '1. *To write: The first thing to do.*\n2. *To write: What follows, and how one sees that it worked.*',
    '## What goes wrong',
    toWrite('Common mistakes, and how to notice them early.'),
  ].join('\n\n'),
  facets: (data) => ({ role: data.audience }),
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
