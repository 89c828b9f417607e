import type { z } from 'zod';
import { kindWords } from '../words/kinds.ts';
import { type FieldFacts, factsOf, textSorts } from './field-facts.ts';

/** One field as a schema describes it. */
export interface SchemaField {
  /** Its key; empty for an item of a list. */
  readonly name: string;
  /** Its name as people say it: "Depends on". */
  readonly label: string;
  readonly description: string;
  readonly required: boolean;
  readonly type: 'text' | 'number' | 'boolean' | 'choice' | 'list' | 'record';
  readonly facts: FieldFacts;
  /** The values of a choice. */
  readonly options: readonly string[];
  /** What a list holds. */
  readonly item: SchemaField | undefined;
  /** What a record holds. */
  readonly fields: readonly SchemaField[];
}

/** A value of the frontmatter that is neither list nor record, with its field and its place. */
export interface FieldValue {
  readonly path: readonly (string | number)[];
  readonly field: SchemaField;
  readonly value: unknown;
}

/** The fields of a record’s schema, in its order; none where it is no record. */
export function fieldsOf(schema: z.core.$ZodType): readonly SchemaField[] {
  return described(schema).fields;
}

/**
 * The fields that belong at a path of the frontmatter; none where no record belongs there.
 *
 * @example
 * fieldsAt(postmortem.schema, ['actions', 2]) // id, what, type, owner, …
 */
export function fieldsAt(schema: z.core.$ZodType, path: FieldValue['path']): readonly SchemaField[] {
  let field: SchemaField | undefined = described(schema);
  for (const part of path) {
    field = typeof part === 'number' ? field?.item : field?.fields.find(({ name }) => name === part);
  }
  return field?.fields ?? [];
}

/**
 * The values of those fields that are wanted, in the order of the schema.
 *
 * @param data frontmatter, checked or not: what does not fit the schema’s shape is passed over
 * @param wanted tells the fields; keep it in a constant, since what it picks is remembered
 * @example
 * const isPast = ({ facts }: SchemaField) => facts.past === true;
 * valuesOf(runbook.schema, data, isPast) // [{ path: ['reviewed'], field, value: '2026-11-23' }, …]
 */
export function valuesOf(
  schema: z.core.$ZodType,
  data: unknown,
  wanted: (field: SchemaField) => boolean,
): FieldValue[] {
  const known = picked.get(wanted) ?? new WeakMap<z.core.$ZodType, SchemaField | undefined>();
  picked.set(wanted, known);
  const tree = known.has(schema) ? known.get(schema) : pruned(described(schema), wanted);
  known.set(schema, tree);
  return tree ? collect(tree, data, [], []) : [];
}

/** The fields of a schema by which pages may be narrowed. */
export const facetFieldsOf = (schema: z.core.$ZodType): SchemaField[] =>
  fieldsOf(schema).filter(({ facts }) => facts.facet);

/** Every field of a schema, however deep; a list before its items, a record before what it holds. */
export function everyField(schema: z.core.$ZodType): SchemaField[] {
  const within = (field: SchemaField): SchemaField[] => [
    field,
    ...(field.item ? within(field.item) : []),
    ...field.fields.flatMap(within),
  ];
  return fieldsOf(schema).flatMap(within);
}

/** How a field’s text is treated; undefined for what holds no text. */
export function textSortOf({ type, facts }: SchemaField): (typeof textSorts)[keyof typeof textSorts] | undefined {
  return type === 'text' ? textSorts[facts.text ?? 'prose'] : undefined;
}

const picked = new WeakMap<(field: SchemaField) => boolean, WeakMap<z.core.$ZodType, SchemaField | undefined>>();

/** The field with only those branches that lead to a wanted one; undefined where none does. */
function pruned(field: SchemaField, wanted: (field: SchemaField) => boolean): SchemaField | undefined {
  const fields = field.fields.flatMap((inner) => pruned(inner, wanted) ?? []);
  const item = field.item && pruned(field.item, wanted);
  return fields.length > 0 || item || wanted(field) ? { ...field, fields, item } : undefined;
}

/** Adds what is wanted to a list: a generator within a generator takes several times as long, and all frontmatter goes through here. */
function collect(field: SchemaField, value: unknown, path: FieldValue['path'], found: FieldValue[]): FieldValue[] {
  if (Array.isArray(value)) {
    if (field.item) for (const [index, item] of value.entries()) collect(field.item, item, [...path, index], found);
  } else if (typeof value === 'object' && value !== null) {
    const record = value as Readonly<Record<string, unknown>>;
    for (const inner of field.fields) {
      if (Object.hasOwn(record, inner.name)) collect(inner, record[inner.name], [...path, inner.name], found);
    }
  } else if (value !== undefined && value !== null && field.type !== 'list' && field.type !== 'record') {
    found.push({ path, field, value });
  }
  return found;
}

const known = new WeakMap<z.core.$ZodType, SchemaField>();

function described(schema: z.core.$ZodType): SchemaField {
  const field = known.get(schema) ?? describe('', schema);
  known.set(schema, field);
  return field;
}

/** The one place that looks into Zod’s definitions. */
function describe(name: string, schema: z.core.$ZodType): SchemaField {
  const { def } = schema._zod as unknown as { def: Definition };
  const own = {
    name,
    label: labelOf(name),
    required: true,
    options: [],
    item: undefined,
    fields: [],
  } as const;
  const facts = factsOf(schema);
  const description = (schema as z.ZodType).description ?? '';
  const said = { facts, description, ...(facts.label && { label: inOwnWords(facts.label) }) };
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'prefault':
    case 'nullable':
    case 'readonly': {
      const inner = describe(name, def.innerType);
      return {
        ...inner,
        label: inOwnWords(facts.label) ?? inner.label,
        description: description || inner.description,
        facts: { ...inner.facts, ...facts },
        required: def.type === 'readonly' && inner.required,
      };
    }
    case 'union': {
      // Texts of several forms; or a short form and, for those who need to say more, a record.
      const [first, ...others] = def.options.map((option) => describe(name, option));
      if (!first) return { ...own, ...said, type: 'text' };
      return {
        ...first,
        ...said,
        label: inOwnWords(facts.label) ?? first.label,
        facts: { ...first.facts, ...facts },
        fields: [first, ...others].flatMap(({ fields }) => fields),
      };
    }
    case 'array':
      return { ...own, ...said, type: 'list', item: describe('', def.element) };
    case 'object': {
      const fields = Object.entries(def.shape).map(([key, inner]) => describe(key, inner));
      return { ...own, ...said, type: 'record', fields };
    }
    case 'enum':
      return { ...own, ...said, type: 'choice', options: Object.values(def.entries) };
    case 'number':
    case 'boolean':
      return { ...own, ...said, type: def.type };
    default:
      return { ...own, ...said, type: 'text' };
  }
}

type Definition =
  | { type: 'string' | 'number' | 'boolean' }
  | { type: 'enum'; entries: Record<string, string> }
  | { type: 'union'; options: readonly z.core.$ZodType[] }
  | { type: 'optional' | 'default' | 'prefault' | 'nullable' | 'readonly'; innerType: z.core.$ZodType }
  | { type: 'array'; element: z.core.$ZodType }
  | { type: 'object'; shape: Record<string, z.core.$ZodType> };

/** `dependsOn` as people say it: "Depends on", or as the language of this handbook calls it. */
function labelOf(name: string): string {
  const said = kindWords?.fields;
  if (said && Object.hasOwn(said, name)) return said[name] ?? name;
  const words = name.replace(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`).replaceAll(/[-_]/g, ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** A text that a field of the product’s says of itself, in the language of this handbook; any other stays. */
export function inOwnWords<Text extends string | undefined>(text: Text): Text | string {
  const said = kindWords?.texts;
  return text !== undefined && said && Object.hasOwn(said, text) ? (said[text] ?? text) : text;
}
