import { kindWords } from '../words/kinds.ts';
import type { FacetRow } from './facet-row.ts';
import { ownFacets } from './own-facets.ts';
import {
  actionTypes,
  ages,
  causes,
  detections,
  origins,
  priorities,
  progressStates,
  severities,
  severityIds,
  severityLabel,
  signals,
  statuses,
  triggers,
  urgencies,
  type Vocabulary,
} from './vocabulary.ts';

export type { FacetRow } from './facet-row.ts';

const listed = (words: Vocabulary) => ({ words, order: Object.keys(words) });

const severityWords: Vocabulary = Object.fromEntries(
  severities.map(({ id, description }) => [id, { label: severityLabel(id), description }]),
);

/** Facets as the language of this handbook calls them. */
function called<Rows extends Readonly<Record<string, FacetRow>>>(
  rows: Rows,
  labels: Readonly<Record<keyof Rows, string>> | undefined = kindWords?.facets as never,
): Rows {
  if (!labels) return rows;
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, { ...row, label: labels[name] }])) as Rows;
}

/** By what pages may be narrowed, in the order in which it is offered. The name is also that in addresses and in a query. */
const productFacets = called({
  kind: { label: 'Kind', order: 'count', short: ['type'] },
  urgency: { label: 'Urgency', ...listed(urgencies) },
  service: { label: 'Service', titlesOf: 'service', order: 'count', short: ['svc'] },
  severity: { label: 'Severity', words: severityWords, order: severityIds, short: ['sev'] },
  cause: { label: 'Contributing cause', words: causes, order: 'count' },
  trigger: { label: 'Trigger', words: triggers, order: 'count' },
  detection: { label: 'Noticed by', words: detections, order: 'count' },
  signal: { label: 'Golden signal', ...listed(signals) },
  role: { label: 'Role', titlesOf: 'role', order: 'count', short: ['owner', 'team'] },
  origin: { label: 'Origin', ...listed(origins) },
  organisation: { label: 'Organisation', order: 'id', short: ['org', 'organization'] },
  status: { label: 'Status', ...listed(statuses) },
  year: { label: 'Year', calendar: 'year', order: '-id' },
} as const satisfies Readonly<Record<string, FacetRow>>);

/** With those that the organisation’s own fields ask for; of these the types know nothing, and need not. */
export const pageFacets: typeof productFacets = { ...productFacets, ...ownFacets };

/** The names that no field of an organisation’s own may have where it is a facet. */
export const takenFacetNames = (): string[] => [...Object.keys(productFacets), ...Object.keys(actionFacets)];

/** By what actions may be narrowed beside the facets of their post-mortem. */
export const actionFacets = called({
  state: { label: 'State', ...listed(progressStates) },
  owner: { label: 'Owner', titlesOf: 'role', order: 'count' },
  type: { label: 'How it helps', ...listed(actionTypes) },
  age: { label: 'Age of open actions', ...listed(ages) },
  priority: { label: 'Priority', ...listed(priorities) },
} as const satisfies Readonly<Record<string, FacetRow>>);

/** Every facet by its name. */
export const facets: Readonly<Record<FacetName | keyof typeof actionFacets, FacetRow>> = {
  ...pageFacets,
  ...actionFacets,
};

export type FacetName = keyof typeof pageFacets;

/** The values a page has, by facet; its kind goes without saying. */
export type FacetsOfPage = Partial<Record<Exclude<FacetName, 'kind'>, readonly string[]>>;
