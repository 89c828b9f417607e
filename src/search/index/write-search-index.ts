import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FacetName, pageFacets } from '../../kinds/facets.ts';
import { facetDefinitions } from '../../model/facets.ts';
import type { Handbook } from '../../model/handbook.ts';
import type { SearchDocument } from './document.ts';
import { handbookDocuments, handbookSynonyms } from './handbook-documents.ts';
import { makeLexicon } from './lexicon.ts';
import { writeIndex } from './write-index.ts';

/** The folder of the index, under the site's. */
export const indexFolder = 'pagefind';

/**
 * Writes the search index of a built site into its folder `pagefind/`.
 *
 * @param siteDir where the site was built; its pages are only read to see which anchors they have
 * @returns how many pages were indexed
 */
export async function writeSearchIndex(siteDir: string, handbook: Handbook): Promise<number> {
  return writeHandbookIndex(join(siteDir, indexFolder), handbook, (url) => anchorsIn(join(siteDir, url, 'index.html')));
}

/** Writes an index of a handbook that was not built, trusting every anchor; for searching while writing. */
export async function writeHandbookIndex(
  folder: string,
  handbook: Handbook,
  anchorsOf?: (url: string) => ReadonlySet<string> | undefined,
): Promise<number> {
  const found = handbookDocuments(handbook, anchorsOf);
  const documents = found.length > 0 ? found : [emptyHandbook];
  const names = Object.keys(pageFacets) as FacetName[];
  const lexicon = makeLexicon(documents, {
    synonyms: handbookSynonyms(handbook),
    facets: facetDefinitions(handbook, names),
  });
  await writeIndex(folder, documents, lexicon);
  return documents.length;
}

/** Pagefind (1.5.2) writes no index of nothing, and a search without an index would look broken. */
const emptyHandbook: SearchDocument = {
  url: '/',
  title: 'This handbook has no pages yet',
  names: [],
  tags: [],
  summary: 'Begin with a role: npm run new -- role',
  sections: [],
  facets: {},
  sort: {},
  shown: { summary: 'Begin with a role: npm run new -- role' },
};

function anchorsIn(file: string): ReadonlySet<string> {
  const html = readFileSync(file, 'utf8');
  return new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id as string));
}
