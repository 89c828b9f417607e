import { expect, test } from 'vitest';
import { arrivalsOf } from '../../../src/model/runbooks/arrivals.ts';
import { warningsForAll } from '../../../src/model/runbooks/steps.ts';
import { stepsInHtml } from '../../../src/runbook/step-html.ts';
import { parseBody } from '../../../src/source/body.ts';
import { rendered } from '../prose/rendered.ts';

test('an alert arrives under the name it has and under those it had, with what it means and where it begins', () => {
  const alerts = [
    'Other',
    { name: 'DiskFull', means: 'No byte is left.', start: 'free-it', formerly: ['NoSpace', 'Other'] },
  ];
  expect(arrivalsOf({ alerts })).toEqual([
    { name: 'Other', now: undefined, means: undefined, start: undefined },
    { name: 'DiskFull', now: undefined, means: 'No byte is left.', start: 'free-it' },
    { name: 'NoSpace', now: 'DiskFull', means: 'No byte is left.', start: 'free-it' },
  ]);
  expect(arrivalsOf({})).toEqual([]);
});

const body =
  '## Diagnose\n\n:::danger[Never delete the log]\nIt is the memory.\n:::\n\n### Look `now`\n\n```sh\ndf -h\n```\n\n## Undo\n\n### Put back\n\n:::caution\nSlow.\n:::\n';

test('a step is found in its page by its anchor, and shown a second time without an id of the page', async () => {
  const steps = stepsInHtml(await rendered('content/runbooks/r.mdx', body));
  expect(steps.map(({ anchor, title, number }) => [anchor, title, number])).toEqual([
    ['look-now', 'Look <code>now</code>', 1],
    ['put-back', 'Put back', 2],
  ]);
  expect(steps[0]?.again).toMatch(/^<wb-step data-key="[^>]*><wb-command.*df.*<\/wb-step>$/s);
  expect(steps[0]?.again).toMatch(/ id="note-[0-9a-f]+-again"/);
  expect(steps.map(({ again }) => again).join('')).not.toMatch(/<h3| id="(look-now|put-back)"/);
  expect(steps[1]?.again).toContain('data-acknowledge');
});

test('warnings outside steps hold for all of them', () => {
  expect(warningsForAll(parseBody(body).children ?? [])).toEqual(['Never delete the log']);
  expect(warningsForAll(parseBody('## Impact\n\n:::danger\nHot.\n:::\n').children ?? [])).toEqual(['Danger']);
});
