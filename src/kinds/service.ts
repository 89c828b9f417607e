import { z } from 'zod';
import { withFacts } from './field-facts.ts';
import { commonFields, distinct, line, link, name, namingTitle, oneOf, otherName, quote, reference } from './fields.ts';
import { defineKind } from './kind.ts';
import { lifecycles, tiers } from './vocabulary.ts';

export const service = defineKind({
  name: 'service',
  folder: 'services',
  label: { one: 'Service', many: 'Services' },
  about: 'What runs in production: what it does, what it needs, how it fails.',
  standsIn: 'now',
  groupOf: ({ tier }) => tiers[tier].label,
  badge: 'tier',
  schema: z.strictObject({
    ...commonFields,
    title: namingTitle,
    tier: oneOf(tiers).describe('How much depends on it.'),
    lifecycle: oneOf(lifecycles).optional().describe('Where it is in its life.'),
    system: name(80).optional().describe('The system it is a part of.'),
    aka: withFacts(distinct(otherName(60)), { label: 'Also called' })
      .optional()
      .describe('Other names people use for it.'),
    dependsOn: distinct(reference('service')).optional().describe('Services it cannot work without.'),
    dashboards: z
      .array(z.strictObject({ title: line(80), url: link() }))
      .optional()
      .describe('Where to look first.'),
    links: z
      .array(z.strictObject({ title: line(80), url: link() }))
      .optional()
      .describe('Where else to look.'),
    repository: link().optional().describe('Where its code or configuration is kept.'),
    contact: quote(240).optional().describe('How to reach the people who run it.'),
  }),
  sections: [
    { title: 'What it does', about: 'Who uses it and for what.' },
    { title: 'How it fails', about: 'What users see when it does, and what the usual cause is.' },
  ],
  facets: (data) => ({ role: [data.owner] }),
  asks: ['tier', 'dependsOn'],
  starter: ({ title, summary, owner, today }) => ({
    title,
    summary: summary ?? `What ${title} does and how it fails.`,
    owner,
    reviewed: today,
    tier: 'supporting',
  }),
});

export type Service = z.output<typeof service.schema>;
