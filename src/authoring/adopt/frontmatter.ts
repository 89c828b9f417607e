import { isNode, parseDocument } from 'yaml';
import type { FieldPath, Source } from '../../source/source.ts';

/** One change of the frontmatter: a new value, or, without one, the field or item goes. */
export interface FieldChange {
  readonly path: FieldPath;
  readonly value?: unknown;
}

/**
 * The text of a page with other frontmatter. Fields at the top that do not
 * change keep their every byte.
 *
 * @param changes in the order in which they are made; later paths count in what earlier ones left
 */
export function withFields(source: Source, changes: readonly FieldChange[]): string {
  if (changes.length === 0 || !source.document) return source.text;
  const head = /^\uFEFF?---[ \t]*\r?\n/.exec(source.text)?.[0] ?? '';
  const closing = source.text.lastIndexOf('---', source.bodyOffset);
  const yaml = source.text.slice(head.length, closing);
  const document = parseDocument(yaml);
  for (const { path, value } of changes) {
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, document.createNode(value, { flow: isFlat(value) }));
  }
  const after = blocksOf(
    document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(
      // A record on one line has blanks inside its braces here, a list has none.
      /^(\s*(?:- |[\w-]+: )+)\{(\S.*\S)\}$/gm,
      '$1{ $2 }',
    ),
  );
  const touched = new Set(changes.map(({ path }) => String(path[0])));
  const kept = blocksOf(yaml).flatMap(([name, text]) => {
    if (!touched.has(name)) return [text];
    return after.filter(([other]) => other === name).map(([, other]) => other);
  });
  const known = new Set(blocksOf(yaml).map(([name]) => name));
  const added = after.filter(([name]) => touched.has(name) && !known.has(name)).map(([, text]) => text);
  return head + [...kept, ...added].join('') + source.text.slice(closing);
}

/** A list of plain values stands on one line. */
const isFlat = (value: unknown) =>
  Array.isArray(value) && !value.some((item) => typeof item === 'object' && !isNode(item));

/** The fields at the top, each with its text. */
function blocksOf(yaml: string): [name: string, text: string][] {
  return yaml
    .split(/^(?=["']?[A-Za-z][\w-]*["']?:)/m)
    .filter((text) => text !== '')
    .map((text) => [/^["']?([A-Za-z][\w-]*)/.exec(text)?.[1] ?? '', text]);
}
