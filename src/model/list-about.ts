import type { FacetName } from '../kinds/facets.ts';
import { type KindName, kinds } from '../kinds/index.ts';
import { libraryFacetNames } from './incidents/library.ts';
import type { Page } from './page.ts';
import { runbookFacetNames } from './runbooks/list.ts';

/** Lists that can be narrowed, and by what. */
const narrowed: Readonly<Partial<Record<KindName, readonly FacetName[]>>> = {
  runbook: runbookFacetNames,
  postmortem: libraryFacetNames,
};

/**
 * Where all pages of a kind that have to do with a page are listed, for a page
 * that shows only the first few: the list of that kind, narrowed to a role or a
 * service, or the search.
 *
 * @example listAbout('runbook', checkout) // "/runbooks/?service=checkout"
 */
export function listAbout(kind: KindName, page: Pick<Page, 'kind' | 'id' | 'data'>): string {
  const facet = page.kind === 'role' || page.kind === 'service' ? page.kind : undefined;
  if (!facet) return `/search/?${new URLSearchParams({ q: page.data.title, kind })}`;
  if (narrowed[kind]?.includes(facet)) return `/${kinds[kind].folder}/?${new URLSearchParams({ [facet]: page.id })}`;
  return `/search/?${new URLSearchParams({ kind, [facet]: page.id })}`;
}

/**
 * The first few of a list, and how many are left. One or two more than that are not left out: the words for them would
 * take as much room.
 */
export function firstFew<Item>(items: readonly Item[], most: number): { first: readonly Item[]; left: number } {
  if (items.length <= most + 2) return { first: items, left: 0 };
  return { first: items.slice(0, most), left: items.length - most };
}
