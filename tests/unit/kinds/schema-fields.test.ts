import { expect, test } from 'vitest';
import { z } from 'zod';
import { factsOf, withFacts } from '../../../src/kinds/field-facts.ts';
import { distinct, line, oneOf, pastDay, reference } from '../../../src/kinds/fields.ts';
import { kindList } from '../../../src/kinds/index.ts';
import { fieldsAt, fieldsOf, type SchemaField, textSortOf, valuesOf } from '../../../src/kinds/schema-fields.ts';
import { signals } from '../../../src/kinds/vocabulary.ts';

const schema = z.strictObject({
  decidedOn: pastDay().describe('When it was decided.'),
  choices: z.array(z.strictObject({ name: line(), by: distinct(reference('role')).optional() })).optional(),
  shows: withFacts(oneOf(signals), { label: 'Seen as' }).default('errors'),
  alerts: z.array(z.union([line(), z.strictObject({ name: line(), start: line().optional() })])),
});
const isPast = ({ facts }: SchemaField) => facts.past === true;
const isProse = (field: SchemaField) => textSortOf(field)?.linted === true;
const isReference = ({ facts }: SchemaField) => facts.refersTo === 'role';

test('a field has its name as people say it, what it is, and what is said of it', () => {
  const [decidedOn, choices, shows] = fieldsOf(schema);
  expect(decidedOn).toMatchObject({ label: 'Decided on', required: true, type: 'text', facts: { past: true } });
  expect(decidedOn?.description).toBe('When it was decided.');
  expect(choices).toMatchObject({ required: false, type: 'list', item: { type: 'record' } });
  expect(shows).toMatchObject({ label: 'Seen as', required: false, type: 'choice', options: Object.keys(signals) });
});

test('the fields at a place are found through lists and records', () => {
  const names = (path: readonly (string | number)[]) => fieldsAt(schema, path).map(({ name }) => name);
  expect(names([])).toEqual(['decidedOn', 'choices', 'shows', 'alerts']);
  expect(names(['choices', 3])).toEqual(['name', 'by']);
  expect(names(['alerts', 0])).toEqual(['name', 'start']);
  expect([names(['choices']), names(['shows']), names(['nothing', 0])]).toEqual([[], [], []]);
});

test('values are found where they stand, and what does not fit the schema is passed over', () => {
  const data = {
    decidedOn: '2026-11-23',
    choices: [{ name: 'First', by: ['sre', 'dba'] }, 'no record', { by: 'alone' }, null],
    alerts: ['DiskFull', { name: 'DiskFilling', start: 'look' }],
    unknown: { decidedOn: '2026-11-24' },
  };
  const found = (wanted: (field: SchemaField) => boolean) =>
    valuesOf(schema, data, wanted).map(({ path, value }) => `${path.join('.')}=${value}`);
  expect(found(isPast)).toEqual(['decidedOn=2026-11-23']);
  expect(found(isReference)).toEqual(['choices.0.by.0=sre', 'choices.0.by.1=dba']);
  expect(found(isProse)).toEqual([
    'choices.0.name=First',
    'alerts.0=DiskFull',
    'alerts.1.name=DiskFilling',
    'alerts.1.start=look',
  ]);
  for (const odd of [undefined, null, 'text', 7, []]) expect(valuesOf(schema, odd, isPast)).toEqual([]);
});

test('facts are added to those a schema has, and a misspelt one does not compile', () => {
  const name = withFacts(line(), { text: 'name' });
  expect(factsOf(withFacts(name, { search: 'name' }).max(9).describe('A name.'))).toEqual({
    text: 'name',
    search: 'name',
  });
  expect(factsOf(name)).toEqual({ text: 'name' });
  // @ts-expect-error: the fact is called `past`.
  withFacts(line(), { pasd: true });
});

test.each(kindList)('$name: what happened is said to lie in the past, what is promised is not', ({ schema: of }) => {
  const days = new Set<string>();
  const collect = (fields: readonly SchemaField[], prefix: string) => {
    for (const field of fields) {
      if (isPast(field)) days.add(`${prefix}${field.name}`);
      collect(field.item?.fields ?? field.fields, `${prefix}${field.name}.`);
    }
  };
  collect(fieldsOf(of), '');
  expect(days).toContain('reviewed');
  expect(days).not.toContain('actions.due');
});
