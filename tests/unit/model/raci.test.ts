import { expect, test } from 'vitest';
import type { Activity } from '../../../src/kinds/matrix.ts';
import { assignmentsOf, disagreements, lettersOf, loadOf, raciProblems } from '../../../src/model/duties/raci.ts';
import { handbookOf, matrixFile, roleFile } from '../handbook-of.ts';

const activity = (fields: Partial<Activity>): Activity => ({
  id: 'a',
  name: 'Do a',
  responsible: ['x'],
  accountable: 'x',
  ...fields,
});

test('a role may be accountable and responsible at once', () => {
  expect(lettersOf(activity({}), 'x')).toEqual(['A', 'R']);
  expect(lettersOf(activity({ consulted: ['y'] }), 'y')).toEqual(['C']);
  expect(lettersOf(activity({ informed: ['y'] }), 'y')).toEqual(['I']);
  expect(lettersOf(activity({}), 'y')).toEqual([]);
});

test('load counts each letter', () => {
  const activities = [
    activity({}),
    activity({ accountable: 'y', consulted: ['x'] }),
    activity({ responsible: ['y'], informed: ['x'] }),
  ];
  expect(loadOf(activities, 'x')).toEqual({ A: 2, R: 2, C: 1, I: 1 });
  expect(loadOf([], 'x')).toEqual({ A: 0, R: 0, C: 0, I: 0 });
});

test('a sound matrix has no problem', () => {
  expect(raciProblems({ roles: ['x', 'y'], activities: [activity({ consulted: ['y'] })] })).toEqual([]);
});

const faults: [string, Partial<Activity>, (string | number)[], string][] = [
  ['no-accountable', { accountable: undefined }, ['activities', 0, 'accountable'], 'a'],
  ['no-responsible', { responsible: [] }, ['activities', 0, 'responsible'], 'a'],
  ['consulted-and-informed', { consulted: ['x'], informed: ['x'] }, ['activities', 0, 'informed', 0], 'x'],
  ['foreign-role', { informed: ['z'] }, ['activities', 0, 'informed', 0], 'z'],
];

test.each(faults)('%s is found with its place', (problem, fields, path, subject) => {
  const broken = { ...activity({}), ...fields };
  expect(raciProblems({ roles: ['x'], activities: [broken] })).toEqual([{ problem, path, subject }]);
});

test('a role without work and an activity with another’s id are found', () => {
  expect(raciProblems({ roles: ['x', 'y'], activities: [activity({}), activity({})] })).toEqual([
    { problem: 'same-id', path: ['activities', 1, 'id'], subject: 'a' },
    { problem: 'idle-role', path: ['roles', 1], subject: 'y' },
  ]);
});

test('all faults of a matrix are found at once', () => {
  const problems = raciProblems({
    roles: ['x', 'idle'],
    activities: [
      { ...activity({ responsible: [] }), accountable: undefined },
      activity({ id: 'b', consulted: ['y'], informed: ['y'] }),
    ],
  });
  expect(problems.map(({ problem, subject }) => `${problem} ${subject}`)).toEqual([
    'no-accountable a',
    'no-responsible a',
    'consulted-and-informed y',
    'foreign-role y',
    'foreign-role y',
    'idle-role idle',
  ]);
});

const two = handbookOf({
  'content/roles/sre.mdx': roleFile('SRE'),
  'content/roles/dev.mdx': roleFile('Developer'),
  'content/matrices/one.mdx': matrixFile(
    'One',
    ['sre', 'dev'],
    [
      ['same', 'sre', ['dev']],
      ['split', 'sre', ['sre'], ['dev']],
    ],
  ),
  'content/matrices/two.mdx': matrixFile(
    'Two',
    ['sre', 'dev'],
    [
      ['same', 'sre', ['dev']],
      ['split', 'dev', ['sre'], ['dev']],
    ],
  ),
});

test('a role’s assignments run over all matrices in reading order', () => {
  expect(
    assignmentsOf(two, 'dev').map(({ matrix, activity: { id }, letters }) => `${matrix.id} ${id} ${letters.join('')}`),
  ).toEqual(['one same R', 'one split C', 'two same R', 'two split AC']);
  expect(assignmentsOf(two, 'nobody')).toEqual([]);
});

test('two matrices that assign one activity differently are named, with the roles that differ', () => {
  expect(disagreements(two)).toMatchObject([
    { activityId: 'split', first: { id: 'one' }, second: { id: 'two' }, index: 1, roles: ['sre', 'dev'] },
  ]);
});
