import { stringify } from 'yaml';
import { z } from 'zod';
import type { KindName } from '../../src/kinds/index.ts';
import { kinds } from '../../src/kinds/index.ts';

/** Markup that ends a title and runs, quotes of each sort, a formula, and characters that are not seen. */
const markup = `=1+1</title><script>alert(1)</script>"'&`;
const unseen = '\u202E\u0007\u001B[31m';
/** Where the field is an address: still a valid one. */
const address = `https://odd.example/?q="><script>alert(1)</script>`;

/** Tried in this order for each text; the first that the field takes is used. So the worst it takes is there. */
const candidates = [
  markup + unseen,
  markup,
  address,
  'https://odd.example/',
  'odd',
  'odd/odd',
  '2026-11-01',
  '6 months',
  '1.2.3',
  'c0ffee5',
];

interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

/** Frontmatter of a kind with every field it may have, and the worst text in each that it takes. */
export function hostileData(kind: KindName): Record<string, unknown> {
  const { schema } = kinds[kind];
  const data = worstOf(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema) as Record<string, unknown>;
  return { ...data, redirectFrom: [`/old/${kind}/`], reviewEvery: '6 months' };
}

/** A page of a kind, as a file. */
export function hostilePage(kind: KindName, body: string): string {
  const data = hostileData(kind);
  const { success, error } = kinds[kind].schema.safeParse(data);
  if (!success) throw new Error(`The page of kind ${kind} does not fit its schema: ${z.prettifyError(error)}`);
  const sections = kinds[kind].sections.map(({ title }) => `## ${title}\n\nSome words about it.\n`);
  return `---\n${stringify(data)}---\n\n${sections.join('\n')}\n${body}`;
}

function worstOf(schema: JsonSchema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const record = schema.anyOf?.find(({ type }) => type === 'object');
  if (record) return worstOf(record);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, field]) => [key, key === 'pattern' ? '.+' : worstOf(field)]),
      );
    case 'array':
      return [worstOf(schema.items ?? {})];
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      return true;
    default: {
      const takes = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
      return candidates.find((candidate) => takes.safeParse(candidate).success) ?? 'odd';
    }
  }
}
