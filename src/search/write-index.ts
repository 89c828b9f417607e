import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { createIndex } from 'pagefind';
import type { SearchDocument } from './document.ts';
import { dayFacet, indexFields, lengthFacet } from './index-fields.ts';
import { lengthStepOf } from './lexicon.ts';
import type { Lexicon } from './lexicon-file.ts';
import { lexiconFile } from './lexicon-file.ts';
import { packLexicon } from './lexicon-pack.ts';

/**
 * Writes a Pagefind index of the documents, and the lexicon beside it, into a
 * folder. Throws with Pagefind’s own words when a document is refused.
 */
export async function writeIndex(
  folder: string,
  documents: readonly SearchDocument[],
  lexicon: Lexicon,
): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
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
  await writeFile(join(folder, lexiconFile), packLexicon(lexicon));
}

/** Pagefind's module with short names: it is a third of what a first search fetches. */
async function slim(file: string): Promise<void> {
  const { code } = await transform(await readFile(file, 'utf8'), { minify: true, format: 'esm' });
  await writeFile(file, code);
}

/** Writes an index of nothing but the text of the documents, as Pagefind does by itself; for comparing. */
export async function plainIndex(folder: string, documents: readonly SearchDocument[]): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (const { url, title, sections } of documents) {
    const body = sections.map(({ heading, text }) => `<h2>${asHtml(heading)}</h2><p>${asHtml(text)}</p>`).join('\n');
    await index.addHTMLFile({ url, content: `<html lang="en"><body><h1>${asHtml(title)}</h1>${body}</body></html>` });
  }
  await index.writeFiles({ outputPath: folder });
  await index.deleteIndex();
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
  [lengthFacet]: [lengthStepOf(document)],
  ...(document.sort.date && { [dayFacet]: [document.sort.date] }),
});

function headingForIndex(heading: string, depth: number, anchor: string): string {
  if (heading === '') return '';
  const tag = `h${Math.min(6, Math.max(2, depth))}`;
  return `<${tag}${anchor === '' ? '' : ` id="${asHtml(anchor)}"`} data-pagefind-weight="3">${asHtml(heading)}</${tag}>`;
}

const asHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
