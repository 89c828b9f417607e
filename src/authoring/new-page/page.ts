import { stringify } from 'yaml';
import { idPattern } from '../../kinds/fields.ts';
import type { KindName } from '../../kinds/index.ts';
import { kinds } from '../../kinds/index.ts';
import { bodyOf } from './body.ts';
import { fieldsOf } from './field.ts';
import { type Given, valueFrom, withValue } from './values.ts';

/** What a new page is made of. */
export interface NewPage {
  readonly kind: KindName;
  /** Path under the kind’s folder, without extension. */
  readonly id: string;
  readonly title: string;
  /** The role that keeps the page true. */
  readonly owner: string;
  /** Typed values of other fields, by name. */
  readonly given: Given;
  /** Values that come from elsewhere, such as a record of work; typed ones win. */
  readonly known?: Readonly<Record<string, unknown>>;
  /** ISO 8601 date, UTC. */
  readonly today: string;
}

/** A value that does not fit its field. */
export interface Misfit {
  readonly field: string;
  readonly message: string;
}

/** A page ready to be written, or what keeps it from being one. */
export type Scaffold =
  | { readonly file: string; readonly text: string; readonly misfits: readonly [] }
  | { readonly file: string; readonly text: undefined; readonly misfits: readonly Misfit[] };

/**
 * The text of a new page from what its writer said.
 *
 * @returns its path from the project’s root and its text; where a value does not fit, the reasons instead of the text
 */
export function scaffold(draft: NewPage): Scaffold {
  const kind = kinds[draft.kind];
  const file = `content/${kind.folder}/${draft.id}.mdx`;
  const data = frontmatterOf(draft);
  const parsed = kind.schema.safeParse(data);
  const misfits = (parsed.error?.issues ?? []).map(({ path, message }) => ({ field: path.join('.'), message }));
  if (!idPattern.test(draft.id)) {
    const message = `expected lower-case letters, digits and hyphens, such as "disk-filling", not "${draft.id}"`;
    misfits.unshift({ field: 'id', message });
  }
  if (misfits.length > 0) return { file, text: undefined, misfits };
  const body = bodyOf(draft.kind);
  const front = stringify(inOrder(draft.kind, data), { lineWidth: 0 });
  return { file, text: `---\n${front}---\n${body === '' ? '' : `\n${body}\n`}`, misfits: [] };
}

/** The starter’s values, then what is known from elsewhere, then what the writer typed. */
function frontmatterOf({ kind, title, owner, given, known, today }: NewPage): Record<string, unknown> {
  const fields = new Map(fieldsOf(kind).map((field) => [field.name, field]));
  const typed = (data: Readonly<Record<string, unknown>>) =>
    Object.entries(given).reduce<Record<string, unknown>>((sofar, [name, texts]) => {
      const field = fields.get(name);
      return withValue(sofar, name, field ? valueFrom(field, texts) : texts.at(-1));
    }, data);
  const said = typed({ ...known });
  const summary = given.summary?.at(-1);
  const starter = kinds[kind].starter({ title, owner, today, known: said, ...(summary ? { summary } : {}) });
  return typed({ ...starter, ...known });
}

/** Fields in the order of the schema; one that the schema does not know comes last. */
function inOrder(kind: KindName, data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const order = Object.keys(kinds[kind].schema.shape);
  const known = order.filter((name) => data[name] !== undefined);
  const others = Object.keys(data).filter((name) => !order.includes(name));
  return Object.fromEntries([...known, ...others].map((name) => [name, data[name]]));
}
