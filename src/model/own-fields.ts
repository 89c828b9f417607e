import { commonFields } from '../kinds/fields.ts';
import { kinds } from '../kinds/index.ts';
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
  const fields = fieldsOf(kinds[page.kind].schema).filter(({ name }) => !Object.hasOwn(commonFields, name));
  return filledIn(fields, page.data);
}

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
