import { expect, test } from 'vitest';
import { courseOf } from '../../../src/model/incidents/incident-course.ts';

const shown = (incident: Parameters<typeof courseOf>[0]) =>
  courseOf(incident).map(({ name, span, share }) => [name, span?.ms, span?.exact, share]);

test('five times, each to the scale of the longest', () => {
  expect(
    shown({
      started: '2026-01-01T10:00Z',
      detected: '2026-01-01T11:10+01:00',
      acknowledged: '2026-01-01T10:20Z',
      mitigated: '2026-01-01T11:00Z',
      resolved: '2026-01-01T11:40Z',
    }),
  ).toEqual([
    ['started', undefined, undefined, undefined],
    ['detected', 600_000, true, 0.1],
    ['acknowledged', 1_200_000, true, 0.2],
    ['mitigated', 3_600_000, true, 0.6],
    ['resolved', 6_000_000, true, 1],
  ]);
});

test('what is not known stays there without a number; dates are not exact', () => {
  expect(shown({ started: '2026-01-01', resolved: '2026-01-03' })).toEqual([
    ['started', undefined, undefined, undefined],
    ['detected', undefined, undefined, undefined],
    ['mitigated', undefined, undefined, undefined],
    ['resolved', 172_800_000, false, 1],
  ]);
});

test('an incident of no length has nothing to draw', () => {
  const [, detected] = courseOf({ started: '2026-01-01T10:00Z', detected: '2026-01-01T10:00Z' });
  expect([detected?.span?.ms, detected?.share]).toEqual([0, undefined]);
});
