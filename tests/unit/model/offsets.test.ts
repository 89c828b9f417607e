import { expect, test } from 'vitest';
import { severityIds } from '../../../src/kinds/vocabulary.ts';
import { worthReading } from '../../../src/model/duties/role-work.ts';
import { trackedActionsOf } from '../../../src/model/incidents/actions.ts';
import { draftsIn } from '../../../src/model/incidents/drafts.ts';
import { periodsOf } from '../../../src/model/incidents/insights.ts';
import { facetValuesOf } from '../../../src/model/page.ts';
import { handbookDocuments } from '../../../src/search/index/handbook-documents.ts';
import { actionText, handbookWith, incidentFile } from './incidents.ts';

/** Two incidents half an hour apart: as text, the earlier one would be the later. */
const handbook = handbookWith({
  earlier: incidentFile({ started: '2026-03-31T23:30+02:00', responders: '[{ role: dev, part: Helped }]' }),
  later: incidentFile({ started: '2026-03-31T22:00Z', responders: '[{ role: dev, part: Helped }]' }),
});

test('post-mortems are listed newest first, whatever their offsets', () => {
  expect(handbook.all('postmortem').map(({ id }) => id)).toEqual(['later', 'earlier']);
});

test('among those worth reading for a role the newer comes first, whatever their offsets', () => {
  expect(worthReading(handbook, 'dev', severityIds, 2).map(({ postmortem }) => postmortem.id)).toEqual([
    'later',
    'earlier',
  ]);
});

const newYear = handbookWith({
  party: incidentFile({
    status: 'draft',
    started: '2026-01-01T00:30+02:00',
    actions: `[${actionText()}]`,
  }),
});
const [party] = newYear.all('postmortem');

test('an incident belongs to one day, month and year: list, insights and search agree', () => {
  if (!party) throw new Error('no post-mortem');
  expect(facetValuesOf(party).year).toEqual(['2025']);
  expect(periodsOf([party], 'year').map(({ name }) => name)).toEqual(['2025']);
  expect(periodsOf([party], 'month').map(({ name }) => name)).toEqual(['2025-12']);
  const document = handbookDocuments(newYear).find(({ url }) => url === '/postmortems/party/');
  expect([document?.facets.year, document?.sort.date, document?.shown.date]).toEqual([
    ['2025'],
    '2025-12-31',
    '2025-12-31',
  ]);
});

test('days are counted from that same day', () => {
  expect(trackedActionsOf(newYear, '2026-01-01').map(({ age }) => age)).toEqual([1]);
  expect(draftsIn(newYear, '2026-01-01').map(({ waiting }) => waiting)).toEqual([1]);
});
