import { expect, test } from 'vitest';
import { compareRoles } from '../../../src/model/duties/compare-roles.ts';
import type { PageOf } from '../../../src/model/page.ts';
import { handbookOf, roleFile } from '../handbook-of.ts';

const runbook = (number: number) => `---
title: Runbook ${number}
summary: What to do.
owner: ${number % 3 === 0 ? 'developer' : 'sre'}
reviewed: 2026-06-01
services: []
signals: [errors]
urgency: ${number % 2 === 0 ? 'page' : 'ticket'}
escalation: [sre]
---
`;

function comparedRunbooks(count: number) {
  const handbook = handbookOf({
    'content/roles/sre.mdx': roleFile('Reliability engineer'),
    'content/roles/developer.mdx': roleFile('Developer'),
    ...Object.fromEntries(
      Array.from({ length: count }, (_, number) => [`content/runbooks/r-${number}.mdx`, runbook(number)]),
    ),
  });
  const roles = ['sre', 'developer'].map((id) => handbook.find('role', id) as PageOf<'role'>);
  return compareRoles(handbook, roles).find(({ id }) => id === 'runbooks')?.rows ?? [];
}

test('a few runbooks are compared one by one', () => {
  const rows = comparedRunbooks(6);
  expect(rows).toHaveLength(6);
  expect(rows[0]).toEqual({ name: 'Runbook 0', url: '/runbooks/r-0/', cells: ['is called', 'maintains it'] });
});

test('many are counted by urgency, so that the page does not grow with the handbook', () => {
  const rows = comparedRunbooks(600);
  expect(rows.map(({ name, url }) => [name, url])).toEqual([
    ['Page', '/runbooks/?urgency=page'],
    ['Ticket', '/runbooks/?urgency=ticket'],
    ['Routine', '/runbooks/?urgency=routine'],
  ]);
  expect(rows[0]?.cells).toEqual(['maintains 200, is called for 100', 'maintains 100']);
  expect(rows[2]?.cells).toEqual(['', '']);
});
