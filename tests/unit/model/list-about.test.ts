import { expect, test } from 'vitest';
import { firstFew, listAbout } from '../../../src/model/list-about.ts';
import type { Page } from '../../../src/model/page.ts';

const page = (kind: string, id: string) => ({ kind, id, data: { title: 'Error budget' } }) as Page;

test('leads to the list that can be narrowed to a role or a service, else to the search', () => {
  expect(listAbout('runbook', page('role', 'sre'))).toBe('/runbooks/?role=sre');
  expect(listAbout('runbook', page('service', 'checkout'))).toBe('/runbooks/?service=checkout');
  expect(listAbout('postmortem', page('service', 'checkout'))).toBe('/postmortems/?service=checkout');
  expect(listAbout('postmortem', page('role', 'sre'))).toBe('/search/?kind=postmortem&role=sre');
  expect(listAbout('guide', page('term', 'error-budget'))).toBe('/search/?q=Error+budget&kind=guide');
});

test('leaves out only what is worth the words for it', () => {
  expect(firstFew([1, 2, 3, 4, 5], 3)).toEqual({ first: [1, 2, 3, 4, 5], left: 0 });
  expect(firstFew([1, 2, 3, 4, 5, 6], 3)).toEqual({ first: [1, 2, 3], left: 3 });
});
