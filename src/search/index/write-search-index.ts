import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FacetName, pageFacets } from '../../kinds/facets.ts';
import { facetDefinitions } from '../../model/facets.ts';
import type { Handbook } from '../../model/handbook.ts';
import type { SearchDocument } from './document.ts';
import { handbookDocuments, handbookSynonyms, withAnchors } from './handbook-documents.ts';
import { makeLexicon } from './lexicon.ts';
import type { Lexicon } from './lexicon-file.ts';
import { writeIndex } from './write-index.ts';

/** The folder of the index, under the site's. */
export const indexFolder = 'pagefind';

/** All that an index is made from, but the anchors that pages have once they are made. */
export interface PreparedIndex {
  readonly documents: readonly SearchDocument[];
  readonly lexicon: Lexicon;
}

/**
 * Writes the search index of a built site into its folder `pagefind/`.
 *
 * @param siteDir where the site was built; its pages are only read to see which anchors they have
 * @returns how many pages were indexed
 */
export async function writeSearchIndex(siteDir: string, { documents, lexicon }: PreparedIndex): Promise<number> {
  const anchored = documents.map((document) => {
    const file = join(siteDir, document.url, 'index.html');
    return document === emptyHandbook ? document : withAnchors(document, anchorsIn(file));
  });
  await writeIndex(join(siteDir, indexFolder), anchored, lexicon);
  return documents.length;
}

/** Writes an index of a handbook that was not built, trusting every anchor; for searching while writing. */
export async function writeHandbookIndex(folder: string, handbook: Handbook): Promise<number> {
  const { documents, lexicon } = prepareIndex(handbook);
  await writeIndex(folder, documents, lexicon);
  return documents.length;
}

/** Makes the documents of a handbook, and what the reader's side knows of them. */
export function prepareIndex(handbook: Handbook): PreparedIndex {
  const found = handbookDocuments(handbook);
  const documents = found.length > 0 ? found : [emptyHandbook];
  const names = Object.keys(pageFacets) as FacetName[];
  const lexicon = makeLexicon(documents, {
    synonyms: handbookSynonyms(handbook),
    facets: facetDefinitions(handbook, names),
  });
  return { documents, lexicon };
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
