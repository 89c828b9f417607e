import { z } from 'zod';
import type { KindName } from './kind.ts';
import { ids, severities, severityIds, type Vocabulary } from './vocabulary.ts';

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*$/;

/**
 * A reference to a page of another kind by its bare id: the path of the file
 * under the kind's folder, without extension. The model follows it, the
 * checks insist that it leads somewhere.
 */
export const reference = (kind: KindName) =>
  z
    .string()
    .regex(idPattern, { error: `expected the id of a ${kind}, such as "disk-filling"` })
    .meta({ refersTo: kind });

/** A reference to one responsibility of one role, written `role-id/responsibility-id`. */
export const responsibilityReference = () =>
  z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, {
      error: 'expected "role-id/responsibility-id", such as "sre/incident-response"',
    })
    .meta({ refersTo: 'responsibility' });

/** A name inside a page (an activity, a responsibility, an action): lower case, digits, hyphens. */
export const localId = () =>
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'expected lower-case letters, digits and hyphens, such as "restore-a-file"',
  });

/** One word of a vocabulary. What each word means goes along, for editors and for questions. */
export const oneOf = <Id extends string>(vocabulary: Vocabulary<Id>) =>
  z.enum(ids(vocabulary)).meta({
    enumDescriptions: ids(vocabulary).map((id) => `${vocabulary[id].label}: ${vocabulary[id].description}`),
  });

/** One level of the organisation’s own severity scale. */
export const severityLevel = () =>
  z
    .enum(severityIds)
    .meta({ enumDescriptions: severities.map(({ label, description }) => `${label}: ${description}`) });

/** A calendar date, ISO 8601. */
export const day = () => z.iso.date({ error: 'expected a date that exists, such as 2026-03-31' });

/**
 * A point in time with its offset, or, where a public source gives no more, a
 * calendar date. Figures derived from a date say so.
 */
export const instantOrDay = () =>
  z.union([z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 }), z.iso.date()], {
    error:
      'expected a time with its offset, such as 2026-03-31T14:05+02:00 (or only a date where the source gives no time)',
  });

/** How long a page stays trustworthy after someone reviewed it. */
export const interval = () =>
  z.string().regex(/^(never|[1-9]\d* (day|week|month|year)s?)$/, {
    error: 'expected an interval, such as "90 days", "6 months" or "never"',
  });

export const link = () => z.url({ protocol: /^https?$/, error: 'expected a full link that starts with https://' });

/** A line of plain text. */
export const line = (max = 200) => z.string().trim().min(1, { error: 'expected some text' }).max(max);

/** Refuses what would make a list say the same thing twice. */
export const distinct = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .refine((items) => new Set(items.map((value) => JSON.stringify(value))).size === items.length, {
      error: 'expected each value only once',
    })
    .meta({ uniqueItems: true });

/** The fields that every kind has. */
export const commonFields = {
  title: line(90).describe('What the page is called, in sentence case. It is the page’s only first-level heading.'),
  summary: line(160).describe(
    'One sentence that tells a reader whether this is the page they need; at most 160 characters.',
  ),
  owner: reference('role').describe('The role that keeps this page true: the id of a page in content/roles.'),
  reviewed: day().describe('The day someone last read the page through and found that it holds.'),
  reviewEvery: interval()
    .optional()
    .describe(
      'How long a review holds: "90 days", "6 months", "1 year" or "never". Each kind has its default in watchbook.config.ts.',
    ),
  tags: distinct(localId()).optional().describe('Free words to find the page by.'),
  redirectFrom: distinct(
    z.string().regex(/^\/\S*\/$/, { error: 'expected an old address of this page, such as "/runbooks/old-name/"' }),
  )
    .optional()
    .describe('Old addresses of this page. Each becomes a redirect to it.'),
};
