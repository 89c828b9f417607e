import type { z } from 'zod';
import type { KindName } from '../kinds/index.ts';
import { type SchemaField, valuesOf } from '../kinds/schema-fields.ts';

/** What a frontmatter reference may lead to: a page of a kind, or one responsibility of a role. */
export type Target = KindName | 'responsibility';

/** One reference in frontmatter: where it stands, and what it names. */
export interface FieldReference {
  readonly path: readonly (string | number)[];
  readonly target: Target;
  readonly id: string;
}

/**
 * All references in a page's frontmatter, in the order of its fields. Which
 * fields are references is told by the schema (`reference()` in src/kinds).
 *
 * @param schema the kind's schema
 * @param data frontmatter, checked or not: what does not fit the schema's shape is passed over
 * @example referencesIn(kinds.guide.schema, { owner: 'sre' }) // [{ path: ["owner"], target: "role", id: "sre" }]
 */
export function referencesIn(schema: z.core.$ZodType, data: unknown): FieldReference[] {
  return valuesOf(schema, data, isReference).flatMap(({ path, field, value }) =>
    typeof value === 'string' ? [{ path, target: field.facts.refersTo as Target, id: value }] : [],
  );
}

const isReference = ({ facts }: SchemaField) => facts.refersTo !== undefined;
