import { z } from 'zod';
import { languages } from '../words/languages.ts';
import { lookSettings } from './look-schema.ts';
import { ownSettings } from './own-schema.ts';

// What is wrong — what to write: the words of an error stand beside what they are about.
const said = (what: string) => z.string({ error: `expected ${what}` }).min(1, { error: `expected ${what}` });
const address = z.url({
  protocol: /^https?$/,
  error: 'is not an address — write it with its scheme, such as https://handbook.example',
});
const interval = z.string().regex(/^(never|\d+ (day|week|month|year)s?)$/, {
  error: 'is not an interval — write a number and a unit, such as "6 months" or "1 year", or "never"',
});
const share = z
  .number({ error: 'is not a share — write a number from 0 to 1, such as 0.35' })
  .min(0, { error: 'is not a share — write a number from 0 to 1, such as 0.35' })
  .max(1, { error: 'is not a share — write a number from 0 to 1, such as 0.35' });
const days = z.int({ error: 'is not a number of days — write a whole number, such as 14' }).min(0);
const level = z.enum(['off', 'warn', 'error'], { error: 'is not a level — write off, warn or error' });

const severity = z.strictObject({
  id: said('a short name without spaces, such as "P1"').regex(/^\S+$/, {
    error: 'contains a space — write it as one word',
  }),
  label: said('what it is called'),
  description: said('a sentence on when it holds'),
});

/** How long a page of each kind stays trustworthy, where neither the page nor the site says otherwise. */
const usualIntervals: Readonly<Record<string, string>> = {
  role: '12 months',
  matrix: '6 months',
  runbook: '6 months',
  postmortem: 'never',
  guide: '12 months',
  term: '24 months',
  service: '6 months',
  help: 'never',
};

/** What an organisation sets in `watchbook.config.ts`. What it leaves out has a usual value. */
export const configSchema = z.strictObject({
  title: said('the name of the handbook').default('Watchbook'),
  tagline: said('one sentence on what it is').default('A handbook for the people who run production.'),
  /** The language of the interface, and of what pages are made of: headings, dates, search. */
  lang: z
    .enum(languages, { error: `is not a language of the interface — choose from ${languages.join(', ')}` })
    .default('en'),
  /** Where the site is published, its folder on that host included: `https://acme.example/handbook/`. */
  site: address
    .refine((text) => !/[?#]/.test(text), { error: 'has a query or an anchor — write only where the site begins' })
    .transform((text) => text.replace(/\/+$/, ''))
    .default('https://watchbook.example'),
  /** Whether search engines may list the site. */
  indexed: z.boolean({ error: 'is neither true nor false' }).default(true),
  /** Where a reader goes to suggest an edit; the file's path is appended. */
  editBase: address
    .refine((text) => text.endsWith('/'), { error: 'does not end with a slash — the path of a file is put behind it' })
    .default('https://github.com/watchbook/watchbook/edit/main/'),
  /** Shown as the link to the source in the header. */
  repository: address.default('https://github.com/watchbook/watchbook'),
  /** The repository of the product, from which `npm run upgrade` takes versions; a folder works, too. */
  upstream: said('the address of a Git repository').default('https://github.com/watchbook/watchbook.git'),
  /** Where readers say whether a page helped: an issue in the repository, a mail address, or nowhere. */
  feedback: z
    .union([z.enum(['issues', 'off']), z.email()], { error: 'is neither "issues", "off" nor a mail address' })
    .default('issues'),
  /** Index folders of other handbooks that are searched along with this one. */
  otherHandbooks: z.array(address).readonly().default([]),
  /** Most severe first. Ids are what post-mortems write in `severity`. */
  severities: z
    .array(severity)
    .min(1, { error: 'is empty — name at least one severity' })
    .check(({ value, issues }) => {
      for (const [index, { id }] of value.entries()) {
        if (value.findIndex((other) => other.id === id) < index)
          issues.push({
            code: 'custom',
            input: id,
            path: [index, 'id'],
            message: 'is there twice — give each severity an id of its own',
          });
      }
    })
    .readonly()
    .default([
      { id: 'critical', label: 'Critical', description: 'Most users cannot use a core function.' },
      { id: 'major', label: 'Major', description: 'Many users are hindered.' },
      { id: 'minor', label: 'Minor', description: 'Some users notice; a workaround exists.' },
    ]),
  /** Values of the label `severity` on Prometheus alerts that wake someone. */
  pagingSeverities: z.array(said('the value of a label')).readonly().default(['critical', 'page']),
  /** The files of the organisation’s alerting rules, as paths or patterns from the project’s root; `/alerts/` and the digest tell of each alert in them. */
  alertRules: z.array(said('a path or a pattern, such as "../rules/**/*.yaml"')).readonly().default([]),
  /** What a browser keeps for reading without network, before compression. 0, or `offline: false`: nothing, and what browsers kept before is removed. */
  offline: z
    .strictObject({ mostMegabytes: z.number({ error: 'is not a number of megabytes' }).nonnegative() })
    .default({ mostMegabytes: 60 }),
  /** How long a page of each kind stays trustworthy when it names no interval of its own. */
  reviewEvery: z
    .record(z.string(), interval)
    .default({})
    .transform((given): Readonly<Record<string, string>> => ({ ...usualIntervals, ...given })),
  /** After how many days a post-mortem that is still a draft or in review counts as old. */
  oldDraftAfter: days.default(14),
  /** From where on a matrix smells. Shares are of activities, from 0 to 1. */
  matrices: z
    .strictObject({
      mostAccountabilities: share.default(0.35),
      mostConsulted: share.default(0.6),
      twinSimilarity: share.default(0.75),
    })
    .prefault({}),
  /** Rules of `npm run check` that this handbook sets otherwise, by their ids: off, warn or error. */
  rules: z.record(z.string(), level).readonly().default({}),
  ...ownSettings,
  ...lookSettings,
});

/** What an organisation writes. */
export type ConfigInput = z.input<typeof configSchema>;
/** What the product reads: everything has a value. */
export type Config = z.output<typeof configSchema>;
