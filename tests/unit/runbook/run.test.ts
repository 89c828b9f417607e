import { describe, expect, test } from 'vitest';
import { runFromEarlier } from '../../../src/runbook/earlier-run.ts';
import { readRecord } from '../../../src/runbook/log.ts';
import {
  hasWork,
  newRun,
  type Run,
  runFrom,
  withCopied,
  withDone,
  withIncident,
  withNote,
  withValue,
} from '../../../src/runbook/run.ts';
import { agrees, labelOf, recordOf, stepsDone } from '../../../src/runbook/run-record.ts';

const at = Date.parse('2026-11-23T03:12:04Z');
const hour = 3_600_000;
const moment = (now: number) => ({ now, offset: 60 });
const about = { runbook: 'disk-filling', title: 'Disk filling' };
const step = (key: string) => ({ key, title: `Step ${key}` });
const begun = (values: Run['values'] = {}, incident = '') => newRun(about, { values, incident }, 'r1', at);

test('what was done is there again after it was kept, however long ago', () => {
  let run = withDone(begun({ path: '/var' }), step('k1'), true, moment(at));
  run = withNote(run, step('k2'), '40 GB', moment(at));
  run = withCopied(run, step('k3'), 'rm -r /old', moment(at));
  expect(runFrom(JSON.stringify(run))).toEqual(run);
});

test.each([
  null,
  '',
  '{',
  '[]',
  '{"touched":"x"}',
  '{"id":"r","runbook":5,"title":"x"}',
])('what cannot be read is no run: %s', (kept) => expect(runFrom(kept)).toBeUndefined());

test('a moment that no calendar can show is none', () => {
  const kept = { ...begun({}), touched: 8.64e15 + 1, begun: Number.MAX_VALUE };
  expect(runFrom(JSON.stringify(kept))).toMatchObject({ touched: 0, begun: 0 });
});

test('broken parts of a run are passed over, the rest stays', () => {
  const kept = { ...begun({ path: '/var' }), done: { a: 5, b: '2026-11-23T03:12:04Z' }, notes: { k: {} }, copied: [1] };
  expect(runFrom(JSON.stringify(kept))).toMatchObject({ done: { b: '2026-11-23T03:12:04Z' }, notes: {}, copied: {} });
});

test('a step that is opened again, a note or a value that is emptied, leave nothing behind', () => {
  const run = withNote(withDone(begun({ path: '/var' }), step('k1'), true, moment(at)), step('k1'), 'x', moment(at));
  const back = withNote(
    withDone(withValue(run, 'path', '', at), step('k1'), false, moment(at)),
    step('k1'),
    '  ',
    moment(at),
  );
  expect(back).toMatchObject({ values: {}, done: {}, notes: {} });
  expect(hasWork(back)).toBe(false);
});

test('naming the incident late moves nothing', () => {
  const run = withIncident(withDone(begun({ path: '/var' }), step('k1'), true, moment(at)), ' INC-1 ', at);
  expect(run).toMatchObject({ incident: 'INC-1', done: { k1: expect.any(String) }, values: { path: '/var' } });
});

test('a run is told by its values and its incident', () => {
  expect(labelOf(begun({ namespace: 'payments', claim: 'data-0' }, 'INC-1'))).toBe('payments/data-0, INC-1');
  expect(labelOf(begun())).toBe('no values');
});

test.each([
  ['the same values', { namespace: 'payments' }, '', true],
  ['nothing', {}, '', true],
  ['another value', { namespace: 'orders' }, '', false],
  ['a value that it lacks', { claim: 'data-9' }, '', false],
  ['its incident', {}, 'INC-1', true],
  ['another incident', {}, 'INC-2', false],
])('an address with %s: is it of this run?', (_, values, incident, expected) => {
  expect(agrees(begun({ namespace: 'payments' }, 'INC-1'), { values, incident })).toBe(expected);
});

describe('the record', () => {
  test('tells steps and notes in the order of time, and can be read back', () => {
    let run = begun({ path: '/var' }, 'INC-204');
    run = withDone(run, step('b'), true, moment(at));
    run = withDone(run, step('a'), true, moment(at + hour));
    run = withNote(run, step('a'), 'freed 40 GB | more', moment(at + hour));
    run = withNote(run, step('c'), 'did not help', moment(at + 2 * hour));
    const { record, problems } = readRecord(recordOf(run, ['a', 'b', 'c', 'd'].map(step)));
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
    expect(stepsDone(run)).toBe(2);
  });

  test('tells a command with a warning that was copied, also when its step was not ticked', () => {
    let run = withCopied(begun(), step('a'), 'sudo journalctl --vacuum-size=500M', moment(at));
    const notes = (of: Run) => readRecord(recordOf(of, [step('a')])).record?.steps.map(({ note }) => note);
    expect(notes(run)).toEqual(['(copied, not ticked: sudo journalctl --vacuum-size=500M)']);
    run = withDone(run, step('a'), true, moment(at + hour));
    expect(notes(run)).toEqual(['']);
  });

  test('keeps a step that has changed since, by the title it had', () => {
    const run = withDone(begun(), step('old'), true, moment(at));
    expect(readRecord(recordOf(run, [step('new')])).record?.steps).toMatchObject([
      { step: 'Step old', note: '(this step has changed since)' },
    ]);
  });
});

describe('what version 0.1 kept', () => {
  const kept = JSON.stringify({
    touched: at,
    values: { path: '/var' },
    done: { k1: '2026-11-23T03:12:04Z' },
    notes: {},
  });
  const titles = { disk: 'Disk', 'disk/full': 'Full disk' };

  test('becomes a run of the runbook and the incident of its key', () => {
    expect(runFromEarlier('watchbook/run/disk/full/INC/7', kept, titles)).toMatchObject({
      ...{ runbook: 'disk/full', title: 'Full disk', incident: 'INC/7', touched: at, begun: at },
      ...{ values: { path: '/var' }, typed: ['path'], done: { k1: '2026-11-23T03:12:04Z' } },
    });
  });

  test.each([
    ['watchbook/run/mail/', kept],
    ['watchbook/run/disk/', '{'],
    ['watchbook/run/disk/', null],
  ])('is left where it is if its runbook is not known or it cannot be read: %s', (key, text) => {
    expect(runFromEarlier(key, text, titles)).toBeUndefined();
  });
});
