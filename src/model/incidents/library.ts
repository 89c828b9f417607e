import {
  causes,
  detections,
  origins,
  severities,
  severityIds,
  signals,
  statuses,
  triggers,
  type Vocabulary,
} from '../../kinds/vocabulary.ts';
import type { FacetDefinition } from '../facets.ts';
import type { Handbook } from '../handbook.ts';
import type { PageOf } from '../page.ts';
import { momentOf } from '../time.ts';
import { timeToResolve } from './incident.ts';

/** An order in which a list may be read. */
export interface SortOrder {
  readonly id: string;
  readonly label: string;
  readonly descending: boolean;
}

/** The orders of the library; the first is the one it starts with. */
export const librarySorts = [
  { id: 'newest', label: 'Newest first', descending: true },
  { id: 'oldest', label: 'Oldest first', descending: false },
  { id: 'severity', label: 'Most severe first', descending: false },
  { id: 'longest', label: 'Longest to resolve first', descending: true },
  { id: 'shortest', label: 'Shortest to resolve first', descending: false },
] as const satisfies readonly SortOrder[];

/** A post-mortem's key for each order of the library; a missing time to resolve stays missing. */
export function sortKeysOf({ data }: PageOf<'postmortem'>): (number | undefined)[] {
  const started = momentOf(data.started)?.ms;
  const severity = severityIds.indexOf(data.severity);
  const resolve = timeToResolve(data)?.ms;
  return [started, started, severity, resolve, resolve];
}

const wordOf =
  (vocabulary: Vocabulary) =>
  (id: string): string =>
    vocabulary[id]?.label ?? id;

/** By what the library may be narrowed, in the order in which people ask. */
export function libraryFacets(handbook: Handbook): FacetDefinition[] {
  return [
    {
      name: 'service',
      label: 'Service',
      labelOf: (id) => handbook.find('service', id)?.data.title ?? id,
      order: 'count',
    },
    {
      name: 'severity',
      label: 'Severity',
      labelOf: (id) => `${id} ${severities.find((severity) => severity.id === id)?.label ?? ''}`.trim(),
      order: severityIds,
    },
    { name: 'cause', label: 'Contributing cause', labelOf: wordOf(causes), order: 'count' },
    { name: 'trigger', label: 'Trigger', labelOf: wordOf(triggers), order: 'count' },
    { name: 'detection', label: 'Noticed by', labelOf: wordOf(detections), order: 'count' },
    { name: 'signal', label: 'Signal', labelOf: wordOf(signals), order: Object.keys(signals) },
    { name: 'origin', label: 'Whose', labelOf: wordOf(origins), order: Object.keys(origins) },
    { name: 'organisation', label: 'Organisation', labelOf: (id) => id, order: 'id' },
    { name: 'status', label: 'Status', labelOf: wordOf(statuses), order: Object.keys(statuses) },
    { name: 'year', label: 'Year', labelOf: (id) => id, order: '-id' },
  ];
}

/**
 * The address of the library narrowed to some values: `/postmortems/?cause=dns`.
 *
 * @param chosen values by name of facet; none at all is the whole library
 */
export function libraryUrl(chosen: Readonly<Record<string, string | readonly string[]>>): string {
  const query = new URLSearchParams(
    Object.entries(chosen).flatMap(([name, ids]) => [ids].flat().map((id) => [name, id])),
  ).toString();
  return query ? `/postmortems/?${query}` : '/postmortems/';
}
