import { expect, test } from 'vitest';
import { dependantsOf, dependencyCycles } from '../../../src/model/services.ts';
import { handbookOf, serviceFile } from '../handbook-of.ts';

const services = (edges: Record<string, string[]>) =>
  handbookOf(
    Object.fromEntries(
      Object.entries(edges).map(([id, needs]) => [`content/services/${id}.mdx`, serviceFile(id, needs)]),
    ),
  );

test('a service knows who needs it', () => {
  const handbook = services({ shop: ['database'], mail: ['database'], database: [] });
  expect(dependantsOf(handbook, 'database').map(({ id }) => id)).toEqual(['mail', 'shop']);
  expect(dependantsOf(handbook, 'shop')).toEqual([]);
});

test('a diamond is no ring', () => {
  expect(dependencyCycles(services({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([]);
});

test('each ring is found once, wherever one enters it', () => {
  expect(dependencyCycles(services({ a: ['b'], b: ['c'], c: ['b'], d: ['d'] }))).toEqual([['b', 'c'], ['d']]);
});

test('a service that depends on nothing known ends there', () => {
  expect(dependencyCycles(services({ a: ['nowhere'] }))).toEqual([]);
});
