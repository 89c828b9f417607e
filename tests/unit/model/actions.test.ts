import { expect, test } from 'vitest';
import { facetDefinitions, facetsIn } from '../../../src/model/facets.ts';
import {
  actionFacetNames,
  actionsCsv,
  actionValues,
  ageOf,
  openActionsOf,
  trackedActionsOf,
} from '../../../src/model/incidents/actions.ts';
import { actionText, handbookWith, incidentFile } from './incidents.ts';

const today = '2026-11-23';
const actions = (...list: Record<string, string>[]) => `[${list.map(actionText).join(', ')}]`;
const handbook = handbookWith({
  newer: incidentFile({
    started: '2026-11-01T10:00Z',
    actions: actions(
      { id: 'no-day' },
      { id: 'done-early', state: 'done', due: '2026-11-10', done: '2026-11-05' },
      { id: 'due-today', due: today },
      { id: 'just-over', due: '2026-11-22', state: 'in-progress', owner: 'dev' },
    ),
  }),
  older: incidentFile({
    started: '2026-03-01',
    resolved: '2026-03-02',
    services: '[mail]',
    actions: actions(
      { id: 'long-over', due: '2026-04-01', what: '"=1+1, \\"quoted\\""' },
      { id: 'given-up', state: 'dropped', due: '2026-04-01' },
      { id: 'done-late', state: 'done', due: '2026-04-01', done: '2026-11-20' },
    ),
  }),
});
const trackedActions = trackedActionsOf(handbook, today);

test('overdue promises come first, then those to do by day, then done ones, then dropped ones', () => {
  expect(trackedActions.map(({ action, progress, daysOverdue }) => `${action.id} ${progress} ${daysOverdue}`)).toEqual([
    'long-over overdue 236',
    'just-over overdue 1',
    'due-today open 0',
    'no-day open 0',
    'done-late done 0',
    'done-early done 0',
    'given-up dropped 0',
  ]);
});

test('a role sees only its own open promises', () => {
  expect(openActionsOf(handbook, 'sre', today).map(({ action }) => action.id)).toEqual([
    'long-over',
    'due-today',
    'no-day',
  ]);
  expect(openActionsOf(handbook, 'nobody', today)).toEqual([]);
});

test('age counts from the end of the incident to today, or to the day it was done; settled ones have none to narrow by', () => {
  const age = Object.fromEntries(trackedActions.map((tracked) => [tracked.action.id, [tracked.age, ageOf(tracked)]]));
  expect(age).toMatchObject({
    'long-over': [266, 'older'],
    'no-day': [22, 'month'],
    'done-late': [263, undefined],
    'done-early': [4, undefined],
  });
});

test('facets of actions are in words', () => {
  const facets = facetsIn(trackedActions.map(actionValues), facetDefinitions(handbook, actionFacetNames));
  const [state, owner] = facets;
  expect(state?.values.map(({ label, count }) => `${label} ${count}`)).toEqual([
    'Overdue 2',
    'Open 2',
    'Done 2',
    'Dropped 1',
  ]);
  expect(owner?.values.map(({ label }) => label)).toEqual(['SRE', 'Developer']);
});

test('CSV quotes what needs it and disarms formulas', () => {
  const [head, first] = actionsCsv(handbook, trackedActions, 'https://handbook.example').slice(1).split('\r\n');
  expect(head?.split(',')[0]).toBe('Action');
  expect(first).toBe(
    `"'=1+1, ""quoted""",SRE,Overdue,236,2026-04-01,,Prevent,High,Mail,Something broke,https://handbook.example/postmortems/older/#long-over,`,
  );
});
