import { expect, test } from 'vitest';
import { readRecord } from '../../../src/authoring/new-page/log.ts';
import { emptyRun, recordOf, runAddress, runFrom, withDone, withNote, withValue } from '../../../src/runbook/run.ts';

const at = Date.parse('2026-11-23T03:12:04Z');
const hour = 3_600_000;

test('what was done is there again after it was kept', () => {
  const run = withNote(withDone(withValue(emptyRun, 'path', '/var', at), 'k1', true, at, 60), 'k2', '40 GB', at, 60);
  expect(runFrom(JSON.stringify(run), 'INC-204', at + 100 * hour)).toEqual(run);
});

test('a run without the name of an incident is not gone on with on another day', () => {
  const kept = JSON.stringify(withValue(emptyRun, 'path', '/var', at));
  expect(runFrom(kept, '', at + 11 * hour).values).toEqual({ path: '/var' });
  expect(runFrom(kept, '', at + 13 * hour)).toEqual(emptyRun);
});

test.each([
  null,
  '',
  '{',
  '[]',
  '{"touched":"x"}',
  '{"touched":1,"done":{"k":5},"notes":{"k":{}},"values":[1]}',
])('what cannot be read is passed over: %s', (kept) =>
  expect(runFrom(kept, 'INC-1', at)).toMatchObject({ values: {}, done: {}, notes: {} }));

test('a step that is opened again, a note or a value that is emptied, leave nothing behind', () => {
  const run = withNote(withDone(withValue(emptyRun, 'path', '/var', at), 'k1', true, at, 0), 'k1', 'x', at, 0);
  const back = withNote(withDone(withValue(run, 'path', '', at), 'k1', false, at, 0), 'k1', '  ', at, 0);
  expect(back).toEqual({ ...emptyRun, touched: at });
});

test('runs of two incidents are kept apart', () => {
  expect(runAddress('disk-filling', 'INC-1')).not.toBe(runAddress('disk-filling', 'INC-2'));
});

test('the record tells steps and notes in the order of time, and can be read back', () => {
  let run = withValue(emptyRun, 'path', '/var', at);
  run = withDone(run, 'b', true, at, 60);
  run = withDone(run, 'a', true, at + hour, 60);
  run = withNote(run, 'a', 'freed 40 GB | more', at + hour, 60);
  run = withNote(run, 'c', 'did not help', at + 2 * hour, 60);
  const steps = ['a', 'b', 'c', 'd'].map((key) => ({ key, title: `Step ${key}` }));
  const text = recordOf(run, { title: 'Disk filling', runbook: 'disk-filling', incident: ' INC-204 ' }, steps);
  const { record, problems } = readRecord(text);
  expect(problems).toEqual([]);
  expect(record).toEqual({
    title: 'Disk filling',
    runbook: 'disk-filling',
    incident: 'INC-204',
    values: { path: '/var' },
    steps: [
      { at: '2026-11-23T04:12:04+01:00', step: 'Step b', note: '' },
      { at: '2026-11-23T05:12:04+01:00', step: 'Step a', note: 'freed 40 GB | more' },
      { at: '2026-11-23T06:12:04+01:00', step: 'Step c', note: '(not checked off) did not help' },
    ],
  });
});
