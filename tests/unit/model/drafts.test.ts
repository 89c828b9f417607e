import { expect, test } from 'vitest';
import { draftsIn } from '../../../src/model/incidents/drafts.ts';
import { actionText, handbookWith, incidentFile } from './incidents.ts';

test('what is not final waits, longest first, and says what it needs', () => {
  const handbook = handbookWith({
    final: incidentFile(),
    bare: incidentFile({ status: 'draft', causes: '[]', started: '2026-10-01T23:00Z' }),
    ready: incidentFile({
      status: 'review',
      detected: '2026-05-01T10:05Z',
      mitigated: '2026-05-01T11:00Z',
      resolved: '2026-05-03T00:00Z',
      timeline: '[{ at: 2026-05-01, event: It broke. }]',
      actions: `[${actionText()}]`,
    }),
    public: incidentFile({ status: 'draft', origin: 'public', started: '2026-11-20', noActions: 'Not ours.' }),
  });
  expect(
    draftsIn(handbook, '2026-11-23').map(({ postmortem, waiting, needs }) => [postmortem.id, waiting, needs]),
  ).toEqual([
    ['ready', 204, []],
    [
      'bare',
      53,
      [
        'when it was detected, mitigated, resolved',
        'its contributing causes',
        'a timeline',
        'at least one action, or a reason for none',
      ],
    ],
    ['public', 3, ['a timeline', 'its sources']],
  ]);
});
