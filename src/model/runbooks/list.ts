import type { FacetName } from '../../kinds/facets.ts';
import { ownFacetNames } from '../../kinds/own-facets.ts';
import { urgencies } from '../../kinds/vocabulary.ts';
import { words } from '../../words/words.ts';
import type { FacetValues } from '../facets.ts';
import type { SortOrder } from '../narrow.ts';
import type { PageOf } from '../page.ts';
import type { RunbookEntry } from './runbooks.ts';

const urgencyIds = Object.keys(urgencies);

/** By what the list of runbooks may be narrowed. */
export const runbookFacetNames: readonly FacetName[] = [
  'urgency',
  'service',
  'signal',
  'role',
  // What the settings add, the types do not know.
  ...(ownFacetNames('runbook') as FacetName[]),
];

/** The orders of the list of runbooks; the first is the one it starts with. */
export const runbookSorts = [
  { id: 'urgency', label: words.lists.urgentFirst, descending: false },
  { id: 'title', label: words.lists.byTitle, descending: false },
] as const satisfies readonly SortOrder[];

/** A runbook's key for each of those orders, from its place among all by title. */
export const runbookKeys = ({ data }: PageOf<'runbook'>, place: number): number[] => [
  urgencyIds.indexOf(data.urgency),
  place,
];

/** By what the list of alerts and errors may be narrowed: the urgency of the first runbook, the services of all. */
export const entryFacetNames = ['urgency', 'service'] as const satisfies readonly FacetName[];

/** The values of an alert or error for those. */
export const entryValues = ({ runbooks }: Pick<RunbookEntry, 'runbooks'>): FacetValues => ({
  urgency: runbooks.slice(0, 1).map(({ data }) => data.urgency),
  service: [...new Set(runbooks.flatMap(({ data }) => data.services))],
});

/** The orders of that list. */
export const entrySorts = [
  { id: 'name', label: words.lists.byName, descending: false },
  { id: 'urgency', label: words.lists.urgentFirst, descending: false },
] as const satisfies readonly SortOrder[];

/** The key of an alert or error for each of those orders: by name is how they are listed. */
export const entryKeys = ({ runbooks: [first] }: Pick<RunbookEntry, 'runbooks'>): (number | undefined)[] => [
  undefined,
  first && urgencyIds.indexOf(first.data.urgency),
];
