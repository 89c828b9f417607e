import { z } from 'zod';
import { withFacts } from './field-facts.ts';
import { commonFields, distinct, line, localId, reference, responsibilityReference } from './fields.ts';
import { defineKind, inSentence } from './kind.ts';

const activity = z.strictObject({
  // That no two activities share an id is told by the model of matrices, in its own words.
  id: withFacts(localId(), { anchor: true }).describe('Short name; the anchor of the activity on the page.'),
  name: line(100).describe('One thing that gets done, starting with a verb: "Declare an incident".'),
  responsibility: responsibilityReference()
    .optional()
    .describe('The responsibility it belongs to, as role-id/responsibility-id.'),
  responsible: distinct(reference('role')).describe('R: who does the work. At least one role.'),
  accountable: reference('role').describe('A: the one role that answers for the result.'),
  consulted: distinct(reference('role')).optional().describe('C: who is asked before it is done.'),
  informed: distinct(reference('role')).optional().describe('I: who is told afterwards.'),
  note: line(300).optional().describe('Why it is split like this, where that is not obvious.'),
});

export const matrix = defineKind({
  name: 'matrix',
  folder: 'matrices',
  label: { one: 'Matrix', many: 'Matrices' },
  about: 'Who is responsible, accountable, consulted and informed, activity by activity.',
  standsIn: 'duties',
  schema: z.strictObject({
    ...commonFields,
    roles: distinct(reference('role')).min(1).describe('The columns, in order.'),
    activities: z.array(activity).min(1).describe('The rows, in order.'),
  }),
  sections: [
    { title: 'How to read it', about: 'What this matrix covers, where it starts and where it ends.' },
    { title: 'Decisions behind it', about: 'The splits that were debated, and why they were decided this way.' },
  ],
  facets: (data) => ({ role: data.roles }),
  asks: ['roles'],
  starter: ({ title, summary, owner, today, known }) => {
    const roles = Array.isArray(known?.roles) && known.roles.length > 0 ? known.roles.map(String) : [owner];
    const [first = owner, ...others] = roles;
    const informed = others.length > 0 ? { informed: others } : {};
    return {
      title,
      summary: summary ?? `Who does what in ${inSentence(title)}.`,
      owner,
      reviewed: today,
      roles,
      activities: [
        { id: 'first-activity', name: 'Do the first thing', responsible: [first], accountable: first, ...informed },
      ],
    };
  },
});

export type Matrix = z.output<typeof matrix.schema>;
export type Activity = Matrix['activities'][number];
