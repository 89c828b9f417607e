import { config } from '../../../watchbook.config.ts';
import { sourcesFor } from '../../model/audience.ts';
import { buildHandbook, type Handbook } from '../../model/handbook.ts';
import type { Page } from '../../model/page.ts';
import { pageOf } from '../../model/pages.ts';
import { audience } from '../../source/audience.ts';
import { readSources } from '../../source/read.ts';

let last: { readonly pages: readonly Page[]; readonly handbook: Handbook } | undefined;

/**
 * The handbook of the project in the current folder for the audience of this
 * process, from its content files;
 * pages that do not fit their kind are left out. As long as nothing changes,
 * it is joined once in a process.
 */
export async function readHandbook(): Promise<Handbook> {
  const sources = sourcesFor(audience(), await readSources(process.cwd()), config.site);
  const pages = sources.flatMap((source) => pageOf(source) ?? []);
  const isSame = last?.pages.length === pages.length && pages.every((page, at) => page === last?.pages[at]);
  if (!last || !isSame) last = { pages, handbook: buildHandbook(pages) };
  return last.handbook;
}
