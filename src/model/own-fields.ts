import { commonFields } from '../kinds/fields.ts';
import { isProductKind, kinds } from '../kinds/index.ts';
import type { Kind } from '../kinds/kind.ts';
import { fieldsOf, type SchemaField } from '../kinds/schema-fields.ts';
import type { Page } from './page.ts';

/** A field that has something to show, with its value. */
export interface Filled {
  readonly field: SchemaField;
  readonly value: unknown;
}

/**
 * What the frontmatter of a page says beyond what every page has, in the order
 * of its kind’s schema. A field without a value is left out, unless it says
 * what nothing means.
 */
export function ownFields(page: Page): Filled[] {
  const { schema, added = [] }: Pick<Kind, 'schema' | 'added'> = kinds[page.kind];
  const fields = fieldsOf(schema).filter(({ name }) => !Object.hasOwn(commonFields, name) && !added.includes(name));
  return filledIn(fields, page.data).flatMap((filled) => {
    if (!filled.field.item?.facts.namesPage) return [filled];
    const names = namesToRead(page.data.title, filled.value as string[]);
    return names.length > 0 ? [{ ...filled, value: names }] : [];
  });
}

/** What a page says in fields that the organisation has added to its kind. */
export function addedFields(page: Page): Filled[] {
  const { schema, added = [] }: Pick<Kind, 'schema' | 'added'> = kinds[page.kind];
  return filledIn(
    fieldsOf(schema).filter(({ name }) => added.includes(name)),
    page.data,
  );
}

/**
 * The values of all fields that are the organisation’s own, as they stand in
 * the page: those added to a kind of the product’s, or all of a kind of its own
 * but those that every page has. Undefined where there are none.
 */
export function ownValues(page: Page): Readonly<Record<string, unknown>> | undefined {
  const own = isProductKind(page.kind) ? addedFields(page) : ownFields(page);
  return own.length === 0 ? undefined : Object.fromEntries(own.map(({ field, value }) => [field.name, value]));
}

/**
 * Other names of a page for people to read. The plural of a name that is there tells nothing, though a text may use it.
 *
 * @example namesToRead('Runbook', ['runbooks', 'playbook', 'playbooks']) // ["playbook"]
 */
export function namesToRead(title: string, names: readonly string[]): string[] {
  const seen = new Set([singular(title)]);
  return names.filter((name) => {
    const known = seen.has(singular(name));
    seen.add(singular(name));
    return !known;
  });
}

const singular = (name: string): string =>
  name
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '');

/** The fields of a record that have something to show. */
export function filledIn(fields: readonly SchemaField[], value: unknown): Filled[] {
  const record = (value ?? {}) as Readonly<Record<string, unknown>>;
  return fields.flatMap((field) => {
    const own = record[field.name];
    const empty = own === undefined || own === null || (Array.isArray(own) && own.length === 0);
    return field.facts.unseen || (empty && field.facts.empty === undefined) ? [] : [{ field, value: own }];
  });
}

/** Whether a field holds records, each of which needs a heading and room of its own. */
export const holdsRecords = ({ field }: Filled): boolean => (field.item?.fields.length ?? 0) > 0;

/** The anchor of the heading above a list of records. */
export const slugOf = ({ name }: SchemaField): string => `field-${name}`;
