import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JudgedQuery } from '../../scripts/bench/search-evaluation/measures.ts';

/**
 * Whether `content/` still is the handbook that Watchbook comes with. The
 * queries judged over it name hundreds of its pages; once a tenth of these is
 * gone, an organisation has put its own in their place.
 *
 * @param root the project's root folder
 */
export function contentIsShipped(root: string = process.cwd()): boolean {
  const queries = JSON.parse(readFileSync(join(import.meta.dirname, 'search/queries.json'), 'utf8')) as JudgedQuery[];
  const pages = new Set(queries.flatMap(({ relevant }) => relevant));
  const present = [...pages].filter((url) => existsSync(join(root, 'content', `${url.replace(/^\/|\/$/g, '')}.mdx`)));
  return present.length >= 0.9 * pages.size;
}
