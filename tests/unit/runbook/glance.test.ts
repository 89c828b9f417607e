import { expect, test } from 'vitest';
import { exerciseOf } from '../../../src/model/runbooks/exercise.ts';
import { handbookOf, roleFile } from '../handbook-of.ts';

const runbook = (exercised: string) => {
  const handbook = handbookOf({
    'content/roles/sre.mdx': roleFile('SRE'),
    'content/runbooks/r.mdx': `---
title: R
summary: About R.
owner: sre
reviewed: 2026-06-01
services: []
signals: []
urgency: page
escalation: [sre]
${exercised}
---
`,
  });
  const page = handbook.find('runbook', 'r');
  if (!page) throw new Error('the runbook is missing');
  return page;
};

test('a runbook is stale a year after someone ran it, and where nobody did', () => {
  expect(exerciseOf(runbook('exercised: 2025-11-23'), '2026-11-23')).toEqual({
    on: '2025-11-23',
    daysAgo: 365,
    isStale: false,
  });
  expect(exerciseOf(runbook('exercised: 2025-11-22'), '2026-11-23').isStale).toBe(true);
  expect(exerciseOf(runbook(''), '2026-11-23')).toEqual({ on: undefined, daysAgo: undefined, isStale: true });
});
