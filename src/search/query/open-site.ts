import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../command/usage-error.ts';
import { indexFolder } from '../index/write-search-index.ts';
import { pagefindFinder } from './pagefind.ts';
import { openIndex } from './pagefind-node.ts';
import { makeSearcher, type Searcher } from './searcher.ts';

/**
 * Opens the search of a built site on disk.
 *
 * @param site the site's folder, such as `dist`
 * @param base where it is published on its host, with slashes at both ends: what is found has it in front
 * @throws with the next step when the site has no index, or a damaged one
 */
export async function openSite(site: string, base = '/'): Promise<Searcher> {
  const folder = join(site, indexFolder);
  if (!existsSync(folder)) {
    throw new UsageError(`${site} has no search index. Build the site first: npm run build`);
  }
  const { pagefind, lexicon } = await openIndex(folder, true, base);
  return makeSearcher(pagefindFinder(pagefind), lexicon);
}
