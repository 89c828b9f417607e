import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../command/usage-error.ts';
import { splitIdentifier } from '../query/identifiers.ts';
import type { SearchDocument } from './document.ts';
import { handbookDocuments, handbookSynonyms } from './handbook-documents.ts';
import { readHandbook } from './read-handbook.ts';

/**
 * Writes the documents of this project's handbook, with the mapping another
 * search engine needs, for those whose handbook outgrows static search.
 *
 * The files follow the engines' documentation. Neither engine comes from a
 * package registry that the tests could start it from, so what is tested is that
 * documents and mapping fit each other.
 *
 * @param engine `opensearch` or `typesense`
 * @returns one sentence saying what was written
 */
export async function exportDocuments(engine: string, folder: string): Promise<string> {
  const write = writers[engine as keyof typeof writers];
  if (!write)
    throw new UsageError(`there is no export for "${engine}"; there is one for ${Object.keys(writers).join(' and ')}`);
  const handbook = await readHandbook();
  const documents = handbookDocuments(handbook);
  const files = write(documents, handbookSynonyms(handbook));
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return `Wrote ${documents.length} documents to ${folder}/: ${Object.keys(files).join(', ')}. They follow the documentation of ${engine}; try them before you rely on them.`;
}

type Writer = (
  documents: readonly SearchDocument[],
  synonyms: readonly (readonly string[])[],
) => Record<string, string>;

const writers = { opensearch: forOpenSearch, typesense: forTypesense } satisfies Record<string, Writer>;

/** Fields with their weights, as both engines want them in a query. */
const searched = { title: 5, names: 6, parts: 4, summary: 3, headings: 2, body: 1 };

/** A document in flat fields; names also in parts, since neither engine splits `KubePodNotReady` in a query by itself. */
export function flatDocument(document: SearchDocument) {
  const names = [document.title, ...document.names];
  return {
    id: document.url,
    url: document.url,
    title: document.title,
    names: [...document.names],
    parts: [...new Set(names.map((name) => splitIdentifier(name).join(' ')))],
    summary: document.summary,
    headings: document.sections.map(({ heading }) => heading).filter((heading) => heading !== ''),
    body: document.sections.map(({ text }) => text).join('\n'),
    ...Object.fromEntries(Object.entries(document.facets).map(([facet, values]) => [facet, [...values]])),
    ...(document.sort.date && { date: document.sort.date }),
  };
}

const facetsIn = (documents: readonly SearchDocument[]): string[] => [
  ...new Set(documents.flatMap((document) => Object.keys(document.facets))),
];

/** The body of `PUT /handbook`, and lines for `POST /handbook/_bulk`. */
function forOpenSearch(documents: readonly SearchDocument[], synonyms: readonly (readonly string[])[]) {
  const text = { type: 'text', analyzer: 'handbook' };
  const index = {
    settings: {
      analysis: {
        filter: {
          names: { type: 'word_delimiter_graph', preserve_original: true },
          glossary: { type: 'synonym_graph', synonyms: synonyms.map((group) => group.join(', ')) },
          english: { type: 'stemmer', language: 'english' },
        },
        analyzer: {
          handbook: { tokenizer: 'whitespace', filter: ['names', 'flatten_graph', 'lowercase', 'english'] },
          handbook_query: { tokenizer: 'whitespace', filter: ['names', 'lowercase', 'glossary', 'english'] },
        },
      },
    },
    mappings: {
      properties: {
        url: { type: 'keyword' },
        date: { type: 'date' },
        ...Object.fromEntries(
          Object.keys(searched).map((field) => [field, { ...text, search_analyzer: 'handbook_query' }]),
        ),
        ...Object.fromEntries(facetsIn(documents).map((facet) => [facet, { type: 'keyword' }])),
      },
    },
  };
  const query = {
    query: {
      multi_match: {
        query: 'QUERY',
        type: 'cross_fields',
        fields: Object.entries(searched).map(([field, boost]) => `${field}^${boost}`),
      },
    },
  };
  const bulk = documents.flatMap((document) => {
    const flat = flatDocument(document);
    return [JSON.stringify({ index: { _index: 'handbook', _id: flat.id } }), JSON.stringify(flat)];
  });
  return {
    'index.json': `${JSON.stringify(index, null, 2)}\n`,
    'documents.ndjson': `${bulk.join('\n')}\n`,
    'query.json': `${JSON.stringify(query, null, 2)}\n`,
  };
}

/** The body of `POST /collections`, lines for `/documents/import`, and the synonyms. */
function forTypesense(documents: readonly SearchDocument[], synonyms: readonly (readonly string[])[]) {
  const collection = {
    name: 'handbook',
    token_separators: ['_', '-', '.', '/', ':'],
    fields: [
      { name: 'url', type: 'string', index: false },
      { name: 'title', type: 'string', stem: true },
      { name: 'names', type: 'string[]' },
      { name: 'parts', type: 'string[]', stem: true },
      { name: 'summary', type: 'string', stem: true },
      { name: 'headings', type: 'string[]', stem: true },
      { name: 'body', type: 'string', stem: true },
      { name: 'date', type: 'string', optional: true, sort: true },
      ...facetsIn(documents).map((name) => ({ name, type: 'string[]', facet: true, optional: true })),
    ],
  };
  const query = {
    q: 'QUERY',
    query_by: Object.keys(searched).join(','),
    query_by_weights: Object.values(searched).join(','),
  };
  return {
    'collection.json': `${JSON.stringify(collection, null, 2)}\n`,
    'documents.jsonl': `${documents.map((document) => JSON.stringify(flatDocument(document))).join('\n')}\n`,
    'synonyms.json': `${JSON.stringify(
      synonyms.map((group) => ({ synonyms: group })),
      null,
      2,
    )}\n`,
    'query.json': `${JSON.stringify(query, null, 2)}\n`,
  };
}
