import { z } from 'zod';
import { kindNames } from '../../kinds/index.ts';
import {
  actionTypes,
  causes,
  detections,
  ids,
  origins,
  priorities,
  progressStates,
  signals,
  statuses,
  triggers,
} from '../../kinds/vocabulary.ts';
import { onBase } from '../site-address.ts';

/**
 * The shape of the data that the site publishes under `/api/`. The version
 * follows semantic versioning: a field more is a minor version, a field less
 * or another meaning a major one.
 */
export const publishedVersion = '1.1.0';

const address = z.string().regex(/^\//).describe('Address on this site.');
const time = z.string().describe('ISO 8601: a time with its offset, or a date where only the day is known.');
const date = z.iso.date();
const roleId = z.string().describe('Id of a role.');

const span = z
  .strictObject({
    seconds: z.number().nonnegative(),
    exact: z.boolean().describe('False where an end is known only to the day; seconds then count whole days.'),
  })
  .nullable()
  .describe('Null where a time is not known.');

const action = z.strictObject({
  id: z.string().describe('Unique within its post-mortem.'),
  what: z.string(),
  type: z.enum(ids(actionTypes)),
  owner: roleId,
  priority: z.enum(ids(priorities)),
  state: z.enum(ids(progressStates)).describe('Overdue and open ones are still to be done.'),
  inProgress: z.boolean(),
  due: date.nullable(),
  done: date.nullable(),
  daysOverdue: z.int().nonnegative().describe('On the day of `generated`; 0 where it is not overdue.'),
  ageDays: z
    .int()
    .nonnegative()
    .nullable()
    .describe('Days from the end of the incident until then, or until it was done.'),
  url: address,
  ticket: z.url().nullable(),
});

const fields = z
  .record(z.string(), z.unknown())
  .optional()
  .describe('The fields that are this handbook’s own, as they stand in the page; absent where it has none.');

const postmortemEntry = z.strictObject({
  id: z.string(),
  url: address,
  data: address.describe('Everything about it, as JSON.'),
  title: z.string(),
  summary: z.string(),
  owner: roleId,
  reviewed: date,
  origin: z.enum(ids(origins)),
  organisation: z.string().nullable(),
  status: z.enum(ids(statuses)),
  severity: z.string(),
  services: z.array(z.string()).describe('Ids of services; for a public incident, those that could fail the same way.'),
  detection: z.enum(ids(detections)),
  trigger: z.enum(ids(triggers)),
  causes: z.array(z.enum(ids(causes))),
  signals: z.array(z.enum(ids(signals))),
  started: time,
  detected: time.nullable(),
  acknowledged: time.nullable(),
  mitigated: time.nullable(),
  resolved: time.nullable(),
  timeToDetect: span,
  timeToMitigate: span,
  timeToResolve: span,
  usersAffected: z.int().nonnegative().nullable(),
  actions: z.strictObject({
    open: z.int().nonnegative(),
    overdue: z.int().nonnegative(),
    done: z.int().nonnegative(),
    dropped: z.int().nonnegative(),
  }),
  fields,
});

const header = {
  $schema: z.string().regex(/^\//).describe('Address of the schema of this file.'),
  version: z.literal(publishedVersion),
  generated: date.describe('The day the site was built, UTC.'),
};

/** Every published file: its schema, and what it holds. The name is that of its schema. */
export const published = {
  postmortems: z
    .strictObject({ ...header, postmortems: z.array(postmortemEntry) })
    .describe('All post-mortems, newest first.'),
  postmortem: z
    .strictObject({
      ...header,
      ...postmortemEntry.shape,
      actions: z.array(action),
      noActions: z.string().nullable().describe('Why there are no actions.'),
      impact: z.strictObject({
        summary: z.string(),
        users: z.int().nullable(),
        requests: z.int().nullable(),
        dataLost: z.string().nullable(),
        cost: z.string().nullable(),
      }),
      responders: z.array(z.strictObject({ role: roleId, part: z.string() })),
      timeline: z.array(
        z.strictObject({
          at: time,
          event: z.string(),
          phase: z.string().nullable(),
          severity: z.string().nullable(),
          source: z.url().nullable(),
        }),
      ),
      runbooks: z.array(z.string()).describe('Ids of runbooks.'),
      sources: z.array(z.strictObject({ title: z.string(), url: z.url() })),
      similar: z
        .array(z.strictObject({ id: z.string(), score: z.number().min(0).max(1), reasons: z.array(z.string()) }))
        .describe('Most similar first.'),
    })
    .describe('One post-mortem.'),
  actions: z
    .strictObject({
      ...header,
      actions: z.array(
        action.extend({ postmortem: z.string(), postmortemTitle: z.string(), services: z.array(z.string()) }),
      ),
    })
    .describe('Every action item of every post-mortem, the most pressing first.'),
  pages: z
    .strictObject({
      ...header,
      pages: z.array(
        z.strictObject({
          kind: z.enum(kindNames),
          id: z.string(),
          url: address,
          file: z.string().describe('Path in the repository.'),
          title: z.string(),
          summary: z.string(),
          owner: roleId.nullable().describe('Null where the page comes with the product.'),
          reviewed: date,
          reviewDue: date.nullable().describe('Null where a review never expires.'),
          daysOver: z
            .int()
            .nullable()
            .describe('Days past that date on the day of `generated`; negative while there is time.'),
          changed: z
            .string()
            .nullable()
            .describe('When the file last changed, ISO 8601; null where that is not known.'),
          links: z.array(address).describe('Pages it refers to.'),
          fields,
        }),
      ),
    })
    .describe('Every page: who owns it, when it was reviewed and when the review expires, what it links to.'),
} as const;

export type PublishedName = keyof typeof published;
export type Published<Name extends PublishedName> = z.output<(typeof published)[Name]>;

/** The fields above that hold addresses on this site. */
const addressFields: ReadonlySet<string> = new Set(['$schema', 'url', 'data', 'links']);

/**
 * Published data as it is on its host: with the site's base on each address.
 *
 * @param base where the site lies on its host, with slashes at both ends
 */
export function publishedOn<Data>(base: string, data: Data): Data {
  const based = (value: unknown, isAddress: boolean): unknown => {
    if (typeof value === 'string') return isAddress ? onBase(base, value) : value;
    if (Array.isArray(value)) return value.map((item) => based(item, isAddress));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, based(inner, addressFields.has(name))]),
    );
  };
  return based(data, false) as Data;
}

/** The address of a published file's schema. */
export const schemaUrl = (name: PublishedName): string => `/api/schemas/${name}.schema.json`;

/** The schema of a published file as JSON Schema, draft 2020-12. */
export function jsonSchemaOfPublished(name: PublishedName): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(published[name]);
  return { $schema, title: `Watchbook ${name} ${publishedVersion}`, ...rest };
}
