import { z } from 'zod';
import {
  anchor,
  anyLink,
  commonFields,
  distinct,
  line,
  namingTitle,
  oneOf,
  otherName,
  quote,
  reference,
} from './fields.ts';
import { defineKind } from './kind.ts';
import { families, milestones, skillLevels } from './vocabulary.ts';

const responsibility = z.strictObject({
  id: anchor().describe('Short name, used by matrices as role-id/this-id.'),
  name: line(60).describe('The responsibility in two to five words.'),
  summary: line(240).describe('What it means, in one sentence.'),
  guide: reference('guide').optional().describe('The guide that says how to do it.'),
  examples: z.array(line(240)).optional().describe('Things a person in this role does because of it.'),
  good: line(240).optional().describe('How you can tell that it is done well.'),
});

const skill = z.strictObject({
  guide: reference('guide').describe('The guide that teaches the skill.'),
  level: oneOf(skillLevels).describe('How well this role needs it.'),
});

const task = z.strictObject({
  by: oneOf(milestones).describe('When it should be done.'),
  task: line(240).describe('One thing to do, starting with a verb.'),
  link: anyLink().optional().describe('The page that helps with it.'),
});

export const role = defineKind({
  name: 'role',
  folder: 'roles',
  label: { one: 'Role', many: 'Roles' },
  about: 'What a role owns, what it does not, and how someone new grows into it.',
  standsIn: 'duties',
  groupOf: ({ family }) => families[family].label,
  badge: 'family',
  schema: z.strictObject({
    ...commonFields,
    title: namingTitle,
    abbreviation: otherName(12).optional().describe('Short form, such as SRE. Used as the column head of matrices.'),
    family: oneOf(families).describe('The part of the work the role belongs to.'),
    goal: line(240).describe('The one thing this role is there to achieve.'),
    contact: quote(240)
      .optional()
      .describe('How to reach whoever holds the role now: a channel, a pager, a group address. Never a person.'),
    responsibilities: z.array(responsibility).min(1).describe('What the role owns.'),
    skills: z.array(skill).describe('What it needs to be good at, each with the guide that teaches it.'),
    onboarding: z.array(task).describe('The first ninety days, task by task.'),
    access: distinct(line(160)).optional().describe('Accounts and permissions the role needs.'),
  }),
  sections: [
    { title: 'What you own', about: 'The responsibilities in plain words, and where each one ends.' },
    { title: 'What you don’t own', about: 'The neighbouring work that people will ask you for, and who owns it.' },
    { title: 'A normal week', about: 'How the days are spent, with rough shares of time.' },
    { title: 'How you know it goes well', about: 'Signs that can be seen from outside, good and bad.' },
  ],
  facets: () => ({}),
  asks: ['family', 'goal'],
  starter: ({ title, summary, owner, today }) => ({
    title,
    summary: summary ?? `What the ${title} role owns and how to grow into it.`,
    owner,
    reviewed: today,
    family: 'operations',
    goal: 'The one thing this role is there to achieve.',
    responsibilities: [
      { id: 'first-responsibility', name: 'First responsibility', summary: 'What it means, in one sentence.' },
    ],
    skills: [],
    onboarding: [{ by: 'day-1', task: 'Read this page and note three questions.' }],
  }),
});

export type Role = z.output<typeof role.schema>;
