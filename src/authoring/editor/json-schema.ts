import { z } from 'zod';
import { components } from '../../kinds/components.ts';
import { factsOf, meaningOf } from '../../kinds/field-facts.ts';
import type { KindName } from '../../kinds/index.ts';
import { kinds } from '../../kinds/index.ts';
import type { Option } from '../new-page/field.ts';

/** JSON Schema, draft 2020-12, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The frontmatter of a kind as JSON Schema, for editors. Beside the standard
 * it has what editors built on VS Code’s language services show: the meaning
 * of each word (`enumDescriptions`) and an error a writer can act on
 * (`patternErrorMessage`).
 *
 * @param pagesOf the pages a reference may lead to, where the schema should list them
 */
export function jsonSchemaOf(kind: KindName, pagesOf: PagesOf = () => []): JsonSchema {
  const { label, about, schema } = kinds[kind];
  const { $schema, ...rest } = toJsonSchema(schema, pagesOf);
  return { $schema, title: label.one, description: about, ...rest };
}

/** The attributes of all components of the site as JSON Schema, by name of component. */
export function jsonSchemaOfComponents(): JsonSchema {
  const schema = z.object(
    Object.fromEntries(
      Object.entries(components).map(([name, { attributes, about }]) => [name, attributes.describe(about).optional()]),
    ),
  );
  const { $schema, ...rest } = toJsonSchema(schema, () => []);
  return { $schema, title: 'Components', description: 'What the components of a page’s prose take.', ...rest };
}

type PagesOf = (target: string) => readonly Option[];

function toJsonSchema(schema: z.ZodType, pagesOf: PagesOf) {
  return z.toJSONSchema(schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const fields: Record<string, unknown> = jsonSchema;
      const advice = patternError(zodSchema);
      if (advice) fields.patternErrorMessage = advice;
      const facts = factsOf(zodSchema);
      if (facts.words && jsonSchema.enum) {
        fields.enumDescriptions = jsonSchema.enum.map((id) => meaningOf(String(id), facts));
      }
      const options = facts.refersTo === undefined ? [] : pagesOf(facts.refersTo);
      if (options.length > 0) {
        fields.enum = options.map(({ id }) => id);
        fields.enumDescriptions = options.map(({ about }) => about);
      }
    },
  });
}

/** What a text’s own rule says to whoever breaks it. */
function patternError(schema: z.core.$ZodType): string | undefined {
  if (!(schema instanceof z.ZodString || schema instanceof z.ZodISODate)) return undefined;
  const rules = [schema, ...(schema.def.checks ?? [])].map((rule) => rule._zod.def as { error?: unknown });
  const error = rules.map((rule) => rule.error).find((candidate) => typeof candidate === 'function');
  const said: unknown = error?.({ code: 'invalid_format', input: '', path: [] });
  return typeof said === 'string' && said.startsWith('expected') && said !== 'expected some text' ? said : undefined;
}
