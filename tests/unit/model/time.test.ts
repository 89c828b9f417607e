import { expect, test } from 'vitest';
import {
  disorderIn,
  isOverdue,
  timesOf,
  timeToDetect,
  timeToMitigate,
  timeToResolve,
} from '../../../src/model/incidents/incident.ts';
import {
  byTime,
  calendarOf,
  daysBetween,
  formatDay,
  formatDuration,
  formatMoment,
  formatSpan,
  isBefore,
  laterDay,
  momentOf,
} from '../../../src/model/time.ts';

test.each([
  [0, '0 s'],
  [45_000, '45 s'],
  [60_000, '1 min'],
  [125 * 60_000, '2 h 5 min'],
  [2 * 3_600_000, '2 h'],
  [26 * 3_600_000 + 59_000, '1 d 2 h'],
  [24 * 3_600_000 + 5 * 60_000, '1 d'],
])('%d ms is shown as %s', (ms, text) => {
  // A line never ends between a number and its unit.
  expect(formatDuration(ms)).toBe(text.replaceAll(/(\d) /g, '$1\u00a0'));
});

const full = {
  started: '2026-03-01T23:30+01:00',
  detected: '2026-03-01T22:42:00Z',
  mitigated: '2026-03-02T00:35+01:00',
  resolved: '2026-03-02T09:00:00+09:00',
};

test('the three times are measured from the start, across offsets', () => {
  expect(timeToDetect(full)).toEqual({ ms: 12 * 60_000, exact: true });
  expect(timeToMitigate(full)).toEqual({ ms: 65 * 60_000, exact: true });
  expect(timeToResolve(full)).toEqual({ ms: 90 * 60_000, exact: true });
});

test('a missing time is missing, never zero', () => {
  expect(timeToDetect({ started: full.started })).toBeUndefined();
  expect(timesOf({ started: full.started }).resolved).toBeUndefined();
  expect(momentOf(undefined)).toBeUndefined();
  expect(momentOf('soon')).toBeUndefined();
});

test('a figure that rests on a date alone says so', () => {
  const span = timeToResolve({ started: '2026-03-01', resolved: '2026-03-04' });
  expect(span).toEqual({ ms: 3 * 86_400_000, exact: false });
  expect(span && formatSpan(span)).toBe('about 3 days (only dates known)');
  const same = timeToResolve({ started: '2026-03-01', resolved: '2026-03-01T15:00Z' });
  expect(same && formatSpan(same)).toBe('about 1 day (only dates known)');
});

test('no time at all is said in a word', () => {
  expect(formatSpan({ ms: 0, exact: true })).toBe('immediately');
});

test('times out of order give no figure and are named', () => {
  const wrong = { started: '2026-03-02T10:00Z', detected: '2026-03-02T09:00Z', resolved: '2026-03-02T08:00Z' };
  expect(timeToDetect(wrong)).toBeUndefined();
  expect(disorderIn(wrong)).toEqual([
    { earlier: 'started', later: 'detected' },
    { earlier: 'detected', later: 'resolved' },
  ]);
  expect(disorderIn(full)).toEqual([]);
});

test('a time within a day is in no order with that day', () => {
  const [day, noon] = [momentOf('2026-03-02'), momentOf('2026-03-02T12:00Z')];
  if (!day || !noon) throw new Error('moments missing');
  expect([isBefore(day, noon), isBefore(noon, day)]).toEqual([false, false]);
  expect(disorderIn({ started: '2026-03-02T12:00Z', resolved: '2026-03-02' })).toEqual([]);
});

test('an action is overdue from the day after its due date, unless it is over', () => {
  const due = '2026-03-02';
  expect(isOverdue({ state: 'open', due }, '2026-03-02')).toBe(false);
  expect(isOverdue({ state: 'open', due }, '2026-03-03')).toBe(true);
  expect(isOverdue({ state: 'in-progress', due }, '2026-03-03')).toBe(true);
  expect(isOverdue({ state: 'done', due }, '2026-03-03')).toBe(false);
  expect(isOverdue({ state: 'dropped', due }, '2026-03-03')).toBe(false);
  expect(isOverdue({ state: 'open' }, '2026-03-03')).toBe(false);
});

test('moments are shown in UTC', () => {
  const moment = momentOf('2026-03-01T23:30-02:00');
  expect(moment && formatMoment(moment)).toBe('2 March 2026, 01:30 UTC');
  expect(formatDay('2026-03-01')).toBe('1 March 2026');
});

test('times are put in order by when they were, not by how they are written; a missing one comes last', () => {
  const times = ['2026-03-31T22:00Z', undefined, '2026-03-31T23:30+02:00', '2026-03-31T20:00-05:00', '2026-03-31'];
  expect(times.toSorted(byTime)).toEqual([
    '2026-03-31',
    '2026-03-31T23:30+02:00',
    '2026-03-31T22:00Z',
    '2026-03-31T20:00-05:00',
    undefined,
  ]);
});

test('a day, a month and a year are those of UTC', () => {
  const newYear = '2026-01-01T00:30+02:00';
  expect((['day', 'month', 'year'] as const).map((part) => calendarOf(newYear, part))).toEqual([
    '2025-12-31',
    '2025-12',
    '2025',
  ]);
  expect(calendarOf('2026-03-31', 'day')).toBe('2026-03-31');
  expect(calendarOf('soon', 'day')).toBe('soon');
});

test('days are counted from day to day', () => {
  expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2);
  expect(daysBetween('2026-03-31T23:30-02:00', '2026-04-01')).toBe(0);
  expect(laterDay('2026-02-27', 2)).toBe('2026-03-01');
});
