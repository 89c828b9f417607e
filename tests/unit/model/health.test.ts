import { describe, expect, it } from 'vitest';
import { buildHandbook } from '../../../src/model/handbook.ts';
import { coverageOf, historyDays, overdueOn } from '../../../src/model/health.ts';
import { pageOf } from '../../../src/model/pages.ts';
import { edited, sourcesWith } from '../authoring/pull-request/handbook.ts';

const handbook = (changes: Record<string, string | undefined> = {}) =>
  buildHandbook(sourcesWith(changes).flatMap((source) => pageOf(source) ?? []));
const covered = (changes?: Record<string, string | undefined>) =>
  Object.fromEntries(coverageOf(handbook(changes)).map(({ id, total, gaps }) => [id, [total, gaps]]));

describe('coverageOf', () => {
  it('counts what is there and names what is not', () => {
    expect(covered()).toEqual({
      owners: [5, []],
      'service-runbooks': [1, []],
      alerts: [1, []],
      exercised: [1, [{ label: 'Slow responses', url: '/runbooks/slow/' }]],
      roles: [1, []],
      responsibilities: [1, [{ label: 'Site reliability engineer: Incidents', url: '/roles/sre/' }]],
    });
  });

  it('notices a service without runbook, an alert without name, a role without work, a page without owner', () => {
    const runbook = 'content/runbooks/slow.mdx';
    expect(covered(edited(runbook, 'services: [checkout]', 'services: []'))['service-runbooks']?.[1]).toHaveLength(1);
    expect(covered(edited(runbook, 'alerts: [SlowAnswers]\n', '')).alerts?.[1]).toHaveLength(1);
    expect(covered({ 'content/matrices/incidents.mdx': undefined }).roles?.[1]).toHaveLength(1);
    expect(covered(edited(runbook, 'owner: sre', 'owner: nobody')).owners?.[1]).toEqual([
      { label: 'Slow responses', url: '/runbooks/slow/' },
    ]);
  });

  it('leaves out what there is nothing of', () => {
    const none = Object.fromEntries(sourcesWith().map(({ file }) => [file, undefined]));
    expect(covered(none)).toEqual({});
  });
});

describe('historyDays', () => {
  it('gives the ends of the months before, and today', () => {
    expect(historyDays('2026-03-15', 4)).toEqual(['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-15']);
  });
});

describe('overdueOn', () => {
  it('counts reviews that had run out before the day', () => {
    const page = { reviewed: '2026-01-31', reviewEvery: '1 month' };
    expect(overdueOn('2026-02-28', [page])).toBe(0);
    expect(overdueOn('2026-03-01', [page])).toBe(1);
    expect(overdueOn('2030-01-01', [{ ...page, reviewEvery: 'never' }])).toBe(0);
  });
});
