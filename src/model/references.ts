import type { z } from 'zod';
import { componentOf } from '../kinds/components.ts';
import type { KindName } from '../kinds/index.ts';
import { fieldsOf, type SchemaField, valuesOf } from '../kinds/schema-fields.ts';
import { type BodyNode, isTag } from '../source/body.ts';
import { literalsIn } from '../source/component.ts';

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

/** What an attribute of a component leads to: a page by its id, or an address. */
export interface AttributeReference {
  readonly attribute: string;
  /** The kind that the id is of; undefined for an address. */
  readonly target: Target | undefined;
  readonly value: string;
}

/**
 * All references in the attributes of a tag. Which attributes are references
 * is told by the schema of the component.
 *
 * @returns none for what is no component
 */
export function referencesInTag(tag: BodyNode): AttributeReference[] {
  const component = isTag(tag) ? componentOf(tag.name) : undefined;
  if (!component) return [];
  const values = literalsIn(tag);
  return fieldsOf(component.attributes).flatMap(({ name, facts }) => {
    const value = values[name];
    if (value === undefined || (facts.refersTo === undefined && facts.text !== 'link')) return [];
    return [{ attribute: name, target: facts.refersTo as Target | undefined, value }];
  });
}
