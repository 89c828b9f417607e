import { z } from 'zod';
import { config } from '../../watchbook.config.ts';
import { kindWords } from '../words/kinds.ts';
import type { FacetRow } from './facet-row.ts';
import { facetFieldsOf, type SchemaField } from './schema-fields.ts';
import { inWords } from './words.ts';

const yesOrNo = inWords(
  {
    true: { label: 'Yes', description: 'It is so.' },
    false: { label: 'No', description: 'It is not so.' },
  },
  kindWords?.terms.yesOrNo,
);

const fieldsByKind = [
  ...Object.entries(config.kinds).map(([name, { fields = {} }]) => ({ name, schema: z.object(fields) })),
  ...config.ownKinds,
].map(({ name, schema }) => [name, facetFieldsOf(schema)] as const);

/** The facets that the organisation’s own fields ask for, by the name of the field. */
export const ownFacets: Readonly<Record<string, FacetRow>> = Object.fromEntries(
  fieldsByKind.flatMap(([, fields]) => fields.map((field) => [field.name, rowOf(field)])),
);

/** The names of those that pages of a kind have. */
export const ownFacetNames = (kind: string): string[] =>
  fieldsByKind.flatMap(([name, fields]) => (name === kind ? fields.map((field) => field.name) : []));

function rowOf(field: SchemaField): FacetRow {
  const { label } = field;
  const { type, facts } = field.item ?? field;
  if (facts.words) return { label, words: facts.words, order: Object.keys(facts.words) };
  if (facts.moment) return { label, calendar: 'year', order: '-id' };
  if (type === 'boolean') return { label, words: yesOrNo, order: Object.keys(yesOrNo) };
  return { label, order: 'count', ...(facts.refersTo && { titlesOf: facts.refersTo }) };
}
