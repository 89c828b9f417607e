import { expect, test } from 'vitest';
import { corpusOf, fieldsOf, planOf, textOf } from './imported.ts';

const incident = (zone: string) =>
  `# Checkout was down\n\n## Summary\n\nNobody could pay for an hour.\n\n## Timeline (${zone})\n\n| Time | Event |\n|---|---|\n| 2025-03-04 8:05 | Payments fail |\n| 08:20 | Alert fired, problem detected |\n| 09:05 | Resolved by a rollback |\n\n## Root cause\n\nA setting.\n\n## Action items\n\n- Test it.\n`;

test('a table of times becomes the timeline of a post-mortem where it is plain, and stays where it is not', async () => {
  const plan = await planOf({
    'postmortems/2025-03-04-checkout.md': incident('CET'),
    'postmortems/2025-03-05-other.md': incident('our time'),
  });
  expect(plan.pages.map(({ kind }) => kind)).toEqual(['postmortem', 'postmortem']);
  expect(fieldsOf(plan, 'postmortems/2025-03-04-checkout.md')).toMatchObject({
    status: 'draft',
    started: '2025-03-04T08:05+01:00',
    detected: '2025-03-04T08:20+01:00',
    resolved: '2025-03-04T09:05+01:00',
    impact: { summary: 'Nobody could pay for an hour.' },
    timeline: [
      { at: '2025-03-04T08:05+01:00', event: 'Payments fail' },
      { at: '2025-03-04T08:20+01:00', event: 'Alert fired, problem detected' },
      { at: '2025-03-04T09:05+01:00', event: 'Resolved by a rollback' },
    ],
  });
  expect(fieldsOf(plan, 'postmortems/2025-03-05-other.md')).toMatchObject({ started: '2025-03-05', timeline: [] });
  expect(textOf(plan, 'postmortems/2025-03-05-other.md')).toContain('| 2025-03-04 8:05 | Payments fail');
  expect(plan.pages.flatMap(({ kept }) => kept.missing)).toEqual([]);
});

test('post-mortems come as JSON, in a neutral shape or as incident.io exports them', async () => {
  const plan = await planOf({
    'one.json': JSON.stringify({
      title: 'Mail stood still',
      severity: 'SEV2',
      started: '2025-03-04T08:05:00Z',
      resolved: '2025-03-04T09:00:00+00:00',
      summary: 'No mail went out for an hour.',
      timeline: [{ at: '2025-03-04T08:05:00Z', event: 'The queue | fills' }],
      went_well: ['The alert was clear.'],
      actions: [{ what: 'Watch the queue', owner: 'sre', due: '2025-04-01' }],
    }),
    'export.json': JSON.stringify({
      incidents: [
        {
          name: 'API slow',
          summary: 'Requests took ten seconds.',
          severity: { name: 'Minor' },
          incident_timestamp_values: [
            { incident_timestamp: { name: 'Impact started at' }, value: { value: '2025-05-01T10:00:00Z' } },
            { incident_timestamp: { name: 'Resolved at' }, value: { value: '2025-05-01T11:00:00Z' } },
          ],
        },
      ],
    }),
    'package.json': '{"name": "x", "version": "1"}',
  });
  expect(plan.pages.map(({ file }) => file).toSorted()).toEqual([
    'content/postmortems/export/api-slow.mdx',
    'content/postmortems/one.mdx',
  ]);
  expect(fieldsOf(plan, 'one.json')).toMatchObject({
    severity: 'SEV2',
    started: '2025-03-04T08:05:00Z',
    resolved: '2025-03-04T09:00:00+00:00',
    timeline: [{ at: '2025-03-04T08:05:00Z', event: 'The queue | fills' }],
  });
  expect(textOf(plan, 'one.json')).toContain('- Watch the queue (sre, 2025-04-01)');
  expect(fieldsOf(plan, 'export/api-slow.json')).toMatchObject({
    severity: 'SEV3',
    started: '2025-05-01T10:00:00Z',
    resolved: '2025-05-01T11:00:00Z',
  });
});

test('what stands below a heading that moves down stays below it', async () => {
  const plan = await planOf(
    {
      '2018-04-18-flood.md':
        '# Flood\n\nIt flooded.\n\n## Timeline\n\nAll times in CET\n\n### 12:35\n\nA deploy.\n\n### 14:29\n\nA report.\n\n## Lessons learned\n\n### What went well\n\nMuch.\n\n## Action items\n\n### Process\n\n1. Alert.\n',
    },
    { as: 'postmortem' },
  );
  const headings = textOf(plan, '2018-04-18-flood.md').match(/^#+ .*$/gm);
  expect(headings).toEqual([
    '## Summary',
    '## Impact',
    '## What happened',
    '### Timeline',
    '#### 12:35',
    '#### 14:29',
    '## Contributing causes',
    '## What went well',
    '## What went badly',
    '## Where we got lucky',
    '## Lessons',
    '### Action items',
    '#### Process',
  ]);
});

test('the name of the folder that is imported tells of its pages, and a template is a form', async () => {
  const text = '# Flood\n\nIt flooded.\n\n## Timeline\n\nLong.\n\n## Action items\n\n- Alert.\n';
  const files = { '2018-04-18-flood.md': text, 'PMyyyy-nnn - Postmortem template.md': text };
  const plan = await planOf(files, { corpus: corpusOf(files, { name: 'incident-reports' }) });
  expect(plan.pages.map(({ kind }) => kind)).toEqual(['postmortem', 'guide']);
  expect(plan.pages[0]?.remarks.map(({ rule }) => rule)).toEqual([
    'import-severity',
    'import-timeline',
    'import-actions',
  ]);
});

test('the discovery of a cause is not the detection of an incident', async () => {
  const rows = '| 2021-09-06 08:00 | All services return 404 |\n| 2021-09-06 09:10 | Root cause discovered |\n';
  const plan = await planOf(
    {
      'PM2021-009.md': `# 404\n\n## Timeline\n\nAll times in UTC.\n\n| Time | Event |\n|---|---|\n${rows}\n## Action items\n\n- Alert.\n`,
    },
    { as: 'postmortem' },
  );
  expect(fieldsOf(plan, 'PM2021-009.md')).toMatchObject({ started: '2021-09-06T08:00Z' });
  expect(fieldsOf(plan, 'PM2021-009.md')).not.toHaveProperty('detected');
  expect(plan.pages[0]?.remarks.map(({ rule }) => rule)).toContain('import-start');
});
