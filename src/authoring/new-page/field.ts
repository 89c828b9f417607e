import { meaningOf } from '../../kinds/field-facts.ts';
import type { KindName } from '../../kinds/index.ts';
import { kinds } from '../../kinds/index.ts';
import { type SchemaField, fieldsOf as schemaFields, textSortOf } from '../../kinds/schema-fields.ts';

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

/** The fields of a kind in the order of its schema; those inside an object follow it by their dotted names. */
export function fieldsOf(kind: KindName): Field[] {
  return fieldsIn(schemaFields(kinds[kind].schema), '');
}

function fieldsIn(fields: readonly SchemaField[], prefix: string): Field[] {
  return fields.flatMap((field) => {
    const one = field.item ?? field;
    const type = typeOf(one);
    return [
      {
        name: `${prefix}${field.name}`,
        about: field.description,
        required: field.required,
        type,
        list: field.type === 'list',
        // What may also be a record, such as an alert, is a name of any form.
        commas: type === 'choice' || (textSortOf(one)?.searched === false && one.fields.length === 0),
        options: one.options.map((id) => ({ id, about: meaningOf(id, one.facts) })),
        target: targetOf(one),
      },
      ...fieldsIn(field.fields, `${prefix}${field.name}.`),
    ];
  });
}

function typeOf(field: SchemaField): Field['type'] {
  if (targetOf(field)) return 'reference';
  return field.type === 'text' || field.type === 'number' || field.type === 'choice' ? field.type : 'data';
}

function targetOf({ facts: { refersTo } }: SchemaField): KindName | undefined {
  return refersTo !== undefined && refersTo in kinds ? (refersTo as KindName) : undefined;
}
