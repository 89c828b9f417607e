import { z } from 'zod';
import { kinds } from '../../kinds/index.ts';
import type { KindName } from '../../kinds/kind.ts';

/** A value that a field may have, with what it means. */
export interface Option {
  readonly id: string;
  readonly about: string;
}

/** A field of the frontmatter, as a question or a flag sees it. */
export interface Field {
  /** Name from the top, with dots: `owner`, `impact.summary`. */
  readonly name: string;
  readonly about: string;
  readonly required: boolean;
  /** What one value is. `data` is anything deeper: it is written as YAML. */
  readonly type: 'text' | 'number' | 'choice' | 'reference' | 'data';
  /** Whether the field holds a list of such values. */
  readonly list: boolean;
  /** Whether one flag may hold several values between commas: ids and words can, sentences cannot. */
  readonly commas: boolean;
  /** The words of a choice. */
  readonly options: readonly Option[];
  /** The kind a reference leads to. */
  readonly target: KindName | undefined;
}

interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly refersTo?: string;
  readonly pattern?: string;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

/** The fields of a kind in the order of its schema; those inside an object follow it by their dotted names. */
export function fieldsOf(kind: KindName): Field[] {
  return fieldsIn(z.toJSONSchema(kinds[kind].schema, { io: 'input' }) as JsonSchema, '');
}

function fieldsIn(schema: JsonSchema, prefix: string): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const item = field.items ?? field;
    const inner = field.items ? [] : fieldsIn(field, `${prefix}${key}.`);
    return [
      {
        name: `${prefix}${key}`,
        about: field.description ?? '',
        required: schema.required?.includes(key) ?? false,
        type: typeOf(item),
        list: field.items !== undefined,
        commas: item.enum !== undefined || item.pattern !== undefined,
        options: (item.enum ?? []).map((id, index) => ({ id, about: item.enumDescriptions?.[index] ?? '' })),
        target: targetOf(item),
      },
      ...inner,
    ];
  });
}

function typeOf(schema: JsonSchema): Field['type'] {
  if (schema.enum) return 'choice';
  if (targetOf(schema)) return 'reference';
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  return schema.type === 'object' || schema.type === 'array' ? 'data' : 'text';
}

function targetOf({ refersTo }: JsonSchema): KindName | undefined {
  return refersTo !== undefined && refersTo in kinds ? (refersTo as KindName) : undefined;
}
