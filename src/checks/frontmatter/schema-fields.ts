import type { z } from 'zod';
import type { FieldPath } from '../../source/source.ts';

/** One field as the kind's schema describes it. */
export interface SchemaField {
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
}

/** The fields that belong at a path of the frontmatter; empty where no record belongs there. */
export function fieldsAt(schema: z.core.$ZodType, path: FieldPath): SchemaField[] {
  let inner: z.core.$ZodType | undefined = bare(schema);
  for (const part of path) {
    const def: Definition | undefined = inner && definitionOf(inner);
    if (def?.type === 'object') inner = def.shape[String(part)];
    else if (def?.type === 'array') inner = def.element;
    else return [];
    inner = inner && bare(inner);
  }
  const def = inner && definitionOf(inner);
  if (def?.type !== 'object') return [];
  return Object.entries(def.shape).map(([name, field]) => ({
    name,
    required: definitionOf(field).type !== 'optional',
    description: (field as z.ZodType).meta()?.description ?? '',
  }));
}

function bare(schema: z.core.$ZodType): z.core.$ZodType {
  const def = definitionOf(schema);
  return def.type === 'optional' ? bare(def.innerType) : schema;
}

function definitionOf(schema: z.core.$ZodType): Definition {
  return (schema._zod as { def: unknown }).def as Definition;
}

type Definition =
  | { type: 'object'; shape: Record<string, z.core.$ZodType> }
  | { type: 'array'; element: z.core.$ZodType }
  | { type: 'optional'; innerType: z.core.$ZodType }
  | { type: 'string' | 'number' | 'int' | 'enum' | 'union' | 'boolean' };
