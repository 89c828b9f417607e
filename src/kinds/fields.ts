import { z } from 'zod';
import { withFacts } from './field-facts.ts';
import { ids, type Vocabulary } from './words.ts';

/** An id of a page: its path under the kind's folder, in lower case, digits and hyphens. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*$/;

/**
 * A reference to a page of another kind by its bare id: the path of the file
 * under the kind's folder, without extension. The model follows it, the
 * checks insist that it leads somewhere.
 */
export const reference = (kind: string) =>
  withFacts(z.string().regex(idPattern, { error: `expected the id of a ${kind}, such as "disk-filling"` }), {
    refersTo: kind,
    text: 'code',
  });

/** A reference to one responsibility of one role, written `role-id/responsibility-id`. */
export const responsibilityReference = () =>
  withFacts(
    z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, {
      error: 'expected "role-id/responsibility-id", such as "sre/incident-response"',
    }),
    { refersTo: 'responsibility', text: 'code' },
  );

/** A name inside a page (an activity, a responsibility, an action): lower case, digits, hyphens. */
export const localId = () =>
  withFacts(
    z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
      error: 'expected lower-case letters, digits and hyphens, such as "restore-a-file"',
    }),
    { text: 'code' },
  );

/** The name of an item within its page, at which the page shows it. */
export const anchor = () => withFacts(localId(), { anchor: true, unique: true });

/** One word of a vocabulary. What each word means goes along, for editors, for questions and for the page. */
export const oneOf = <Id extends string>(vocabulary: Vocabulary<Id>) =>
  withFacts(z.enum(ids(vocabulary)), { words: vocabulary });

/** A calendar date, ISO 8601. */
export const day = () =>
  withFacts(z.iso.date({ error: 'expected a date that exists, such as 2026-03-31' }), {
    text: 'code',
    moment: true,
  });

/** The day on which something happened. */
export const pastDay = () => withFacts(day(), { past: true });

/**
 * The point in time at which something happened, with its offset, or, where a
 * public source gives no more, a calendar date. Figures derived from a date say so.
 */
export const instantOrDay = () =>
  withFacts(
    z.union([z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 }), z.iso.date()], {
      error:
        'expected a time with its offset, such as 2026-03-31T14:05+02:00 (or only a date where the source gives no time)',
    }),
    { text: 'code', moment: true, past: true },
  );

/** How long a page stays trustworthy after someone reviewed it. */
export const interval = () =>
  withFacts(
    z.string().regex(/^(never|[1-9]\d{0,2} (day|week|month|year)s?)$/, {
      error: 'expected an interval, such as "90 days", "6 months" or "never"',
    }),
    { text: 'code' },
  );

/** A full address elsewhere. */
export const link = () =>
  withFacts(
    z
      .url({ protocol: /^https?$/, abort: true, error: 'expected a full link that starts with https://' })
      .regex(/^https?:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?$/i, {
        error: 'expected a full link that starts with https:// and has no name or password before its host',
      }),
    { text: 'address' },
  );

/** A full address elsewhere, or an address on this site. */
export const anyLink = () =>
  withFacts(
    z.union([
      link(),
      z
        .string()
        .regex(/^\/(?![/\\])\S*$/, { error: 'expected a link on this site, such as /guides/first-on-call-shift/' }),
    ]),
    { text: 'link' },
  );

/** One line of plain text in the writer’s own words. */
export const line = (max = 200) =>
  z
    .string()
    .trim()
    .min(1, { error: 'expected some text' })
    .max(max)
    .regex(/^[^\r\n]*$/, { error: 'expected one line' });

/** A line that others worded: an error message, the title of a source, the name of a channel. */
export const quote = (max: number) => withFacts(line(max), { text: 'quote' });

/** What we call something ourselves. */
export const name = (max: number) => withFacts(line(max), { text: 'name' });

/** Another name of the page, by which readers look for it. */
export const otherName = (max: number) => withFacts(name(max), { namesPage: true, search: 'name' });

/** Refuses what would make a list say the same thing twice. */
export const distinct = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .refine((items) => new Set(items.map((value) => JSON.stringify(value))).size === items.length, {
      error: 'expected each value only once',
    })
    .meta({ uniqueItems: true });

const title = withFacts(line(90), { namesPage: true, search: 'apart' }).describe(
  'What the page is called, in sentence case. It is the page’s only first-level heading.',
);

/** The title of a page that is named after what it is about: a service, a term, a role. */
export const namingTitle = withFacts(title, { text: 'name' });

/** The fields that every kind has. */
export const commonFields = {
  title,
  summary: withFacts(
    // Twice as a parameter is written, so that this room need not know how runbooks read it.
    line(160).regex(/^(?!.*\{\{\s*[a-z]\w*\s*\}\})/, {
      error: 'expected no {{parameter}}: a summary is read where nothing can be filled in, such as in lists and feeds',
    }),
    { search: 'apart' },
  ).describe('One sentence that tells a reader whether this is the page they need; at most 160 characters.'),
  owner: reference('role').describe('The role that maintains this page: the id of a page in content/roles.'),
  reviewed: pastDay().describe('The day someone last read the page through and confirmed it is still correct.'),
  reviewEvery: interval()
    .optional()
    .describe(
      'How long a review is valid: "90 days", "6 months", "1 year" or "never". Each kind has its default in watchbook.config.ts.',
    ),
  visibility: z
    .enum(['internal'])
    .optional()
    .describe(
      '`internal`: a build for the public (`npm run build -- --audience public`) leaves the page out, without a trace. Without it, everyone gets the page.',
    ),
  tags: distinct(withFacts(localId(), { text: 'identifier', search: 'apart' }))
    .optional()
    .describe('Free keywords for finding the page.'),
  unexplained: distinct(reference('term'))
    .optional()
    .describe(
      'Glossary terms that this page does not explain where it uses the word, because it means something else by it: ids of pages in content/glossary.',
    ),
  redirectFrom: distinct(
    withFacts(
      z.string().regex(/^\/(?:[^\s/\\]+\/)+$/, {
        error: 'expected an old address of this page, such as "/runbooks/old-name/"',
      }),
      { text: 'code' },
    ),
  )
    .optional()
    .describe('Old addresses of this page. Each becomes a redirect to it.'),
  status: z
    .literal('draft')
    .optional()
    .describe(
      'Only `draft`, for a page that nobody has read through yet: it is built and marked, and what it lacks is told as a warning. Take the line out once the page holds.',
    ),
  imported: z
    .strictObject({
      from: withFacts(quote(500), { text: 'code' }).describe('The file or address that the page was made of.'),
      commit: withFacts(
        z.string().regex(/^[0-9a-f]{7,64}$/, { error: 'expected the id of a commit, such as "4f1e2a90c3"' }),
        { text: 'code' },
      )
        .optional()
        .describe('The commit that it had then.'),
    })
    .optional()
    .describe('Where the page was brought in from by `npm run import`; written by it, and read by it the next time.'),
};
