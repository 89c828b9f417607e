import type { FacetName } from '../../kinds/facets.ts';
import { ownFacetNames } from '../../kinds/own-facets.ts';
import { severityIds } from '../../kinds/vocabulary.ts';
import { words } from '../../words/words.ts';
import type { SortOrder } from '../narrow.ts';
import type { PageOf } from '../page.ts';
import { minute, momentOf } from '../time.ts';
import { timeToResolve } from './incident.ts';

/** The orders of the library; the first is the one it starts with. */
export const librarySorts = [
  { id: 'newest', label: words.lists.newestFirst, descending: true },
  { id: 'oldest', label: words.lists.oldestFirst, descending: false },
  { id: 'severity', label: words.lists.severeFirst, descending: false },
  { id: 'longest', label: words.lists.longestFirst, descending: true },
  { id: 'shortest', label: words.lists.shortestFirst, descending: false },
] as const satisfies readonly SortOrder[];

/** A post-mortem's key for each order of the library, times in minutes; a missing time to resolve stays missing. */
export function sortKeysOf({ data }: PageOf<'postmortem'>): (number | undefined)[] {
  const inMinutes = (ms: number | undefined) => ms && Math.round(ms / minute);
  const started = inMinutes(momentOf(data.started)?.ms);
  const severity = severityIds.indexOf(data.severity);
  const resolve = inMinutes(timeToResolve(data)?.ms);
  return [started, started, severity, resolve, resolve];
}

/** By what the library may be narrowed, in the order in which people ask. */
export const libraryFacetNames: readonly FacetName[] = [
  'service',
  'severity',
  'cause',
  'trigger',
  'detection',
  'signal',
  'origin',
  'organisation',
  'status',
  'year',
  // What the settings add, the types do not know.
  ...(ownFacetNames('postmortem') as FacetName[]),
];

/**
 * The address of the library narrowed to some values: `/postmortems/?cause=dns`.
 *
 * @param chosen values by name of facet; none at all is the whole library
 * @example libraryUrl({ cause: ['dns', 'expiry'] }) // "/postmortems/?cause=dns&cause=expiry"
 */
export function libraryUrl(chosen: Readonly<Record<string, string | readonly string[]>>): string {
  const query = new URLSearchParams(
    Object.entries(chosen).flatMap(([name, ids]) => [ids].flat().map((id) => [name, id])),
  ).toString();
  return query ? `/postmortems/?${query}` : '/postmortems/';
}
