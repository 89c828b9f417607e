import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { minify } from 'rolldown/utils';
import { words } from '../../words/words.ts';
import { addressesFile } from './addresses-file.ts';
import type { SearchDocument } from './document.ts';
import { dayFacet, indexFields, isSearchField } from './index-fields.ts';
import { textOf } from './lexicon.ts';
import type { Lexicon } from './lexicon-file.ts';
import { lexiconFile } from './lexicon-file.ts';
import { packLexicon } from './lexicon-pack.ts';
import { encodePageTable, type PageFacts } from './page-table.ts';
import { splitChunks } from './split-chunks.ts';
import { renameMetadata, sortFilters } from './stable-order.ts';

/**
 * Writes a Pagefind index of the documents, and the lexicon beside it, into a
 * folder. Throws with Pagefind’s own words when a document is refused.
 */
export async function writeIndex(
  folder: string,
  documents: readonly SearchDocument[],
  lexicon: Lexicon,
): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: words.language.tag });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const document of documents) {
      const added = await index.addHTMLFile({ url: document.url, content: pageForIndex(document) });
      if (added.errors.length > 0) throw new Error(`${document.url}: ${added.errors.join('; ')}`);
    }
    await rm(folder, { recursive: true, force: true });
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(written.errors.join('; '));
  } finally {
    await index.deleteIndex();
  }
  const unused = (await readdir(folder)).filter((file) =>
    /^pagefind-(.*ui|highlight|worker)\.|^wasm\.unknown/.test(file),
  );
  for (const file of unused) await rm(join(folder, file));
  await slim(join(folder, 'pagefind.js'));
  await sortFilters(folder);
  await splitChunks(folder);
  await renameMetadata(folder);
  await slimFragments(join(folder, 'fragment'));
  await writeFile(join(folder, lexiconFile), packLexicon({ ...lexicon, pageTable: await tableOf(folder, documents) }));
}

/** What the ranking needs of each page, by the id that Pagefind gave it; beside it, for each kind, the addresses by these ids. */
async function tableOf(folder: string, documents: readonly SearchDocument[]): Promise<string> {
  const byUrl = new Map(documents.map((document) => [bare(document.url), document]));
  const facts = new Map<string, PageFacts>();
  const addresses = new Map<string, Record<string, string>>();
  for (const file of await readdir(join(folder, 'fragment'))) {
    const content = gunzipSync(await readFile(join(folder, 'fragment', file))).toString('utf8');
    const { url } = JSON.parse(content.slice(content.indexOf('{'))) as { url: string };
    const document = byUrl.get(bare(url));
    if (!document) throw new Error(`Pagefind wrote a page that was not given to it: ${url}`);
    const length = textOf(document).split(/\s+/).length;
    const [id, kind] = [file.replace('.pf_fragment', ''), document.facets.kind?.[0] ?? '-'];
    facts.set(id, { kind: document.weighedAs ?? kind, length });
    addresses.set(kind, { ...addresses.get(kind), [id]: document.url });
  }
  for (const [kind, of] of addresses)
    if (kind !== '-') await writeFile(join(folder, addressesFile(kind)), JSON.stringify(of));
  return encodePageTable(facts);
}

const bare = (url: string): string => url.replace(/^\/+/, '');

/** Takes from the pages’ files what only the index needs: the fields searched in, and the values filtered by. */
async function slimFragments(folder: string): Promise<void> {
  for (const file of await readdir(folder)) {
    const content = gunzipSync(await readFile(join(folder, file))).toString('utf8');
    const start = content.indexOf('{');
    const page = JSON.parse(content.slice(start)) as { meta: Record<string, string>; filters: unknown };
    const meta = Object.fromEntries(Object.entries(page.meta).filter(([name]) => !isSearchField(name)));
    const slim = content.slice(0, start) + JSON.stringify({ ...page, meta, filters: {} });
    await writeFile(join(folder, file), gzipSync(slim, { level: 9 }));
  }
}

/** Pagefind's module with short names: it is fetched with the first search. */
async function slim(file: string): Promise<void> {
  const { code, errors } = await minify(file, await readFile(file, 'utf8'), { module: true });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  await writeFile(file, code);
}

/** The page that Pagefind reads: headings keep their anchors, fields become metadata that it can tell apart. */
export function pageForIndex(document: SearchDocument): string {
  const fields = Object.entries({ ...document.shown, ...indexFields(document) });
  const sections = document.sections.map(
    ({ heading, depth, anchor, text }) => `${headingForIndex(heading, depth, anchor)}<p>${asHtml(text)}</p>`,
  );
  return [
    '<html lang="en"><body><main data-pagefind-body>',
    `<h1 data-pagefind-meta="title" data-pagefind-weight="7">${asHtml(document.title)}</h1>`,
    ...fields.map(
      ([name, value]) => `<span data-pagefind-meta="${name}[data-value]" data-value="${asHtml(value)}"></span>`,
    ),
    ...Object.entries({ ...document.facets, ...hiddenFacets(document) }).flatMap(([facet, values]) =>
      values.map((value) => `<span data-pagefind-filter="${facet}[data-value]" data-value="${asHtml(value)}"></span>`),
    ),
    ...Object.entries(document.sort).map(
      ([key, value]) => `<span data-pagefind-sort="${key}[data-value]" data-value="${asHtml(value)}"></span>`,
    ),
    ...sections,
    '</main></body></html>',
  ].join('\n');
}

const hiddenFacets = (document: SearchDocument): Record<string, string[]> => ({
  ...(document.sort.date && { [dayFacet]: [document.sort.date] }),
});

function headingForIndex(heading: string, depth: number, anchor: string): string {
  if (heading === '') return '';
  const tag = `h${Math.min(6, Math.max(2, depth))}`;
  return `<${tag}${anchor === '' ? '' : ` id="${asHtml(anchor)}"`} data-pagefind-weight="3">${asHtml(heading)}</${tag}>`;
}

const asHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
