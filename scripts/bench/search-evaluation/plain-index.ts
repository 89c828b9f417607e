import { createIndex } from 'pagefind';
import type { SearchDocument } from '../../../src/search/index/document.ts';

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

const asHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
