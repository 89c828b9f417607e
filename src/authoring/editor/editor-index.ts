import type { KindName } from '../../kinds/index.ts';
import { kindList } from '../../kinds/index.ts';
import { decoded } from '../../model/decoded.ts';
import type { Option } from '../new-page/field.ts';
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts';
import type { KnownPages } from './known-pages.ts';

/** A file of the index, by its path under `.astro/collections/`. */
export interface IndexFile {
  readonly path: string;
  readonly text: string;
}

/**
 * What the Astro language server reads to complete, explain and check the
 * frontmatter of a page: which file is of which kind, and each kind’s JSON
 * Schema, in which a reference also lists the pages there are.
 *
 * Astro writes these files itself only under its experimental
 * `contentIntellisense`, and then without the pages and our error messages;
 * our names differ from those of its collections, so that neither overwrites
 * the other.
 *
 * @param files addresses of the content files (`file:///…/content/<folder>/<id>.mdx`) by kind
 */
export function editorIndex(files: ReadonlyMap<KindName, readonly string[]>, pages: KnownPages): IndexFile[] {
  const entries = kindList.flatMap(({ name }) => (files.get(name) ?? []).map((url) => [keyOf(url), nameOf(name)]));
  const collections = kindList.map(({ name }) => ({ hasSchema: true, name: nameOf(name) }));
  return [
    { path: 'collections.json', text: textOf({ collections, entries: Object.fromEntries(entries) }) },
    ...kindList.map(({ name }) => ({
      path: `${nameOf(name)}.schema.json`,
      text: textOf(jsonSchemaOf(name, (target) => idsFor(target, pages))),
    })),
  ];
}

/** The language server compares addresses decoded and in lower case. */
const keyOf = (url: string) => decoded(url).toLowerCase();
const nameOf = (kind: KindName) => `page-${kind}`;
const textOf = (value: JsonSchema | object) => `${JSON.stringify(value)}\n`;

function idsFor(target: string, pages: KnownPages): readonly Option[] {
  const kind = kindList.find(({ name }) => name === target);
  return kind ? pages.of(kind.name) : [];
}
