import type { z } from 'zod';
import type { KindName } from '../kinds/kind.ts';

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
 */
export function referencesIn(schema: z.core.$ZodType, data: unknown): FieldReference[] {
  return [...collect(schema, data, [])];
}

function* collect(schema: z.core.$ZodType, data: unknown, path: FieldReference['path']): Generator<FieldReference> {
  const { def } = schema._zod as { def: Definition };
  switch (def.type) {
    case 'string': {
      const target = targetOf(schema);
      if (target && typeof data === 'string') yield { path, target, id: data };
      break;
    }
    case 'optional':
    case 'default':
    case 'nullable':
      yield* collect(def.innerType, data, path);
      break;
    case 'array':
      if (Array.isArray(data))
        for (const [index, item] of data.entries()) yield* collect(def.element, item, [...path, index]);
      break;
    case 'object':
      if (isRecord(data)) {
        for (const [key, field] of Object.entries(def.shape)) {
          if (key in data) yield* collect(field, data[key], [...path, key]);
        }
      }
      break;
  }
}

type Definition =
  | { type: 'string' | 'union' | 'enum' | 'int' | 'number' | 'boolean' }
  | { type: 'optional' | 'default' | 'nullable'; innerType: z.core.$ZodType }
  | { type: 'array'; element: z.core.$ZodType }
  | { type: 'object'; shape: Record<string, z.core.$ZodType> };

function targetOf(schema: z.core.$ZodType): Target | undefined {
  return (schema as z.ZodType).meta()?.refersTo as Target | undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
