import { expect, test } from 'vitest';
import { distributionOf } from '../../../src/model/incidents/distribution.ts';
import { durationsOf, insightGroups, outcomesOf, periodsOf } from '../../../src/model/incidents/insights.ts';
import { actionText, handbookWith, incidentFile } from './incidents.ts';

test('few values have no median, not many have no 90th percentile, missing ones are counted', () => {
  expect(distributionOf([2, undefined, 1])).toEqual({
    values: [1, 2],
    missing: 1,
    median: undefined,
    ninetieth: undefined,
  });
  expect(distributionOf([3, 1, 2])).toMatchObject({ median: 2, ninetieth: undefined });
  expect(distributionOf([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])).toMatchObject({ median: 5.5, ninetieth: 9.1 });
  expect(distributionOf([])).toEqual({ values: [], missing: 0, median: undefined, ninetieth: undefined });
});

test('a time to the same day is not known; one over days is, and says that it is not exact', () => {
  const handbook = handbookWith({
    a: incidentFile({ started: '2026-05-01', resolved: '2026-05-01' }),
    b: incidentFile({ started: '2026-05-01', resolved: '2026-05-04' }),
    c: incidentFile({ started: '2026-05-01T10:00Z', resolved: '2026-05-01T10:30Z' }),
    d: incidentFile(),
  });
  const { points, distribution, inexact } = durationsOf('resolve', 'All', handbook.all('postmortem'));
  expect(points.map(({ incident }) => incident.id).sort()).toEqual(['b', 'c']);
  expect([distribution.missing, inexact]).toEqual([2, 1]);
});

test('exercises stand in until there is an incident of our own', () => {
  const exercise = incidentFile({ origin: 'exercise' });
  const before = insightGroups(handbookWith({ exercise }));
  expect([before.standIn, before.own.incidents.length, before.own.origin]).toEqual([true, 1, 'exercise']);
  const after = insightGroups(handbookWith({ exercise, real: incidentFile() }));
  expect([after.standIn, after.own.incidents.map(({ id }) => id)]).toEqual([false, ['real']]);
});

test('months without an incident are there, and a month is told in UTC', () => {
  const handbook = handbookWith({
    a: incidentFile({ started: '2025-11-30T10:00Z' }),
    b: incidentFile({ started: '2026-02-01T00:30+01:00', severity: 'SEV1' }),
  });
  expect(periodsOf(handbook.all('postmortem'), 'month')).toEqual([
    { name: '2025-11', counts: { SEV2: 1 } },
    { name: '2025-12', counts: {} },
    { name: '2026-01', counts: { SEV1: 1 } },
  ]);
  expect(periodsOf(handbook.all('postmortem'), 'year').map(({ name }) => name)).toEqual(['2025', '2026']);
  expect(periodsOf([], 'month')).toEqual([]);
});

test('each promise has one outcome', () => {
  const actions: Record<string, string>[] = [
    { id: 'a', state: 'done', due: '2026-06-01', done: '2026-06-01' },
    { id: 'b', state: 'done', due: '2026-06-01', done: '2026-06-02' },
    { id: 'c', state: 'done', done: '2026-06-02' },
    { id: 'd', due: '2027-01-01' },
    { id: 'e' },
    { id: 'f', due: '2026-01-01' },
    { id: 'g', state: 'dropped' },
  ];
  const handbook = handbookWith({ a: incidentFile({ actions: `[${actions.map(actionText).join(', ')}]` }) });
  expect(outcomesOf(handbook, handbook.all('postmortem'), '2026-11-23')).toEqual({
    onTime: 1,
    late: 1,
    doneWithoutDay: 1,
    toDo: 1,
    toDoWithoutDay: 1,
    overdue: 1,
    dropped: 1,
  });
  expect(Object.values(outcomesOf(handbook, [], '2026-11-23')).every((count) => count === 0)).toBe(true);
});
